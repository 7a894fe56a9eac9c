using System.Collections.Immutable;
using AiInsights.Ingest;
using AiInsights.Mend.Markdown;
using AiInsights.Mend.Steps;

namespace AiInsights.Mend;

/// <summary>Mends one seed: characters first, then blocks, then what the blocks are.</summary>
public static class Mender
{
    /// <summary>Findings of one kind for one seed; the removals themselves are all listed.</summary>
    private const int MostNotUnderstood = 20;

    /// <summary>The steps on blocks, in order. Each changes the state in place and answers in its trace for what it did.</summary>
    public static ImmutableArray<(string Name, Action<MendState> Run)> Steps { get; } =
    [
        ("escaped-references", EscapedReferences.Run),
        ("clipper-frame", ClipperFrame.Run),
        ("underlined-paragraphs", UnderlinedParagraphs.Run),
        ("page-head", PageHead.Run),
        ("titles", Titles.Run),
        ("repeated-lead", RepeatedLead.Run),
        // Its byline is not the first article's.
        ("second-article", SecondArticle.Remove),
        // What stands below it is still the head of the article.
        ("contents", Contents.Remove),
        ("metadata-lines", MetadataLines.Run),
        ("boilerplate", Boilerplate.Run),
        ("broken-sentences", BrokenSentences.Run),
        ("headings", Headings.Run),
        ("section-numbers", SectionNumbers.Run),
        ("list-marks", ListMarks.Run),
        ("spoken-lines", SpokenLines.Run),
        ("captions", Captions.Run),
        ("half-width-punctuation", HalfWidthPunctuation.Run),
        ("truncation", Truncation.Run),
        ("balance", Balance.Run),
    ];

    /// <summary>The mended document.</summary>
    /// <param name="document">The seed.</param>
    /// <param name="bag">Takes what the curator should know.</param>
    /// <param name="sibling">For a damaged line, the same sentence in a healthy copy of the work, where one is known.</param>
    public static MendedDocument Mend(SeedDocument document, DiagnosticBag bag, Func<string, string?>? sibling = null)
    {
        var state = new MendState(document, bag);
        state.Trace.ListTurnedBack();
        ExportedDates.Take(state);
        FrontMatterFate.Settle(document, state.Trace);
        var text = document.File.Text;
        if (text.AsSpan(0, document.BodyStart).Contains('\uFFFD'))
            LostText.Tell(TracedText.FromSeed(text[..document.BodyStart], 0), [], state);
        var body = TracedText.FromSeed(text[document.BodyStart..], document.BodyStart);
        body = InvisibleCharacters.Repair(body, state.Trace);
        body = RadicalForms.Repair(body, state.Trace);
        body = BracketedLabels.Open(body, state.Trace);
        body = CharacterDamage.Repair(body, state, sibling);
        state.Blocks = document.Format switch
        {
            BodyFormat.Markdown => MarkdownBlocks.Read(body, state),
            BodyFormat.Html => HtmlBlocks.Read(body, state),
            _ => PlainTextBlocks.Read(body, state.Trace),
        };
        // Before the blocks are counted: a table is as many as it has rows.
        Tables.Run(state);
        BlockLimits.Apply(state);
        state.Script = ScriptDetector.Detect(state.Blocks.Select(static b => b.Text));
        foreach (var (_, run) in Steps)
            run(state);
        return Finish(state);
    }

    private static MendedDocument Finish(MendState state)
    {
        foreach (var block in state.Blocks)
            state.Trace.Keep(block.Content);
        if (state.Title is not null)
            state.Trace.Keep(state.Title.Content);
        state.Trace.AnswerForTurnedBack();
        SettleRest(state);
        if (state.Trace.Bound(SeedLimits.Listed(state.Trace.File.Text)) is { Count: > 0 } unlisted)
            state.OverLimit(unlisted.Origin, $"from here on {SeedLimits.Count(unlisted.Count)} repairs and removals are counted but not listed one by one.");
        FieldLimits.Apply(state);
        var title = state.Fields.TryGetValue("title", out var field) && field.From == "front-matter" ? field.Value : state.Title is { } own ? FieldLimits.Cut(SafeText.Clean(own.Text), SeedLimits.TitleLength) : null;
        return new MendedDocument(
            state.Document,
            state.Trace,
            title,
            state.Fields.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. state.Blocks],
            state.Script,
            state.Truncated);
    }

    // What is left are marks of the format; a letter among it was lost by a reader and is listed, never dropped in silence.
    private static void SettleRest(MendState state)
    {
        var trace = state.Trace;
        var text = trace.File.Text;
        var reported = 0;
        trace.SettleBlanks();
        for (var (origin, length) = trace.NextUnaccounted(0); length > 0; (origin, length) = trace.NextUnaccounted(origin))
        {
            var stretch = text.AsSpan(origin, length);
            if (stretch.ContainsAnyInRange('0', '9') || HasLetter(stretch))
            {
                if (++reported <= MostNotUnderstood)
                {
                    state.Bag.Add(DiagnosticCodes.NotUnderstood, trace.File.Path, trace.File.Lines.LineOf(origin), trace.File.Lines.ColumnOf(origin),
                        $"“{Tail(stretch.ToString())}” is listed as removed: no reader understood its place.");
                }

                trace.Remove(origin, length, "not-understood");
            }
            else
            {
                trace.Mark(origin, length, Fate.Markup);
            }
        }
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
                return true;
        }

        return false;
    }

    private static string Tail(string text) => text.Length <= 24 ? text : "…" + text[^23..];
}
