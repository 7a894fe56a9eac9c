using System.CommandLine;
using System.Text;
using AiInsights.Cli.Language;

namespace AiInsights.Cli.Commands;

/// <summary><c>init [DIR]</c>: a new digest that the next command builds.</summary>
internal static class InitCommand
{
    private const string Prefix = "init/";

    /// <summary>Of what the program carries: what belongs into a digest.</summary>
    private static readonly string[] OfDigest = [Prefix, "seeds/", "templates/"];

    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder; the current one by default.", DefaultValueFactory = static _ => "." };
        var command = new CliCommand("init", "A new digest: a sample article, curation files, templates, a publishing workflow.", "ai-insights init my-digest") { folder };
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(CliConsole console, string folder)
    {
        var files = Files(console.Language).ToList();
        // Nothing of the user's is overwritten, and nothing is half begun.
        var taken = files.FirstOrDefault(f => File.Exists(Path.Combine(folder, f.Path)));
        if (taken.Path is not null)
            throw new CommandException(ExitCode.Environment, $"{Path.Combine(folder, taken.Path)} exists already. Nothing was written; name an empty folder.");
        foreach (var (path, bytes) in files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(full))!);
            File.WriteAllBytes(full, bytes);
        }
        console.Say($"A new digest of {files.Count} files in {folder}. Next:");
        if (folder != ".")
            console.Out.WriteLine($"  cd {folder}");
        console.Out.WriteLine("  ai-insights serve");
        return ExitCode.Done;
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Files(MessageLanguage language) =>
        BuiltInFiles.Paths.Where(static p => OfDigest.Any(f => p.StartsWith(f, StringComparison.Ordinal))).Select(p => p.StartsWith(Prefix, StringComparison.Ordinal) ? (p[Prefix.Length..], Said(p, language)) : (p, BuiltInFiles.Bytes(p)));

    /// <summary>What is told to people in a file of ours: lines of Markdown, and the comments of the others. Samples stay as they are: they are articles.</summary>
    private static byte[] Said(string path, MessageLanguage language)
    {
        var isPage = path.EndsWith("README.md", StringComparison.Ordinal);
        if (!isPage && !path.EndsWith(".yml", StringComparison.Ordinal))
            return BuiltInFiles.Bytes(path);
        var lines = BuiltInFiles.Text(path).Split('\n').Select(line =>
        {
            var at = isPage ? line.Length - line.TrimStart('#', ' ').Length : line.IndexOf("# ", StringComparison.Ordinal) is var c and >= 0 && line.AsSpan(0, c).IsWhiteSpace() ? c + 2 : line.Length;
            return line[..at] + language.Of(line[at..]);
        });
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
