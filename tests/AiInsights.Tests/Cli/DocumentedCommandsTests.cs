using System.Diagnostics;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cli;

/// <summary>The commands that documents show are run as a reader would run them, in a digest like the one they speak of.</summary>
public sealed class DocumentedCommandsTests
{
    /// <summary>They run until somebody ends them, or ask the network.</summary>
    private static readonly string[] NotHere = ["serve", "watch", "fetch-images"];

    [Fact]
    public async Task Every_command_of_the_documents_does_what_it_says()
    {
        using var temp = new TempFolder();
        foreach (var seed in (string[])["002_066453869a5c638a.txt", "003_7b724f9edafa99c6.txt"])
        {
            Directory.CreateDirectory(temp["seeds"]);
            File.Copy(Repository.Path("seeds/" + seed), temp["seeds/" + seed]);
        }
        temp.Write("seeds/article.md", TinySite.Article);
        temp.Write("seeds/article.txt", TinySite.Article.Replace("一篇文章", "另一件事", StringComparison.Ordinal));
        temp.Write("seeds/sample.md", File.ReadAllText(Repository.Path("src/AiInsights.Cli/Init/seeds/sample.md")));
        temp.Write("topics.txt", "{{ for t in topics }}{{ t.name }}: {{ t.count }}\n{{ end }}");
        temp.Write("topics.json", """{"topics":[{"name":"算力","count":36}]}""");
        foreach (var path in Directory.EnumerateFiles(Repository.Path("templates"), "*", SearchOption.AllDirectories))
            temp.Write("templates/" + Path.GetRelativePath(Repository.Path("templates"), path), File.ReadAllText(path));
        await Run(temp, "git", "init --quiet --initial-branch=main");
        await Run(temp, Program, "build");
        await Run(temp, "git", "add --all");
        await Run(temp, "git", "-c user.name=a -c user.email=a@example.org commit --quiet --message=site");

        var commands = DocumentsTests.Calls().Select(static c => c.Command).Distinct(StringComparer.Ordinal).Where(static c => !NotHere.Contains(c.Split(' ')[1])).ToList();
        Assert.True(commands.Count > 8);
        foreach (var command in commands)
        {
            var (status, output) = await Run(temp, Program, command["ai-insights ".Length..].Split('>')[0]);
            // 3: check and diff have something to say.
            Assert.True(status is 0 or 3, $"{command}: status {status}\n{output}");
            Assert.True(output.Length > 0, command);
        }
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "ai-insights.dll");

    private static async Task<(int Status, string Output)> Run(TempFolder folder, string program, string arguments)
    {
        var start = new ProcessStartInfo(program == "git" ? "git" : "dotnet", program == "git" ? arguments : $"\"{program}\" {arguments}")
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
