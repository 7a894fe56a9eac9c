using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Lines that are counted in one form (<c>01 …</c>, <c>NO.1 …</c>, <c>【1】…</c>, <c>1 / …</c>, <c>1 …</c>) are the titles of points, counted on through the text or anew in each part.</summary>
internal static class CountedLines
{
    private const int Fewest = 3;

    /// <summary>Fewer plain lines that begin with a number and a blank may be quantities.</summary>
    private const int FewestPlain = 5;

    private const int LongestLine = 40, LongestSet = 60, ShortestBody = 30;

    private const string Marks = "/｜|丨·：】";

    /// <summary>Sets them in bold, in place.</summary>
    public static void Take(ArticleDraft draft)
    {
        // 2 家里的暗号 may be a quantity, unless it stands between 1 标题 and 3 标题.
        if (!Take(draft, isSure: false))
            Take(draft, isSure: true);
    }

    private static bool Take(ArticleDraft draft, bool isSure)
    {
        var blocks = draft.Blocks;
        var lines = Enumerable.Range(0, blocks.Count).Where(i => IsCounted(blocks[i], isSure) && i + 1 < blocks.Count).ToList();
        // 10 goes with 01 or with 1.
        var nought = lines.Exists(i => blocks[i].Text[0] == '0') ? "0" : string.Empty;
        foreach (var form in lines.GroupBy(i => (Look: LookOf(blocks[i]), Form: FormOf(NumberOf(blocks[i])!, blocks[i].Text, nought))))
        {
            var places = WithoutContents(form.ToList());
            // 1 标题 alone, without a mark and not set apart, may be a sentence that begins with a quantity.
            var isBare = form.Key.Form.Length == 0 && !IsEmoji(blocks[places[0]]);
            var fewest = isBare && !PointNumbers.IsSet(blocks[places[0]]) && !TitleCount.Is(draft.Title, places.Count) ? FewestPlain : Fewest;
            if (places.Count < fewest || (isSure && 4 * places.Count(i => CountedLines.NumberOf(blocks[i], isSure: false) is not null) < 3 * places.Count) || !SeriesOrder.CountsOn(blocks, places, i => ChineseNumbers.Parse(NumberOf(blocks[i]))) || !(PointNumbers.IsSet(blocks[places[0]]) || HaveBodies(blocks, places)))
                continue;
            foreach (var place in places)
            {
                var block = blocks[place];
                block.Bold = true;
                // 1 标题 reads as 1、标题 from here on.
                if (form.Key.Form.Length == 0)
                {
                    var number = NumberOf(block)!;
                    NumberedTitles.Number(block, ChineseNumbers.Parse(number), block.Text.Length - block.Text.AsSpan(number.Length).TrimStart("\uFE0F\u20E3").Length);
                }
            }

            return true;
        }

        return false;

        string? NumberOf(DraftBlock block) => CountedLines.NumberOf(block, isSure);
    }

    private static bool IsCounted(DraftBlock block, bool isSure)
    {
        if (block is not { Type: BlockType.Paragraph or BlockType.Heading, Insight: < 0, Text: [not ((>= '\u4E00' and <= '\u9FFF') or (>= 'a' and <= 'z')), ..] } || block.Text[^1] is '。' or '；' or '，' or '：')
            return false;
        return block.Text.Length <= (PointNumbers.IsSet(block) || IsEmoji(block) ? LongestSet : LongestLine) && NumberOf(block, isSure) is not null;
    }

    private static string? NumberOf(DraftBlock block, bool isSure) => PointNumbers.LineNumber(block.Text, isSure || PointNumbers.IsSet(block));

    // Titles of points are set alike: plain, in bold, or as headings of one level.
    private static int LookOf(DraftBlock block) => block.Type == BlockType.Heading ? block.Level : block.Bold ? -1 : 0;

    // 1️⃣ … 2️⃣ … 3️⃣ … one right below the other, and then each again with its body: the first are what the article announces.
    private static List<int> WithoutContents(List<int> places)
    {
        var announced = 1;
        while (announced < places.Count && places[announced] == places[announced - 1] + 1)
            announced++;
        return announced >= Fewest && places.Count == 2 * announced ? places[announced..] : places;
    }

    // Three of four have a body that says something; of those that an emoji counts, half have any.
    private static bool HaveBodies(List<DraftBlock> blocks, List<int> places) => places.TrueForAll(i => IsEmoji(blocks[i]))
        ? 2 * Enumerable.Range(0, places.Count).Count(n => BodyLength(blocks, places, n) > 0) >= places.Count
        : 4 * Enumerable.Range(0, places.Count).Count(n => blocks[places[n] + 1] is { Type: BlockType.Image } || (blocks[places[n] + 1].Type == BlockType.Paragraph && BodyLength(blocks, places, n) >= ShortestBody)) >= 3 * places.Count;

    // A line that an emoji counts (1️⃣) can be nothing else than a title.
    private static bool IsEmoji(DraftBlock block) => block.Text.AsSpan(0, Math.Min(3, block.Text.Length)).Contains('\u20E3') || block.Text.StartsWith("🔟", StringComparison.Ordinal);

    // What stands around the number: a nought, #, NO., |; nothing where only a blank follows.
    private static string FormOf(string number, string text, string nought)
    {
        var at = text.IndexOf(number, StringComparison.Ordinal);
        var mark = text.AsSpan(at + number.Length).TrimStart()[0];
        var before = at == 0 && number.Length == 2 ? nought : at == 1 && text[0] == '0' ? "0" : text[..at].TrimEnd('0');
        return before + (Marks.Contains(mark, StringComparison.Ordinal) ? mark : string.Empty);
    }

    private static int BodyLength(List<DraftBlock> blocks, List<int> places, int n)
    {
        var (length, end) = (0, n + 1 < places.Count ? places[n + 1] : blocks.Count);
        for (var i = places[n] + 1; i < end && length < ShortestBody; i++)
            length += blocks[i].Text.Length;
        return length;
    }
}
