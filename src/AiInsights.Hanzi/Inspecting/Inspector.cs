using System.Collections.Immutable;
using System.Globalization;
using AiInsights.Hanzi.Matching;
using AiInsights.Hanzi.Parity;
using AiInsights.Hanzi.Quality;
using AiInsights.Hanzi.Terms;

namespace AiInsights.Hanzi.Inspecting;

/// <summary>Tells how a text is converted; slower than converting, and written straight from OpenCC's rules.</summary>
internal sealed class Inspector(Configuration configuration, HanziOptions options, Engine engine)
{
    public ImmutableArray<InspectedSegment> Segments(string normalized)
    {
        if (engine is not TermEngine terms) return [.. Plain(normalized, engine)];
        return
        [
            .. terms.Cut(normalized).SelectMany(cut => cut.Term is { } term
                ? [new InspectedSegment(cut.Source, [term], "term")]
                : Plain(cut.Source, terms.Behind)),
        ];
    }

    private IEnumerable<InspectedSegment> Plain(string text, Engine plain) =>
        plain is LatticeEngine lattice ? Words(text, lattice) : ByChain(text);

    private IEnumerable<InspectedSegment> Words(string text, LatticeEngine lattice)
    {
        var overlay = Rules();
        foreach (var (word, value) in lattice.Words(text))
        {
            var rule = overlay.TryGetValue(word, out var entry) ? entry
                : word == value ? "none"
                : word.Length == 1 ? "character"
                : "dictionary";
            yield return new InspectedSegment(word, [value], rule);
        }
    }

    private Dictionary<string, string> Rules()
    {
        string[] files = configuration.Name switch
        {
            "s2twp" => [Overlay.TaiwanWording, Overlay.TaiwanCharacters, Overlay.Characters],
            "s2tw" => [Overlay.TaiwanCharacters, Overlay.Characters],
            _ when configuration.Name[0] == 's' => [Overlay.Characters],
            _ => [Overlay.Simplified],
        };
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var entry in Overlay.Read(file))
                rules.TryAdd(entry.Key, string.Create(CultureInfo.InvariantCulture, $"overlay: {file}.tsv({entry.Line}) {entry.Reason}"));
        }
        return rules;
    }

    private IEnumerable<InspectedSegment> ByChain(string text)
    {
        var stages = configuration.Chain.Select(stage => ParityEngines.Stage(stage, options.RareGlyphs)).ToArray();
        foreach (var (source, matched) in Cut(text))
        {
            var results = ImmutableArray.CreateBuilder<string>();
            var current = source;
            foreach (var stage in stages)
            {
                using var result = new TextBuffer(current.Length);
                Pass.Run(stage, current, result, null);
                current = result.Text.ToString();
                results.Add(current);
            }
            yield return new InspectedSegment(source, results.ToImmutable(), source == current ? "none" : matched ? "dictionary" : "character");
        }
    }

    private IEnumerable<(string Source, bool Matched)> Cut(string text)
    {
        if (configuration.Segmentation is null)
        {
            if (text.Length > 0) yield return (text, true);
            yield break;
        }
        var segments = ParityEngines.Stage([configuration.Segmentation], options.RareGlyphs);
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = segments.Match(text.AsSpan(i), out _);
            if (length == 0)
            {
                i += Math.Max(IdeographicDescription.Length(text.AsSpan(i)), 1);
                continue;
            }
            if (start < i) yield return (text[start..i], false);
            yield return (text.Substring(i, length), true);
            i += length;
            start = i;
        }
        if (start < text.Length) yield return (text[start..], false);
    }
}
