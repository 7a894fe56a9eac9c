using System.Text.RegularExpressions;

namespace AiInsights.Mend.Steps;

/// <summary>Facts of a page that a clipper gathered from all of it: authors of the articles beside the text, slogans, counts.</summary>
internal static partial class ListedAuthors
{
    /// <summary>An article of so many authors names them in its byline too.</summary>
    private const int Many = 4;

    private static readonly LinePattern[] s_nobody = [.. DataTable.Read("Mend.Rules.no-authors.txt").Select(static r => new LinePattern(r[0]))];

    /// <summary>Takes out of the fields what a page of a blog says of itself and its clipper took for facts: slogans and gifts among the authors, counts before the summary and the words of a search behind it.</summary>
    public static void Forget(MendState state)
    {
        if (state.Fields.GetValueOrDefault("authors") is { From: "front-matter" } authors && authors.Values.Any(IsNobody))
        {
            var names = authors.Values.Where(static v => !IsNobody(v)).ToList();
            state.Fields.Remove("authors");
            if (names.Count > 0)
                state.Fields["authors"] = authors with { Values = names };
        }

        if (state.Fields.GetValueOrDefault("summary") is { From: "front-matter" } summary && Counted().Match(summary.Value) is { Success: true } match)
            state.Fields["summary"] = summary with { Values = [match.Groups["words"].Value] };
    }

    /// <summary>Takes the author whom the text names, where the clipper's list of many does not hold him.</summary>
    public static void Settle(MendState state)
    {
        if (state.Fields.GetValueOrDefault("authors") is { From: "front-matter", Values.Count: >= Many } listed && state.AuthorsInText is { } stated && !listed.Values.Any(v => stated.Value.Contains(v, StringComparison.Ordinal) || v.Contains(stated.Value, StringComparison.Ordinal)))
            state.Fields["authors"] = stated;
        if (state.Fields.GetValueOrDefault("authors") is { From: "front-matter" } authors && authors.Values.Any(static v => OfAccount().IsMatch(v)))
            state.Fields["authors"] = authors with { Values = [.. authors.Values.Select(v => Bare(v, state.Fields.GetValueOrDefault("publisher")?.Value))] };
    }

    // 原创 林间 江湾笔记, the line of an account as a crawler took it: its mark, who wrote, and the account where the page names it.
    private static string Bare(string author, string? account)
    {
        if (OfAccount().Match(author) is not { Success: true } mark)
            return author;
        var name = author[mark.Length..];
        return account is { Length: > 0 } && name.EndsWith(" " + account, StringComparison.Ordinal) ? name[..^account.Length].TrimEnd() : name;
    }

    [GeneratedRegex(@"^(?:原创|Original)\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex OfAccount();

    private static bool IsNobody(string name) => Array.Exists(s_nobody, p => p.Regex.IsMatch(name));

    // 文章浏览阅读1.2k次，点赞3次，收藏5次。…_洗碗机 对比
    [GeneratedRegex(@"^文章浏览阅读[\d.]+[wkWK万]?次(?:，点赞[\d.]+[wkWK万]?次)?(?:，收藏[\d.]+[wkWK万]?次)?。\s*(?<words>.+?)(?:_[^_。，]{1,60})?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Counted();
}
