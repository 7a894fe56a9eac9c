using System.CommandLine;
using AiInsights.Cli.Diff;

namespace AiInsights.Cli.Commands;

/// <summary><c>diff OLD NEW</c>: what changed between two sites in the digest's own terms.</summary>
internal static class DiffCommand
{
    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var old = new Argument<string>("OLD") { Description = "A site folder, or a git revision that holds one." };
        var now = new Argument<string>("NEW") { Description = "The same, to compare with." };
        var format = new Option<string>("--format") { Description = "Markdown for people, JSON for programs.", HelpName = "md|json", DefaultValueFactory = static _ => "md" };
        format.AcceptOnlyFromAmong("md", "json");
        var site = new Option<string>("--out") { Description = "Where the site lies in a revision.", HelpName = "FOLDER", DefaultValueFactory = static _ => "site" };
        var command = new CliCommand("diff", "What changed between two sites: articles, texts, predictions and their states, repairs.", "ai-insights diff main site") { old, now, format, site };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(site);
            var before = SiteSnapshot.Load(parsed.GetRequiredValue(old), folder);
            var after = SiteSnapshot.Load(parsed.GetRequiredValue(now), folder);
            var changes = SiteDiff.Compare(before, after);
            var pages = PageChanges.Between(before, after);
            console.Out.WriteLine((parsed.GetRequiredValue(format) == "json" ? DiffJson.Write(changes, pages) : DiffMarkdown.Write(changes, pages, console.Language)).TrimEnd('\n'));
            return changes.Count > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }
}
