using System.Globalization;
using System.Text;
using AiInsights.Cli.Language;

namespace AiInsights.Cli;

/// <summary>Where a command reads and writes; tests give it texts instead of a terminal.</summary>
/// <param name="In">Standard input as bytes.</param>
/// <param name="Out">Data and summaries.</param>
/// <param name="Error">Findings and messages.</param>
/// <param name="IsTerminal">Somebody looks on: progress may be shown on <paramref name="Error"/>.</param>
/// <param name="HasColor">Colour is wanted there.</param>
internal sealed record CliConsole(Stream In, TextWriter Out, TextWriter Error, bool IsTerminal, bool HasColor)
{
    /// <summary>The language of messages; data and codes have none.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.English;

    /// <summary>Writes a line for people to <see cref="Out"/>, in their language.</summary>
    public void Say(FormattableString message) => Out.WriteLine(Language.Of(message.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The console of the process: UTF-8 and <c>\n</c> on every system.</summary>
    public static CliConsole OfSystem()
    {
        var terminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var color = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new CliConsole(Console.OpenStandardInput(), Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()), terminal, color) { Language = MessageLanguage.OfSystem() };
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024) { NewLine = "\n" };

    /// <summary>Hands everything on; a reader that has gone (<c>| head</c>) is no error.</summary>
    public void Flush()
    {
        try
        {
            Out.Flush();
            Error.Flush();
        }
        catch (IOException)
        {
        }
    }
}
