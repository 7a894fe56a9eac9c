using System.Text.RegularExpressions;
using AiInsights.Mend.Markdown;

namespace AiInsights.Mend;

/// <summary>Tags of HTML that a crawler left in plain text: with the look of the page in their attributes, and those that close them. A tag by its bare name may be what the text speaks of, and stays.</summary>
internal static partial class PlainTextTags
{
    /// <summary>A line without them; what goes is markup.</summary>
    public static TracedText Without(TracedText line, MendTrace trace)
    {
        if (!line.Text.Contains('<', StringComparison.Ordinal))
            return line;
        var open = new Stack<string>();
        var edits = new List<Edit>();
        foreach (Match tag in Tag().Matches(line.Text))
        {
            var name = tag.Groups["name"].Value;
            if (!HtmlTags.IsElement(tag.Value) || (tag.Groups["closes"].Success && !(open.Count > 0 && open.Peek() == name)))
                continue;
            if (tag.Groups["closes"].Success)
                open.Pop();
            else if (!tag.Value.EndsWith("/>", StringComparison.Ordinal))
                open.Push(name);
            trace.Mark(line.Slice(tag.Index, tag.Length), Fate.Markup);
            edits.Add(new Edit(tag.Index, tag.Length, string.Empty));
        }

        return line.Apply(edits).Trim();
    }

    [GeneratedRegex(@"<(?:(?<name>[a-z][a-z0-9]{0,9})(?:\s+[\w:-]{1,40}=(?:""[^""<>]{0,400}""|'[^'<>]{0,400}')){1,20}\s*/?|(?<closes>/)(?<name>[a-z][a-z0-9]{0,9})\s*)>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
