using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The card of an account amid its article: its name, what it says of itself, how many articles it has. It tells where in a line of names the account's begins.</summary>
internal static partial class AccountCard
{
    private const int LongestName = 24, BlocksOfCard = 4;

    /// <summary>The author and the account of a line of names (<c>林间 Jiangwan Park</c>), where a card bears the last of them; null where none does, or the line is the account's name only.</summary>
    public static (string Author, string Account)? Part(MendState state, string names)
    {
        if (!names.Contains(' ', StringComparison.Ordinal) || names.Length > 2 * LongestName)
            return null;
        for (var i = 0; i + 1 < state.Blocks.Count; i++)
        {
            var name = state.Blocks[i].Text;
            if (state.Blocks[i].Type != BlockType.Paragraph || name.Length is < 2 or > LongestName || !names.EndsWith(' ' + name, StringComparison.Ordinal))
                continue;
            var author = names[..^(name.Length + 1)].Trim();
            if (author.Length > 1 && author != name && !Slogan().IsMatch(author) && state.Blocks.Skip(i + 1).Take(BlocksOfCard).Any(static b => Count().IsMatch(b.Text)))
                return (author, name);
        }

        return null;
    }

    // 关注前沿的 江湾笔记: what the account is about stands where its author would.
    [GeneratedRegex("^(?:关注|專注|专注|追踪|记录|聚焦|发现|探索|见证|看懂|读懂|写给|一个|我们|每天|最)|的$", RegexOptions.CultureInvariant)]
    private static partial Regex Slogan();

    [GeneratedRegex(@"^\d{1,5}\s?篇原[创創][内內]容$", RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
