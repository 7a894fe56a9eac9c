using System.Collections.Frozen;
using AiInsights.Hanzi;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>What the steps of mending work on: one seed's blocks, fields and trace.</summary>
public sealed class MendState
{
    /// <summary>Facts without a field of their own: the data file keeps them under their names.</summary>
    private static readonly string[] s_desks = ["编辑部", "採訪部", "采访部", "采编部", "編輯部", "编辑组", "内容组", "内容团队", "编辑团队", "内容中心", "栏目组", "编译组", "編譯組", "翻译组", "翻譯組"];

    private static readonly FrozenSet<string> s_extra = new[] { "hosts", "guests", "interviewer", "photographer", "credits", "tags", "cover" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>2025-01-27</summary>
    private const int DayLength = 10;

    public MendState(SeedDocument document, DiagnosticBag bag)
    {
        Document = document;
        Bag = bag;
        Trace = new MendTrace(document.File);
        foreach (var field in document.Fields)
            Fields.TryAdd(field.Name, field);
        PreferMoment(document.Fields);
    }

    // date: 2026-05-04, published_at: 2026-05-03T03:43:37+00:00: the moment is the article's, the later day that of the crawl.
    private void PreferMoment(IEnumerable<SeedField> fields)
    {
        if (!Fields.TryGetValue("published", out var first) || !IsDay(first.Value))
            return;
        foreach (var other in fields)
        {
            if (other.Name == "published" && other.Value.Length > DayLength + 5 && other.Value[DayLength] is 'T' or ' ' && IsDay(other.Value[..DayLength]) && string.CompareOrdinal(other.Value, 0, first.Value, 0, DayLength) < 0)
                Fields["published"] = other;
        }
    }

    private static bool IsDay(string text) => text.Length == DayLength && text[4] == '-' && text[7] == '-' && text.AsSpan().IndexOfAnyExceptInRange('-', '9') < 0;

    private readonly List<SeedField> _laterAuthors = [];
    private readonly Dictionary<string, string> _forRules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _overLimit = new(StringComparer.Ordinal);

    public SeedDocument Document { get; }

    public DiagnosticBag Bag { get; }

    /// <summary>The script that the seed is written in; known as soon as its blocks are.</summary>
    public Script Script { get; set; }

    public MendTrace Trace { get; }

    /// <summary>The blocks, in order.</summary>
    public List<MendBlock> Blocks { get; set; } = [];

    /// <summary>What the seed says of itself, front matter first, then the body.</summary>
    public Dictionary<string, SeedField> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The title, when the body states it.</summary>
    public MendBlock? Title { get; set; }

    /// <summary>The text ends before the work does.</summary>
    public bool Truncated { get; set; }

    /// <summary>Reports what is over the measures of a seed: the first place, once for each kind.</summary>
    /// <param name="origin">Where in the seed.</param>
    /// <param name="message">What is too much, and what was done.</param>
    public void OverLimit(int origin, string message)
    {
        var lines = Document.File.Lines;
        if (_overLimit.Add(message))
            Bag.Add(DiagnosticCodes.OverLimit, Document.File.Path, lines.LineOf(origin), lines.ColumnOf(origin), message);
    }

    /// <summary>A text as the rules see it: in Simplified script, in which they are written, character by character in its place.</summary>
    public string ForRules(string text)
    {
        if (Script == Script.Hans || text.Length == 0)
            return text;
        // Several steps look at one text.
        if (_forRules.TryGetValue(text, out var known))
            return known;
        var hans = HanziConverter.For("t2s").Convert(text);
        return _forRules[text] = hans.Length == text.Length ? hans : text;
    }

    /// <summary>Leaves a block out, with the reason.</summary>
    public void Remove(int index, string reason)
    {
        var block = Blocks[index];
        Blocks.RemoveAt(index);
        RemoveText(block, reason);
    }

    /// <summary>Lists a block that is no longer among <see cref="Blocks"/> as removed.</summary>
    public void RemoveText(MendBlock block, string reason)
    {
        if (block.ImageSpan.Length > 0)
            Trace.Remove(block.ImageSpan.Origin, block.ImageSpan.Length, reason);
        else
            Trace.Remove(block.Content, reason);
    }

    /// <summary>The authors that the text names, where the seed has named others.</summary>
    public SeedField? AuthorsInText => _laterAuthors.Count > 0 ? _laterAuthors[0] : null;

    /// <summary>All that lines of authors said after the first.</summary>
    public IReadOnlyList<SeedField> LaterAuthors => _laterAuthors;

    /// <summary>Takes a field from the body, unless the seed has said it already.</summary>
    public void TakeField(string name, string value, MendBlock block)
    {
        value = value.Trim();
        if (value.Length == 0 || (name == "url" && (Steps.AuthorLinks.IsAccount(value) || Steps.AuthorLinks.IsUserPage(value))))
            return;
        var field = new SeedField(name, [value], !s_extra.Contains(name), "body", block.Line, 1);
        if (!Fields.TryAdd(name, field) && name == "authors")
        {
            _laterAuthors.Add(field);
            // Anna, above the article, and Anna Palazzo in its credits: the whole name.
            // 编辑部, as the app says it, gives way to who is named as the writer.
            // 原创 林一 江湾笔记 / 作者：Kamil Lin / 编译：林一: whom the app names is who translated.
            if (Fields[name] is { From: "body" } app && app.Value == value && AuthorsInText is { } stated && !stated.Value.Contains(value, StringComparison.Ordinal) && IsTranslation(block.Text))
                Fields[name] = stated;
            if (Fields[name] is { From: "body" } first && (value.StartsWith(first.Value + ' ', StringComparison.Ordinal) || (IsDesk(first.Value) && !IsDesk(value))))
                Fields[name] = field;
        }
    }

    private static bool IsTranslation(string line) => line.Length > 2 && line[..2] is "编译" or "編譯" or "翻译" or "翻譯" or "译者" or "譯者";

    // 江湾编辑部, 采访部, 内容组: a desk of a publisher's, which nobody is.
    internal static bool IsDesk(string author) => author.Length is > 1 and <= 12 && s_desks.Any(d => author.EndsWith(d, StringComparison.Ordinal));
}
