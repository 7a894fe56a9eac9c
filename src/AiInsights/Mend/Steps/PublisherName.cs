using System.Text.RegularExpressions;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The publisher's name where the lines of facts have left it: with the author's, or alone on a line.</summary>
internal static partial class PublisherName
{
    /// <summary>The field that holds the name of the site whose host stands above the text.</summary>
    internal const string Host = "host-name";

    private const int LongestAccount = 20;
    private const int LongestNotice = 100;

    /// <summary>From what the app says below an account's name to what it says above it.</summary>
    private const int AppBlocks = 4;

    private static readonly string[] s_sites = [.. DataTable.Read("Mend.Rules.site-names.txt").Select(static r => r[0])];
    private static readonly string[] s_filed = ["publisher", "source", "tags", "categories", "category"];

    /// <summary>Parts and removes it, in place.</summary>
    public static void Settle(MendState state)
    {
        TakeOwner(state);
        TakeDated(state);
        TakeAuthorsOfText(state);
        TakeSite(state);
        TakeAccountAsAuthor(state);
        PartPublisher(state);
        PartAuthor(state);
        PreferName(state);
        TakeAccount(state);
        TakeHost(state);
        TakeSourceAccount(state);
        RemovePublisherName(state);
        RemoveAuthorName(state);
    }

    // [36kr.com](https://…)关注, and nobody else is said to publish.
    private static void TakeHost(MendState state)
    {
        if (state.Fields.Remove(Host, out var host) && (!state.Fields.TryGetValue("source", out var source) || WebAddress.Is(source.Value)))
            state.Fields.TryAdd("publisher", host with { Name = "publisher" });
    }

    // 来源：微信公众号「江湾笔记」, and nobody else is said to publish: a note's source is the account that published.
    private static void TakeSourceAccount(MendState state)
    {
        if (!state.Fields.ContainsKey("publisher") && !(state.Fields.TryGetValue("source", out var source) && !WebAddress.Is(source.Value)) && state.Fields.TryGetValue("origin", out var origin) && SourceAccount().Match(state.ForRules(origin.Value)) is { Success: true } match)
            state.Fields["publisher"] = origin with { Name = "publisher", Known = true, Values = [origin.Value.Substring(match.Groups["name"].Index, match.Groups["name"].Length)] };
    }

    [GeneratedRegex(@"^(?:微信)?公众号\s?[:：]?\s?[「“""《]?\s?(?<name>[^「」“”""《》（(，,。：:]{2,24}?)\s?[」”""》]?(?:\s?[（(]\s?(?:ID|id)?\s?[:：]?\s?[\w-]{2,30}\s?[）)])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SourceAccount();

    // Whose page it is: who wrote, where nobody else is named; who passes on what another wrote, or what comes from elsewhere, publishes it.
    private static void TakeOwner(MendState state)
    {
        if (!state.Fields.Remove("account", out var account))
            return;
        var name = state.Fields.ContainsKey("authors") || state.Fields.ContainsKey("origin") ? "publisher" : "authors";
        state.Fields.TryAdd(name, account with { Name = name, Known = true });
    }

    // author: 数位时代 BusinessNext, or the name under which a feed files all it holds: a clipper found no author, and took the site's name.
    // Where the text names the publisher (江湾网经授权发布), the site's name is among the extra facts.
    private static void TakeSite(MendState state)
    {
        if (!state.Fields.TryGetValue("authors", out var authors) || authors.Values is not [var name] || !IsSiteAsAuthor(state, authors, name))
            return;
        // 文章作者: 江湾笔记, and 江湾笔记报道: the account is named twice.
        if (state.Fields.TryGetValue("publisher", out var publisher) && Folding.Fold(publisher.Value) != Folding.Fold(name))
        {
            if (authors.From != "front-matter" || publisher.From != "body")
                return;
            state.Fields.TryAdd("site", authors with { Name = "site", Known = false });
        }

        state.Fields.TryAdd("publisher", authors with { Name = "publisher" });
        state.Fields.Remove("authors");
    }

    private static bool IsSiteAsAuthor(MendState state, SeedField authors, string name) => authors.From == "front-matter"
        ? Array.Exists(s_sites, s => name == s || name.StartsWith(s + " ", StringComparison.Ordinal)) || (state.Fields.TryGetValue("categories", out var filed) && filed.Values.Count > 1 && filed.Values.Contains(name))
        : TitleSites.IsName(name);

    // The author's name alone above the text, said again in a line of facts.
    private static void RemoveAuthorName(MendState state)
    {
        if (!state.Fields.TryGetValue("authors", out var authors) || authors.Values is not [{ Length: > 1 } name])
            return;
        for (var i = 0; i < Math.Min(2, state.Blocks.Count - 1); i++)
        {
            if (state.Blocks[i].Type == BlockType.Paragraph && FieldNames.Plain(state.Blocks[i].Text) == name)
                state.Remove(i--, MetadataLines.Reason);
        }
    }

    // author: 江湾产品, and in the text 作者：林一: a feed gives its site as the author of all it holds, a clipper the account.
    private static void TakeAuthorsOfText(MendState state)
    {
        if (state.AuthorsInText is not { } said || !state.Fields.TryGetValue("authors", out var authors) || authors.Values is not [{ Length: > 0 } name] || Folding.Fold(said.Value) == Folding.Fold(name))
            return;
        // 值得关注的, above the account's name, says what the account is; nobody is called so.
        var isSite = IsSite(state, name) || IsNamedAsAccount(state, name);
        if (!isSite && name[^1] != '的')
            return;
        state.Fields["authors"] = said;
        if (isSite && !state.Fields.ContainsKey("publisher") && !state.Fields.ContainsKey("source"))
            state.Fields["publisher"] = authors with { Name = "publisher" };
    }

    // 未经「江湾笔记」授权, 关注“江湾笔记”: the text calls it an account.
    private static bool IsNamedAsAccount(MendState state, string name) => name.Length > 1
        && (state.Blocks.Exists(b => Names(state, b.Text, name)) || state.Trace.Removals.Any(r => Names(state, r.Text, name)));

    private static bool Names(MendState state, string line, string name)
    {
        if (line.Length > LongestNotice)
            return false;
        (line, name) = (state.ForRules(line), state.ForRules(name));
        for (var at = line.IndexOf(name, StringComparison.Ordinal); at > 0; at = line.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (line[at - 1] is '「' or '『' or '“' or '【' or '《' or '"' && at + name.Length < line.Length && line[at + name.Length] is '」' or '』' or '”' or '】' or '》' or '"' && Account().IsMatch(line))
                return true;
        }

        return false;
    }

    [GeneratedRegex("授权|公众号|后台|关注|原创内容", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    // 江湾笔记 2025/03/07 right below the title, where the page calls it an account elsewhere.
    private static void TakeDated(MendState state)
    {
        for (var i = 0; i < Math.Min(AppBlocks, state.Blocks.Count) && !state.Fields.ContainsKey("publisher"); i++)
        {
            if (state.Blocks[i].Type != BlockType.Paragraph || Dated().Match(state.Blocks[i].Text) is not { Success: true } match || !IsNamedAsAccount(state, match.Groups["name"].Value))
                continue;
            state.TakeField("publisher", match.Groups["name"].Value, state.Blocks[i]);
            state.TakeField("published", match.Groups["date"].Value, state.Blocks[i]);
            state.Remove(i, MetadataLines.Reason);
        }
    }

    [GeneratedRegex(@"^(?<name>[\p{L}\p{N}·_-]{3,16})\s+(?<date>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)(?:\s+\d{1,2}:\d{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Dated();

    // 作者：江湾笔记, and 关注“江湾笔记”: the account, no person.
    private static void TakeAccountAsAuthor(MendState state)
    {
        if (state.Fields.ContainsKey("publisher") || !state.Fields.TryGetValue("authors", out var authors) || authors.Values is not [{ Length: > 3 } name] || state.LaterAuthors.Count > 0 || !IsNamedAsAccount(state, name))
            return;
        state.Fields.Remove("authors");
        state.Fields["publisher"] = authors with { Name = "publisher" };
    }

    // It is named as the publisher too, or among the words under which the feed is filed, or behind titles.
    private static bool IsSite(MendState state, string name)
    {
        var folded = Folding.Fold(name);
        return folded.Length > 1 && (TitleSites.IsName(name)
            || Array.Exists(s_filed, f => state.Fields.TryGetValue(f, out var field) && field.Values.Any(v => Folding.Fold(v) == folded))
            // 来源：江湾夜话（ID：jiangwan）
            || (state.Fields.TryGetValue("origin", out var origin) && Folding.Fold(AccountInBrackets().Replace(origin.Value, string.Empty)) == folded));
    }

    [GeneratedRegex(@"[（(]\s?(?:ID|id|微信号|公众号)\s?[:：][^（）()]{1,40}[)）]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AccountInBrackets();

    // 林一 江湾论文, taken from a clip as the publisher: the author stands before the account.
    private static void PartPublisher(MendState state)
    {
        var isOfApp = state.Fields.TryGetValue("url", out var url) && url.Value.Contains("//mp.weixin.qq.com/", StringComparison.Ordinal);
        // author: 林间 林间Notes: the account is called after its author.
        if (!state.Fields.TryGetValue("publisher", out var publisher))
        {
            if (isOfApp && state.Fields.TryGetValue("authors", out var both) && both.Values is [var name] && NameAndAccount().Match(name) is { Success: true } own && own.Groups["publisher"].Value.StartsWith(own.Groups["authors"].Value, StringComparison.Ordinal))
                (state.Fields["authors"], state.Fields["publisher"]) = (both with { Values = [own.Groups["authors"].Value] }, both with { Name = "publisher", Values = [own.Groups["publisher"].Value] });
            return;
        }

        if (publisher.From != "body")
            return;
        // linjian 林间笔记铺, 林一/赵二 林间笔记铺, 林一 赵二等 林间笔记铺, where nothing else has said who wrote it.
        if (isOfApp && NameAndAccount().Match(publisher.Value) is { Success: true } pair)
        {
            // 林间笔记铺 林一, and 文丨林一; 江湾周报 林一: the account stands before its author.
            if (state.Fields.TryGetValue("authors", out var writer) ? writer.Value == pair.Groups["publisher"].Value : HouseAndName().IsMatch(publisher.Value))
            {
                state.Fields["publisher"] = publisher with { Values = [pair.Groups["authors"].Value] };
                state.Fields.TryAdd("authors", publisher with { Name = "authors", Values = [pair.Groups["publisher"].Value] });
                return;
            }

            state.Fields["publisher"] = publisher with { Values = [pair.Groups["publisher"].Value] };
            if (!state.Fields.TryGetValue("authors", out var declared))
                state.Fields["authors"] = publisher with { Name = "authors", Values = [pair.Groups["authors"].Value] };
            else if (declared.Value == publisher.Value)
                state.Fields["authors"] = declared with { Values = [pair.Groups["authors"].Value] };
            return;
        }

        if (!state.Fields.TryGetValue("authors", out var authors))
            return;
        if (publisher.Value.StartsWith(authors.Value + " ", StringComparison.Ordinal))
            state.Fields["publisher"] = publisher with { Values = [publisher.Value[(authors.Value.Length + 1)..]] };
    }

    // 文｜江湾科技 林一: the house stands before the name.
    private static void PartAuthor(MendState state)
    {
        if (!state.Fields.TryGetValue("authors", out var authors) || authors.From != "body" || authors.Values is not [var value] || HouseAndName().Match(value) is not { Success: true } match)
            return;
        state.Fields["authors"] = authors with { Values = [match.Groups["authors"].Value] };
        state.Fields.TryAdd("publisher", authors with { Name = "publisher", Values = [match.Groups["publisher"].Value] });
    }

    // 公众号：jwnotes, and the front matter's source is 江湾笔记: that is what the account is called.
    private static void PreferName(MendState state)
    {
        if (state.Fields.TryGetValue("publisher", out var publisher) && publisher.From == "body" && AccountId().IsMatch(publisher.Value)
            && state.Fields.TryGetValue("source", out var source) && !WebAddress.Is(source.Value) && source.Value.Any(CharacterKind.IsHan))
            state.Fields["publisher"] = source with { Name = "publisher" };
    }

    // 继续滑动看下一个 / 江湾笔记 / 向上滑动看下一个: the app names the account between its own words.
    private static void TakeAccount(MendState state)
    {
        var blocks = state.Blocks;
        var below = blocks.FindLastIndex(b => ScrollOn().IsMatch(state.ForRules(b.Text)));
        if (below < 2 || blocks[below - 1] is not { Type: BlockType.Paragraph, Text.Length: > 0 and <= LongestAccount } name || !blocks.GetRange(Math.Max(0, below - AppBlocks), Math.Min(below, AppBlocks) - 1).Exists(b => ScrollOn().IsMatch(state.ForRules(b.Text))))
            return;
        if (!state.Fields.TryGetValue("source", out var source) || WebAddress.Is(source.Value))
            state.TakeField("publisher", name.Text, name);
    }

    // The publisher's name alone on a line near the top, or with what it did.
    private static void RemovePublisherName(MendState state)
    {
        if (!state.Fields.TryGetValue("publisher", out var publisher) && !state.Fields.TryGetValue("source", out publisher))
            return;
        var name = Folding.Fold(publisher.Value);
        for (var i = 0; i < Math.Min(6, state.Blocks.Count); i++)
        {
            var block = state.Blocks[i];
            if (block.Type == BlockType.Paragraph && block.Text.Length <= publisher.Value.Length + 8 && Folding.Fold(block.Text) is var text && text.StartsWith(name, StringComparison.Ordinal) && WhatItDid().IsMatch(text.AsSpan(name.Length)) && !Furniture.IsCardName(state, i))
                state.Remove(i--, MetadataLines.Reason);
        }
    }

    // An account's own name may have a blank (AI 江湾, Jiangwan Park), but seldom one between two Chinese words or behind small letters.
    [GeneratedRegex(@"^(?:(?<authors>[a-z][a-z0-9_]{3,20}|\p{IsCJKUnifiedIdeographs}{2,8}|\p{IsCJKUnifiedIdeographs}{2,5}(?:[/／、]\p{IsCJKUnifiedIdeographs}{2,5}){1,3})|(?<authors>(?:\p{IsCJKUnifiedIdeographs}{2,4}\s+){1,4}\p{IsCJKUnifiedIdeographs}{2,3})等)\s+(?<publisher>[A-Za-z]{0,8}\p{IsCJKUnifiedIdeographs}[\p{L}\p{N}]{1,15}(?<=..[\p{L}\p{N}]))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameAndAccount();

    [GeneratedRegex(@"^(?<publisher>\p{IsCJKUnifiedIdeographs}{2,4}(?:科技|新闻|财经|周刊|周报|月刊|日报|晚报|时报|杂志))\s+(?<authors>\p{IsCJKUnifiedIdeographs}{2,3}(?:[\s、]\p{IsCJKUnifiedIdeographs}{2,3}){0,3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HouseAndName();

    [GeneratedRegex("^[a-z][a-z0-9_-]{4,29}$", RegexOptions.CultureInvariant)]
    private static partial Regex AccountId();

    [GeneratedRegex("^(?:继续|向上)滑动看下一个$", RegexOptions.CultureInvariant)]
    internal static partial Regex ScrollOn();

    [GeneratedRegex("^(?:报道|出品|原创|发布|编译|整理|编辑部|独家)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WhatItDid();
}
