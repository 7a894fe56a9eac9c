using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Finds points that headings name: <c>趋势一：…</c>. A sentence that mentions a trend is no heading.</summary>
public static class NamedInsights
{
    private const int Fewest = 2;

    private static readonly Regex s_heading = new(
        $@"^(?<label>(?:{string.Join('|', DataTable.Read("Mine.Structure.insight-words.txt").Select(static r => Regex.Escape(r[0])))})\s?(?<n>\d{{1,2}}|[一二三四五六七八九十]{{1,3}}))\s*(?:[：:、.．|｜丨/]\s*|\s+|$)(?<title>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        PatternTime.Limit);

    /// <summary>Marks them, in place.</summary>
    public static void Find(ArticleDraft draft)
    {
        var found = draft.Blocks.Select(static b => IsHeading(b) ? s_heading.Match(b.Text) : Match.Empty).ToList();
        if (found.Count(static m => m.Success) < Fewest)
            return;
        draft.HasNamedInsights = true;
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            if (!found[i].Success)
                continue;
            var block = draft.Blocks[i];
            var title = found[i].Groups["title"];
            block.Type = BlockType.Heading;
            block.Level = block.Level == 0 ? 3 : block.Level;
            if (title.Length > 0)
                block.Content = block.Content.Slice(title.Index, title.Length).Without(MarkKind.Strong);
            block.Insight = draft.Insights.Count;
            draft.Insights.Add(new DraftInsight(ChineseNumbers.Parse(found[i].Groups["n"].ValueSpan), found[i].Groups["label"].Value));
            InsightBodies.Claim(draft, i);
        }
    }

    private static bool IsHeading(DraftBlock block) =>
        block.Type == BlockType.Heading || (block.Type == BlockType.Paragraph && block.Bold && block.Text.Length <= 60 && block.Text[^1] != '。')
        || (block.Type == BlockType.Paragraph && block.Text.Length <= 40 && block.Text.AsSpan().IndexOfAny('。', '；', '？') < 0 && block.Text.AsSpan(0, Math.Min(8, block.Text.Length)).Contains('：') && char.IsLetterOrDigit(block.Text[^1]));
}
