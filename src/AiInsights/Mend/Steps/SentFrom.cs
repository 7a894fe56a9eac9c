namespace AiInsights.Mend.Steps;

/// <summary>Whence a post was sent, as pages of accounts show it behind the date: a province, or a city that is one.</summary>
internal static class SentFrom
{
    private static readonly string[] s_places = ["北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门"];

    /// <summary>Whether nothing is left of a line behind its date, or only whence it was sent: <c>2025-10-23 北京</c>.</summary>
    public static bool IsPlace(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        if (rest.IsEmpty)
            return true;
        foreach (var place in s_places)
        {
            if (rest.SequenceEqual(place))
                return true;
        }

        return false;
    }
}
