using AiInsights.Tests.Support;

namespace AiInsights.Tests.Ingest;

public class FrontMatterMapsTests
{
    [Fact]
    public void Parts_of_a_map_are_facts_of_their_own()
    {
        var fields = Reading.Mend("""
            ---
            author: 林一
            pubDatetime: 2026-08-28T15:55:36.000Z
            title: 循环融资
            source:
              title: "Going Round"
              author: "Lin Yi"
              publication: "River Port"
              url: "https://example.com/a/1"
            tags:
              - 阅读
            ---
            正文。
            """, "a.md").Fields;
        Assert.Equal(("林一", "River Port", "https://example.com/a/1", "Going Round"), (fields["authors"].Value, fields["publisher"].Value, fields["url"].Value, fields["original-title"].Value));
        Assert.StartsWith("2026-08-28", fields["published"].Value, StringComparison.Ordinal);
        Assert.Equal(["阅读"], fields["tags"].Values);
    }

    [Fact]
    public void The_front_matter_that_an_article_came_with_says_more_than_that_of_who_stored_it()
    {
        var mended = Reading.Mend("""
            ---
            source_url: local
            ingested: 2026-04-20
            ---
            ---
            source: 江湾科技
            url: "https://example.com/s/1"
            ------

            # 题目

            正文。
            """, "a.md");
        Assert.Equal(("https://example.com/s/1", "江湾科技"), (mended.Fields["url"].Value, mended.Fields["source"].Value));
        Assert.Equal(["Paragraph 正文。"], Reading.Lines(mended.Blocks));
    }

    [Fact]
    public void A_rule_below_the_front_matter_begins_none()
    {
        var mended = Reading.Mend("""
            ---
            title: 题目
            ---
            ---

            时间：周五
            这里说的是正文。

            ---
            """, "a.md");
        Assert.Contains("这里说的是正文。", string.Concat(mended.Blocks.Select(static b => b.Text)), StringComparison.Ordinal);
    }
}
