using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiInsights.Mend;
using AiInsights.Mend.Steps;
using AiInsights.Merge;
using AiInsights.Mine.Curation;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>What an article says of itself: from its seeds, base first, corrected by the curator; and where each value came from.</summary>
internal sealed partial class ArticleMetadata
{
    /// <summary>Shorter lines are labels: 前言.</summary>
    private const int ShortestWords = 8;

    /// <summary>Characters of an inferred title.</summary>
    private const int LongestWords = 40;

    private readonly MergedDocument _document;
    private readonly ImmutableArray<CuratedDocument> _curated;
    private readonly SortedDictionary<string, string> _from = new(StringComparer.Ordinal);

    public ArticleMetadata(MergedDocument document, IEnumerable<CuratedDocument> curated, DiagnosticBag bag)
    {
        _document = document;
        _curated = [.. document.Witnesses.SelectMany(w => curated.Where(c => c.Seed == w.Seed))];

        Title = Take("title", c => c.Title, w => w.Title, "title") ?? Inferred("title", FileTitle.Of(_document.Base.Seed) ?? FirstWords());
        Published = TakeDate("published", c => c.Published, PartialDate.Iso, bag) ?? Signed();
        Fetched = TakeDate("fetched", static _ => null, PartialDate.IsoMoment, bag);
        SourceUrl = Take("sourceUrl", c => c.SourceUrl, w => Address(w, bag) ?? SourceIf(w, isUrl: true), "url", "source");
        Publisher = Take("publisher", c => c.Publisher, PublisherOf, "publisher", "source");
        Editor = Take("editor", c => c.Editor, w => Field(w, "editor") is { } name && (PublisherOf(w) ?? Publisher) == Publisher ? Hans(w, name) : null, "editor");
        OriginalTitle = Take("originalTitle", c => c.OriginalTitle, w => Field(w, "original-title"), "original-title");
        Authors = TakeAuthors();
        Event = TakeEvent();
        Summary = TakeSummary();
        Extra = TakeExtra();
    }

    public string Title { get; }

    public string? Published { get; }

    public string? Fetched { get; }

    public string? SourceUrl { get; }

    public string? Publisher { get; }

    public string? Editor { get; }

    public string? OriginalTitle { get; }

    public ImmutableArray<string> Authors { get; }

    public ArticleEvent? Event { get; }

    public string? Summary { get; }

    public ImmutableSortedDictionary<string, string> Extra { get; }

    /// <summary>The curator's or the seed's own slug, or null.</summary>
    public string? Slug => _curated.Select(static c => c.Slug).FirstOrDefault(static s => s is not null) ?? _document.Witnesses.Select(static w => Field(w, "slug")).FirstOrDefault(static s => s is not null);

    /// <summary>The curator's kind, or null.</summary>
    public ArticleKind? Kind => _curated.Select(static c => c.Kind).FirstOrDefault(static k => k is not null);

    public ImmutableSortedDictionary<string, string> From => _from.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string? Field(Witness witness, string name) => witness.Document.Fields.TryGetValue(name, out var field) ? field.Value : null;

    private static string? Address(Witness witness, DiagnosticBag bag)
    {
        // The feed's address where the article's own is known.
        if (Field(witness, "url") is { } feed && Feed().IsMatch(feed) && SourceIf(witness, isUrl: true) is { } own && !Feed().IsMatch(own))
            return own;
        if (!witness.Document.Fields.TryGetValue("url", out var field) || field.Value.Length == 0 || WebAddress.Is(field.Value))
            return field?.Value;
        bag.Add(DiagnosticCodes.BadValue, witness.Document.Document.File.Path, field.Line, Math.Max(1, field.Column), $"“{field.Value}” is no web address; it is left out. Write one that begins with https://, or correct it in _curation/documents.yml.");
        return null;
    }

    private static string? SourceIf(Witness witness, bool isUrl) =>
        Field(witness, "source") is { } source && WebAddress.Is(source) == isUrl ? source : null;

    // Who edited the copy of another publisher's did not edit this article.
    private static string? PublisherOf(Witness witness) =>
        (Field(witness, "publisher") ?? SourceIf(witness, isUrl: false)) is { } name ? Hans(witness, WithoutAccount(name)) : null;

    // CSDN（ID：CSDNnews） → CSDN
    private static string WithoutAccount(string name)
    {
        var bracket = name.IndexOfAny(['(', '（']);
        return bracket > 0 ? name[..bracket].Trim() : name;
    }

    private string? Take(string field, Func<CuratedDocument, string?> curated, Func<Witness, string?> seed, params ReadOnlySpan<string> names)
    {
        foreach (var document in _curated)
        {
            if (curated(document) is { } value)
                return Note(field, value, "curation");
        }

        foreach (var witness in _document.Witnesses)
        {
            if (seed(witness) is { Length: > 0 } value)
                return Note(field, value, OriginOf(witness, names));
        }

        return null;
    }

    private static string OriginOf(Witness witness, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (witness.Document.Fields.TryGetValue(name, out var field))
                return field.From;
        }

        return "body";
    }

    private string? TakeDate(string name, Func<CuratedDocument, string?> curated, Func<string, string?> parse, DiagnosticBag bag) =>
        Take(name, curated, w => ParseDate(w, name, parse, bag), name);

    private static string? ParseDate(Witness witness, string name, Func<string, string?> parse, DiagnosticBag bag)
    {
        if (!witness.Document.Fields.TryGetValue(name, out var field))
            return null;
        var date = parse(field.Value);
        if (date is null)
            bag.Add(DiagnosticCodes.BadDate, witness.Document.Document.File.Path, field.Line, field.Column, $"“{field.Value}” is no date; it is left out. Write 2025-01-27, or correct it in _curation/documents.yml.");
        return date;
    }

    // 2026年3月5日 于北京, below the last words: on that day it was written, and seldom long before it was published.
    private string? Signed() => _document.Witnesses.Select(static w => Field(w, Signature.Field)).FirstOrDefault(static d => d is not null) is { } day && PartialDate.Iso(day) is { } date ? Inferred("published", date) : null;

    private ImmutableArray<string> TakeAuthors()
    {
        var curated = _curated.FirstOrDefault(static c => c.Authors.Length > 0);
        if (curated is not null)
        {
            Note("authors", string.Empty, "curation");
            return curated.Authors;
        }

        foreach (var witness in _document.Witnesses)
        {
            if (!witness.Document.Fields.TryGetValue("authors", out var field))
                continue;
            Note("authors", string.Empty, field.From);
            return [.. WithoutRoles(field.Values.SelectMany(v => Hans(witness, v).Split(['、', '，', ',', ';', '；', '/', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).SelectMany(Names)).Take(SeedLimits.ListLength)];
        }

        return [];
    }

    // 林一，江湾卫视特约评论员: what the author is, is no second author.
    private static List<string> WithoutRoles(IEnumerable<string> authors)
    {
        // A name of the system's is nobody's.
        var all = authors.Where(static a => a is not ("admin" or "Admin" or "administrator" or "root" or "管理员")).ToList();
        var names = all.FindAll(static a => !Role().IsMatch(a));
        return names.Count > 0 ? names : all;
    }

    // 林一 赵二: two people, where each word is as long as a name.
    private static string[] Names(string names) =>
        names.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).Where(static w => w is not ("实习生" or "实习记者" or "见习记者" or "特约记者" or "特约作者")).ToArray() is { Length: > 1 } words && Array.TrueForAll(words, static w => w.Length is 2 or 3 && TurnLabel.IsHan(w) && w is not ("记者" or "编辑" or "作者" or "编译" or "本刊" or "本报" or "特约"))
            ? words
            : [names];

    private ArticleEvent? TakeEvent()
    {
        var curated = _curated.Select(static c => c.Event).FirstOrDefault(static e => e is not null);
        if (curated is not null)
        {
            Note("event", string.Empty, "curation");
            return curated;
        }

        foreach (var witness in _document.Witnesses)
        {
            if (!witness.Document.Fields.TryGetValue("event", out var field))
                continue;
            Note("event", string.Empty, field.From);
            return new ArticleEvent(Hans(witness, field.Value), Field(witness, "event-date") is { } date ? PartialDate.Iso(date) : null);
        }

        return null;
    }

    private string? TakeSummary()
    {
        if (Take("summary", c => c.Summary, w => Field(w, "summary") is { } s && !IsCut(s) ? Hans(w, s) : null, "summary") is { } stated)
            return stated;
        return Lead.Of(_document) is { } lead ? Inferred("summary", FirstSentences(lead, 140)) : null;
    }

    private static bool IsCut(string text) => text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…');

    private static string FirstSentences(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = text.LastIndexOfAny(['。', '！', '？'], longest - 1);
        if (end < longest / 3)
            end = LastComma(text, longest);
        // 8月22日至23日，: too little to say anything.
        return end >= longest / 3 ? text[..(end + 1)] : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }

    // Not inside quotation marks or brackets: 以“让机器人更智慧 is no end.
    private static int LastComma(string text, int longest)
    {
        int end = -1, depth = 0;
        for (var i = 0; i < longest; i++)
        {
            depth += text[i] is '“' or '「' or '《' or '（' or '‘' or '『' ? 1 : text[i] is '”' or '」' or '》' or '）' or '’' or '』' ? -1 : 0;
            if (depth <= 0 && text[i] is '，' or '；' or '、')
                end = i;
        }

        return end;
    }

    private string FirstWords()
    {
        var text = (_document.Blocks.FirstOrDefault(static b => b.Source.Type == BlockType.Paragraph && b.Content.Text.Length > ShortestWords && !(b.Content.Text.Length <= LongestWords && Titles.Greeting().IsMatch(b.Content.Text)) && !(b.Content.Text[0] == '【' && b.Content.Text[^1] == '】') && !WebAddress.Is(b.Content.Text) && !IsCode(b.Source)) ?? _document.Blocks.FirstOrDefault(static b => b.Source.Type == BlockType.Paragraph && b.Content.Text.Length > 0 && !WebAddress.Is(b.Content.Text)) ?? _document.Blocks.FirstOrDefault(static b => b.Content.Text.Length > 0))?.Content.Text ?? _document.Base.Seed;
        text = text.TrimStart('▷', '▶', '►', '●', '■', '◆', '•', '·', ' ') is { Length: > 0 } words ? words : text;
        text = Dateline().Replace(text, string.Empty, 1) is { Length: > 8 } rest ? rest : text;
        text = PartLabel().Replace(text, string.Empty) is { Length: > 4 } title ? title : text;
        var original = _document.Witnesses.Select(static w => Field(w, "original-title") is { } stated ? Hans(w, stated) : null).FirstOrDefault(static t => t is not null);
        return original ?? (text.Length <= LongestWords ? text.TrimEnd('。', '：', ':') : FirstClause(text).TrimEnd('。', '，', '；', '、', '：'));
    }

    // A text without a title that begins with a listing is not named by its first line.
    private static bool IsCode(MendBlock block) => block.Marks is [{ Kind: MarkKind.Code, Start: 0 } code] && code.Length == block.Text.Length;

    // To the end of a clause, or to what a bracket begins; never into a word where that can be helped.
    private static string FirstClause(string text)
    {
        // A text that is one quotation; 「江湾峰会」于6日… only begins with one.
        if (text[0] is '“' or '「' or '‘' or '『' && text.AsSpan(1, Math.Min(LongestWords, text.Length - 1)).IndexOfAny('”', '」') < 0)
            text = text[1..];
        int end = -1, pause = -1, bracket = -1, depth = 0, said = 0;
        for (var i = 0; i < Math.Min(text.Length, LongestWords * 3 / 2) && (i < LongestWords || end < 0); i++)
        {
            if (text[i] is '“' or '「' or '《' or '（' or '(' or '‘' or '『')
                bracket = depth++ == 0 ? i : bracket;
            else if (text[i] is '”' or '」' or '》' or '）' or ')' or '’' or '』')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && i >= LongestWords / 3 && said >= LongestWords / 5 && text[i] is '。' or '！' or '？' or '，' or '；' or '：')
            {
                end = i + (text[i] is '！' or '？' ? 1 : 0);
                // A whole sentence is a title; of the next one only the beginning would stand in it.
                if (text[i] is '。' or '！' or '？')
                    break;
            }
            else if (depth == 0 && i >= LongestWords / 3 && i < LongestWords && text[i] == '、')
                pause = i;
            // 8月22日至23日 says nothing yet.
            said += text[i] is >= '\u4E00' and <= '\u9FFF' and not ('年' or '月' or '日' or '至') ? 1 : 0;
        }

        if (end < 0)
            end = pause;
        return end > 0 ? text[..end] : bracket >= LongestWords / 3 ? text[..bracket] : FirstSentences(text, LongestWords);
    }

    private ImmutableSortedDictionary<string, string> TakeExtra()
    {
        var extra = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var witness in _document.Witnesses)
        {
            foreach (var (name, field) in witness.Document.Fields)
            {
                if ((!field.Known || name == "origin") && !extra.ContainsKey(name))
                    extra[name] = Hans(witness, field.Value);
            }
        }

        return extra.ToImmutable();
    }

    private static string Hans(Witness witness, string text) =>
        witness.Document.Script == Script.Hant ? Hanzi.HanziConverter.For("t2s").Convert(text) : text;

    private string Note(string field, string value, string from)
    {
        _from[field] = from;
        return value;
    }

    private string Inferred(string field, string value) => Note(field, SafeText.Clean(value), "inferred");

    // 一、 and 摘要： say which part it is; 题： behind a dateline that what follows is the title.
    [GeneratedRegex(@"^(?:(?:题|摘要|简介|导语|导读|前言|引言|概述|编者按|编者的话)\s?[：:]\s*)+|^(?:[一二三四五六七八九十]{1,3}、|第一(?:章|节|部分)\s?[：:、]?\s*|0?1[、．]|0?1\.(?!\d))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex PartLabel();

    // 【江湾财经 记者 林一】, 江湾社北京9月18日电／: who tells and from where is no part of a title.
    [GeneratedRegex(@"^(?:[【〔（(\[][^】〕）)\]]{0,20}(?:记者|讯|电|报道|报导|编译)[^】〕）)\]]{0,16}[】〕）)\]]\s*|\p{L}{2,8}\d{1,2}月\d{1,2}日电(?:[／/]|\s+))", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^\S{3,30}(?:评论员|记者|分析师|研究员|负责人|创始人|主编|教授|讲师|工程师|专栏作家|撰稿人)$", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    // https://…/rss, https://…/feed/, https://…/index.xml
    [GeneratedRegex(@"(?:/(?:rss|feed|atom)(?:/\w*)?/?|\.(?:xml|rss|atom))(?:\?\S*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Feed();
}
