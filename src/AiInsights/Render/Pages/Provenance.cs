using System.Globalization;
using AiInsights.Model;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>What happened to the seeds, as articles and the list of sources show it.</summary>
internal static class Provenance
{
    private const double BarWidth = 300;
    private const int LinesShown = 6;
    private const int TextShown = 160;
    private const int MissingShown = 30;

    /// <summary>Repairs by kind, most first.</summary>
    public static IReadOnlyList<KindCount> Kinds(PageScope scope, IEnumerable<Repair> repairs) =>
        [.. repairs
            .GroupBy(static r => r.Kind, StringComparer.Ordinal)
            .Select(g => new KindCount { Key = g.Key, Text = scope.Ui.Of("repair", g.Key), Count = g.Count() })
            .OrderByDescending(static k => k.Count)
            .ThenBy(static k => k.Key, StringComparer.Ordinal)];

    /// <summary>Repairs with the same words together, in order of kind and first place.</summary>
    public static IReadOnlyList<RepairRow> Repairs(PageScope scope, IEnumerable<Repair> repairs) =>
        [.. repairs
            .GroupBy(static r => (r.Kind, r.Before, r.After))
            .OrderBy(static g => g.Key.Kind, StringComparer.Ordinal)
            .ThenByDescending(static g => g.Count())
            .ThenBy(static g => g.First().Seed, StringComparer.Ordinal)
            .ThenBy(static g => g.First().Line)
            .ThenBy(static g => g.First().Column)
            .Select(g => new RepairRow
            {
                Kind = scope.Ui.Of("repair", g.Key.Kind),
                Before = SafeText.Shown(Clip.Start(g.Key.Before, TextShown)),
                After = Clip.Start(g.Key.After, TextShown),
                Count = g.Count(),
                Lines = Lines([.. g.Select(static r => r.Line).Distinct()]),
            })];

    public static IReadOnlyList<RemovalRow> Removed(PageScope scope, IEnumerable<Removal> removed) =>
        [.. removed.Select(r => new RemovalRow
        {
            Where = $"{r.Seed} · {PredictionPage.Lines(scope, new(r.Seed, r.Line, r.EndLine))}",
            Text = SafeText.Shown(Clip.Start(r.Text, TextShown)),
            Reason = scope.Ui.Of("removed", r.Reason),
        })];

    public static IReadOnlyList<CollationRow> Collation(PageScope scope, Article article) =>
        [.. article.Collation.Select(c => new CollationRow
        {
            Href = scope.StatementHref(article.Id, c.Block) ?? "#",
            Kind = scope.Ui.Of("collation", c.Kind),
            // What one copy lacks stands in the article itself: its beginning is enough to find it.
            Readings = [.. c.Readings.Select(r => new LinkView { Note = r.Key, Text = scope.Text.Of(Clip.Start(r.Value, c.Kind == "substitution" ? TextShown : MissingShown)) })],
        })];

    /// <summary>Where a seed's characters went, to the character.</summary>
    public static AccountView Account(PageScope scope, string seed, Accounting account) =>
        Account(scope, seed, account, 1, scope.Ui.Format("account_text", seed, PageScope.Number(account.Characters), PageScope.Number(account.Kept), PageScope.Number(account.Repaired), PageScope.Number(account.Markup), PageScope.Number(account.Removed)));

    /// <summary>The same in round figures: a list of all seeds need not change with every edited word.</summary>
    public static AccountView RoundAccount(PageScope scope, string seed, Accounting account) =>
        Account(scope, seed, account, 0, scope.Ui.Format("account_share", Share(account.Kept, account), Share(account.Repaired, account), Share(account.Markup, account), Share(account.Removed, account)));

    private static string Share(int count, Accounting account) => count == 0 ? "0"
        : count * 100L < account.Characters ? "<1"
        : (100.0 * count / account.Characters).ToString("0", CultureInfo.InvariantCulture);

    private static AccountView Account(PageScope scope, string seed, Accounting account, int decimals, string label)
    {
        var parts = new List<BarView>();
        var x = 0.0;
        foreach (var (look, count) in new[] { ("kept", account.Kept), ("repaired", account.Repaired), ("markup", account.Markup), ("removed", account.Removed) })
        {
            var width = account.Characters == 0 ? 0 : Math.Round(BarWidth * count / account.Characters, decimals);
            if (width > 0)
                parts.Add(new() { X = DayScale.Text(x), Width = DayScale.Text(width), Look = look, Label = scope.Ui["account_" + look] });
            x += width;
        }

        return new()
        {
            Seed = seed,
            Characters = account.Characters,
            Label = label,
            Parts = parts,
        };
    }

    private static string Lines(IReadOnlyList<int> lines) =>
        string.Join(", ", lines.Take(LinesShown).Select(static n => n.ToString(CultureInfo.InvariantCulture))) + (lines.Count > LinesShown ? " …" : string.Empty);
}
