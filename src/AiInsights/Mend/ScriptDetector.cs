using AiInsights.Hanzi;
using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>Tells in which script a text is written, by the characters that only one of them has.</summary>
public static class ScriptDetector
{
    // More does not change the answer, and costs.
    private const int Sample = 4000;

    /// <summary>The script of a text; Simplified when nothing tells.</summary>
    public static Script Detect(IEnumerable<string> texts)
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
