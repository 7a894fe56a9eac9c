using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AiInsights.Mine.Topics;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>Proposes terms that come up again and again: Latin terms, and words that the text sets in quotation marks.</summary>
public static partial class TopicSuggester
{
    // Fewer mentions than this make no subject.
    private const int FewestMentions = 4;

    private const int MostTopics = 60;

    /// <summary>The most frequent first; a term that a curated topic covers is no suggestion.</summary>
    public static Suggestion Suggest(ImmutableArray<Article> articles, Curation.Curation curation)
    {
        ArgumentNullException.ThrowIfNull(curation);
        var counts = new Dictionary<string, (int Count, SortedSet<string> Forms)>(StringComparer.Ordinal);
        foreach (var text in articles.SelectMany(static a => a.Blocks).Where(static b => b.Type != BlockType.Image).Select(static b => b.Text))
        {
            foreach (Match term in Terms().Matches(text))
            {
                var form = term.Groups["quoted"] is { Success: true } quoted ? quoted.Value : term.Value;
                var key = WordText.Of(form);
                if (key.Length < 2 || key.All(char.IsAsciiDigit))
                    continue;
                var (count, forms) = counts.GetValueOrDefault(key, (0, new SortedSet<string>(StringComparer.Ordinal)));
                forms.Add(form);
                counts[key] = (count + 1, forms);
            }
        }

        var finder = new TopicFinder(curation.Topics);
        var ids = curation.Topics.Select(static t => t.Id).ToHashSet(StringComparer.Ordinal);
        var entries = counts
            .Where(c => c.Value.Count >= FewestMentions && finder.Find(c.Value.Forms.Min!).Count == 0)
            .OrderByDescending(static c => c.Value.Count).ThenBy(static c => c.Key, StringComparer.Ordinal)
            .Take(MostTopics)
            .Select(c => new SuggestedEntry(
                new YamlEntry(Id(c.Key, ids)).Comment(FormattableString.Invariant($"{c.Value.Count} 次"))
                    .Text("name", c.Value.Forms.Min)
                    .Texts("aliases", [.. c.Value.Forms.Skip(1)])
                    .ToString(),
                true));
        return new Suggestion("topics.yml", [.. entries]);
    }

    private static string Id(string key, HashSet<string> taken)
    {
        var slug = new StringBuilder();
        foreach (var c in key)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var id = slug.ToString().Trim('-');
        if (id.Length is 0 or > 50 || !key.All(char.IsAscii))
            id = "topic-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 4));
        var unique = id;
        for (var n = 2; !taken.Add(unique); n++)
            unique = FormattableString.Invariant($"{id}-{n}");
        return unique;
    }

    [GeneratedRegex(@"[「“](?<quoted>[^「」“”，。]{2,12})[」”]|(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]*(?:[ .\-][A-Z0-9][A-Za-z0-9]*){0,3}(?![A-Za-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Terms();
}
