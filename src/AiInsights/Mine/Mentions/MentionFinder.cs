using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Mentions;

/// <summary>
/// Finds who and what an article speaks of: the names that curators know, and those that the text itself introduces
/// (<see cref="ArticleNames"/>). What a curator knows as a product stays one, whatever stands before it.
/// </summary>
internal sealed class MentionFinder
{
    private const int LongestView = 300;

    private static readonly string s_verbs = Words.Alternatives("Mine.Mentions.report-verbs.txt");

    // 提到机票的例子，…… names a thing; what follows is the reporter's own.
    private static readonly Regex s_view = new(
        $@"\G\s?(?:[（(][^）)]{{1,30}}[）)])?(?:近日|最近|曾经?|也|则|还|就|都|在[^，。]{{2,20}}(?:中|上|时))*(?:{s_verbs})(?![了过的]|[^，。]{{1,14}}(?:例子|问题|这点|一点|话题|观点|说法|概念)[，。])[，：:,]?(?<view>[^。！？\n]{{4,}})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Limit);

    // “……，”张三说
    private static readonly Regex s_said = new(
        $@"\G(?:近日|也|则|还)?(?:补充)?(?:说|{s_verbs})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Limit);

    private readonly EntityNames _names;

    /// <param name="curation">Known names.</param>
    public MentionFinder(Curation.Curation curation) => _names = new EntityNames(curation);

    /// <summary>All mentions, in order of block and place.</summary>
    public ImmutableArray<EntityMention> Find(Article article)
    {
        var found = ImmutableArray.CreateBuilder<EntityMention>();
        var speakers = article.Turns.DistinctBy(static t => t.N).ToDictionary(static t => t.N, static t => t.Speaker);
        var introduced = ArticleNames.Of(article);
        var byLength = introduced.Keys.OrderByDescending(static n => n.Length).ThenBy(static n => n, StringComparer.Ordinal).ToList();
        foreach (var block in article.Blocks)
        {
            if (block.Type == BlockType.Image)
                continue;
            var places = new List<(string? Id, string Kind, string Name, int Start, int Length)>();
            foreach (var known in _names.In(block.Text))
                places.Add(known);
            foreach (var name in byLength)
            {
                foreach (var start in Places(block.Text, name))
                {
                    if (!places.Exists(p => p.Start < start + name.Length && start < p.Start + p.Length))
                        places.Add((introduced[name].Id, introduced[name].Kind, name, start, name.Length));
                }
            }

            if (places.Count == 0)
                continue;
            var reporter = block.Turn is { } n ? speakers.GetValueOrDefault(n) : article.Publisher;
            foreach (var (id, kind, name, start, length) in places.OrderBy(static p => p.Start))
            {
                var view = View(block.Text, start, start + length);
                var role = kind == "person" ? ArticleNames.RoleBefore(block.Text, start) ?? introduced.GetValueOrDefault(name).Role : null;
                found.Add(new EntityMention(id, kind, name, role, block.Id, start, length, view, view is null ? null : reporter));
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<int> Places(string text, string name) =>
        text.IndexOf(name, StringComparison.Ordinal) is var first and >= 0 ? Places(text, name, first) : [];

    // Latin names are whole words.
    private static IEnumerable<int> Places(string text, string name, int first)
    {
        for (var at = first; at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (!(char.IsAsciiLetterOrDigit(name[0]) && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) && !(char.IsAsciiLetterOrDigit(name[^1]) && end < text.Length && char.IsAsciiLetterOrDigit(text[end])))
                yield return at;
        }
    }

    private static string? View(string text, int start, int end)
    {
        if (s_view.Match(text, end) is { Success: true } match && match.Groups["view"].Value.Trim() is { Length: <= LongestView } view)
            return view;
        if (start == 0 || text[start - 1] is not ('”' or '」') || !s_said.IsMatch(text, end))
            return null;
        var open = text.LastIndexOf(text[start - 1] == '”' ? '“' : '「', start - 1);
        return open >= 0 && start - open - 2 is > 3 and <= LongestView ? text[(open + 1)..(start - 1)].TrimEnd('，', ',') : null;
    }
}
