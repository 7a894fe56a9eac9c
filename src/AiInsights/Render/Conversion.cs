using System.Collections.Concurrent;
using AiInsights.Hanzi;
using AiInsights.Mine.Curation;

namespace AiInsights.Render;

/// <summary>The texts of one build in one script, for its pages, data files and index alike: what one of them had converted the next one finds.</summary>
/// <param name="converter">From Simplified to that script; null leaves texts as they are.</param>
internal sealed class Conversion(HanziConverter? converter)
{
    private const int LongestKept = 120;

    private readonly ConcurrentDictionary<string, string> _kept = new(StringComparer.Ordinal);

    /// <summary>The conversion to a script, with the curator's words.</summary>
    public static Conversion To(string script, IReadOnlyList<CuratedTerm> terms) => new(PageConverter.For(script, terms));

    /// <summary>A text. Names and titles come back on every page, so each is converted once; passages come back seldom and are not kept.</summary>
    public string Of(string text)
    {
        if (converter is null || text.Length == 0)
            return text;
        if (text.Length > LongestKept)
            return converter.Convert(text);
        return _kept.TryGetValue(text, out var known) ? known : _kept.GetOrAdd(text, converter.Convert(text));
    }

    /// <summary>A text, and where each of its places went.</summary>
    public MappedText Align(string text) => converter is null ? new(text) : new(converter.ConvertAligned(text));
}
