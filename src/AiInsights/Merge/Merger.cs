using System.Collections.Immutable;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Merge;

/// <summary>Joins the copies of one work. The base's words are followed; what it lacks comes from the others and is marked so.</summary>
public static class Merger
{
    /// <summary>Why words of another copy are left out.</summary>
    private const string OnlyHere = "only-in-this-copy";

    /// <summary>The works of a collection, in the order of their base seeds' names.</summary>
    public static ImmutableArray<MergedDocument> Merge(IReadOnlyList<Witness> witnesses)
    {
        var merged = TwinFinder.Find(witnesses).Groups.Select(g => MergeWork([.. g.Select(i => witnesses[i])])).ToList();
        merged.Sort(static (a, b) => string.CompareOrdinal(a.Base.Seed, b.Base.Seed));
        return [.. merged];
    }

    /// <summary>The copies of one work as one. What is found while they are joined goes into their traces: give it witnesses that nobody else uses.</summary>
    public static MergedDocument MergeWork(ImmutableArray<Witness> copies)
    {
        var group = SiblingEvidence.Apply(copies);
        var ordered = group.OrderByDescending(Rank).ThenBy(static w => w.Seed, StringComparer.Ordinal).ToImmutableArray();
        var text = ordered[0].Blocks.Select(static (b, i) => new Slot(b)).ToList();
        for (var i = 1; i < ordered.Length; i++)
            MergeOne(text, ordered[i], ordered[0]);

        var differences = ImmutableArray.CreateBuilder<Difference>();
        for (var i = 0; i < text.Count; i++)
        {
            foreach (var (kind, readings, other) in text[i].Differences)
                differences.Add(new Difference(i, kind, readings) { Other = other });
        }

        return new MergedDocument(ordered, [.. text.Select(static s => s.Block)], differences.ToImmutable(), IsTruncated(ordered, text));
    }

    // Layout, metadata and the canonical script make a better base than length: what is missing can be filled.
    private static int Rank(Witness witness)
    {
        var document = witness.Document;
        var rank = 0;
        if (document.Script == Script.Hans)
            rank += 4;
        if (document.Document.Format != BodyFormat.PlainText)
            rank += 2;
        if (document.Title is not null)
            rank++;
        if (document.Fields.ContainsKey("url") || document.Fields.ContainsKey("published"))
            rank++;
        if (document.Trace.Repairs.Any(static r => r.Kind == "frame-slip"))
            rank -= 2;
        return rank;
    }

    private static bool IsTruncated(ImmutableArray<Witness> ordered, List<Slot> text)
    {
        var last = text.FindLast(static s => s.Block.Source.Type is not (BlockType.Image or BlockType.Caption or BlockType.Note));
        if (last is null)
            return false;
        var seed = last.Block.FilledFrom ?? last.Block.Seed;
        return ordered.First(w => w.Seed == seed).Document.Truncated;
    }

    private static void MergeOne(List<Slot> text, Witness other, Witness first)
    {
        var counterparts = BlockAligner.Align([.. text.Select(static s => s.Block)], other.Blocks);
        var inserts = new List<(int Before, WitnessBlock Block)>();
        var lastCounterpart = -1;
        var reached = counterparts.Max(static c => c);
        for (var i = 0; i < other.Blocks.Length; i++)
        {
            var block = other.Blocks[i];
            if (counterparts[i] >= 0)
            {
                lastCounterpart = counterparts[i];
                Compare(text[lastCounterpart], block, other, first);
            }
            else if (block.Key.Length > 0 && !StandsElsewhere(text, block))
            {
                // At the very beginning a copy has its own furniture; a gap is filled only between or behind common text.
                if (lastCounterpart >= 0 && block.Source.Type != BlockType.Image)
                    inserts.Add((lastCounterpart + 1, block));
                else
                    Leave(block, other);
            }
        }

        NoteExtra(text, counterparts, reached, other, first);
        for (var i = inserts.Count - 1; i >= 0; i--)
            Insert(text, inserts[i].Before, inserts[i].Block, first, other);
    }

    private static void Leave(WitnessBlock block, Witness other)
    {
        var (trace, picture) = (other.Document.Trace, block.Source.ImageSpan);
        if (picture.Length > 0)
            trace.Remove(picture.Origin, picture.Length, OnlyHere);
        else
            trace.Remove(block.Source.Content, OnlyHere);
    }

    private static bool StandsElsewhere(List<Slot> text, WitnessBlock block) =>
        block.Key.Length >= 8 && text.Any(s => s.Block.Key.Contains(block.Key, StringComparison.Ordinal));

    private static void Insert(List<Slot> text, int before, WitnessBlock block, Witness first, Witness other)
    {
        var slot = new Slot(block with { FilledFrom = other.Seed });
        slot.Differences.Add(("missing", Readings((first.Seed, string.Empty), (other.Seed, block.Content.Text)), null));
        text.Insert(before, slot);
    }

    private static void Compare(Slot slot, WitnessBlock block, Witness other, Witness first)
    {
        var own = slot.Block;
        if (own.Key == block.Key)
            return;
        if (BlockAligner.IsBeginning(own, block) && EndsCut(own.Content.Text))
        {
            // 14、仿真数据... → 14、仿真数据的优势
            slot.Differences.Add(("substitution", Readings((own.Seed, own.Content.Text), (other.Seed, block.Content.Text)), null));
            slot.Block = block with { FilledFrom = other.Seed, Source = block.Source with { Type = own.Source.Type, Level = own.Source.Level } };
            DropDots(own, first);
            return;
        }

        foreach (var (mine, theirs) in TextDifference.Between(own.Content.Text, block.Content.Text))
            slot.Differences.Add(("substitution", Readings((own.Seed, mine), (other.Seed, theirs)), block));
    }

    private static bool EndsCut(string text) => text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…');

    private static void DropDots(WitnessBlock cut, Witness first)
    {
        var content = cut.Source.Content;
        var start = content.Text.TrimEnd('.', '…').Length;
        first.Document.Trace.Remove(content.Slice(start, content.Length - start), "cut-by-crawler");
    }

    // Text of the base that another copy lacks, within the part that the copy covers.
    private static void NoteExtra(List<Slot> text, int[] counterparts, int reached, Witness other, Witness first)
    {
        var matched = counterparts.Where(static c => c >= 0).ToHashSet();
        if (matched.Count == 0)
            return;
        for (var i = matched.Min(); i < reached; i++)
        {
            var block = text[i].Block;
            if (!matched.Contains(i) && block.FilledFrom is null && block.Key.Length > 0 && block.Source.Type != BlockType.Image)
                text[i].Differences.Add(("extra", Readings((first.Seed, block.Content.Text), (other.Seed, string.Empty)), null));
        }
    }

    private static ImmutableSortedDictionary<string, string> Readings(params ReadOnlySpan<(string Seed, string Text)> readings)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (seed, text) in readings)
            builder[seed] = text;
        return builder.ToImmutable();
    }

    private sealed class Slot(WitnessBlock block)
    {
        public WitnessBlock Block { get; set; } = block;

        public List<(string Kind, ImmutableSortedDictionary<string, string> Readings, WitnessBlock? Other)> Differences { get; } = [];
    }
}
