using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The line of an article in which its account's name is a button of the app's: <c>原创 林一 [Jiangwan Park](javascript:void(0);) 2025年3月7日 08:35 江湾</c>. The button parts the names, whatever blanks they have.</summary>
internal static partial class AccountLink
{
    private const int HeadBlocks = 10;
    private const int LongestLine = 100;

    /// <summary>Takes it, in place.</summary>
    public static void Take(MendState state)
    {
        for (var i = 0; i < Math.Min(HeadBlocks, state.Blocks.Count); i++)
        {
            var block = state.Blocks[i];
            if (block is not { Type: BlockType.Paragraph, Text.Length: <= LongestLine } || Button(block) is not { } account)
                continue;
            var text = state.ForRules(block.Text);
            var (before, after) = (Before().Match(text[..account.Start]), After().Match(text[(account.Start + account.Length)..]));
            // 知道了, 取消: a button beside which nothing stands is any button.
            if (!before.Success || !after.Success || before.Length + after.Length == 0)
                continue;
            TakeAuthor(state, block, before.Groups["authors"], block.Text.Substring(account.Start, account.Length));
            state.TakeField("publisher", block.Text.Substring(account.Start, account.Length), block);
            state.TakeField("published", (before.Groups["date"].Success ? before : after).Groups["date"].Value, block);
            state.Remove(i, MetadataLines.Reason);
            return;
        }
    }

    // author: [[江湾笔记]], and here 原创 林一 [江湾笔记]: the clipper took the account for the author.
    private static void TakeAuthor(MendState state, MendBlock block, Group author, string account)
    {
        if (author.Length == 0)
            return;
        if (state.Fields.TryGetValue("authors", out var known) && known.Values is [var name] && Folding.Fold(name) == Folding.Fold(account))
            state.Fields.Remove("authors");
        state.TakeField("authors", block.Text.Substring(author.Index, author.Length), block);
    }

    private static TextMark? Button(MendBlock block)
    {
        var links = block.Marks.Where(static m => m.Kind == MarkKind.Link).ToList();
        return links is [{ Length: > 1 } link] && link.Target is { } target && target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? link : null;
    }

    [GeneratedRegex(@"^\s*(?:(?:原创|Original)\s*)?(?:(?<date>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)\s+)?(?:(?<authors>[\p{L}\p{N}·•&_.、，/ -]{1,40}?)(?:\s+\k<authors>)?)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s*(?:(?<date>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|(?:昨天|今天|前天|Yesterday|Today|\d{1,2}月\d{1,2}日)(?:\s+\d{1,2}:\d{2})?)?\s*(?:(?:发表于|发布于|Posted on)\s?)?(?:\p{IsCJKUnifiedIdeographs}{2,6}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex After();
}
