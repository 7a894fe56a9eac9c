using AiInsights.Hanzi;
using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>Tells in which script a text is written, by the characters that only one of them has.</summary>
public static class ScriptDetector
{
    // More does not change the answer, and costs.
    private const int Sample = 4000;

    // So many characters of one script for each of the other leave no doubt; phrases could move a few.
    private const int Clear = 8;

    private static readonly Lazy<(bool[] Hant, bool[] Hans)> s_alone = new(Alone);

    /// <summary>The script of a text; Simplified when nothing tells.</summary>
    public static Script Detect(IEnumerable<string> texts)
    {
        var sample = texts.ToList();
        return Glance(sample) ?? Weigh(sample);
    }

    /// <summary>Whether any character of a text is one that Simplified text writes otherwise: without converting, for texts of which nearly none has one.</summary>
    public static bool HasTraditional(string text)
    {
        var hantOnly = s_alone.Value.Hant;
        foreach (var c in text)
        {
            if (hantOnly[c])
                return true;
        }

        return false;
    }

    /// <summary>By single characters, without converting; null where that is not clear.</summary>
    private static Script? Glance(List<string> texts)
    {
        var (hantOnly, hansOnly) = s_alone.Value;
        int hans = 0, hant = 0, seen = 0;
        foreach (var text in texts)
        {
            foreach (var c in text)
            {
                hant += hantOnly[c] ? 1 : 0;
                hans += hansOnly[c] ? 1 : 0;
            }

            seen += text.Length;
            if (seen >= Sample)
                break;
        }

        if (hans >= Clear && hans > Clear * hant)
            return Script.Hans;
        return hant >= Clear && hant > Clear * hans ? Script.Hant : null;
    }

    /// <summary>Characters that a conversion changes when they stand alone.</summary>
    private static (bool[] Hant, bool[] Hans) Alone() => (CharacterForms.Changed("t2s"), CharacterForms.Changed("s2t"));

    private static Script Weigh(List<string> texts)
    {
        int hans = 0, hant = 0, seen = 0;
        foreach (var text in texts)
        {
            hant += Differences(text, HanziConverter.For("t2s").Convert(text));
            hans += Differences(text, HanziConverter.For("s2t").Convert(text));
            seen += text.Length;
            if (seen >= Sample)
                break;
        }

        return hant > hans ? Script.Hant : Script.Hans;
    }

    private static int Differences(string before, string after)
    {
        if (ReferenceEquals(before, after))
            return 0;
        var differences = Math.Abs(before.Length - after.Length);
        for (var i = 0; i < Math.Min(before.Length, after.Length); i++)
        {
            if (before[i] != after[i])
                differences++;
        }

        return differences;
    }
}
