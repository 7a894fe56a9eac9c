using System.Collections.Immutable;

namespace AiInsights.Mine.Speakers;

/// <summary>Names as used in talk: given name alone, surname with a title, one character with 哥 or 姐.</summary>
internal static class TalkForms
{
    // Longest first, so that 副总裁 is not read as 总裁.
    private static readonly ImmutableArray<string> Titles =
        ["副总裁", "副院长", "同学", "老师", "院长", "教授", "博士", "先生", "女士", "总裁", "主任", "主编", "所长", "校长", "院士", "老板", "工", "总", "哥", "姐", "兄", "博"];

    /// <summary>The one person whose name fits, or null.</summary>
    /// <param name="key">The folded form of talk.</param>
    /// <param name="people">Ids and folded full names.</param>
    public static string? Find(string key, ImmutableArray<(string Id, string Name)> people)
    {
        if (!IsHan(key))
            return null;
        if (One(people, name => IsGivenName(key, name)) is { } byGivenName)
            return byGivenName;
        foreach (var title in Titles)
        {
            if (key.Length <= title.Length || !key.EndsWith(title, StringComparison.Ordinal))
                continue;
            var rest = key[..^title.Length];
            return One(people, name => name == rest || IsGivenName(rest, name))
                ?? One(people, name => IsHan(name) && Surnames.Of(name) == rest)
                ?? One(people, name => title is "哥" or "姐" or "总" && rest.Length == 1 && IsHan(name) && name.Length > 2 && name.EndsWith(rest, StringComparison.Ordinal));
        }

        // 小李, 老王: a prefix instead of a title.
        return key.Length == 2 && key[0] is '小' or '老'
            ? One(people, name => IsHan(name) && Surnames.Of(name) == key[1..])
            : null;
    }

    private static bool IsGivenName(string key, string name) =>
        key.Length >= 2 && IsHan(name) && name.Length - Surnames.Of(name).Length == key.Length && name.EndsWith(key, StringComparison.Ordinal);

    private static bool IsHan(string text) => text.Length is > 0 and <= 6 && text.All(static c => c is >= '\u3400' and <= '\u9FFF');

    private static string? One(ImmutableArray<(string Id, string Name)> people, Func<string, bool> fits)
    {
        string? found = null;
        foreach (var (id, name) in people)
        {
            if (!fits(name))
                continue;
            if (found is not null && found != id)
                return null;
            found = id;
        }

        return found;
    }
}
