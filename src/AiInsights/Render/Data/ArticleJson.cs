using AiInsights.Model;

namespace AiInsights.Render.Data;

/// <summary>Articles in <c>data/documents.json</c>, <c>data/documents/&lt;id&gt;.json</c> and <c>data/insights.json</c>.</summary>
internal static class ArticleJson
{
    /// <summary>What is known of an article as a whole.</summary>
    public static void WriteHead(ReadableJson json, Article article, Func<string, string> toTraditional)
    {
        json.Field("id", article.Id);
        json.Field("url", $"articles/{article.Id}.html");
        json.Field("title", w => PeopleJson.WriteBothScripts(w, article.Title, toTraditional));
        json.Field("kind", Kind(article.Kind));
        json.Field("publisher", article.Publisher);
        json.Field("authors", w => w.Texts(article.Authors));
        json.Field("editor", article.Editor);
        json.Field("published", article.Published);
        json.Field("event", w => WriteEvent(w, article.Event));
        json.Field("fetched", article.Fetched);
        json.Field("sourceUrl", article.SourceUrl);
        json.Field("originalTitle", article.OriginalTitle);
        json.Field("summary", article.Summary);
        json.Field("originalScript", article.OriginalScript == Script.Hant ? "Hant" : "Hans");
        json.Field("seeds", w => w.Texts(article.Seeds));
        json.Field("truncated", w => w.WriteBooleanValue(article.Truncated));
        json.Field("metadataFrom", w => w.Map(article.MetadataFrom));
        json.Field("extra", w => w.Map(article.Extra));
    }

    /// <summary>The article with all its parts.</summary>
    public static void WriteWhole(ReadableJson json, Article article, Func<string, string> toTraditional)
    {
        WriteHead(json, article, toTraditional);
        json.Rows("blocks", article.Blocks, (rows, block) => WriteBlock(rows, block, article.SourceUrl));
        json.Rows("sections", article.Sections, WriteSection);
        json.Rows("insights", article.Insights, static (w, i) =>
        {
            w.WriteStartObject();
            WriteInsight(w, i);
            w.WriteEndObject();
        });
        json.Rows("turns", article.Turns, WriteTurn);
        json.Rows("pullQuotes", article.PullQuotes, WritePullQuote);
        json.Rows("mentions", article.Mentions, WriteMention);
        json.Rows("repairs", article.Repairs, WriteRepair);
        json.Rows("removed", article.Removed, WriteRemoval);
        json.Rows("collation", article.Collation, WriteCollation);
        json.Rows("annotations", article.Annotations, WriteAnnotation);
        json.Rows("related", article.Related, WriteRelated);
        json.Field("accounting", w => WriteAccounting(w, article));
    }

    /// <summary>An insight in the list of all.</summary>
    public static void WriteListedInsight(CompactJson json, (Article Article, Insight Insight) item)
    {
        json.WriteStartObject();
        json.Text("document", item.Article.Id);
        WriteInsight(json, item.Insight);
        json.Text("url", $"articles/{item.Article.Id}.html#{item.Insight.Id}");
        json.WriteEndObject();
    }

    /// <summary>The word of the data files for a kind of article.</summary>
    public static string Kind(ArticleKind kind) => kind switch
    {
        ArticleKind.List => "list",
        ArticleKind.Report => "report",
        ArticleKind.Transcript => "transcript",
        _ => "article",
    };

    /// <summary>The word of the data files for a kind of block.</summary>
    public static string Type(BlockType type) => type switch
    {
        BlockType.Heading => "heading",
        BlockType.ListItem => "list-item",
        BlockType.Quote => "quote",
        BlockType.Image => "image",
        BlockType.Caption => "caption",
        BlockType.Note => "note",
        _ => "paragraph",
    };

    private static void WriteEvent(CompactJson json, ArticleEvent? happening)
    {
        if (happening is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.Text("name", happening.Name);
        json.Text("date", happening.Date);
        json.WriteEndObject();
    }

    private static void WriteBlock(CompactJson json, Block block, string? sourceUrl)
    {
        json.WriteStartObject();
        json.Text("id", block.Id);
        json.Text("type", Type(block.Type));
        json.WriteNumber("level", block.Level);
        json.Text("section", block.Section);
        json.Number("turn", block.Turn);
        json.Text("insight", block.Insight);
        json.Text("text", block.Text);
        json.Text("html", BlockHtml.Of(block.Content, sourceUrl));
        json.WriteStartObject("source");
        json.Text("seed", block.Source.Seed);
        json.WriteNumber("line", block.Source.Line);
        json.WriteNumber("endLine", block.Source.EndLine);
        json.WriteEndObject();
        json.Text("filledFrom", block.FilledFrom);
        if (block.Marker is not null)
            json.Text("marker", block.Marker);
        if (SafeLink.For(block.ImageUrl, sourceUrl) is not null)
            json.Text("imageUrl", block.ImageUrl);
        if (block.LocalImage is { } copy)
            json.Text("imageFile", copy.Path);
        json.WriteEndObject();
    }

    private static void WriteSection(CompactJson json, Section section)
    {
        json.WriteStartObject();
        json.Text("id", section.Id);
        json.Text("number", section.Number);
        json.Text("title", section.Title);
        json.WriteNumber("level", section.Level);
        json.Text("parent", section.Parent);
        json.WriteEndObject();
    }

    private static void WriteInsight(CompactJson json, Insight insight)
    {
        json.Text("id", insight.Id);
        json.Text("section", insight.Section);
        json.WriteNumber("number", insight.Number);
        json.Text("label", insight.Label);
        json.Text("title", insight.Title);
        json.Texts("blocks", insight.Blocks);
        json.Texts("topics", insight.Topics);
    }

    private static void WriteTurn(CompactJson json, Turn turn)
    {
        json.WriteStartObject();
        json.WriteNumber("n", turn.N);
        json.Text("id", turn.Id);
        json.Text("section", turn.Section);
        json.Text("speaker", turn.Speaker);
        json.Text("label", turn.Label);
        json.Text("note", turn.Note);
        json.Texts("blocks", turn.Blocks);
        json.WriteEndObject();
    }

    private static void WriteMention(CompactJson json, EntityMention mention)
    {
        json.WriteStartObject();
        json.Text("entity", mention.Entity);
        json.Text("kind", mention.Kind);
        json.Text("name", mention.Name);
        json.Text("role", mention.Role);
        json.Text("block", mention.Block);
        json.WriteNumber("start", mention.Start);
        json.WriteNumber("length", mention.Length);
        json.Text("view", mention.View);
        json.Text("reportedBy", mention.ReportedBy);
        json.WriteEndObject();
    }

    private static void WritePullQuote(CompactJson json, PullQuote quote)
    {
        json.WriteStartObject();
        json.Text("speaker", quote.Speaker);
        json.Text("text", quote.Text);
        json.Text("block", quote.Block);
        json.WriteStartArray("turns");
        foreach (var turn in quote.Turns)
            json.WriteNumberValue(turn);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRepair(CompactJson json, Repair repair)
    {
        json.WriteStartObject();
        json.Text("seed", repair.Seed);
        json.WriteNumber("line", repair.Line);
        json.WriteNumber("column", repair.Column);
        json.Text("kind", repair.Kind);
        json.Text("before", repair.Before);
        json.Text("after", repair.After);
        json.Text("evidence", repair.Evidence);
        json.WriteEndObject();
    }

    private static void WriteRemoval(CompactJson json, Removal removal)
    {
        json.WriteStartObject();
        json.Text("seed", removal.Seed);
        json.WriteNumber("line", removal.Line);
        json.WriteNumber("endLine", removal.EndLine);
        json.Text("text", removal.Text);
        json.Text("reason", removal.Reason);
        json.WriteEndObject();
    }

    private static void WriteCollation(CompactJson json, CollationEntry entry)
    {
        json.WriteStartObject();
        json.Text("block", entry.Block);
        json.Text("kind", entry.Kind);
        json.WritePropertyName("readings");
        json.Map(entry.Readings);
        json.WriteEndObject();
    }

    private static void WriteAnnotation(CompactJson json, Annotation annotation)
    {
        json.WriteStartObject();
        json.Text("seed", annotation.Seed);
        json.Text("block", annotation.Block);
        json.WriteNumber("start", annotation.Start);
        json.WriteNumber("length", annotation.Length);
        json.Text("quote", annotation.Quote);
        json.Text("note", annotation.Note);
        json.Text("why", annotation.Why);
        json.WriteEndObject();
    }

    private static void WriteRelated(CompactJson json, RelatedArticle related)
    {
        json.WriteStartObject();
        json.Text("id", related.Id);
        json.WriteNumber("share", related.Percent / 100m);
        json.WriteEndObject();
    }

    private static void WriteAccounting(CompactJson json, Article article)
    {
        json.WriteStartObject();
        foreach (var (seed, sums) in article.Accounting)
        {
            json.WriteStartObject(seed);
            json.WriteNumber("characters", sums.Characters);
            json.WriteNumber("kept", sums.Kept);
            json.WriteNumber("repaired", sums.Repaired);
            json.WriteNumber("markup", sums.Markup);
            json.WriteNumber("removed", sums.Removed);
            json.WriteNumber("unaccounted", sums.Unaccounted);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
