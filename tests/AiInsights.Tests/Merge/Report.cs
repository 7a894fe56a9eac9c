namespace AiInsights.Tests.Merge;

/// <summary>Texts that share no words but by chance: Chinese characters in an order made from a number.</summary>
internal static class Report
{
    private const string Characters = "山水风云日月星光花草树木鸟鱼虫马牛羊东南西北春夏秋冬红黄蓝白黑大小多少高低远近长短新旧冷热轻重快慢早晚来去上下左右前后里外男女老幼父母兄弟姐妹师友工农商学兵医车船飞路桥门窗桌椅纸笔书画";

    /// <summary>Paragraphs of about seventy characters.</summary>
    public static string[] Paragraphs(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => string.Create(70, random, static (text, random) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = i == text.Length - 1 ? '。' : i % 14 == 13 ? '，' : Characters[random.Next(Characters.Length)];
        }))];
    }
}
