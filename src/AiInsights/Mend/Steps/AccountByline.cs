using System.Text.RegularExpressions;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Who wrote and who published, as the pages of accounts (WeChat's) say it: names alone on lines above the text, the author's twice.</summary>
internal static partial class AccountByline
{
    private const string Reason = "byline-now-metadata";
    private const int HeadBlocks = 4;
    private const int LongestName = 30;

    /// <summary>Characters of one of several names on a line.</summary>
    private const int LongestWord = 12;

    /// <summary>Blocks among which the author is stated on a line of its own.</summary>
    private const int StatedBlocks = 12;

    /// <summary>Takes them, in place.</summary>
    public static void Take(MendState state)
    {
        var blocks = state.Blocks;
        TakeOrigin(state);
        for (var i = 0; i < Math.Min(HeadBlocks, blocks.Count); i++)
        {
            if (blocks[i].Type == BlockType.Image)
                continue;
            if (IsOriginal(blocks[i].Text))
                TakeBelowMark(state, i--);
            else if (OneLine().Match(blocks[i].Text) is { Success: true } line)
                TakeLine(state, i, line);
            else if (NamesBeforeAccount(state, blocks[i]) is { } names)
                TakeBeforeAccount(state, i, names);
            else if (IsAuthorAndAccount(state, blocks[i]))
                TakeAuthorAndAccount(state, i);
            else if (Twice(state, blocks[i]) is { } author)
                TakeNames(state, i, author);
            else if (i + 1 < blocks.Count && IsName(blocks[i]) && blocks[i + 1] is { Type: BlockType.Paragraph, Text: "投稿" or "供稿" })
                TakeSender(state, i);
            else if (i + 1 < blocks.Count && IsName(blocks[i]) && !IsReader(state, i) && IsReader(state, i + 1))
                TakeName(state, i, "publisher", blocks[i]);
            else if (i + 1 < blocks.Count && IsName(blocks[i]) && IsPublisher(state, blocks[i + 1]))
                TakeName(state, i, "authors", blocks[i]);
            else
                return;
        }
    }

    // 原创 / 林一 / 江湾笔记 / 2025年3月7日 08:35: the app's mark, whoever wrote, the account, the date, the place, each on its line.
    private static void TakeBelowMark(MendState state, int index)
    {
        state.Remove(index, Reason);
        var blocks = state.Blocks;
        if (index + 2 >= blocks.Count || !IsName(blocks[index]) || !IsName(blocks[index + 1]) || !MetadataLines.IsDateLine(state, blocks[index + 2]))
            return;
        TakeName(state, index, "authors", blocks[index]);
        TakeName(state, index, "publisher", blocks[index]);
        if (index + 1 < blocks.Count && blocks[index + 1].Type == BlockType.Paragraph && blocks[index + 1].Text.Length > 0 && SentFrom.IsPlace(state.ForRules(blocks[index + 1].Text)))
            state.Remove(index + 1, Reason);
    }

    // 以下文章来源于江湾访谈录 ，作者林一 / its picture / 江湾访谈录 . / what it says of itself: the card of the account that wrote it.
    private static void TakeOrigin(MendState state)
    {
        var blocks = state.Blocks;
        var index = blocks.FindIndex(0, Math.Min(4 * HeadBlocks, blocks.Count), b => b.Type == BlockType.Paragraph && Origin().IsMatch(state.ForRules(b.Text)));
        if (index < 0)
            return;
        var (block, match) = (blocks[index], Origin().Match(state.ForRules(blocks[index].Text)));
        foreach (var field in (ReadOnlySpan<string>)["origin", "authors"])
            state.TakeField(field, block.Text.Substring(match.Groups[field].Index, match.Groups[field].Length), block);
        state.Remove(index, Reason);
        var name = match.Groups["origin"].Value.Trim();
        if (index < blocks.Count && blocks[index] is { Type: BlockType.Image, Text.Length: 0 } && index + 1 < blocks.Count && IsNameOf(state, blocks[index + 1], name))
            state.Remove(index, "account-card");
        if (index >= blocks.Count || !IsNameOf(state, blocks[index], name))
            return;
        state.Remove(index, "account-card");
        if (index < blocks.Count && blocks[index] is { Type: BlockType.Paragraph, Text.Length: <= 2 * LongestName } about && (CardEnd().IsMatch(about.Text) || AboutAccount().IsMatch(state.ForRules(about.Text))))
            state.Remove(index, "account-card");
    }

    private static bool IsNameOf(MendState state, MendBlock block, string name) =>
        block.Type == BlockType.Paragraph && block.Text.TrimEnd('.', '。', ' ') == name || state.ForRules(block.Text).TrimEnd('.', '。', ' ') == name;

    // 原创 林一 林一 林间笔记
    private static void TakeLine(MendState state, int index, Match line)
    {
        var block = state.Blocks[index];
        foreach (var field in (ReadOnlySpan<string>)["authors", "publisher"])
            state.TakeField(field, line.Groups[field].Value, block);
        state.Remove(index, Reason);
    }

    // 林一 / 林一, and the account below.
    private static void TakeNames(MendState state, int index, MendBlock author)
    {
        TakeName(state, index, "authors", author);
        if (index < state.Blocks.Count && IsName(state.Blocks[index]))
            TakeName(state, index, "publisher", state.Blocks[index]);
    }

    // 林一 / 投稿: who sent the article in.
    private static void TakeSender(MendState state, int index)
    {
        TakeName(state, index, "authors", state.Blocks[index]);
        state.Remove(index, Reason);
    }

    private static void TakeName(MendState state, int index, string field, MendBlock name)
    {
        state.TakeField(field, FieldNames.Plain(name.Text), name);
        state.Remove(index, Reason);
    }

    // 原创 林一 赵二 江湾笔记: the account is that of the front matter. Without the app's mark the author must be known, for slogans stand there too.
    private static string? NamesBeforeAccount(MendState state, MendBlock block)
    {
        if (block.Type != BlockType.Paragraph || block.Text.Length > 2 * LongestName || (state.Fields.GetValueOrDefault("publisher") ?? state.Fields.GetValueOrDefault("source"))?.Value is not { Length: > 1 } account || !block.Text.EndsWith(' ' + account, StringComparison.Ordinal))
            return null;
        var words = block.Text[..^(account.Length + 1)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var mark, _, ..] && IsOriginal(mark))
            return words.Length <= 4 && words.All(static w => w.Length <= LongestWord && Name().IsMatch(w)) ? string.Join('、', words[1..]) : null;
        // 江湾编辑部 江湾笔记: a desk is nobody's slogan.
        if (words is [var desk] && MendState.IsDesk(desk))
            return desk;
        // 林一：车间里的水电工, 林一谈车间: who is named at the head of the title speaks or writes.
        if (words is [{ Length: 2 or 3 } who] && who.All(CharacterKind.IsHan) && (state.Title?.Text ?? state.Fields.GetValueOrDefault("title")?.Value) is { } title && title.StartsWith(who, StringComparison.Ordinal) && title.Length > who.Length && title[who.Length] is '：' or ':' or '谈' or '談')
            return who;
        // 林一  江湾笔记, and below it 作者：林一.
        if (words.Length > 0 && state.Blocks.Take(StatedBlocks).Any(b => Stated().Match(state.ForRules(b.Text)) is { Success: true } stated && stated.Groups["name"].Value == state.ForRules(string.Join(' ', words))))
            return string.Empty;
        return words.Length > 0 && state.Fields.TryGetValue("authors", out var authors) && Array.TrueForAll(words, w => authors.Values.Contains(w)) ? string.Empty : null;
    }

    private static void TakeBeforeAccount(MendState state, int index, string names)
    {
        if (names.Length > 0)
            state.TakeField("authors", names, state.Blocks[index]);
        state.Remove(index, Reason);
    }

    // 林一 [江湾评论](https://…): the name that front matter gave to the author, and the account as a link.
    private static bool IsAuthorAndAccount(MendState state, MendBlock block) =>
        block is { Type: BlockType.Paragraph, Text.Length: <= 2 * LongestName, Marks: [{ Kind: MarkKind.Link, Start: > 0 } link] } && link.Start + link.Length == block.Text.Length
        && state.Fields.TryGetValue("authors", out var authors) && authors.Values.Contains(block.Text[..link.Start].Trim());

    private static void TakeAuthorAndAccount(MendState state, int index)
    {
        var block = state.Blocks[index];
        state.TakeField("publisher", block.Text[block.Marks[0].Start..], block);
        state.Remove(index, Reason);
    }

    private static MendBlock? Twice(MendState state, MendBlock block)
    {
        if (block.Type != BlockType.Paragraph || block.EndLine != block.Line + 1 || block.Text.Length > 2 * LongestName + 1)
            return null;
        var lines = block.Lines(state.Trace.File.Lines);
        return lines.Count == 2 && lines[0].Text == lines[1].Text && IsName(lines[0]) ? lines[0] : null;
    }

    // What the app offers stands right below the names.
    private static bool IsReader(MendState state, int index)
    {
        while (index < state.Blocks.Count && state.Blocks[index].Type == BlockType.Image)
            index++;
        return index < state.Blocks.Count && Reader().IsMatch(state.ForRules(state.Blocks[index].Text));
    }

    private static bool IsPublisher(MendState state, MendBlock block) =>
        IsName(block) && (state.Fields.GetValueOrDefault("publisher") ?? state.Fields.GetValueOrDefault("source"))?.Value is { } name && Folding.Fold(block.Text) == Folding.Fold(name);

    private static bool IsOriginal(string text) => text is "原创" or "原創" or "Original";

    private static bool IsName(MendBlock block) => block.Type == BlockType.Paragraph && block.Text.Length is > 0 and <= LongestName && Name().IsMatch(block.Text);

    [GeneratedRegex(@"^以下文章来源于[:：]?\s?(?<origin>[^，,。]{2,30}?)\s?[，,]\s?作者\s?[:：]?\s?(?<authors>[^，,。]{1,30})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Origin();

    // 来自某某公园，专注与创业者聊「真问题」。
    [GeneratedRegex(@"^(?:来自|专注|聚焦|关注|致力于|记录)[^。]{4,50}[。！]?$", RegexOptions.CultureInvariant)]
    private static partial Regex AboutAccount();

    // 和做事的人聊做事。](#): the end of the link that the card was.
    [GeneratedRegex(@"\]\((?:#|javascript:[^)]*)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex CardEnd();

    [GeneratedRegex(@"^(?:原创|原創|Original)\s+(?<authors>[\p{L}\p{N}·、_\- ]{1,20}?)\s+(?:\k<authors>\s+(?<publisher>[\p{L}\p{N}·_\- ]{2,20})|(?<publisher>[\p{L}\p{N}·_\-]{2,20})\s+\k<publisher>)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OneLine();

    [GeneratedRegex(@"^[\p{L}\p{N}·•&_.+\- ]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:作者|文|撰文|撰稿|采写)\s?[:：丨|｜/／]\s?(?<name>[^，,。:：]{2,20})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Stated();

    [GeneratedRegex("^在[^。]{0,8}小说(?:阅读器)?[^。]{0,4}(?:读本章|沉浸阅读)$|^去阅读$", RegexOptions.CultureInvariant)]
    private static partial Regex Reader();
}
