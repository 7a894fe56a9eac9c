using AiInsights.Mine.Mentions;
using AiInsights.Mine.Proof;
using AiInsights.Mine.Speakers;
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
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Mine", "Suggest", "Cases", "whole");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(s_folder, "*.case").Select(static f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static WholeText Read(string name)
    {
        var parts = File.ReadAllText(Path.Combine(s_folder, name + ".case")).ReplaceLineEndings("\n").Split("\n=====\n");
        var article = Reading.Article(parts[0] + "\n", name + ".md");
        return new WholeText(
            article with { Mentions = new MentionFinder(Curated.Empty).Find(article) },
            [.. parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.Split('\t'))]);
    }

    public IEnumerable<string[]> Of(string kind) => Rows.Where(r => r[0] == kind);

    public string NameOf(string speaker) => SpeakerIndex.Bare(Article.Turns.First(t => t.Speaker == speaker).Label);

    /// <summary>Whether a value is one of those that a cell allows; texts without script, width and blanks.</summary>
    public static bool Fits(string cell, string? value) =>
        cell == "?" || cell.Split('|').Any(c => c == "-" ? value is null : value is not null && FoldedText.Key(c) == FoldedText.Key(value));

    /// <summary>Whether a text holds one of the words of a cell.</summary>
    public static bool Holds(string text, string cell) => cell.Split('|').Any(c => FoldedText.Key(text).Contains(FoldedText.Key(c), StringComparison.Ordinal));
}
