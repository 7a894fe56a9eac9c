using System.Collections.Immutable;
using AiInsights.Mine.Speakers;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>Proposes an entry for each speaker of the conversations, with role and affiliation where the text introduces the name.</summary>
public static class SpeakerSuggester
{
    // The organisation and the title that stand before a name: 阶跃星辰创始人姜大昕.
    private const int LongestIntroduction = 40;

    /// <summary>One entry a speaker, in the order they first speak.</summary>
    public static Suggestion Suggest(ImmutableArray<Article> articles, Curation.Curation curation)
    {
        ArgumentNullException.ThrowIfNull(curation);
        var known = curation.Speakers.ToDictionary(static s => s.Id, StringComparer.Ordinal);
        var titles = DataTable.Read("Mine.Suggest.introduction-words.txt").Select(static row => row[0]).ToImmutableArray();
        var hosts = Hosts.Of(articles, curation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<SuggestedEntry>();
        foreach (var article in articles)
        {
            foreach (var turn in article.Turns.Where(t => seen.Add(t.Speaker)))
            {
                var name = SpeakerIndex.Bare(turn.Label);
                var introduction = Introduction(article, name, titles);
                var aliases = article.Turns.Select(static t => SpeakerIndex.Bare(t.Label))
                    .Where(l => l != name && article.Turns.Any(t => t.Speaker == turn.Speaker && SpeakerIndex.Bare(t.Label) == l))
                    .Distinct(StringComparer.Ordinal).ToList();
                var yaml = new YamlEntry(turn.Speaker)
                    .Comment(known.ContainsKey(turn.Speaker) ? "已有 (known)" : null)
                    .Text("name", known.TryGetValue(turn.Speaker, out var curated) ? curated.Name : name)
                    .Texts("aliases", aliases)
                    .Text("role", introduction?.Role)
                    .Text("affiliation", introduction?.Affiliation)
                    .Word("host", hosts.Contains(turn.Speaker) ? "true" : null);
                if (introduction is { } found)
                    yaml = yaml.Maps("stated", [[("seed", found.Seed), ("quote", found.Quote)]]);
                entries.Add(new SuggestedEntry(yaml.ToString(), !known.ContainsKey(turn.Speaker)));
            }
        }

        return new Suggestion("speakers.yml", entries.ToImmutable());
    }

    private static (string Seed, string Quote, string Role, string? Affiliation)? Introduction(Article article, string name, ImmutableArray<string> titles)
    {
        if (name.Length < 2)
            return null;
        foreach (var block in article.Blocks)
        {
            for (var at = block.Text.IndexOf(name, StringComparison.Ordinal); at > 0; at = block.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var start = at;
                while (start > 0 && at - start < LongestIntroduction && !"，。、；：！？“”（）\n".Contains(block.Text[start - 1], StringComparison.Ordinal))
                    start--;
                var words = block.Text[start..at].TrimEnd();
                var before = words;
                while (titles.FirstOrDefault(t => before.EndsWith(t, StringComparison.OrdinalIgnoreCase)) is { } title)
                    before = before[..^title.Length].TrimEnd().TrimEnd('兼', '、', '&').TrimEnd();
                if (before.Length == words.Length)
                    continue;
                var role = words[before.Length..].TrimStart();

                // "与极客公园创始人张鹏": the conjunction before the organisation is not part of its name.
                foreach (var conjunction in (ReadOnlySpan<string>)["以及", "欢迎", "邀请到", "邀请", "主持人", "和", "与", "由", "在"])
                {
                    var last = before.LastIndexOf(conjunction, StringComparison.Ordinal);
                    if (last >= 0 && last + conjunction.Length < before.Length)
                        before = before[(last + conjunction.Length)..];
                }

                // "在栏目主理人 CSDN 执行总编唐小引": a title before the organisation is another role.
                before = before.Trim();
                if (titles.FirstOrDefault(t => before.Contains(t + " ", StringComparison.Ordinal)) is { } earlier)
                    before = before[(before.IndexOf(earlier + " ", StringComparison.Ordinal) + earlier.Length)..].Trim();
                var quote = block.Text[(start + words.LastIndexOf(before, StringComparison.Ordinal))..(at + name.Length)];
                return (block.Source.Seed, quote, role, before.Length is > 1 and < 30 ? before : null);
            }
        }

        return null;
    }
}
