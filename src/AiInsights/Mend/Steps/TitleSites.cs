using System.Text.RegularExpressions;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>What sites put behind the titles of their pages: their names, a word that is searched for, a column.</summary>
internal static partial class TitleSites
{
    private const int ShortestTitle = 6;

    /// <summary>How many blocks from the top the title is looked for.</summary>
    private const int HeadBlocks = 20;

    private static readonly string[] s_sites = [.. DataTable.Read("Mend.Rules.site-names.txt").Select(static r => r[0])];

    /// <summary>Whether a name is that of a known site.</summary>
    public static bool IsName(string name) => Array.IndexOf(s_sites, name) >= 0;

    /// <summary>A declared title without it: <c>七个误区 - CSDN博客</c> above a heading <c>七个误区</c>.</summary>
    public static SeedField Without(MendState state, SeedField declared)
    {
        if (AgainBelow(state, declared.Value) is > 0 and var own)
            return Shorten(state, declared, own);
        foreach (var block in state.Blocks.Take(HeadBlocks))
        {
            if (block.Type != BlockType.Heading || block.Level != 1 || block.Text.Length < 4 || !declared.Value.StartsWith(block.Text, StringComparison.Ordinal))
                continue;
            if (SiteName().IsMatch(declared.Value.AsSpan(block.Text.Length)))
                return Shorten(state, declared, block.Text.Length);
        }

        if (FileName().Match(declared.Value) is { Success: true } file && !state.Blocks.Exists(b => b.Text.Contains(file.Value, StringComparison.OrdinalIgnoreCase)))
            return Shorten(state, declared, file.Groups["end"].Index);
        return SiteSuffix(declared.Value) is > 0 and var end ? Shorten(state, declared, end) : declared;
    }

    // 十个原因 | 大模型 | 江湾社 JWN, and below it a line 十个原因: how much of a title the page says once more, where the rest is parted from it by bars or lines with blanks around them.
    private static int AgainBelow(MendState state, string title)
    {
        foreach (var block in state.Blocks.Take(HeadBlocks))
        {
            if (block.Type is BlockType.Heading or BlockType.Paragraph && block.Text.Length >= ShortestTitle && block.Text.Length < title.Length && title.StartsWith(block.Text, StringComparison.Ordinal) && Parts().IsMatch(title.AsSpan(block.Text.Length)))
                return block.Text.Length;
        }

        return 0;
    }

    [GeneratedRegex(@"^(?:\s*[|｜]\s*[^|｜。]{1,30}){1,4}$|^\s[-–—_]\s\S[^。]{0,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    // What is cut off is listed with its place, where the seed has it as it stands.
    private static SeedField Shorten(MendState state, SeedField declared, int length)
    {
        var file = state.Trace.File;
        var at = declared.From == "front-matter" ? file.Text.IndexOf(declared.Value, file.Lines.StartOf(Math.Clamp(declared.Line, 1, file.Lines.Count)), StringComparison.Ordinal) : -1;
        if (at >= 0)
            state.Trace.Remove(at + length, declared.Value.Length - length, "site-name");
        return state.Fields["title"] = declared with { Values = [declared.Value[..length]] };
    }

    /// <summary>A title of the body's without it, and without a column that the crawler cut: <c>…激辩大模型 | 万有引力...</c>.</summary>
    public static MendBlock Cut(MendState state, MendBlock block)
    {
        if (SiteSuffix(block.Text) is > 0 and var end)
        {
            state.RemoveText(block.Slice(end, block.Text.Length - end), "site-name");
            return block.Slice(0, end).Trim();
        }

        var match = ColumnSuffix().Match(block.Text);
        if (!match.Success)
            return block;
        state.RemoveText(block.Slice(match.Index, match.Length), "title-suffix-cut-by-crawler");
        return block.Slice(0, match.Index).Trim();
    }

    /// <summary>A title without the name that the page put behind it, where it says its title once more without: <c>十个原因 - 林间的后院</c> and, below, <c>十个原因</c>.</summary>
    public static MendBlock WithoutName(MendState state, MendBlock block, int within)
    {
        foreach (var again in state.Blocks.Take(within))
        {
            if (again == block || again.Type is not (BlockType.Paragraph or BlockType.Heading) || again.Text.Length < ShortestTitle || again.Text.Length >= block.Text.Length || !block.Text.StartsWith(again.Text, StringComparison.Ordinal) || !(SiteName().IsMatch(block.Text.AsSpan(again.Text.Length)) || Parts().IsMatch(block.Text.AsSpan(again.Text.Length))))
                continue;
            state.RemoveText(block.Slice(again.Text.Length, block.Text.Length - again.Text.Length), "site-name");
            var name = block.Text[again.Text.Length..].Trim('-', '_', '|', '｜', '丨', '–', '—', '·', ' ');
            // The page's card says it once more, below the text.
            for (var i = state.Blocks.Count - 1; i > state.Blocks.Count * 2 / 3; i--)
            {
                if (state.Blocks[i].Type == BlockType.Paragraph && state.Blocks[i].Text == name)
                    state.Remove(i, "site-name");
            }

            return block.Slice(0, again.Text.Length).Trim();
        }

        return block;
    }

    // Where the name of a known site begins behind a title, with the mark that parts them; 0 where there is none.
    private static int SiteSuffix(string title)
    {
        var end = 0;
        foreach (var site in s_sites)
        {
            if (title.Length > site.Length + 4 && title.EndsWith(site, StringComparison.Ordinal) && title.AsSpan(0, title.Length - site.Length).TrimEnd() is [.., '-' or '_' or '|' or '｜' or '–' or '—'] before)
                end = before.TrimEnd("-_|｜–— ").Length;
        }

        // …我们踩过的坑_向量数据库对比-CSDN博客, … - 江湾观察 - CSDN博客, … - 浅梦的博客: the word under which it is searched for, or whose page it is.
        // …按需载入_模型_江湾网: a page of a portal says its channel too.
        return end > 0 && (title[end] == '_' ? Channel() : title.EndsWith(" - CSDN博客", StringComparison.Ordinal) ? Owner() : title.EndsWith("CSDN博客", StringComparison.Ordinal) ? SearchWord() : Blog()).Match(title[..end]) is { Success: true, Index: > ShortestTitle } more ? more.Index : end;
    }

    // …比一比 o3.md: what the note book calls its file, where the text says nothing of such a file.
    [GeneratedRegex(@"(?<=\S.{6})[^\s.]{1,40}(?<end>\.(?:md|markdown|docx?))$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"_(?=[^_]*\p{IsCJKUnifiedIdeographs})[^\s_，。：？！]{1,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex(@"\s*[-_|｜–—]\s*[^\s-]{1,16}的(?:博客|专栏|个人空间)$", RegexOptions.CultureInvariant)]
    private static partial Regex Blog();

    [GeneratedRegex(@"\s+-\s+[^\s-][^-。，]{0,23}$", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex(@"^\s*[-_|｜丨–—·]\s*.{1,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex SiteName();

    [GeneratedRegex(@"_(?=[^_]*\p{IsCJKUnifiedIdeographs})[^_，。]{1,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex SearchWord();

    [GeneratedRegex(@"\s*[|｜丨]\s*[^|｜丨]{1,24}(?:\.{3}|…+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ColumnSuffix();
}
