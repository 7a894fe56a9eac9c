using AiInsights.Model;

namespace AiInsights.Render.Data;

/// <summary>Topics, speakers and disputed questions.</summary>
internal static class PeopleJson
{
    /// <summary>A topic with every place where it is spoken of, one a line.</summary>
    public static void WriteTopic(ReadableJson json, Topic topic, Func<string, string> toTraditional)
    {
        json.Field("id", topic.Id);
        json.Field("url", $"topics/{topic.Id}.html");
        json.Field("name", w => WriteBothScripts(w, topic.Name, toTraditional));
        json.Field("aliases", w => w.Texts(topic.Aliases));
        json.Field("exclude", w => w.Texts(topic.Exclude));
        json.Field("definition", topic.Definition);
        json.Field("parents", w => w.Texts(topic.Parents));
        json.Field("documents", w => w.Texts(topic.Mentions.Select(static m => m.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        json.Rows("mentions", topic.Mentions, static (w, mention) =>
        {
            w.WriteStartObject();
            w.Text("document", mention.Document);
            w.Text("block", mention.Block);
            w.Text("alias", mention.Alias);
            w.WriteNumber("start", mention.Start);
            w.WriteNumber("length", mention.Length);
            w.WriteEndObject();
        });
        json.Rows("related", topic.Related, static (w, related) =>
        {
            w.WriteStartObject();
            w.Text("topic", related.Topic);
            w.WriteNumber("shared", related.Shared);
            w.WriteEndObject();
        });
    }

    /// <summary>A speaker with what is held of and by them.</summary>
    public static void WriteSpeaker(ReadableJson json, Speaker speaker, Digest digest, Func<string, string> toTraditional)
    {
        json.Field("id", speaker.Id);
        json.Field("url", $"speakers/{speaker.Id}.html");
        json.Field("name", w => WriteBothScripts(w, speaker.Name, toTraditional, speaker.LatinName));
        json.Field("aliases", w => w.Texts(speaker.Aliases));
        json.Field("role", speaker.Role);
        json.Field("affiliations", w => w.Texts(speaker.Affiliation is { } at ? [at] : []));
        json.Field("host", w => w.WriteBooleanValue(speaker.Host));
        json.Field("turns", w => w.WriteNumberValue(speaker.Turns));
        json.Field("characters", w => w.WriteNumberValue(speaker.Characters));
        json.Field("documents", w => w.Texts(speaker.Documents));
        json.Field("positions", w => w.Texts(digest.Questions
            .Where(q => q.Positions.Any(p => p.Speaker == speaker.Id))
            .Select(static q => q.Id).Order(StringComparer.Ordinal)));
        json.Field("predictions", w => w.Texts(digest.Predictions
            .Where(p => p.Claimant.Kind == "speaker" && p.Claimant.Id == speaker.Id)
            .Select(static p => p.Id).Order(StringComparer.Ordinal)));
    }

    /// <summary>A question with each position on one line.</summary>
    public static void WriteQuestion(ReadableJson json, Question question)
    {
        json.Field("id", question.Id);
        json.Field("url", $"questions/{question.Id}.html");
        json.Field("text", question.Text);
        json.Field("context", question.Context);
        json.Field("topics", w => w.Texts(question.Topics));
        json.Rows("positions", question.Positions, static (w, position) =>
        {
            w.WriteStartObject();
            w.Text("speaker", position.Speaker);
            w.Text("stance", position.Stance);
            w.Text("quote", position.Quote);
            w.Text("document", position.Document);
            w.Text("block", position.Block);
            w.Number("turn", position.Turn);
            w.Text("note", position.Note);
            w.WriteEndObject();
        });
        json.Field("silent", w => w.Texts(question.Silent));
        json.Rows("changes", question.Changes, PredictionJson.WriteChange);
    }

    /// <summary>One text in every script of the site, by language tag.</summary>
    public static void WriteBothScripts(CompactJson json, string text, Func<string, string> toTraditional, string? latin = null)
    {
        json.WriteStartObject();
        json.Text("zh-Hans", text);
        json.Text("zh-Hant", toTraditional(text));
        if (latin is not null)
            json.Text("latin", latin);
        json.WriteEndObject();
    }
}
