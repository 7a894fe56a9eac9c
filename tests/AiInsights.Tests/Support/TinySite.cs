using System.Text;
using AiInsights.Cli;

namespace AiInsights.Tests.Support;

/// <summary>A digest of a few lines in a folder of its own, with the project's templates: an end-to-end case in ten lines.</summary>
internal sealed class TinySite : IDisposable
{
    /// <summary>An article that gives no finding.</summary>
    public const string Article = """
        ---
        title: 一篇文章
        source: 示例媒体
        date: 2025-01-27
        url: https://example.org/a
        ---

        # 一篇文章

        模型的推理成本会在一年内下降一半。这句话出自作者。

        应用会比模型更重要。

        """;

    private readonly TempFolder _temp = new();

    public TinySite(params (string Path, string Text)[] seeds)
    {
        foreach (var (path, text) in seeds.Length == 0 ? [("a.md", Article)] : seeds)
            Seed(path, text);
    }

    /// <summary>The folder around seeds, templates and site.</summary>
    public TempFolder Folder => _temp;

    /// <summary>The templates in use: the project's own until <see cref="OwnTemplates"/>.</summary>
    public string Templates { get; private set; } = Repository.Path("templates");

    /// <summary>The files of the site, by path.</summary>
    public SortedDictionary<string, string> Files => _temp.Read("site");

    public void Dispose() => _temp.Dispose();

    /// <summary>Writes a seed or a curation file.</summary>
    public TinySite Seed(string path, string text)
    {
        _temp.Write("seeds/" + path, text);
        return this;
    }

    /// <summary>Copies the project's templates, so that a test may spoil one.</summary>
    public TinySite OwnTemplates()
    {
        foreach (var path in Directory.EnumerateFiles(Templates, "*", SearchOption.AllDirectories))
            _temp.Write("templates/" + Path.GetRelativePath(Templates, path), File.ReadAllText(path));
        Templates = _temp["templates"];
        return this;
    }

    /// <summary>Runs a command on this digest; folders that the test names itself are taken from it.</summary>
    public CliResult Run(string command, params string[] more)
    {
        (string Option, string Folder)[] folders = [("--seeds", _temp["seeds"]), ("--templates", Templates), ("--out", _temp["site"])];
        return Cli([command, .. folders.Where(f => !more.Contains(f.Option)).SelectMany(static f => new[] { f.Option, f.Folder }), .. more]);
    }

    /// <summary>Builds the site.</summary>
    public CliResult Build(params string[] more) => Run("build", more);

    /// <summary>Runs the program in this process, without a terminal.</summary>
    public static CliResult Cli(string[] arguments, string input = "", CancellationToken cancellation = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var status = CommandLine.Run(arguments, new CliConsole(stdin, output, error, IsTerminal: false, HasColor: false), cancellation).GetAwaiter().GetResult();
        return new CliResult(status, output.ToString(), error.ToString());
    }
}
