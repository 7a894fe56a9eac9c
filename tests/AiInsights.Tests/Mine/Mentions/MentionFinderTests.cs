using AiInsights.Mine;
using AiInsights.Model;

namespace AiInsights.Tests.Mine.Mentions;

public sealed class MentionFinderTests
{
    private const string Entities = """
        - {id: xai, kind: organisation, name: xAI}
        - {id: nvidia, kind: organisation, name: Nvidia, aliases: [英伟达]}
        - {id: gpt-4, kind: product, name: GPT-4}
        - {id: gpt-4o, kind: product, name: GPT-4o}
        - {id: bytedance, kind: organisation, name: 字节跳动, aliases: [字节], exclude: [字节数]}
        - {id: sora, kind: product, name: Sora}
        """;

    [Theory]
    [InlineData("xAI 发布了新模型，而 XAI 指可解释人工智能。", "xai organisation xAI")]
    [InlineData("MaxAI 与 xAI2 都不是它。", "")]
    [InlineData("GPT-4o 比 GPT-4 快。", "gpt-4o product GPT-4o; gpt-4 product GPT-4")]
    [InlineData("文件的字节数很大，字节的产品也多。", "bytedance organisation 字节跳动")]
    [InlineData("首席科学家Sora 是一个产品的名字。", "sora product Sora")]
    [InlineData("星河科技创始人钱小满表示，芯片会降价。", "- organisation 星河科技; - person 钱小满 (星河科技创始人): 芯片会降价 | 示例")]
    [InlineData("钱小满（星河科技创始人）与孙可到场。", "- person 钱小满 (星河科技创始人); - organisation 星河科技")]
    [InlineData("“芯片会降价，”星河科技创始人钱小满说。", "- organisation 星河科技; - person 钱小满 (星河科技创始人)")]
    [InlineData("星河科技创始人钱小满也在场。“芯片会一直降价，”钱小满说。", "- organisation 星河科技; - person 钱小满 (星河科技创始人); - person 钱小满: 芯片会一直降价 | 示例")]
    [InlineData("南岸证券预计，芯片会降价。", "- organisation 南岸证券: 芯片会降价 | 示例")]
    [InlineData("人工智能的研究机构认为，大模型公司需要训练数据。", "")]
    [InlineData("他创办了“拾光智能”，推出了芯片“青鸾 3”。", "- organisation 拾光智能; - product 青鸾 3")]
    [InlineData("LLM 公司用 GPU 训练，AI 团队做 RAG。", "")]
    [InlineData("据了解，英伟达研究员 Jane Roe 认为算力够用。", "nvidia organisation Nvidia; - person Jane Roe (英伟达研究员): 算力够用 | 示例")]
    [InlineData("请到的有做 Vela 社区的——河埠公园创始人&总裁张三丰，以及江湾集团副总经理李四光。", "- organisation 河埠公园; - person 张三丰 (河埠公园创始人&总裁); - organisation 江湾集团; - person 李四光 (江湾集团副总经理)")]
    [InlineData("他兼任部门负责人，向江湾事业群总裁李四光汇报；现年33岁的河埠科技负责人张三丰也在。", "- organisation 江湾事业群; - person 李四光 (江湾事业群总裁); - organisation 河埠科技; - person 张三丰 (河埠科技负责人)")]
    [InlineData("Vela 的研究负责人王小明认为算力够用。", "- person 王小明 (研究负责人): 算力够用 | 示例")]
    [InlineData("创始人往往很有活力，负责人也在。", "")]
    [InlineData("英伟达提到机票的例子，国内也有人在做。", "nvidia organisation Nvidia")]
    [InlineData("英伟达预测，明年需求翻倍。", "nvidia organisation Nvidia: 明年需求翻倍 | 示例")]
    public void People_organisations_and_products_are_told_apart(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Find(Talk.Article(text) with { Publisher = "示例" })));

    [Fact]
    public void In_a_conversation_it_is_the_speaker_who_reports()
    {
        var article = Talk.Article("甲君：英伟达认为供应够了。\n乙君：是吗？");
        Assert.Equal([$"nvidia organisation Nvidia: 供应够了 | {article.Turns[0].Speaker}"], Find(article));
    }

    private static IEnumerable<string> Find(Article article)
    {
        var curation = Talk.Curation(("entities.yml", Entities));
        return DigestBuilder.Build([article], curation, new BuildOptions(), new DiagnosticBag()).Articles[0].Mentions.Select(static m =>
            $"{m.Entity ?? "-"} {m.Kind} {m.Name}{(m.Role is null ? string.Empty : $" ({m.Role})")}{(m.View is null ? string.Empty : $": {m.View} | {m.ReportedBy}")}");
    }
}
