using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Hostile;

/// <summary>Each hostile seed in a site of its own, beside one sound article, built as a user builds it: the neighbour is there, the status is a documented one, every finding says where.</summary>
public sealed class AloneTests
{
    private const string Neighbour = "模型的推理成本会在一年内下降一半";

    /// <summary>What one more article adds however short it is: its own pages, those of its speakers, a line on those that list it.</summary>
    private const int OwnPages = 100_000;

    /// <summary>As much as the program may make of each byte.</summary>
    private const int Growth = 20;

    private static readonly int s_alone = Build(".skip", []).Bytes;

    [Fact]
    public void Repetitions_grow_to_no_more_than_twenty_times_their_size() =>
        AssertAll(Pattern.All.Select(static p => (p.Name, "." + p.Ext, Encoding.UTF8.GetBytes(p.Text(10_000)))));

    [Fact]
    public void Front_matter_of_any_kind() =>
        AssertAll(Cases<Dictionary<string, string>>("front-matter.json").Select(static c => (c.Key, ".md", Encoding.UTF8.GetBytes($"---\n{c.Value}\n---\n\n# 写法\n\n正文自有其理。\n"))));

    [Fact]
    public void Text_that_wants_to_be_markup()
    {
        var payloads = Cases<List<string>>("payloads.json");
        AssertAll(payloads.Select((p, i) => ($"md-{i}", ".md", Encoding.UTF8.GetBytes($"---\ntitle: {JsonSerializer.Serialize(p)}\nurl: {JsonSerializer.Serialize(p)}\n{p}: {p}\n---\n\n# {p}\n\n{p}\n\n[{p}]({p}) ![{p}]({p})\n\n```{p}\n{p}\n```\n"))));
        AssertAll(payloads.Select((p, i) => ($"html-{i}", ".html", Encoding.UTF8.GetBytes($"<title>{p}</title><meta name=author content=\"{p}\"><h1>{p}</h1><p>{p}<a href='{p}'>{p}</a><img src={p} alt={p}>"))));
        AssertAll(payloads.Select((p, i) => ($"txt-{i}", ".txt", Encoding.UTF8.GetBytes($"{p}\n\n作者：{p}\n\n{p}：{p}\n\n一、{p}\n"))));
    }

    [Fact]
    public void Bytes_that_are_no_text_or_hardly_one()
    {
        var text = "人工智能会改变世界，一行中文。\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] Of(string name, bool mark = false) => [.. mark ? Encoding.GetEncoding(name).GetPreamble() : [], .. Encoding.GetEncoding(name).GetBytes(text)];
        List<(string, string, byte[])> cases =
        [
            ("empty", ".md", []), ("blank", ".md", " \n\t\n"u8.ToArray()), ("nul", ".md", new byte[1000]), ("one-nul", ".md", [.. Encoding.UTF8.GetBytes(text), 0, .. Encoding.UTF8.GetBytes(text)]),
            ("bom", ".md", Of("utf-8", true)), ("bom-alone", ".md", [0xEF, 0xBB, 0xBF]), ("bom-twice", ".md", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Of("utf-8")]),
            ("utf16le", ".txt", Of("utf-16", true)), ("utf16be", ".txt", Of("utf-16BE", true)), ("utf16le-bare", ".txt", Of("utf-16")), ("utf32", ".txt", Of("utf-32", true)), ("utf16-odd", ".txt", [.. Of("utf-16", true), 0x4E]),
            ("gb18030", ".txt", Of("gb18030")), ("gbk", ".txt", Of("gbk")), ("big5", ".txt", Encoding.GetEncoding("big5").GetBytes("人工智慧會改變世界，這是一行中文。\n")), ("1252", ".txt", Encoding.GetEncoding("windows-1252").GetBytes("naïve café – “quoted”\n")), ("shift-jis", ".txt", Encoding.GetEncoding("shift_jis").GetBytes("人工知能は世界を変えるでしょう。\n")), ("euc-kr", ".txt", Encoding.GetEncoding("euc-kr").GetBytes("인공지능이 세상을 바꿀 것이다.\n")), ("koi8", ".txt", Encoding.GetEncoding("koi8-r").GetBytes("Искусственный интеллект изменит мир.\n")),
            ("mixed", ".txt", [.. Of("utf-8"), .. Of("gb18030"), .. Of("utf-8")]), ("surrogates", ".md", [0xED, 0xA0, 0x80, .. Of("utf-8"), 0xED, 0xBF, 0xBF]), ("overlong", ".md", [0xC0, 0xAF, 0xE0, 0x80, 0xAF, .. Of("utf-8")]), ("cut", ".md", Of("utf-8")[..^2]), ("ff", ".md", [.. Enumerable.Repeat((byte)0xFF, 500)]),
            ("png", ".md", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[200]]), ("gzip", ".html", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. new byte[50]]), ("zip", ".txt", [0x50, 0x4B, 3, 4, .. new byte[100]]), ("pdf", ".md", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj"u8.ToArray()), ("elf", ".md", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, .. new byte[100]]),
            ("controls", ".md", [.. Enumerable.Range(0, 256).Select(static i => (byte)i)]), ("cr", ".md", Encoding.UTF8.GetBytes("# 题\r\r正文。\r\r- 一\r- 二\r")), ("ls", ".md", Encoding.UTF8.GetBytes("# 题\u2028\u2029正文。\u0085行\u000b页\u000c尾")), ("one-line", ".md", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text.Trim(), 2_000)))),
        ];
        AssertAll(cases);
    }

    private static void AssertAll(IEnumerable<(string Name, string Extension, byte[] Bytes)> cases)
    {
        var faults = new ConcurrentBag<string>();
        var count = 0;
        Parallel.ForEach(cases, @case =>
        {
            Interlocked.Increment(ref count);
            foreach (var fault in Faults(@case.Extension, @case.Bytes))
                faults.Add($"{@case.Name}{@case.Extension}: {fault}");
        });
        Assert.Empty(faults.Order(StringComparer.Ordinal));
        Assert.True(count > 20);
    }

    private static IEnumerable<string> Faults(string extension, byte[] bytes)
    {
        var (result, made, hasNeighbour, hasPage) = Build(extension, bytes);
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (result.Status is not (0 or 1))
            yield return $"status {result.Status} {result.Error}";
        if (!hasNeighbour)
            yield return "the neighbour is not on the site";
        // A draft is left out by its own wish.
        if (lines.Length == 0 && !hasPage && !bytes.AsSpan().StartsWith("---\ndraft:"u8))
            yield return "neither a page nor a finding";
        if (lines.Length > 30)
            yield return $"{lines.Length} lines";
        if (result.Error.EnumerateRunes().Any(static r => r.Value != '\n' && SafeText.IsUnseen(r)))
            yield return "a message holds what nobody sees";
        if (result.Error.Contains("Exception", StringComparison.Ordinal) || result.Error.Contains(DiagnosticCodes.SeedFailed.Id, StringComparison.Ordinal))
            yield return result.Error;
        foreach (var finding in result.Findings.Where(f => !f.Path.EndsWith("x" + extension, StringComparison.Ordinal) || f.Line == 0 || f.Column == 0))
            yield return $"{finding} does not say where";
        if (made - s_alone > (Growth * bytes.Length) + OwnPages)
            yield return $"{bytes.Length:N0} bytes became {made - s_alone:N0}";
    }

    private static (CliResult Result, int Bytes, bool HasNeighbour, bool HasPage) Build(string extension, byte[] bytes)
    {
        using var site = new TinySite();
        File.WriteAllBytes(site.Folder["seeds/x" + extension], bytes);
        var result = site.Build("--stats", "json", "--no-cache", "--jobs", "1");
        var data = site.Folder["site/data/documents"];
        var texts = Directory.Exists(data) ? Directory.EnumerateFiles(data).Select(static f => File.ReadAllText(f)).ToList() : [];
        using var stats = JsonDocument.Parse(result.Out.Length > 0 ? result.Out : """{"bytes":0}""");
        return (result, stats.RootElement.GetProperty("bytes").GetInt32(), texts.Exists(static t => t.Contains(Neighbour, StringComparison.Ordinal)), texts.Exists(t => t.Contains($"\"x{extension}\"", StringComparison.Ordinal)));
    }

    private static T Cases<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(Repository.Path("tests/AiInsights.Tests/Hostile/Cases/" + file)))!;
}
