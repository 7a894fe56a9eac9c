using System.Globalization;
using AiInsights.Render;

namespace AiInsights.Search.Pairs;

/// <summary>One unit's pairs in one file: the second units, ascending, and their lists one behind the other.</summary>
internal readonly record struct PairGroup(char First, string Seconds, string Bits);

/// <summary>A file of such groups, by first unit.</summary>
internal static class PairFile
{
    public static SiteFile Write(string name, IEnumerable<PairGroup> groups)
    {
        var text = ScriptText.Open(name).Append("[\n");
        foreach (var group in groups)
        {
            ScriptText.Quote(text, group.First.ToString(CultureInfo.InvariantCulture));
            text.Append(',');
            ScriptText.Quote(text, group.Seconds);
            text.Append(",\"").Append(group.Bits).Append("\",\n");
        }

        return new(TextFiles.SiteFile(name), ScriptText.Close(text, "]"));
    }

    public static List<PairGroup> Read(ReadOnlySpan<byte> content)
    {
        var strings = ScriptText.Strings(content);
        var groups = new List<PairGroup>();
        for (var i = 1; i < strings.Count; i += 3)
            groups.Add(new(strings[i][0], strings[i + 1], strings[i + 2]));
        return groups;
    }

    /// <summary>A part of a long list.</summary>
    public static SiteFile Part(uint pair, int part, string bits)
    {
        var name = PairLayout.PartName(pair, part);
        return new(TextFiles.SiteFile(name), ScriptText.Close(ScriptText.Open(name).Append('"').Append(bits), "\""));
    }
}
