using System.Collections.Immutable;
using AiInsights.Hanzi;
using AiInsights.Mine.Curation;

namespace AiInsights.Render;

/// <summary>The conversion from the canonical script to that of a page, with the curator's words.</summary>
public static class PageConverter
{
    /// <summary>The converter of a script; null for the canonical one.</summary>
    public static HanziConverter? For(string script, IEnumerable<CuratedTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(script);
        var config = script switch
        {
            "zh-Hant" or "zh-Hant-TW" => "s2tw",
            "zh-Hant-HK" => "s2hk",
            _ => null,
        };
        return config is null ? null : HanziConverter.For(config, new HanziOptions { Terms = Rules(terms) });
    }

    /// <summary>The curator's words (<c>terms.yml</c>) as rules of conversion.</summary>
    public static ImmutableArray<TermRule> Rules(IEnumerable<CuratedTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return [.. terms.Select(Rule)];
    }

    private static TermRule Rule(CuratedTerm term) => term.Term is { } kept
        ? TermRule.Keep(kept)
        : new TermRule(term.Hans!, term.Hant!, term.Direction switch
        {
            "s2t" => TermDirection.ToTraditional,
            "t2s" => TermDirection.ToSimplified,
            _ => TermDirection.Both,
        });
}
