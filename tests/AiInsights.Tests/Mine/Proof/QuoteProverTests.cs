using AiInsights.Mine.Curation;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Tests.Mine.Proof;

public sealed class QuoteProverTests
{
    private const string Text = """
        # 开放性的强化学习
        张鹏：年底之前，你自己的事上有什么进展，能提前透露吗？
        朱军：今年年底的话，希望将我们的「视频模型」能够以更加高效、更可控的方式提供给大家。
        解释一下……高效和可控主要是指——去表达一个故事。
        张鹏：对。
        朱军：对。这个 Scaling Law 还会继续。
        """;

    private static readonly Place Here = new("c.yml", 3, 5);

    [Theory]
    [InlineData("今年年底的话，希望", "b3", "今年年底的话，希望")]
    [InlineData("今年年底的话,希望", "b3", "今年年底的话，希望")]
    [InlineData("“视频模型”", "b3", "「视频模型」")]
    [InlineData("「視頻模型」能夠以更加高效、更可控的方式", "b3", "「视频模型」能够以更加高效、更可控的方式")]
    [InlineData("**高效**和可控主要是指--去表达", "b4", "高效和可控主要是指——去表达")]
    [InlineData("解释一下...高效", "b4", "解释一下……高效")]
    [InlineData("scalinglaw 还会", "b6", "Scaling Law 还会")]
    [InlineData("提供给大家。\n\n解释一下", "b3", "提供给大家。")]
    public void Script_width_blanks_and_marks_do_not_count(string quote, string block, string found)
    {
        var place = new QuoteProver([Talk.Article(Text)]).Find("a.txt", quote)!;
        Assert.Equal(block, place.Block.Id);
        Assert.Equal(found, place.Block.Text.Substring(place.Start, place.Length));
    }

    [Theory]
    [InlineData("今年年底的话，希望把我们的")]
    [InlineData("明年年底的话")]
    [InlineData("")]
    [InlineData("，")]
    public void Every_other_character_counts(string quote) =>
        Assert.Equal(quote == "，", new QuoteProver([Talk.Article(Text)]).Find("a.txt", quote) is not null);

    [Fact]
    public void Words_that_stand_twice_are_found_where_the_speaker_says_them()
    {
        var article = Talk.Article(Text);
        var prover = new QuoteProver([article]);
        Assert.Equal("b5", prover.Find("a.txt", "对。")!.Block.Id);
        var place = prover.Find("a.txt", "对。", article.Turns[1].Speaker)!;
        Assert.Equal(("b6", 4, 2), (place.Block.Id, place.Turn!.N, place.Occurrences));
    }

    [Fact]
    public void A_failed_proof_names_the_nearest_words_and_their_line()
    {
        var bag = new DiagnosticBag();
        Assert.Null(new QuoteProver([Talk.Article(Text)]).Prove("a.txt", Here, "今年年底，希望将我们的视频模型以更高效、可控的方式提供给大家", Here, bag));
        var error = Assert.Single(bag.ToSortedList());
        Assert.StartsWith("c.yml(3,5): error AI0414: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("今年年底的话，希望将我们的「视频模型」能够以", error.Message, StringComparison.Ordinal);
        Assert.Contains("line 3 of a.txt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_another_article_or_of_removed_text_are_named_as_such()
    {
        var bag = new DiagnosticBag();
        var removed = Talk.Article("甲乙丙丁", "b.txt") with { Removed = [new Removal("b.txt", 9, 9, "点击关注我们", "promotion")] };
        var prover = new QuoteProver([Talk.Article(Text), removed]);
        Assert.Null(prover.Prove("b.txt", Here, "今年年底的话", Here, bag));
        Assert.Null(prover.Prove("b.txt", Here, "点击关注", Here with { Line = 4 }, bag));
        var errors = bag.ToSortedList();
        Assert.Contains("It stands in a.txt, line 3.", errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("line 9 of b.txt, which is not on the page: promotion", errors[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_that_is_not_there_is_reported_with_the_one_meant()
    {
        var bag = new DiagnosticBag();
        Assert.Null(new QuoteProver([Talk.Article(Text, "003_7b72.txt")]).Prove("003_7b7.txt", Here, "对", Here, bag));
        Assert.Contains("Did you mean '003_7b72.txt'?", Assert.Single(bag.ToSortedList(), d => d.Code.Id == "AI0413").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_of_one_word_is_searched_in_bounded_steps()
    {
        var bag = new DiagnosticBag();
        var prover = new QuoteProver([Talk.Article(string.Concat(Enumerable.Repeat("哈", 200_000)))]);
        Assert.Null(prover.Prove("a.txt", Here, string.Concat(Enumerable.Repeat("哈", 20_000)) + "嘿", Here, bag));
        Assert.Equal(200, prover.Find("a.txt", "哈哈")!.Occurrences);
    }
}
