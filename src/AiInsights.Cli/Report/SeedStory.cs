using System.Globalization;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Cli.Report;

/// <summary>Tells how one seed was read, from its bytes to the blocks of its article.</summary>
internal static class SeedStory
{
    private const int Longest = 60;
    private const int LabelWidth = 11;

    /// <summary>Everything that was found, changed and left out, with the seed's own lines.</summary>
    public static void Write(CliConsole output, SeedDocument document, Digest digest)
    {
        var seed = document.File.Name;
        Line(output, "seed", document.File.Path);
        Line(output, "charset", document.File.Charset);
        Line(output, "dialect", $"{document.Dialect}, body as {document.Format}");
        foreach (var field in document.Fields)
            Line(output, "declared", $"{field.Name}: {Short(field.Value)} (line {field.Line.ToString(CultureInfo.InvariantCulture)})");

        var article = digest.Articles.FirstOrDefault(a => a.Seeds.Contains(seed));
        if (article is null)
        {
            Line(output, "article", "none: see the findings");
            return;
        }
        Line(output, "article", $"{article.Id} ({article.Kind.ToString().ToLowerInvariant()}), from {string.Join(" and ", article.Seeds)}{(article.Truncated ? ", ends before the work does" : string.Empty)}");
        foreach (var (field, value) in Metadata(article))
            Line(output, "metadata", $"{field}: {Short(value)} ({article.MetadataFrom.GetValueOrDefault(field, "inferred")})");
        if (article.Accounting.TryGetValue(seed, out var sums))
        {
            Line(output, "characters", Format($"{sums.Characters}: {sums.Kept} kept, {sums.Repaired} repaired, {sums.Markup} markup, {sums.Removed} removed, {sums.Unaccounted} unaccounted"));
        }
        Repairs(output, [.. article.Repairs.Where(r => r.Seed == seed)]);
        foreach (var removal in article.Removed.Where(r => r.Seed == seed))
            Line(output, "removed", $"{Lines(removal.Line, removal.EndLine)} {removal.Reason}: {Short(removal.Text)}");
        foreach (var note in article.Annotations.Where(n => n.Seed == seed))
            Line(output, "annotation", $"{note.Block}: {Short(note.Quote)}: {note.Note}");
        foreach (var related in article.Related)
            Line(output, "related", Format($"{related.Id}: {related.Percent} % of the shorter one's passages"));
        foreach (var block in article.Blocks.Where(b => b.Source.Seed == seed))
            Line(output, "block", $"{Lines(block.Source.Line, block.Source.EndLine)} {block.Type} {block.Id}: {Short(block.Text)}");
    }

    private static void Repairs(CliConsole output, List<Repair> repairs)
    {
        foreach (var kind in repairs.GroupBy(static r => r.Kind).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal))
            Line(output, "repairs", Format($"{kind.Count()} {kind.Key}"));
        foreach (var repair in repairs)
            Line(output, "repair", Format($"({repair.Line},{repair.Column}) {repair.Kind}: {Short(repair.Before)} → {Short(repair.After)}, by {repair.Evidence}"));
    }

    private static IEnumerable<(string Field, string Value)> Metadata(Article article)
    {
        (string Field, string? Value)[] all =
        [
            ("title", article.Title), ("publisher", article.Publisher), ("authors", article.Authors.IsEmpty ? null : string.Join(", ", article.Authors)),
            ("editor", article.Editor), ("published", article.Published), ("event", article.Event is { } e ? $"{e.Name} {e.Date}".Trim() : null),
            ("fetched", article.Fetched), ("sourceUrl", article.SourceUrl), ("originalTitle", article.OriginalTitle), ("summary", article.Summary),
        ];
        return all.Where(static f => f.Value is not null).Select(static f => (f.Field, f.Value!));
    }

    private static string Lines(int first, int last) => first == last ? Format($"({first})") : Format($"({first}–{last})");

    private static string Short(string text)
    {
        var line = DiagnosticReport.Clean(text);
        var runes = line.EnumerateRunes().Take(Longest + 1).ToList();
        return runes.Count <= Longest ? line : string.Concat(runes.Take(Longest)) + "…";
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Line(CliConsole output, string name, string text)
    {
        var said = output.Language.Of(name);
        output.Out.WriteLine(said + new string(' ', Math.Max(1, LabelWidth - TextTable.Width(said))) + DiagnosticReport.Clean(text));
    }
}
