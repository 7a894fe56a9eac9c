using AiInsights.Mine.Curation;
using AiInsights.Mine.Speakers;

namespace AiInsights.Tests.Mine.Speakers;

public sealed class SpeakerIndexTests
{
    private static readonly SpeakerIndex Index = SpeakerIndex.Create(CurationLoader.Parse(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["speakers.yml"] = """
            - {id: jiang-daxin, name: 姜大昕, latin: Jiang Daxin}
            - {id: zhu-jun, name: 朱军}
            - {id: huang-dongxu, name: 黄东旭, aliases: [黄教主]}
            - {id: huang-renxun, name: 黄仁勋}
            - {id: lin-yonghua, name: 林咏华}
            - {id: ouyang-ming, name: 欧阳明远}
            """,
    }, new DiagnosticBag()));

    [Theory]
    [InlineData("姜大昕", "jiang-daxin")]
    [InlineData("**姜大昕**：", "jiang-daxin")]
    [InlineData("姜大昕（阶跃星辰）", "jiang-daxin")]
    [InlineData("大昕", "jiang-daxin")]
    [InlineData("Jiang Daxin", "jiang-daxin")]
    [InlineData("朱军老师", "zhu-jun")]
    [InlineData("旭哥", "huang-dongxu")]
    [InlineData("林院长", "lin-yonghua")]
    [InlineData("林老师", "lin-yonghua")]
    [InlineData("黄教主", "huang-dongxu")]
    [InlineData("明远", "ouyang-ming")]
    [InlineData("欧阳总", "ouyang-ming")]
    [InlineData("黄总", null)]
    [InlineData("军", null)]
    [InlineData("注", null)]
    [InlineData("", null)]
    public void Names_as_used_in_talk_mean_the_person_when_only_one_fits(string label, string? id) => Assert.Equal(id, Index.Find(label));

    [Fact]
    public void A_stranger_gets_an_id_that_follows_from_the_name_alone()
    {
        var id = Index.Resolve("宝玉");
        Assert.Matches("^speaker-[0-9a-f]{8}$", id);
        Assert.Equal(id, SpeakerIndex.Create(AiInsights.Mine.Curation.Curation.Empty).Resolve("宝玉（知名博主）："));
        Assert.NotEqual(id, Index.Resolve("张海龙"));
        Assert.Equal("speaker-sam-altman", Index.Resolve("Sam Altman"));
    }

    [Fact]
    public void The_labels_of_a_conversation_without_curation_make_its_talk_forms_known()
    {
        var index = Index.With(["张海龙", "陈鑫"]);
        Assert.Equal(index.Resolve("张海龙"), index.Find("海龙"));
        Assert.Equal(index.Resolve("陈鑫"), index.Find("陈老师"));
        Assert.Null(Index.Find("海龙"));
    }

    [Fact]
    public void An_alias_of_two_people_means_nobody()
    {
        var index = SpeakerIndex.Create(CurationLoader.Parse(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["speakers.yml"] = "- {id: a, name: 张三, aliases: [老师]}\n- {id: b, name: 李四, aliases: [老师]}\n",
        }, new DiagnosticBag()));
        Assert.Null(index.Find("老师"));
    }
}
