using System.CommandLine;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Suggest;

namespace AiInsights.Cli.Commands;

/// <summary><c>suggest KIND [SEED] [--write]</c>: candidates that a curator may accept.</summary>
internal static class SuggestCommand
{
    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var kind = new Argument<string>("KIND") { Description = $"One of {string.Join(", ", Suggestions.Kinds)}." };
        kind.AcceptOnlyFromAmong([.. Suggestions.Kinds]);
        var seed = new Argument<string?>("SEED") { Description = "A seed's file name; all seeds by default.", Arity = ArgumentArity.ZeroOrOne };
        var write = new Option<bool>("--write") { Description = "Appends what is new to the curation file instead of printing." };
        var command = new CliCommand("suggest", "Candidates that a curator may accept, as YAML with exact quotes.", "ai-insights suggest predictions article.md") { kind, seed, write };
        var arguments = BuildArguments.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(console, arguments.Options(parsed), parsed.GetRequiredValue(kind), parsed.GetValue(seed), parsed.GetValue(write), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(CliConsole console, BuildOptions options, string kind, string? seed, bool write, CancellationToken cancellation)
    {
        // Findings are for build and check: here they would stand between the candidates and who reads them.
        var bag = new DiagnosticBag();
        var articles = SiteBuilder.Compose(options, bag, null, cancellation).Digest.Articles;
        Suggestion suggestion;
        try
        {
            suggestion = Suggestions.For(kind, articles, CurationLoader.Load(options.Seeds, bag), seed);
        }
        catch (ArgumentException)
        {
            throw new CommandException(ExitCode.Usage, $"No article was read from {seed}.{DidYouMean.Hint(seed!, articles.SelectMany(static a => a.Seeds))} ai-insights explain {seed} tells why.");
        }
        if (write)
        {
            var added = SuggestionWriter.Append(options.Seeds, suggestion);
            console.Say($"{added} appended to {suggestion.FileName}");
        }
        else
        {
            console.Out.Write(suggestion.ToYaml());
        }
        return ExitCode.Done;
    }
}
