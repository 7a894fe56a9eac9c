using AiInsights.Mine.Mentions;
using AiInsights.Mine.Proof;
using AiInsights.Mine.Speakers;
using AiInsights.Mine.Suggest;
using AiInsights.Model;
using AiInsights.Tests.Support;
using Curated = AiInsights.Mine.Curation.Curation;

namespace AiInsights.Tests.Mine.Suggest;

/// <summary>
/// A seed with everything a reader finds in it: above the line <c>=====</c> the seed, below it rows of cells between tabs.
/// <c>turn</c> speaker, first words; <c>point</c> number, title; <c>claim</c> words, claimant, first day, last day, hedge,
/// condition; <c>taste</c> words that may be a claim or not; <c>view</c> speaker, stance, words of the question, words;
/// <c>person</c>, <c>organisation</c>, <c>product</c> name, role; <c>listed</c> a name
/// that only a list can know. <c>-</c> none, <c>?</c> not judged, <c>|</c> between what may be right.
/// </summary>
internal sealed record WholeText(Article Article, IReadOnlyList<string[]> Rows)
{
    private static readonly string s_cases = Path.Combine(AppContext.BaseDirectory, "Mine", "Suggest", "Cases");

    public static IEnumerable<string> Names => NamesIn("whole");

    public static IEnumerable<string> NamesIn(string folder) => Directory.EnumerateFiles(Path.Combine(s_cases, folder), "*.case").Select(static f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static WholeText Read(string name) => Read("whole", name);

    public static WholeText Read(string folder, string name)
    {
        var parts = File.ReadAllText(Path.Combine(s_cases, folder, name + ".case")).ReplaceLineEndings("\n").Split("\n=====\n");
        var article = Reading.Article(parts[0] + "\n", name + ".md");
        return new WholeText(
            article with { Mentions = new MentionFinder(Curated.Empty).Find(article) },
            [.. parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.Split('\t'))]);
    }

    /// <summary>What the program proposes as predictions, against the claims of the rows.</summary>
    public ClaimCount Claims()
    {
        var candidates = PredictionSuggester.Suggest([Article], Curated.Empty);
        var claims = Of("claim").Select(r => (Row: r, Found: candidates.FirstOrDefault(c => Holds(c.Quote, r[1])))).ToList();
        var more = candidates.Where(c => !claims.Exists(r => Holds(c.Quote, r.Row[1])) && !Of("taste").Any(r => Holds(c.Quote, r[1]) || Holds(r[1], c.Quote))).ToList();
        return new ClaimCount(
            claims.Count(static c => c.Found is not null),
            claims.Count,
            more.Count,
            string.Concat(claims.Where(static c => c.Found is null).Select(static c => "\nmissed " + c.Row[1]).Concat(more.Select(static c => "\ntoo many " + c.Quote))),
            [.. claims.Where(static c => c.Found is not null).Select(c => Wrong(c.Row, c.Found!)).OfType<string>()]);
    }

    // What a candidate has that its row does not allow, or null.
    private string? Wrong(string[] row, PredictionCandidate found)
    {
        var claimant = found.Voice switch { "speaker" => NameOf(found.Speaker!), "third-party" => found.Claimant, "collective" => "collective", _ => "authors" };
        return Fits(row[2], claimant) && Fits(row[3], found.Horizon.From) && Fits(row[4], found.Horizon.To) && FitsOrHolds(row[5], found.Hedge) && FitsOrHolds(row[6], found.Condition)
            ? null
            : $"{string.Join(' ', row[1..])} | {claimant} {found.Horizon.From} {found.Horizon.To} {found.Hedge} {found.Condition}";
    }

    private static bool FitsOrHolds(string cell, string? value) => Fits(cell, value) || (value is not null && Holds(value, cell));

    public IEnumerable<string[]> Of(string kind) => Rows.Where(r => r[0] == kind);

    public string NameOf(string speaker) => SpeakerIndex.Bare(Article.Turns.First(t => t.Speaker == speaker).Label);

    /// <summary>Whether a value is one of those that a cell allows; texts without script, width and blanks.</summary>
    public static bool Fits(string cell, string? value) =>
        cell == "?" || cell.Split('|').Any(c => c == "-" ? value is null : value is not null && FoldedText.Key(c) == FoldedText.Key(value));

    /// <summary>Whether a text holds one of the words of a cell.</summary>
    public static bool Holds(string text, string cell) => cell.Split('|').Any(c => FoldedText.Key(text).Contains(FoldedText.Key(c), StringComparison.Ordinal));
}

/// <summary>How many claims of a text were found, how many there are, and what was proposed beside them.</summary>
internal sealed record ClaimCount(int Right, int Claims, int More, string Mistakes, IReadOnlyList<string> WrongFields)
{
    public override string ToString() => FormattableString.Invariant($"found {Right} of {Claims}, {More} beside them, {WrongFields.Count} with a wrong field:{Mistakes}{string.Concat(WrongFields.Select(static w => "\nfield " + w))}");
}
