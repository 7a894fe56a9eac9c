using System.Text;
using System.Text.RegularExpressions;
using AiInsights.Mend;

namespace AiInsights.Merge;

/// <summary>Tells the curator what stayed doubtful or missing when all copies had been heard.</summary>
internal static partial class MergeReport
{
    /// <summary>Doubtful places of one seed that are told one by one; a seed with more is to be fetched again, not gone through.</summary>
    private const int MostDoubts = 20;

    /// <summary>Adds one finding a doubt, with how many places it is about.</summary>
    public static void Add(MergedDocument work, DiagnosticBag bag)
    {
        foreach (var witness in work.Witnesses)
        {
            AddDoubts(witness, bag);
            if (witness.Document.Truncated)
                AddTruncation(work, witness, bag);
        }

        AddNumbers(work, bag);
    }

    // Which of two numbers is right no program can say: 46% here, 64% there.
    private static void AddNumbers(MergedDocument work, DiagnosticBag bag)
    {
        var told = 0;
        foreach (var difference in work.Differences)
        {
            var own = work.Blocks[difference.Block];
            if (difference.Other is not { } other || own.Seed == other.Seed || Differing(difference.Readings[own.Seed], difference.Readings[other.Seed]) is not var (mine, theirs))
                continue;
            var (first, second) = (Place(work, own, mine), Place(work, other, theirs));
            bag.Add(DiagnosticCodes.NumbersDiffer, first.Path, first.Line, first.Column, told == MostDoubts
                ? "more numbers differ between the copies from here on; the page lists each difference."
                : $"“{mine}” is “{theirs}” in {second.Path}({second.Line},{second.Column}). The page follows {own.Seed}.");
            if (told++ == MostDoubts)
                return;
        }
    }

    // Where one copy counts its points and the other does not, nothing is contradicted.
    private static (string Mine, string Theirs)? Differing(string one, string two)
    {
        var (mine, theirs) = (Number().Matches(one.Normalize(NormalizationForm.FormKC)), Number().Matches(two.Normalize(NormalizationForm.FormKC)));
        if (mine.Count != theirs.Count)
            return null;
        for (var i = 0; i < mine.Count; i++)
        {
            if (mine[i].Value != theirs[i].Value)
                return (mine[i].Value, theirs[i].Value);
        }

        return null;
    }

    private static (string Path, int Line, int Column) Place(MergedDocument work, WitnessBlock block, string number)
    {
        var file = work.Witnesses.First(w => w.Seed == block.Seed).Document.Document.File;
        var start = file.Lines.StartOf(block.Source.Line);
        var at = file.Text.IndexOf(number, start, file.Lines.EndOf(block.Source.EndLine) - start, StringComparison.Ordinal);
        return at < 0 ? (file.Path, block.Source.Line, 1) : (file.Path, file.Lines.LineOf(at), file.Lines.ColumnOf(at));
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private static void AddDoubts(Witness witness, DiagnosticBag bag)
    {
        var trace = witness.Document.Trace;
        // A name that looks damaged stands at the head of each of its bearer's turns: one doubt, said once. What is lost is read otherwise at each place.
        var doubts = trace.Doubts.GroupBy(d => (trace.File.Text.Substring(d.Origin, d.Length), d.Kind, d.Reading)).Select(static g => (First: g.First(), Count: g.Count())).ToList();
        foreach (var (first, count) in doubts.Take(MostDoubts))
            Say(first, count == 1 ? first.Message : $"{first.Message.TrimEnd('.')}. The same stands at {SeedLimits.Count(count)} places, first here.");
        if (doubts.Count > MostDoubts)
            Say(doubts[MostDoubts].First, $"from here on {SeedLimits.Count(doubts.Skip(MostDoubts).Sum(static d => d.Count))} more places look as damaged; the page marks each. Fetch the article again.");

        void Say(Doubt doubt, string message) =>
            bag.Add(DiagnosticCodes.DoubtfulText, trace.File.Path, trace.File.Lines.LineOf(doubt.Origin), trace.File.Lines.ColumnOf(doubt.Origin), message);
    }

    private static void AddTruncation(MergedDocument work, Witness witness, DiagnosticBag bag)
    {
        var last = witness.Document.Blocks[^1];
        var tail = last.Text.Length <= 24 ? last.Text : "…" + last.Text[^23..];
        var path = witness.Document.Document.File.Path;
        if (work.Truncated)
            bag.Add(DiagnosticCodes.TruncatedSeed, path, last.EndLine, 1, $"the text ends before the article does: “{tail}”. The page says so. Fetch the article again, or add another copy of it to the seeds.");
        else
            bag.Add(new Diagnostic(DiagnosticCodes.TruncatedSeed, path, last.EndLine, 1, $"the text ends before the article does: “{tail}”. What is missing was taken from {string.Join(", ", work.Witnesses.Where(w => w != witness).Select(static w => w.Seed))}.", Severity.Info));
    }
}
