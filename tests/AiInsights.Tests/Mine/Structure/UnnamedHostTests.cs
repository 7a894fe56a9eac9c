using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Conversations whose host has no name: his questions stand alone in bold.</summary>
public class UnnamedHostTests
{
    private const string Head = "# 林一、赵小二聊翻译\n\n机器翻译公司的林一和词典编辑赵小二在江湾聊了一个下午。\n\n";

    [Fact]
    public void Bold_questions_above_names_are_the_hosts()
    {
        var article = Reading.Article(Head + """
            **你们手机里有几本词典？**

            **林一：**三本，只用一本。

            **赵小二：**一本也没有。

            **一本也没有是什么意思？小二先说。**

            **赵小二：**我自己编的那本没有电子版。我们问过读者：

            **十个人里有四个还在翻纸。**

            所以不着急。

            **林一：**我打断一下。**这说明你们该着急了。**

            ## 谁付钱

            **订阅、广告、版税，两位各选一个。**

            **赵小二：**版税。

            **林一：**订阅。

            **最后一个问题：十年以后还有词典吗？**

            **林一：**有。

            **赵小二：**没有。
            """, "a.md");
        Assert.Equal(["提问", "林一", "赵小二", "提问", "赵小二", "林一", "提问", "赵小二", "林一", "提问", "林一", "赵小二"], article.Turns.Select(static t => t.Label));
        Assert.Equal(3, article.Turns[4].Blocks.Length);
    }

    [Fact]
    public void What_a_guest_stresses_stays_his()
    {
        var article = Reading.Article(Head + """
            **江湾笔记：**你们手机里有几本词典？

            **林一：**三本。你问我为什么是三本？

            **因为两本不够，四本太多。**

            **赵小二：**一本也没有。

            **江湾笔记：**为什么一本也没有？

            **赵小二：**我自己编的那本没有电子版。

            **谁会买呢？**

            **江湾笔记：**谢谢两位，最后一句话？

            **林一：**有。
            """, "a.md");
        Assert.DoesNotContain("提问", article.Turns.Select(static t => t.Label));
        Assert.Equal(2, article.Turns[1].Blocks.Length);
    }

    [Fact]
    public void What_a_host_goes_on_to_ask_in_bold_is_his_who_has_a_name()
    {
        var article = Reading.Article(Head + """
            **何棠：先从手机说起。**

            **你们手机里有几本词典？**

            **林一**：三本，只用一本。

            **何棠：小二呢。**

            **一本也没有吗？**

            **赵小二**：一本也没有。

            **何棠：最后一句。**

            **十年以后还有词典吗？**

            **林一**：有。

            **赵小二**：没有。
            """, "a.md");
        Assert.Equal(["何棠", "林一", "何棠", "赵小二", "何棠", "林一", "赵小二"], article.Turns.Select(static t => t.Label));
        Assert.Equal(2, article.Turns[0].Blocks.Length);
    }
}
