using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiInsights.Mine.Speakers;
using AiInsights.Model;

namespace AiInsights.Mine.Mentions;

/// <summary>
/// Finds who and what an article speaks of: the names that curators know, and people whom the text introduces with a role
/// (<c>星河科技创始人张三表示，…</c>). A name after a role that a curator knows as a product stays a product.
/// </summary>
internal sealed class MentionFinder
{
    private const int LongestView = 300;

    private static readonly string s_titles = Alternatives("Mine.Suggest.introduction-words.txt");

    // The organisation before the role goes back to the last mark or the words that lead to it.
    private static readonly Regex s_role = new(
        $@"(?<role>(?:(?!以及|邀请|包括|例如|比如|根据|前任)[^，。；：、！？“”（）()《》\s和与由在对跟及]){{0,14}}\s?(?:[A-Za-z]+\s)?(?:{s_titles})(?:兼(?:{s_titles}))?)\s?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));

    private static readonly Regex s_introduced = new(
        $@"(?:{s_titles})\s?(?<name>[A-Z][a-z]+(?: [A-Z][A-Za-z.]*){{1,2}}|\p{{IsCJKUnifiedIdeographs}}{{1,6}}[·•]\p{{IsCJKUnifiedIdeographs}}{{1,6}}|\p{{IsCJKUnifiedIdeographs}}{{2,3}}?)(?=[，。、；：！？（）“”\s]|{Alternatives("Mine.Mentions.report-verbs.txt")}|曾|也|则|在|与|和|等|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));

    private static readonly Regex s_view = new(
        $@"\G\s?(?:[（(][^）)]{{1,30}}[）)])?(?:近日|最近|曾经?|也|则|还|就|都|在[^，。]{{2,20}}(?:中|上|时))*(?:{Alternatives("Mine.Mentions.report-verbs.txt")})[，：:,]?(?<view>[^。！？\n]{{4,}})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));

    private readonly EntityNames _names;

    public MentionFinder(Curation.Curation curation) => _names = new EntityNames(curation);

    /// <summary>All mentions, in order of block and place.</summary>
    public ImmutableArray<EntityMention> Find(Article article)
    {
        var found = ImmutableArray.CreateBuilder<EntityMention>();
        var speakers = article.Turns.DistinctBy(static t => t.N).ToDictionary(static t => t.N, static t => t.Speaker);
        foreach (var block in article.Blocks)
        {
            if (block.Type == BlockType.Image)
                continue;
            var known = _names.In(block.Text).ToList();
            var people = Introduced(block.Text).Where(p => !known.Exists(k => k.Start < p.Start + p.Length && p.Start < k.Start + k.Length));
            var reporter = block.Turn is { } n ? speakers.GetValueOrDefault(n) : article.Publisher;
            foreach (var (id, kind, name, start, length) in known.Select(static k => ((string?)k.Id, k.Kind, k.Name, k.Start, k.Length)).Concat(people).OrderBy(static m => m.Start))
            {
                var view = View(block.Text, start + length);
                found.Add(new EntityMention(id, kind, name, kind == "person" ? Role(block.Text, start) : null, block.Id, start, length, view, view is null ? null : reporter));
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<(string? Id, string Kind, string Name, int Start, int Length)> Introduced(string text)
    {
        foreach (Match match in s_introduced.Matches(text))
        {
            var name = match.Groups["name"];
            if (char.IsAsciiLetter(name.Value[0]) || name.Value.Contains('·', StringComparison.Ordinal) || name.Value.Contains('•', StringComparison.Ordinal) || Surnames.Begin(name.Value))
                yield return (null, "person", name.Value, name.Index, name.Length);
        }
    }

    private static string? Role(string text, int start) =>
        s_role.Match(text[Math.Max(0, start - 40)..start]) is { Success: true } match ? match.Groups["role"].Value.Trim() : null;

    private static string? View(string text, int end) =>
        s_view.Match(text, end) is { Success: true } match && match.Groups["view"].Value.Trim() is { Length: <= LongestView } view ? view : null;

    private static string Alternatives(string table) =>
        string.Join('|', DataTable.Read(table).Select(static r => r[0]).OrderByDescending(static t => t.Length).ThenBy(static t => t, StringComparer.Ordinal).Select(Regex.Escape));
}
