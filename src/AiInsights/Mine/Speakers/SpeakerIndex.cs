using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AiInsights.Mine.Proof;

namespace AiInsights.Mine.Speakers;

/// <summary>
/// Which person a name means: full names and curated aliases in either script, and the forms of talk that follow from
/// them (<c>大昕</c>, <c>林院长</c>, <c>旭哥</c>) as long as only one known person fits.
/// </summary>
public sealed class SpeakerIndex
{
    private readonly ImmutableSortedDictionary<string, string> _names;
    private readonly ImmutableArray<(string Id, string Name)> _people;

    private SpeakerIndex(ImmutableSortedDictionary<string, string> names, ImmutableArray<(string Id, string Name)> people)
    {
        (_names, _people) = (names, people);
    }

    /// <summary>The index of the curated speakers. Where two share an alias, it means nobody.</summary>
    public static SpeakerIndex Create(Curation.Curation curation)
    {
        ArgumentNullException.ThrowIfNull(curation);
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var speaker in curation.Speakers)
            Claim(FoldedText.Key(speaker.Name), speaker.Id);
        foreach (var speaker in curation.Speakers)
        {
            foreach (var alias in speaker.Aliases.Append(speaker.Latin ?? string.Empty))
                Claim(FoldedText.Key(alias), speaker.Id);
        }

        return new SpeakerIndex(
            names.Where(static n => n.Value is not null).ToImmutableSortedDictionary(static n => n.Key, static n => n.Value!, StringComparer.Ordinal),
            [.. curation.Speakers.Select(static s => (s.Id, FoldedText.Key(s.Name)))]);

        void Claim(string key, string id)
        {
            if (key.Length > 0)
                names[key] = !names.TryGetValue(key, out var owner) || owner == id ? id : null;
        }
    }

    /// <summary>The same index with the labels of a conversation added, so that its talk forms resolve too.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="text">The words of the conversation, or null: who is not named in them is not meant by a form of talk. 林老师 is another one elsewhere.</param>
    public SpeakerIndex With(IEnumerable<string> labels, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var names = _names;
        var people = text is null ? _people : [.. _people.Where(p => text.Contains(p.Name, StringComparison.Ordinal))];
        var all = labels.Distinct(StringComparer.Ordinal).Select(static l => (Label: l, Key: FoldedText.Key(Bare(l)))).ToList();

        // Full names first: 林院长 is nobody new where 林咏华 speaks too.
        foreach (var (label, _) in all.OrderBy(l => all.Exists(o => o.Key != l.Key && TalkForms.Find(l.Key, [(o.Key, o.Key)]) is not null)).ThenBy(static l => l.Label, StringComparer.Ordinal))
        {
            var key = FoldedText.Key(Bare(label));
            if (key.Length == 0 || names.ContainsKey(key) || TalkForms.Find(key, people) is not null)
                continue;
            var id = Derived(Bare(label));
            names = names.SetItem(key, id);
            people = people.Add((id, key));
        }

        return new SpeakerIndex(names, people);
    }

    /// <summary>The id of the person that a label or a form of talk means; null when nobody known fits, or several do.</summary>
    public string? Find(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var key = FoldedText.Key(Bare(label));
        if (key.Length == 0)
            return null;
        return _names.GetValueOrDefault(key) ?? TalkForms.Find(key, _people);
    }

    /// <summary>The id of the person; one derived from the name, the same on every machine, when nobody known fits.</summary>
    public string Resolve(string label) => Find(label) ?? Derived(Bare(label));

    /// <summary>Whether the label is the full name or a curated alias of somebody.</summary>
    public bool Knows(string label) => _names.ContainsKey(FoldedText.Key(Bare(label ?? string.Empty)));

    /// <summary>A label without what stands in brackets behind it: <c>唐小引（主持）</c> → <c>唐小引</c>.</summary>
    public static string Bare(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var bare = label.Trim().TrimEnd(':', '：').Trim().Trim('*').Trim();
        var bracket = bare.IndexOfAny(['（', '(', '[', '【']);
        return bracket > 0 ? bare[..bracket].Trim() : bare;
    }

    private static string Derived(string bare)
    {
        // A Latin name gives a readable id; there is no transcription of Han characters here, so they give a number.
        var key = FoldedText.Key(bare);
        if (!key.All(char.IsAscii))
            return "speaker-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 4));
        var slug = new StringBuilder("speaker-");
        foreach (var c in SafeText.Clean(bare).Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == 50)
                break;
        }

        return slug.ToString().TrimEnd('-') is { Length: > 8 } id ? id : "speaker-unnamed";
    }
}
