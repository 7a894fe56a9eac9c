using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

public class AuthorNamesTests
{
    private const string Text = "这一段足够长，长到不会是一个标题，它说的是规模定律为什么会在某一个地方慢下来，以及慢下来之后怎么办，这是正文。";

    [Theory]
    [InlineData("Anna", "Anna Palazzo", "Anna Palazzo")]
    [InlineData("Anna", "Annabel Lee", "Anna")]
    [InlineData("林一", "赵二", "林一")]
    public void The_whole_name_in_the_credits_stands_for_its_beginning_above_the_article(string above, string below, string expected) =>
        Assert.Equal(expected, Reading.Mend($"---\ntitle: 慢思考还有多远\nsource: 江湾公园\n---\n\n{above}\n\n江湾公园\n\n作者｜{below}\n\n{Text}\n", "a.md").Fields["authors"].Value);

    [Fact]
    public void Who_gave_a_talk_is_its_guest()
    {
        var mended = Reading.Mend($"# 存储架构的演进\n\n演讲嘉宾 | 林一\n\n演讲整理 | 赵二\n\n{Text}\n", "a.md");
        Assert.Equal(("林一", "赵二"), (mended.Fields["guests"].Value, mended.Fields["authors"].Value));
        Assert.Equal(["Paragraph " + Text], Reading.Lines(mended.Blocks));
    }
}
