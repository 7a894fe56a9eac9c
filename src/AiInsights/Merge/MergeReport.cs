using AiInsights.Mend;

namespace AiInsights.Merge;

/// <summary>Tells the curator what stayed doubtful or missing when all copies had been heard.</summary>
internal static class MergeReport
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
    }

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
