using System.Collections.Immutable;
using System.Globalization;
using AiInsights.Hanzi;
using AiInsights.Mend;
using AiInsights.Model;

namespace AiInsights.Merge;

/// <summary>Brings mended seeds into one script and marks the repaired words.</summary>
public static class WitnessReader
{
    /// <summary>Kinds of repair that change words; the others (width of marks, blanks) would litter a page.</summary>
    private static readonly ImmutableHashSet<string> s_shown = ["frame-slip", "mojibake", "lost-bytes"];

    /// <summary>The document as a witness.</summary>
    public static Witness Read(MendedDocument document)
    {
        var toHans = document.Script == Script.Hant ? HanziConverter.For("t2s") : null;
        var blocks = ImmutableArray.CreateBuilder<WitnessBlock>(document.Blocks.Length);
        var repairs = ShownRepairs(document.Trace);
        foreach (var block in document.Blocks)
        {
            var marks = AddDoubts(block, AddRepairs(block, repairs), document.Trace.Doubts);
            var content = toHans is null ? new RichText(block.Text, marks) : Convert(block.Text, marks, toHans);
            blocks.Add(new WitnessBlock(block, content, Folding.Fold(content.Text), document.Seed));
        }

        return new Witness(document, document.Title is null ? null : toHans?.Convert(document.Title) ?? document.Title, blocks.MoveToImmutable());
    }

    private static List<(int Origin, int Length, int Index)> ShownRepairs(MendTrace trace)
    {
        var shown = new List<(int, int, int)>();
        for (var i = 0; i < trace.Repairs.Count; i++)
        {
            if (s_shown.Contains(trace.Repairs[i].Kind))
                shown.Add((trace.RepairOrigins[i], Math.Max(1, trace.Repairs[i].After.Length), i));
        }

        shown.Sort(static (a, b) => a.Item1.CompareTo(b.Item1));
        return shown;
    }

    private static ImmutableArray<TextMark> AddRepairs(MendBlock block, List<(int Origin, int Length, int Index)> repairs)
    {
        if (repairs.Count == 0 || block.Content.Length == 0)
            return block.Marks;
        var first = block.Content.FirstOrigin();
        var last = block.Content.LastOrigin();
        List<TextMark>? marks = null;
        foreach (var (origin, length, index) in repairs)
        {
            if (origin < first || origin > last)
                continue;
            var start = IndexOf(block.Content, origin);
            if (start >= 0)
                (marks ??= [.. block.Marks]).Add(new TextMark(start, Math.Min(length, block.Content.Length - start), MarkKind.Repair, index.ToString(CultureInfo.InvariantCulture)));
        }

        if (marks is null)
            return block.Marks;
        marks.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        return [.. marks];
    }

    private static ImmutableArray<TextMark> AddDoubts(MendBlock block, ImmutableArray<TextMark> marks, IReadOnlyList<Doubt> doubts)
    {
        foreach (var doubt in doubts)
        {
            var start = IndexOf(block.Content, doubt.Origin);
            if (start >= 0)
                marks = [.. marks.Append(new TextMark(start, Math.Min(doubt.Length, block.Content.Length - start), MarkKind.Doubt, $"{doubt.Kind}\t{doubt.Reading}")).OrderBy(static m => m.Start).ThenByDescending(static m => m.Length)];
        }

        return marks;
    }

    private static int IndexOf(TracedText text, int origin)
    {
        foreach (var run in text.Runs)
        {
            if (run.Origin >= 0 && origin >= run.Origin && origin < run.Origin + run.Length)
                return run.Start + origin - run.Origin;
        }

        return -1;
    }

    private static RichText Convert(string text, ImmutableArray<TextMark> marks, HanziConverter converter)
    {
        var converted = converter.ConvertAligned(text);
        if (marks.IsEmpty)
            return RichText.Plain(converted.Text);
        var moved = ImmutableArray.CreateBuilder<TextMark>(marks.Length);
        foreach (var mark in marks)
        {
            var start = converted.Map(mark.Start);
            var end = converted.Map(mark.Start + mark.Length);
            if (end > start)
                moved.Add(mark with { Start = start, Length = end - start });
        }

        return new RichText(converted.Text, moved.ToImmutable());
    }
}
