using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Render.Data;

/// <summary>Predictions in <c>data/predictions.json</c>.</summary>
internal static class PredictionJson
{
    /// <summary>One prediction with its evidence one a line.</summary>
    public static void Write(ReadableJson json, Prediction prediction)
    {
        json.Field("id", prediction.Id);
        json.Field("url", $"predictions/{prediction.Id}.html");
        json.Field("quote", prediction.Quote);
        json.Field("claim", prediction.Claim);
        json.Field("document", prediction.Document);
        json.Field("block", prediction.Block);
        json.Field("voice", prediction.Voice);
        json.Field("claimant", w => WriteTexts(w, ("kind", prediction.Claimant.Kind), ("id", prediction.Claimant.Id), ("name", prediction.Claimant.Name)));
        json.Field("reportedBy", prediction.ReportedBy);
        json.Field("kind", prediction.Kind);
        json.Field("madeOn", w => WriteTexts(w, ("date", prediction.MadeOn.Date), ("precision", prediction.MadeOn.Precision), ("basis", prediction.MadeOn.Basis)));
        json.Field("horizon", w => WriteTexts(w, ("text", prediction.Horizon.Text), ("from", prediction.Horizon.From), ("to", prediction.Horizon.To), ("basis", prediction.Horizon.Basis)));
        json.Field("condition", prediction.Condition);
        json.Field("conditionState", prediction.ConditionState);
        json.Field("hedge", prediction.Hedge);
        json.Field("topics", w => w.Texts(prediction.Topics));
        json.Field("measure", w => WriteOrNull(w, prediction.Measure, static (inner, m) => WriteTexts(inner, ("value", m.Value), ("unit", m.Unit))));
        json.Field("probability", w => WriteOrNull(w, prediction.Probability, static (inner, p) => WriteTexts(inner, ("value", p.Value), ("words", p.Words))));
        json.Field("criterion", w => WriteOrNull(w, prediction.Criterion, static (inner, c) => WriteCriterion(inner, c, history: true)));
        json.Field("resolvable", prediction.Resolvable);
        json.Field("resolvableReason", prediction.ResolvableReason);
        json.Field("state", prediction.State);
        json.Field("outcome", prediction.Outcome);
        json.Field("flags", w => w.Texts(prediction.Flags));
        json.Rows("evidence", prediction.Evidence, static (w, e) => WriteTexts(w,
            ("date", e.Date), ("foundOn", e.FoundOn), ("url", e.Url), ("quote", e.Quote), ("points", e.Points), ("archive", e.Archive), ("deadSince", e.DeadSince)));
        json.Rows("relations", prediction.Relations, static (w, r) => WriteTexts(w, ("kind", r.Kind), ("id", r.Id)));
        json.Field("restatedBy", w => w.Texts(prediction.RestatedBy));
        json.Field("revisedBy", w => w.Texts(prediction.RevisedBy));
        json.Field("resolution", w => WriteOrNull(w, prediction.Resolution, static (inner, r) => WriteResolution(inner, r, history: true)));
        json.Field("withdrawal", w => WriteOrNull(w, prediction.Withdrawal, static (inner, b) => WriteTexts(inner, ("date", b.Date), ("quote", b.Quote), ("source", b.Source))));
        json.Rows("changes", prediction.Changes, WriteChange);
    }

    /// <summary>A line of an entry's log, for questions too.</summary>
    public static void WriteChange(CompactJson json, EntryChange change) => WriteTexts(json, ("date", change.Date), ("what", change.What), ("why", change.Why));

    private static void WriteCriterion(CompactJson json, Criterion criterion, bool history)
    {
        json.WriteStartObject();
        Write(json, ("text", criterion.Text), ("setOn", criterion.SetOn), ("setBy", criterion.SetBy), ("wouldCount", criterion.WouldCount), ("wouldNotCount", criterion.WouldNotCount));
        if (history)
            WriteHistory(json, criterion.History, static (w, c) => WriteCriterion(w, c, history: false));
        json.WriteEndObject();
    }

    private static void WriteResolution(CompactJson json, Resolution verdict, bool history)
    {
        json.WriteStartObject();
        Write(json, ("outcome", verdict.Outcome), ("becameKnown", verdict.BecameKnown), ("enteredOn", verdict.EnteredOn), ("by", verdict.By), ("reason", verdict.Reason), ("secondReader", verdict.SecondReader));
        if (history)
            WriteHistory(json, verdict.History, static (w, r) => WriteResolution(w, r, history: false));
        json.WriteEndObject();
    }

    private static void WriteHistory<T>(CompactJson json, ImmutableArray<T> earlier, Action<CompactJson, T> write)
    {
        json.WriteStartArray("history");
        foreach (var one in earlier)
            write(json, one);
        json.WriteEndArray();
    }

    private static void WriteTexts(CompactJson json, params ReadOnlySpan<(string Name, string? Text)> fields)
    {
        json.WriteStartObject();
        Write(json, fields);
        json.WriteEndObject();
    }

    private static void Write(CompactJson json, params ReadOnlySpan<(string Name, string? Text)> fields)
    {
        foreach (var (name, text) in fields)
            json.Text(name, text);
    }

    private static void WriteOrNull<T>(CompactJson json, T? value, Action<CompactJson, T> write)
        where T : class
    {
        if (value is null)
            json.WriteNullValue();
        else
            write(json, value);
    }
}
