using System.Collections.Immutable;
using AiInsights.Ingest;
using AiInsights.Mend;
using AiInsights.Merge;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Speakers;
using AiInsights.Mine.Structure;
using AiInsights.Model;

namespace AiInsights.Tests.Support;

/// <summary>Seeds in memory, read as far as a test needs.</summary>
internal static class Reading
{
    /// <summary>One seed, mended.</summary>
    public static MendedDocument Mend(string text, string name = "a.txt", DiagnosticBag? bag = null)
    {
        bag ??= new DiagnosticBag();
        return Mender.Mend(SeedReader.Identify(new SeedFile(name, "seeds/" + name, text, "utf-8"), bag), bag);
    }

    /// <summary>Seeds merged and structured, without curation.</summary>
    public static ImmutableArray<Article> Articles(params ReadOnlySpan<(string Name, string Text)> seeds) => Articles(Curation.Empty, seeds);

    private static ImmutableArray<Article> Articles(Curation curation, params ReadOnlySpan<(string Name, string Text)> seeds)
    {
        var bag = new DiagnosticBag();
        var witnesses = new List<Witness>();
        foreach (var (name, text) in seeds)
            witnesses.Add(WitnessReader.Read(Mend(text, name, bag)));
        var speakers = SpeakerIndex.Create(curation);
        return [.. Merger.Merge(witnesses).Select(m => ArticleBuilder.Build(m, [], speakers, bag))];
    }

    /// <summary>One seed as an article.</summary>
    public static Article Article(string text, string name = "a.txt", Curation? curation = null) => Articles(curation ?? Curation.Empty, (name, text))[0];

    /// <summary>Blocks as a person reads them: kind, level, mark, text.</summary>
    public static IEnumerable<string> Lines(IEnumerable<MendBlock> blocks) => blocks.Select(static b =>
        string.Join(' ', new[] { b.Type + (b.Level > 0 ? b.Level.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Empty), b.Number, b.Marker, b.Type == BlockType.Image ? b.ImageUrl : null, b.Text }.Where(static p => !string.IsNullOrEmpty(p))));
}
