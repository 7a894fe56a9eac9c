using System.Globalization;
using AiInsights.Hanzi;

namespace AiInsights.Benchmarks.Scale;

/// <summary>
/// Builds a made-up collection with the finished program, from nothing, with nothing to do and after one edit, and beside it copies the
/// result and lets Hugo build the same articles in both scripts, if it is installed. All in one run: on a busy machine only ratios count.
/// </summary>
internal static class WholeBuilds
{
    private static readonly (string Path, string Text)[] s_hugo =
    [
        ("hugo.toml", "baseURL = 'https://example.org/'\ntitle = '规模测试'\ndefaultContentLanguage = 'hans'\n[taxonomies]\ntopic = 'topics'\nspeaker = 'speakers'\n[languages.hans]\ncontentDir = 'content/hans'\nweight = 1\n[languages.hant]\ncontentDir = 'content/hant'\nweight = 2\n"),
        ("layouts/_default/baseof.html", "<!doctype html><html lang=\"{{ .Lang }}\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title></head><body>{{ block \"main\" . }}{{ end }}</body></html>"),
        ("layouts/_default/single.html", "{{ define \"main\" }}<h1>{{ .Title }}</h1><p>{{ .Date.Format \"2006-01-02\" }} {{ .Params.source }}</p>{{ range .GetTerms \"topics\" }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a> {{ end }}{{ range .GetTerms \"speakers\" }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a> {{ end }}{{ .Content }}{{ end }}"),
        ("layouts/_default/list.html", "{{ define \"main\" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a> {{ .Date.Format \"2006-01-02\" }}</li>{{ end }}</ul>{{ end }}"),
        ("layouts/index.html", "{{ define \"main\" }}<ul>{{ range site.RegularPages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}"),
    ];

    /// <summary>Measures and prints a table.</summary>
    /// <param name="articles">How many.</param>
    /// <param name="folder">Where everything is put; the corpus is made when it is not there.</param>
    /// <param name="repository">The checkout: its templates, and the program as built there.</param>
    /// <param name="program">Another program to measure: the one published for this system.</param>
    public static void Run(int articles, string folder, string repository, string? program)
    {
        var seeds = Path.Combine(folder, "seeds");
        if (!Directory.Exists(seeds))
            Corpus.Write(seeds, articles);
        var site = Path.Combine(folder, "site");
        // Moved away now and removed in the end: a file system that has just lost 50,000 files takes twice as long to make new ones.
        var olds = Path.Combine(folder, "before-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(olds);
        foreach (var old in (string[])["site", ".ai-insights-cache", "copy", "public"])
        {
            if (Directory.Exists(Path.Combine(folder, old)))
                Directory.Move(Path.Combine(folder, old), Path.Combine(olds, old));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles, both scripts, search included; {Environment.ProcessorCount} cores, .NET {Environment.Version}"));
        Print("build, cold", Build());
        Print("build, nothing to do", Build());
        var edited = Directory.EnumerateFiles(seeds, "*.md").Order(StringComparer.Ordinal).First();
        File.AppendAllText(edited, "\n最后补上一段。\n");
        Print("build, one seed edited", Build());
        Print("cp -r of the site", Measured.Run("cp", "-r", site, Path.Combine(folder, "copy")));
        if (Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(static p => File.Exists(Path.Combine(p, "hugo"))))
            Print("hugo, no search", Measured.Run("hugo", "--quiet", "--source", Hugo(folder, seeds), "--destination", Path.Combine(folder, "public")));
        else
            Console.WriteLine("hugo is not installed");
        Directory.Delete(olds, recursive: true);

        Measured Build()
        {
            string[] build = ["build", "--seeds", seeds, "--templates", Path.Combine(repository, "templates"), "--out", site, "--stats", "json"];
            return program is null
                ? Measured.Run("dotnet", [Path.Combine(repository, "src/AiInsights.Cli/bin/Release/net10.0/ai-insights.dll"), .. build])
                : Measured.Run(program, build);
        }
    }

    private static string Hugo(string folder, string seeds)
    {
        var root = Path.Combine(folder, "hugo");
        foreach (var (path, text) in s_hugo)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
            File.WriteAllText(Path.Combine(root, path), text);
        }

        foreach (var script in (string[])["hans", "hant"])
        {
            var content = Directory.CreateDirectory(Path.Combine(root, "content", script)).FullName;
            Parallel.ForEach(Directory.EnumerateFiles(seeds, "*.md"), seed =>
            {
                // To Hugo, url is the page's own address.
                var text = File.ReadAllText(seed).Replace("\nurl: ", "\noriginal: ", StringComparison.Ordinal);
                File.WriteAllText(Path.Combine(content, Path.GetFileName(seed)), script == "hant" ? HanziConverter.For("s2tw").Convert(text) : text);
            });
        }

        return root;
    }

    private static void Print(string what, Measured run)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-24}{run.Seconds,8:0.00} s {run.CpuSeconds,8:0.00} CPU-s {run.PeakMegabytes,8:0} MB"));
        if (run.Output.StartsWith('{'))
            Console.WriteLine("  " + run.Output.TrimEnd());
    }
}
