using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AiInsights.Mine.Mentions;

/// <summary>The names of curated entities and speakers in a text: the longest at each place, capitals as written, Latin names as whole words.</summary>
internal sealed class EntityNames
{
    private readonly FrozenDictionary<string, (string Id, string Kind, string Name)> _owners;
    private readonly WordScanner? _words;
    private readonly Regex? _pattern;

    public EntityNames(Curation.Curation curation)
    {
        var owners = new Dictionary<string, (string Id, string Kind, string Name)>(StringComparer.Ordinal);
        foreach (var entity in curation.Entities)
        {
            foreach (var name in entity.Aliases.Prepend(entity.Name).Where(static n => n.Length > 1))
                owners.TryAdd(name, (entity.Id, entity.Kind, entity.Name));
        }

        foreach (var speaker in curation.Speakers)
        {
            foreach (var name in speaker.Aliases.Prepend(speaker.Name).Append(speaker.Latin ?? string.Empty).Where(static n => n.Length > 1))
                owners.TryAdd(name, (speaker.Id, "person", speaker.Name));
        }

        _owners = owners.ToFrozenDictionary(StringComparer.Ordinal);

        // What is excluded takes part in the search, so that it covers the shorter name inside it.
        var words = owners.Keys.Concat(curation.Entities.SelectMany(static e => e.Exclude)).Where(static w => w.Length > 0).Distinct(StringComparer.Ordinal)
            .OrderByDescending(static w => w.Length).ThenBy(static w => w, StringComparer.Ordinal).ToList();
        if (words.Count == 0)
            return;
        _words = new WordScanner(words);
        _pattern = new Regex(string.Join('|', words.Select(Whole)), RegexOptions.CultureInvariant);
    }

    /// <summary>Each name with its place, in order.</summary>
    // Hundreds of alternatives at each character are slow, and most texts hold no name: the first is searched for as a word.
    public IEnumerable<(string Id, string Kind, string Name, int Start, int Length)> In(string text) =>
        _words?.FirstIn(text) is { } first and >= 0 ? From(text, first) : [];

    private IEnumerable<(string Id, string Kind, string Name, int Start, int Length)> From(string text, int first)
    {
        foreach (Match match in _pattern!.Matches(text, first))
        {
            if (_owners.TryGetValue(match.Value, out var owner))
                yield return (owner.Id, owner.Kind, owner.Name, match.Index, match.Length);
        }
    }

    private static string Whole(string word) =>
        (char.IsAsciiLetterOrDigit(word[0]) ? "(?<![A-Za-z0-9])" : string.Empty) + Regex.Escape(word) + (char.IsAsciiLetterOrDigit(word[^1]) ? "(?![A-Za-z0-9])" : string.Empty);
}
