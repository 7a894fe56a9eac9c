using Spectre.Console;

namespace AiInsights.Cli.Report;

/// <summary>Shows on a terminal what a build is doing; says nothing in a pipe.</summary>
internal static class ProgressView
{
    /// <summary>Runs the work, with a line of progress when somebody looks on.</summary>
    public static T Run<T>(CliConsole console, Func<IProgress<BuildProgress>?, T> work)
    {
        if (!console.IsTerminal)
            return work(null);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            ColorSystem = console.HasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        T result = default!;
        terminal.Status().Spinner(Spinner.Known.Line).Start("Reading seeds", status =>
            result = work(new Reporter(status)));
        return result;
    }

    private sealed class Reporter(StatusContext status) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => status.Status(Markup.Escape(Text(value)));

        private static string Text(BuildProgress value) => value.Total > 0
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.Phase} {value.Done}/{value.Total}")
            : value.Phase;
    }
}
