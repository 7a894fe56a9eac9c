using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Runtime.InteropServices;
using AiInsights.Cli.Commands;
using AiInsights.Cli.Language;
using AiInsights.Cli.Report;
using AiInsights.Write;

namespace AiInsights.Cli;

/// <summary>The commands, and what becomes of everything that can go wrong in them.</summary>
internal static class CommandLine
{
    /// <summary>Runs in a terminal or a pipe; the first Ctrl-C cancels at a safe point, the second ends at once.</summary>
    public static async Task<int> RunOnSystemConsole(string[] args)
    {
        // Read before the cultures are set: the user's own settings may decide the language of messages.
        var console = CliConsole.OfSystem();
        // Text is made the same on every machine, messages of the system included.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        using var cancellation = new CancellationTokenSource();
        void Cancel(PosixSignalContext signal)
        {
            if (cancellation.IsCancellationRequested)
                return;
            signal.Cancel = true;
            cancellation.Cancel();
        }
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        return await Run(args, console, cancellation.Token);
    }

    /// <summary>Runs one command and returns its exit status; never throws.</summary>
    public static async Task<int> Run(string[] args, CliConsole console, CancellationToken cancellation)
    {
        console = console with { Language = LanguageOption.Of(args) ?? console.Language };
        string Said(string message) => console.Language.Of(OneLine(message));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(console.Language.Culture);
        try
        {
            var parsed = Root(console).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is not CliCommand.Help && (parsed.Errors.Count > 0 || UnknownOption(args, parsed) is not null || WithoutValue(args, parsed) is not null))
                throw new CommandException(ExitCode.Usage, $"{Mistake(args, parsed)}. See {Name(parsed.CommandResult.Command)} --help.");
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = console.Out, Error = console.Error },
                cancellation);
        }
        catch (CommandException e)
        {
            console.Error.WriteLine($"ai-insights: {Said(e.Message)}");
            return e.ExitCode;
        }
        catch (OutputException e)
        {
            console.Error.WriteLine(OneLine(console.Language.Of(e.Diagnostic).ToString()));
            return e.Refused ? ExitCode.Usage : ExitCode.Environment;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            console.Error.WriteLine($"ai-insights: {Said("interrupted; the site is as it was.")}");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"ai-insights: {OneLine(e.Message)}");
            return ExitCode.Environment;
        }
        catch (Exception e)
        {
            console.Error.WriteLine($"ai-insights: a fault of the program itself: {e.GetType().Name}: {OneLine(e.Message)} Please report it; AI_INSIGHTS_TRACE=1 prints where it came from.");
            if (Environment.GetEnvironmentVariable("AI_INSIGHTS_TRACE") == "1")
                console.Error.WriteLine(e.ToString());
            return ExitCode.Fault;
        }
        finally
        {
            console.Flush();
        }
    }

    /// <summary>All commands, for help and for the documentation's test.</summary>
    internal static RootCommand Root(CliConsole console)
    {
        var root = new RootCommand("Turns crawled Chinese articles into a digest that people can trust and cite.")
        {
            BuildCommand.Create(console),
            CheckCommand.Create(console),
            ConvertCommand.Create(console),
            DiffCommand.Create(console),
            ExplainCommand.Create(console),
            FetchImagesCommand.Create(console),
            InitCommand.Create(console),
            LedgerCommand.Create(console),
            RenderCommand.Create(console),
            SchemaCommand.Create(console),
            ServeCommand.Create(console),
            SuggestCommand.Create(console),
            WatchCommand.Create(console),
            LanguageOption.Create(),
        };
        Translate(root, console.Language);
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new CliCommand.Help((HelpAction)help.Action!, console.Language);
        return root;
    }

    /// <summary>Puts what help shows into the language of the user.</summary>
    private static void Translate(Command command, MessageLanguage language)
    {
        foreach (var symbol in command.Options.Concat<Symbol>(command.Arguments).Append(command))
        {
            if (symbol.Description is { } text)
                symbol.Description = language.Of(text);
        }
        foreach (var inner in command.Subcommands)
            Translate(inner, language);
    }

    /// <summary>What is wrong with the call, the most telling part of it.</summary>
    private static string Mistake(string[] args, ParseResult parsed)
    {
        if (UnknownOption(args, parsed) is { } unknown)
            return $"Unknown option {unknown}";
        if (WithoutValue(args, parsed) is var (empty, next))
            return $"{empty} takes a value, and {next} is an option";
        return parsed.UnmatchedTokens.Count > 0 ? $"Unknown word {parsed.UnmatchedTokens[0]}" : parsed.Errors[0].Message.TrimEnd('.');
    }

    /// <summary>A mistyped option would else be taken for the argument of a command that has one: <c>init --forec</c> made a folder of that name.</summary>
    private static string? UnknownOption(string[] args, ParseResult parsed)
    {
        var known = Known(parsed).SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        return args.TakeWhile(static a => a != "--").FirstOrDefault(a => a.StartsWith("--", StringComparison.Ordinal) && !known.Contains(a.Split('=', ':')[0]));
    }

    /// <summary>An option would else be taken for the value of the one before it: <c>build --out --force</c> made a site in a folder of that name.</summary>
    private static (string Option, string Next)? WithoutValue(string[] args, ParseResult parsed)
    {
        var names = Known(parsed).SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        var taking = Known(parsed).Where(static o => o.Arity.MinimumNumberOfValues > 0).SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        var call = args.TakeWhile(static a => a != "--").ToList();
        var at = call.FindIndex(taking.Contains);
        while (at >= 0 && at + 1 < call.Count && !names.Contains(call[at + 1]))
            at = call.FindIndex(at + 2, taking.Contains);
        return at >= 0 && at + 1 < call.Count ? (call[at], call[at + 1]) : null;
    }

    private static IEnumerable<Option> Known(ParseResult parsed) => parsed.RootCommandResult.Command.Options.Concat(parsed.CommandResult.Command.Options);

    private static IEnumerable<string> Names(Option option) => option.Aliases.Append(option.Name);

    private static string Name(Command command) =>
        command is RootCommand ? "ai-insights" : $"ai-insights {command.Name}";

    /// <summary>Names of files and arguments stand in messages: nothing in them may move the cursor or begin another line.</summary>
    private static string OneLine(string message) => string.Join(' ', DiagnosticReport.Clean(message).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
