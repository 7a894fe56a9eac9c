using System.Buffers;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>ASCII marks between Chinese characters become full-width; marks of numbers, addresses and English stay. Runs of hyphens and dots become dash and ellipsis.</summary>
public static partial class HalfWidthPunctuation
{
    private const string Half = ",:;?!()";
    private const string Full = "，：；？！（）";

    /// <summary>Characters of an address that are looked back on from a mark.</summary>
    private const int LongestAddress = 2000;

    private static readonly SearchValues<char> s_suspects = SearchValues.Create(",:;?!().-");
    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create(",，;；。?？:：");

    /// <summary>Mends the blocks and the title, in place.</summary>
    public static void Run(MendState state)
    {
        var pervasive = IsPervasive(state.Blocks);
        for (var i = 0; i < state.Blocks.Count; i++)
            state.Blocks[i] = Mend(state, state.Blocks[i], pervasive);
        if (state.Title is { } title)
            state.Title = Mend(state, title, pervasive);
        // It may have to stand for the title.
        if (state.Fields.GetValueOrDefault("original-title") is { From: "body" } original)
            state.Fields["original-title"] = original with { Values = [Mended(original.Value, pervasive)] };
    }

    private static string Mended(string text, bool pervasive)
    {
        for (var at = text.AsSpan().IndexOfAny(s_suspects); at >= 0 && at < text.Length; at = Next(text, at))
        {
            if (Decide(text, at, pervasive) is not { } edit)
                continue;
            text = text[..edit.Start] + edit.Text + text[(edit.Start + edit.Length)..];
            at = edit.Start + edit.Text.Length - 1;
        }

        return text;
    }

    // Where a converter took all full-width commas, a mark next to one Chinese character is enough; elsewhere it takes two.
    private static bool IsPervasive(List<MendBlock> blocks)
    {
        int half = 0, full = 0;
        foreach (var block in blocks)
        {
            var text = block.Text.AsSpan();
            if (text.Length < 2)
                continue;
            full += text[1..].Count('，');
            for (var next = text[1..].IndexOf(','); next >= 0; next = text[1..].IndexOf(','))
            {
                half += CharacterKind.IsHan(text[next]) ? 1 : 0;
                text = text[(next + 1)..];
            }
        }

        return half >= 2 && half > 2 * full;
    }

    private static MendBlock Mend(MendState state, MendBlock block, bool pervasive)
    {
        var text = block.Text;
        var at = text.AsSpan().IndexOfAny(s_suspects);
        if (at < 0)
            return block;
        var edits = new List<Edit>();
        for (; at >= 0 && at < text.Length; at = Next(text, at))
        {
            if (IsCode(block, at))
                continue;
            // A long row of dots or hyphens that stays is looked at once, not from each of its marks.
            if (at > 0 && text[at] is '.' or '-' && text[at - 1] == text[at] && (edits.Count == 0 || edits[^1].Start + edits[^1].Length <= at))
                continue;
            if (Decide(text, at, pervasive) is not { } edit || (edits.Count > 0 && edit.Start < edits[^1].Start + edits[^1].Length))
                continue;
            // The blank behind a mark of English: a mark of full width has its own.
            var next = edit.Start + edit.Length;
            if (edit.Length == 1 && text[edit.Start] is ',' or ':' or ';' or '?' or '!' or '.' && next + 1 < text.Length && text[next] == ' ' && text[next + 1] != ' ' && IsChinese(text[next + 1]))
                edit = edit with { Length = 2 };
            edits.Add(edit);
            at = edit.Start + edit.Length - 1;
        }

        foreach (var edit in edits)
            Note(state.Trace, block.Content.Slice(edit.Start, edit.Length), edit.Text);
        return block.Apply(edits);
    }

    private static int Next(string text, int at)
    {
        var next = text.AsSpan(at + 1).IndexOfAny(s_suspects);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static void Note(MendTrace trace, TracedText before, string after)
    {
        var first = before.FirstOrigin();
        if (first >= 0)
            trace.Repair(first, before.LastOrigin() - first + 1, before.Text[0] == '-' ? "hyphens-for-dash" : before.Text.StartsWith("..", StringComparison.Ordinal) ? "dots-for-ellipsis" : "half-width-punctuation", after, "rule");
    }

    private static bool IsCode(MendBlock block, int at)
    {
        foreach (var mark in block.Marks)
        {
            if (mark.Kind == MarkKind.Code && at >= mark.Start && at < mark.Start + mark.Length)
                return true;
        }

        return false;
    }

    private static Edit? Decide(string text, int at, bool pervasive)
    {
        switch (text[at])
        {
            case '-':
                return Dash(text, at);
            case '.':
                return Dots(text, at, pervasive);
            case '(':
                return Opening(text, at, pervasive) ? new Edit(at, 1, "（") : null;
            case ')':
                return Closing(text, at, pervasive) ? new Edit(at, 1, "）") : null;
            default:
                return Mark(text, at, pervasive) ? new Edit(at, 1, Full[Half.IndexOf(text[at], StringComparison.Ordinal)].ToString()) : null;
        }
    }

    // 设计的------AlphaGo → 设计的——AlphaGo
    private static Edit? Dash(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '-')
            end++;
        // 加上 --bare 跳过: what begins the name of an option is none.
        if (end - at == 2 && end < text.Length && char.IsAsciiLetterLower(text[end]) && (at == 0 || text[at - 1] is ' ' or '：' or '、' or '（' or '「'))
            return null;
        return end - at >= 2 && (IsChinese(Before(text, at)) || IsChinese(After(text, end))) ? new Edit(at, end - at, "——") : null;
    }

    private static bool Mark(string text, int at, bool pervasive)
    {
        var (first, end) = Run(text, at);
        var before = Before(text, first);
        var after = After(text, end);
        if (text[at] is ',' or ':' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            return false;
        if ((text[at] == ':' && after == '/' && at + 2 < text.Length && text[at + 2] == '/') || IsInAddress(text, at))
            return false;
        if (text[at] == ',' && ProgramList.Holds(text, at))
            return false;
        var chineseBefore = IsChinese(before);
        var chineseAfter = IsChinese(after);
        if (chineseBefore && (chineseAfter || after == '\0'))
            return true;
        if (!pervasive)
            return false;
        if (InAsciiBrackets(text, at))
            return false;
        // Work first,invest later，会… : in Chinese text without a blank behind it, the mark was flattened too; English has a blank.
        if (text[at] is ',' or ':' or ';' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && (char.IsLetterOrDigit(before) || before is '+' or '#') && HasHan(text))
            return true;
        // …what's your moat?这个: an English sentence keeps its mark.
        if (text[at] is '?' or '!' && !chineseBefore && !ClauseHasHan(text, at) && ClauseHasBlank(text, at))
            return false;
        return chineseBefore || chineseAfter || (after is '\0' or '\n' && text[at] is '?' or '!' or ',' or ';' or ':' && ClauseHasHan(text, at));
    }

    // http://localhost:8080, …/meet?a=1,b=2: what goes on in ASCII behind a mark of an address belongs to it.
    private static bool IsInAddress(string text, int at)
    {
        if (at + 1 >= text.Length || !(char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] is '/' or '=' or '&' or '%' or '#'))
            return false;
        var before = text.AsSpan(Math.Max(0, at - LongestAddress), Math.Min(at, LongestAddress));
        return before.LastIndexOf("://") is >= 0 and var scheme && !before[scheme..].ContainsAnyExceptInRange('!', '~');
    }

    // 真的吗?!, 需要时间?！?: several such marks are one.
    private static (int First, int End) Run(string text, int at)
    {
        var (first, end) = (at, at + 1);
        while (text[at] is '?' or '!' && first > 0 && text[first - 1] is '?' or '!' or '？' or '！')
            first--;
        while (text[at] is '?' or '!' && end < text.Length && text[end] is '?' or '!' or '？' or '！')
            end++;
        return (first, end);
    }

    // （如老年人…） yes; (ID:notes2024) no; (Single-Model) behind Chinese, where all marks were flattened: yes.
    private static bool Opening(string text, int at, bool pervasive)
    {
        var close = Partner(text, at, 1);
        if (close < 0)
            return IsChinese(Before(text, at)) && CharacterKind.IsHan(After(text, at + 1));
        return IsBracketPair(text, at, close, pervasive);
    }

    private static bool Closing(string text, int at, bool pervasive)
    {
        var open = Partner(text, at, -1);
        if (open < 0)
            return IsChinese(After(text, at + 1)) && CharacterKind.IsHan(Before(text, at));
        return text[open] == '（' || IsBracketPair(text, open, at, pervasive);
    }

    private static bool IsBracketPair(string text, int open, int close, bool pervasive)
    {
        var inside = text.AsSpan(open + 1, close - open - 1);
        if (HasHan(inside))
            return IsChinese(Before(text, open)) || IsChinese(After(text, close + 1)) || HasHan(inside[..1]);
        if (!pervasive || inside.ContainsAny(":/=@_"))
            return false;
        return IsChinese(Before(text, open));
    }

    private static int Partner(string text, int at, int step)
    {
        var depth = 0;
        for (var i = at; i >= 0 && i < text.Length && Math.Abs(i - at) <= 400; i += step)
        {
            if (text[i] is '(' or '（')
                depth += step;
            else if (text[i] is ')' or '）')
                depth -= step;
            if (depth == 0)
                return i;
        }

        return -1;
    }

    private static bool InAsciiBrackets(string text, int at)
    {
        var open = text.LastIndexOf('(', at);
        if (open < 0 || text.IndexOf(')', open) < at)
            return false;
        var close = text.IndexOf(')', at);
        return close > 0 && !HasHan(text.AsSpan(open + 1, close - open - 1));
    }

    // …what's your moat? stays; 相信什么样的 Scaling Law? does not: the clause is Chinese.
    private static bool ClauseHasHan(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (CharacterKind.IsHan(text[i]))
                return true;
            if (text[i] is ',' or '，' or ';' or '；' or '。' or '?' or '？' or ':' or '：')
                return false;
        }

        return false;
    }

    private static bool ClauseHasBlank(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny(s_clauseEnds);
        return text.AsSpan(start + 1, at - start - 1).Trim().Contains(' ');
    }

    private static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (CharacterKind.IsHan(c))
                return true;
        }

        return false;
    }

    private static bool IsChinese(char c) => CharacterKind.IsHan(c) || CharacterKind.IsChinesePunctuation(c);

    // Blanks do not part a mark from the character it belongs to.
    private static char Before(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (text[i] != ' ')
                return text[i];
        }

        return '\0';
    }

    private static char After(string text, int at)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] != ' ')
                return text[i];
        }

        return '\0';
    }
}
