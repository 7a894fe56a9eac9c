using System.Text.RegularExpressions;
using AiInsights.Mend;
using AiInsights.Merge;
using AiInsights.Mine.Proof;

namespace AiInsights.Mine.Structure;

/// <summary>
/// What seeds say of themselves and the article does not: a feed's name beside the publisher's, a summary cut off, the title of another copy.
/// It is listed as removed, so that nothing goes in silence.
/// </summary>
internal static partial class UnusedFacts
{
    private const string Reason = "fact-not-taken";

    /// <summary>Lists it in the traces of the copies.</summary>
    public static void List(MergedDocument document, ArticleMetadata metadata)
    {
        string?[] said = [metadata.Title, metadata.Publisher, metadata.Editor, metadata.SourceUrl, metadata.OriginalTitle, metadata.Summary, metadata.Published, metadata.Fetched, metadata.Event?.Name, .. metadata.Authors, .. metadata.Extra.Values];
        var held = string.Join('\n', said.Where(static s => s is not null).Select(static s => FoldedText.Key(s!)));
        foreach (var witness in document.Witnesses)
        {
            foreach (var field in witness.Document.Document.Fields)
            {
                var unsaid = field.Values.Where(v => !IsSaid(field.Name, v, held, metadata)).ToList();
                if (unsaid.Count > 0)
                    List(witness, field.Line, witness.Document.Document.BodyStart, unsaid, field.Name == "summary" && witness == document.Base ? "summary-cut-by-crawler" : Reason);
            }

            if (witness != document.Base && witness.Document.Title is { } title && !Holds(held, title) && !document.Blocks.Any(b => b.Content.Text.Contains(title, StringComparison.Ordinal)))
                List(witness, 1, witness.Document.Document.File.Text.Length, [title], Reason);
        }
    }

    private static bool IsSaid(string name, string value, string held, ArticleMetadata metadata) => name switch
    {
        // They are the article's address, and no words.
        "draft" or "slug" => true,
        "published" when PartialDate.Iso(value) is { } day => metadata.Published?.StartsWith(day, StringComparison.Ordinal) == true,
        // Each copy was fetched on a day of its own.
        "fetched" when PartialDate.IsoMoment(value) is not null => true,
        _ => Holds(held, value),
    };

    // Names, one behind another, are parted; so every word is looked for.
    private static bool Holds(string held, string value)
    {
        foreach (var word in Word().EnumerateMatches(value))
        {
            if (!held.Contains(FoldedText.Key(value.Substring(word.Index, word.Length)), StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    // One entry a field, however many values it has.
    private static void List(Witness witness, int line, int end, List<string> values, string reason)
    {
        var trace = witness.Document.Trace;
        var lines = trace.File.Lines;
        var (from, first) = (lines.StartOf(Math.Min(line, lines.Count)), -1);
        foreach (var value in values)
        {
            var at = from < end ? trace.File.Text.IndexOf(value, from, end - from, StringComparison.Ordinal) : -1;
            if (at < 0)
                continue;
            trace.Mark(at, value.Length, Fate.Removed);
            (from, first) = (at + value.Length, first < 0 ? at : first);
        }

        trace.List(first < 0 ? line : lines.LineOf(first), string.Join('、', values), reason);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
