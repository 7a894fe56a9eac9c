using AiInsights.Hanzi;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// Simplified text may have lost its byte first and been converted to Traditional later: then the converter changed
/// the characters of the run that was read out of frame as well, and their bytes are those of the Simplified forms.
/// </summary>
internal static class ScriptChange
{
    /// <summary>Characters on each side of a repaired run that tell the converter which words it is in.</summary>
    private const int Around = 4;

    /// <summary>Whether a line is written in Traditional characters, so that it may have been Simplified before.</summary>
    public static bool MayFollow(string line)
    {
        int traditional = 0, simplified = 0;
        foreach (var c in line)
        {
            if (SlipSymbols.IsTraditional(c))
                traditional++;
            else if (SlipSymbols.IsSimplifiedOnly(c))
                simplified++;
        }

        return traditional > 2 * simplified;
    }

    /// <summary>The line before a converter, character by character.</summary>
    public static string Undo(string line) => string.Create(line.Length, line, static (result, line) =>
    {
        for (var i = 0; i < result.Length; i++)
            result[i] = SlipSymbols.Simplify(line[i]);
    });

    /// <summary>The slips of a line before a converter, as they stand in the line behind it.</summary>
    /// <param name="line">The line behind the converter.</param>
    /// <param name="before">The slips of the line before it.</param>
    public static List<FrameSlip> Redo(string line, List<FrameSlip> before) =>
        before.ConvertAll(s => s with { Before = line.Substring(s.Start, s.Length), After = Redo(line, s) });

    private static string Redo(string line, FrameSlip slip)
    {
        var from = Math.Max(0, slip.Start - Around);
        var end = slip.Start + slip.Length;
        var behind = line.AsSpan(end, Math.Min(Around, line.Length - end));
        var converter = HanziConverter.For("s2t");
        var words = converter.Convert(string.Concat(line.AsSpan(from, slip.Start - from), slip.After, behind));
        var length = words.Length - (slip.Start - from) - behind.Length;
        return length == slip.After.Length ? words.Substring(slip.Start - from, length) : converter.Convert(slip.After);
    }
}
