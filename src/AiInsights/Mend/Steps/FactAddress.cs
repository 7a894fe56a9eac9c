using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The address behind the words of a line of facts: <c>作者：林一，[原文链接](https://…)，原文日期：…</c>, <c>来源：[example.com/a/1](https://…)</c>.</summary>
internal static partial class FactAddress
{
    /// <summary>Takes it, unless the article's is known.</summary>
    public static void Take(MendState state, MendBlock block)
    {
        foreach (var mark in block.Marks)
        {
            if (mark is { Kind: MarkKind.Link, Target: { } target } && target.StartsWith("http", StringComparison.OrdinalIgnoreCase) && (ShowsAddress().IsMatch(state.ForRules(block.Text.Substring(mark.Start, mark.Length))) || (mark.Start > 0 && Translated().IsMatch(state.ForRules(block.Text[..mark.Start])))))
                state.TakeField("url", target, block);
        }
    }

    // 译自：[Two hundred looms](https://…): the words of the link are the title of what was translated.
    [GeneratedRegex(@"^(?:译自|编译自|翻译自)\s*[:：]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Translated();

    [GeneratedRegex(@"^(?:原文(?:链接|地址)?|[\w-]+(?:\.[\w-]+)+/\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShowsAddress();
}
