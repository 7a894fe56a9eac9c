using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Nobody of a conversation is given another's words: shared paragraphs, signed quotes, notes of who asked; and short conversations are ones too.</summary>
public class SharedParagraphsTests
{
    private const string Talk = "# 访谈：停线这件事\n\n江湾周刊和林一、赵二聊了聊停线。\n\n**林一：** 第一次停线是什么时候？\n\n**赵二：** 三月。那天夜里只有一个人看着。\n\n";

    [Theory]
    [InlineData("**林一**：后来呢？**赵二**：后来就改了规矩。\n\n")]
    [InlineData("林一：后来呢？赵二：后来就改了规矩。\n\n")]
    public void Two_voices_in_a_paragraph_are_two_turns(string shared)
    {
        var article = Reading.Article(Talk + shared + "**林一：** 真的？\n", "a.md");
        Assert.Equal([("林一", "第一次停线是什么时候？"), ("赵二", "三月。那天夜里只有一个人看着。"), ("林一", "后来呢？"), ("赵二", "后来就改了规矩。"), ("林一", "真的？")], Said(article));
    }

    [Theory]
    [InlineData("**林一**：后来呢，赵二：你说过的那条规矩还在吗？\n\n")]
    [InlineData("**林一**：后来呢？听众：没有人回答。\n\n")]
    public void A_name_within_a_sentence_or_of_nobody_who_speaks_parts_nothing(string words) =>
        Assert.Equal(4, Reading.Article(Talk + words + "**赵二：** 还在。\n", "a.md").Turns.Length);

    [Fact]
    public void A_signed_quote_between_turns_is_its_signer_s()
    {
        var article = Reading.Article(Talk + "*「规矩是停出来的。」——林一*\n\n**林一：** 后来呢？\n\n**赵二：** 后来就改了规矩。\n", "a.md");
        var quote = Assert.Single(article.PullQuotes);
        Assert.Equal("「规矩是停出来的。」", quote.Text);
        Assert.DoesNotContain(article.Turns, t => t.Blocks.Contains(article.Blocks.First(static b => b.Type == BlockType.Quote).Id));
    }

    [Fact]
    public void A_quote_signed_by_nobody_of_them_stays_where_it_was_said()
    {
        var article = Reading.Article(Talk + "「规矩是停出来的。」——老子\n\n**林一：** 后来呢？\n\n**赵二：** 后来就改了规矩。\n", "a.md");
        Assert.Empty(article.PullQuotes);
        Assert.Equal(2, article.Turns[1].Blocks.Length);
    }

    [Fact]
    public void What_the_reporter_notes_is_nobody_s_turn()
    {
        var article = Reading.Article(Talk + "**林一：** 后来呢？\n\n**赵二：** 后来就改了规矩。\n\n**记者手记：** 说完他又去看了一眼那条线。\n", "a.md");
        Assert.Equal(BlockType.Note, article.Blocks[^1].Type);
        Assert.Null(article.Blocks[^1].Turn);
    }

    [Theory]
    [InlineData("访谈：停线这件事", 4)]
    [InlineData("停线这件事", 0)]
    public void Four_turns_are_a_conversation_where_the_title_says_so(string title, int turns) =>
        Assert.Equal(turns, Reading.Article(Talk.Replace("访谈：停线这件事", title, StringComparison.Ordinal) + "**林一：** 后来呢？\n\n**赵二：** 后来就改了规矩。\n", "a.md").Turns.Length);

    [Theory]
    [InlineData("**林一（江湾工程师）：** 后来呢？", "（江湾工程师）")]
    [InlineData("[00:12:30] 林一：后来呢？", "00:12:30")]
    [InlineData("江湾机器人 林一：后来呢？", "江湾机器人")]
    [InlineData("【林一】后来呢？", null)]
    public void What_stands_beside_a_name_is_kept_with_the_turn(string line, string? note)
    {
        var article = Reading.Article(Talk + line + "\n\n**赵二：** 后来就改了规矩。\n", "a.md");
        Assert.Equal([null, null, note, null], article.Turns.Select(static t => t.Note));
        Assert.Equal("后来呢？", article.Blocks.Single(b => b.Id == article.Turns[2].Blocks[0]).Text);
    }

    private static IEnumerable<(string, string)> Said(Article article) => article.Turns.Select(t => (t.Label, string.Concat(t.Blocks.Select(id => article.Blocks.First(b => b.Id == id).Text))));
}
