using AiInsights.Mend;

namespace AiInsights.Tests.Mend;

public class TracedTextTests
{
    [Fact]
    public void Characters_keep_their_places_through_edits_slices_and_joins()
    {
        var text = TracedText.FromSeed("國內(nèi)大模型,好", 10);
        var mended = text.Apply([new Edit(2, 5, string.Empty), new Edit(10, 1, "，")]);
        Assert.Equal("國內大模型，好", mended.Text);
        Assert.Equal([10, 11, 17, 18, 19, 20, 21], Enumerable.Range(0, mended.Length).Select(mended.OriginOf));

        var joined = TracedText.Concat([mended.Slice(0, 2), mended.Slice(5, 2)]);
        Assert.Equal("國內，好", joined.Text);
        Assert.Equal([10, 11, 20, 21], Enumerable.Range(0, joined.Length).Select(joined.OriginOf));
    }

    [Fact]
    public void Inserted_text_has_no_place()
    {
        var text = TracedText.FromSeed("甲乙", 0).Apply([new Edit(1, 0, "——")]);
        Assert.Equal("甲——乙", text.Text);
        Assert.Equal(-1, text.OriginOf(2));
        Assert.Equal(1, text.OriginOf(3));
    }
}
