using System.Buffers;
using System.Text.RegularExpressions;

namespace AiInsights.Mend.Steps;

/// <summary>Lines of several facts: each of their pieces is one, a count, or says again what another one said.</summary>
public static partial class MetadataLines
{
    private static readonly SearchValues<char> s_dots = SearchValues.Create("·•・|｜/／");
    private static readonly SearchValues<char> s_labels = SearchValues.Create(":：|｜丨");
    private static readonly SearchValues<char> s_between = SearchValues.Create(" \u3000·•・|｜");

    // 2025-08-21 06:40 来源：江湾日报 作者：方信 评论(12): each of the pieces is a fact or a count.
    private static bool TakePieces(MendState state, MendBlock block, int index)
    {
        if (!Holds(state, RulePlace.Head, index) || !block.Text.AsSpan().ContainsAny(s_between))
            return false;
        // 作者：林一 | 发布于 2025年11月6日: where a bar parts facts, a blank does not.
        return (block.Text.AsSpan().ContainsAny('|', '｜') && TakePieces(state, block, Dot(), index))
            || TakePieces(state, block, Gap(), index)
            || (block.Text.AsSpan().ContainsAny(s_dots) && TakePieces(state, block, Dot(), index))
            || (block.Text.AsSpan().ContainsAny(s_labels) && TakePieces(state, block, BeforeLabel(), index));
    }

    private static bool TakePieces(MendState state, MendBlock block, Regex between, int index)
    {
        var places = Places(block.Text, between);
        return AreFacts(state, Texts(block, places), index)
            && TakeAll(state, places.ConvertAll(p => block.Slice(p.Start, p.Length)), index);
    }

    private static List<string> Texts(MendBlock block, List<(int Start, int Length)> places) => places.ConvertAll(p => block.Text.Substring(p.Start, p.Length));

    private static List<(int Start, int Length)> Places(string text, Regex between)
    {
        var places = new List<(int Start, int Length)>();
        var start = 0;
        foreach (var gap in between.EnumerateMatches(text))
        {
            if (gap.Index > start)
                places.Add((start, gap.Index - start));
            start = gap.Index + gap.Length;
        }

        places.Add((start, text.Length - start));
        return places;
    }

    private static bool TakeAll(MendState state, List<MendBlock> pieces, int index)
    {
        if (!AreFacts(state, pieces.ConvertAll(static p => p.Text), index))
            return false;
        foreach (var piece in pieces)
        {
            // 林一来源：江湾院发布时间：2025-03-07: a name without a label before the facts.
            if (!TakeLine(state, piece, index) && piece == pieces[0] && NameOf(state, piece.Text) is { } author)
                state.TakeField("authors", author, piece);
        }

        return true;
    }

    private static bool AreFacts(MendState state, List<string> pieces, int index) =>
        pieces.Count > 1 && pieces.Exists(p => FirstMatch(state, p, index) is not null)
        && pieces.FindAll(p => FirstMatch(state, p, index) is null && !EmptyLabel().IsMatch(p) && !Boilerplate.IsCount(state.ForRules(p)) && !Boilerplate.IsClipper(state, p) && !IsSaidAgain(state, pieces, p)) is var others
        && (others.Count == 0 || (pieces.Count - others.Count > Math.Max(2, others.Count) && others.TrueForAll(static p => p.Length <= ShortLabel))
            || (pieces.Count - others.Count > others.Count && others.TrueForAll(static p => IsCredit().IsMatch(p))));

    // 图片提供：江湾社: what else a head says has a label too.
    [GeneratedRegex(@"^\p{L}{2,6}\s?[：:丨|｜/／]\s?[\p{L}\p{N}·、 ]{2,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex IsCredit();

    // 江湾日报 2025-08-21 06:40 来源：江湾日报, or a name that front matter or the page has given: alone it says nothing more.
    private static bool IsSaidAgain(MendState state, List<string> pieces, string piece) =>
        piece.Length is > 1 and <= 12
        && (pieces.Exists(p => p.Length > piece.Length && p.EndsWith(piece, StringComparison.Ordinal)) || state.Fields.Values.Any(f => f.Values.Contains(piece)));

    [GeneratedRegex(@"(?<![:：丨|｜/／·\s])\s+(?![:：丨|｜/／·\s]|\d{1,2}:\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    // A stroke parts facts where blanks stand around it: 作者：林一 / 2025-11-06; 文/林一 has none.
    [GeneratedRegex(@"\s*[·•・|｜]\s*|\s+[/／]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Dot();

    // 作者：本刊记者 林一 赵二  来源：江湾网时间：2025-05-20: a label begins the next fact, whatever stands before it.
    [GeneratedRegex("\\s*(?=(?:发布时间|發布時間|发布日期|發布日期|时间|時間|日期|来源|來源|作者|译者|譯者|编辑|編輯|责编|責編|责任编辑|責任編輯|分类|分類|栏目|欄目|点击次数|點擊次數|点击|點擊|阅读|閱讀|浏览|瀏覽|邮箱|郵箱)\\s?[:：|｜丨])(?<!^)(?<![发發布责責任次])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeLabel();
}
