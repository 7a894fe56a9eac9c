using System.Text.RegularExpressions;

namespace AiInsights.Mine.Structure;

/// <summary>How many points a title promises: <c>…的 8 个预测</c>. 1. to 8. are these, whether or not one of them has 4.1 and 4.2.</summary>
internal static partial class TitleCount
{
    /// <summary>What may stand between the number and the word: 8 个关于仓库的问题.</summary>
    private const int LongestBetween = 8;

    /// <summary>Whether a title promises as many.</summary>
    public static bool Is(string title, int count) => Promise().Matches(title).Any(m => ChineseNumbers.Parse(m.Groups["n"].ValueSpan) == count);

    /// <summary>Whether a title promises as many of what the points are called: <c>要想清楚的 8 个问题</c>, of 问题一 to 问题八.</summary>
    public static bool Names(string title, string word, int count)
    {
        foreach (Match match in Measured().Matches(title))
        {
            var behind = match.Index + match.Length;
            if (ChineseNumbers.Parse(match.Groups["n"].ValueSpan) == count && title.IndexOf(word, behind, Math.Min(title.Length - behind, LongestBetween + word.Length), StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?<!\d)(?<n>\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:个|個|條|条|項|项|大|點|点|則|则|种|種|道|件|类|類)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Measured();

    [GeneratedRegex(@"(?<!\d)(?<n>\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:个|條|条|項|项|大|點|点|則|则|种|種)\s?[^，。：:|｜]{0,8}?(?:预测|預測|趋势|趨勢|判断|判斷|观点|觀點|洞察|建议|建議|教训|教訓|启示|啟示|看法|思考|笔记|筆記|预言|預言|结论|結論|变化|變化|经验|經驗|心得|真相|事实|事實|规律|規律|原则|原則|误区|誤區|要点|要點|发现|發現|机会|機會|感受|感悟|问题|問題|方法|理由|提醒|窍门|竅門|技巧|忠告|法则|坑)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Promise();
}
