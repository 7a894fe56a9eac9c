using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Names of people who speak once, in a round table whose names are all bold; labels that nobody speaks behind.</summary>
public class BoldNamesTests
{
    private const string Table = "# 车间研讨会\n\n现在我们向几位实践者发起一次访谈，请他们说说用下来的感受。\n\n### 你最喜欢哪一个框架？\n\n> **Lin Yiming：** 我用得最多的是它，简单。\n\n> **Zhao Er：** 我换过三次，现在也没有定下来。\n\n### 性能怎么样？\n\n> **Lin Yiming：** 够用了。\n\n> **Wu Shengyi：** 我只在手机上试过，慢。\n\n> **Zhao Er：** 看你怎么写。\n\n### 还有什么要说的？\n\n> **Lin Yiming：** 先写测试。\n\n> **Zhao Er：** 别着急升级。\n";

    [Fact]
    public void Who_speaks_once_speaks_too()
    {
        var article = Reading.Article(Table, "a.md");
        Assert.Equal(["Lin Yiming", "Zhao Er", "Lin Yiming", "Wu Shengyi", "Zhao Er", "Lin Yiming", "Zhao Er"], article.Turns.Select(static t => t.Label));
    }

    [Fact]
    public void A_stressed_word_among_them_is_nobody()
    {
        var article = Reading.Article(Table.Replace("**Wu Shengyi：** 我只", "**Performance：** 我只", StringComparison.Ordinal), "a.md");
        Assert.DoesNotContain(article.Turns, static t => t.Label == "Performance");
    }

    [Fact]
    public void An_address_behind_a_label_is_nobodys_speech()
    {
        const string Questions = "**问：为什么做它？** 答：因为停线太贵。\n\n**问：谁来用？** 答：班长。\n\n**问：要多久？** 答：三个月。\n\n**问：多少钱？** 答：不贵。\n\n";
        var article = Reading.Article("# 车间访谈\n\n这一篇是访谈的整理，说话的人都在车间里。\n\n原始视频： https://www.youtube.com/watch?v=1\n\n正文在这里，说的是怎么把它放到车间里去用。\n\n原始视频： https://www.youtube.com/watch?v=1\n\n## 问答\n\n" + Questions, "a.md");
        Assert.Empty(article.Turns);
        Assert.Equal(ArticleKind.Article, article.Kind);
    }
}
