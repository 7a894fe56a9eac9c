using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

public class PortalListsTests
{
    private static readonly string s_prose = string.Concat(Enumerable.Repeat("会说话的机器把三种能力放在一起，理解、记住、再说出来，这件事过去没有人做完。", 10));

    [Theory]
    [InlineData("### 创事记", "### 科学探索", "tech.example.com.cn", 1)]
    [InlineData("### 参考资料", "### 论文与代码", "tech.example.com.cn", 7)]
    [InlineData("### 三家公司", "### 两种做法", "other.example.net", 7)]
    public void Lists_of_a_portal_s_own_pages_below_an_article_are_left_out_and_an_author_s_are_not(string one, string two, string host, int blocks)
    {
        var mended = Reading.Mend($"""
            ---
            title: 会说话的机器
            source: https://finance.example.com.cn/a/1
            ---
            {s_prose}

            {one}

            - [第一个题目](https://{host}/a/2)
            - 01 [第二个题目](https://{host}/a/3)

            {two}

            - [第三个题目](https://{host}/a/4)
            - [第四个题目](https://{host}/a/5)
            """, "a.md");
        Assert.Equal(blocks, mended.Blocks.Length);
    }
}
