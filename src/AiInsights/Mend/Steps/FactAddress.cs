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
            if (mark is { Kind: MarkKind.Link, Target: { } target } && target.StartsWith("http", StringComparison.OrdinalIgnoreCase) && ShowsAddress().IsMatch(state.ForRules(block.Text.Substring(mark.Start, mark.Length))))
                state.TakeField("url", target, block);
        }
    }

    [GeneratedRegex(@"^(?:原文(?:链接|地址)?|[\w-]+(?:\.[\w-]+)+/\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShowsAddress();
}
