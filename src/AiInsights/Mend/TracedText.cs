using System.Collections.Immutable;
using System.Text;

namespace AiInsights.Mend;

/// <summary>A stretch of text and where it stood in the seed.</summary>
/// <param name="Start">First character in the text.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Origin">First character in the seed, or -1 for text that no seed has.</param>
public readonly record struct Run(int Start, int Length, int Origin);

/// <summary>One change to a text.</summary>
/// <param name="Start">First character that goes.</param>
/// <param name="Length">How many go.</param>
/// <param name="Text">What takes their place.</param>
public readonly record struct Edit(int Start, int Length, string Text);

/// <summary>Text whose every character knows its place in the seed. Healthy text is one run, so tracing costs next to nothing.</summary>
public sealed class TracedText
{
    /// <summary>No text.</summary>
    public static readonly TracedText Empty = new(string.Empty, []);

    public TracedText(string text, ImmutableArray<Run> runs)
    {
        Text = text;
        Runs = runs;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its runs, in order, without gaps.</summary>
    public ImmutableArray<Run> Runs { get; }

    public int Length => Text.Length;

    /// <summary>Text as it stands in the seed.</summary>
    public static TracedText FromSeed(string text, int origin) => text.Length == 0 ? Empty : new(text, [new Run(0, text.Length, origin)]);

    /// <summary>Several texts one after another.</summary>
    public static TracedText Concat(IReadOnlyList<TracedText> parts)
    {
        if (parts.Count == 1)
            return parts[0];
        var text = new StringBuilder();
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var part in parts)
        {
            foreach (var run in part.Runs)
                Append(runs, text.Length + run.Start, run.Length, run.Origin);
            text.Append(part.Text);
        }

        return new(text.ToString(), runs.ToImmutable());
    }

    /// <summary>Place in the seed of a character, or -1. Past the end: one past the last character that has a place.</summary>
    public int OriginOf(int index)
    {
        if (Runs.IsEmpty)
            return -1;
        if (index >= Length)
        {
            var last = LastOrigin();
            return last < 0 ? -1 : last + 1;
        }

        var run = Runs[FindRun(index)];
        return run.Origin < 0 ? -1 : run.Origin + index - run.Start;
    }

    /// <summary>Place in the seed of the first character that has one, or -1.</summary>
    public int FirstOrigin()
    {
        foreach (var run in Runs)
        {
            if (run.Origin >= 0)
                return run.Origin;
        }

        return -1;
    }

    /// <summary>Place in the seed of the last character that has one, or -1.</summary>
    public int LastOrigin()
    {
        for (var i = Runs.Length - 1; i >= 0; i--)
        {
            if (Runs[i].Origin >= 0)
                return Runs[i].Origin + Runs[i].Length - 1;
        }

        return -1;
    }

    /// <summary>A part of it.</summary>
    public TracedText Slice(int start, int length)
    {
        if (length == 0)
            return Empty;
        if (start == 0 && length == Length)
            return this;
        var end = start + length;
        var first = FindRun(start);
        if (Runs[first] is var only && end <= only.Start + only.Length)
            return new(Text.Substring(start, length), [new Run(0, length, only.Origin < 0 ? -1 : only.Origin + start - only.Start)]);
        var runs = ImmutableArray.CreateBuilder<Run>();
        for (var i = first; i < Runs.Length && Runs[i].Start < end; i++)
        {
            var run = Runs[i];
            var from = Math.Max(run.Start, start);
            var to = Math.Min(run.Start + run.Length, end);
            runs.Add(new Run(from - start, to - from, run.Origin < 0 ? -1 : run.Origin + from - run.Start));
        }

        return new(Text.Substring(start, length), runs.ToImmutable());
    }

    /// <summary>Without blanks at both ends.</summary>
    public TracedText Trim()
    {
        var start = 0;
        var end = Length;
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return Slice(start, end - start);
    }

    /// <summary>With changes made. Edits must be in order and must not overlap. A replacement as long as what it replaces keeps the places of its characters; of any other the first character keeps the first place.</summary>
    public TracedText Apply(IReadOnlyList<Edit> edits)
    {
        if (edits.Count == 0)
            return this;
        var text = new StringBuilder(Length);
        var runs = ImmutableArray.CreateBuilder<Run>(Runs.Length + (2 * edits.Count));
        var done = 0;
        foreach (var edit in edits)
        {
            Copy(done, edit.Start);
            if (edit.Text.Length > 0)
            {
                var origin = edit.Length > 0 ? OriginOf(edit.Start) : -1;
                if (edit.Text.Length == edit.Length && IsOneRun(edit.Start, edit.Length))
                {
                    Append(runs, text.Length, edit.Length, origin);
                }
                else
                {
                    Append(runs, text.Length, 1, origin);
                    if (edit.Text.Length > 1)
                        Append(runs, text.Length + 1, edit.Text.Length - 1, -1);
                }

                text.Append(edit.Text);
            }

            done = edit.Start + edit.Length;
        }

        Copy(done, Length);
        return new(text.ToString(), runs.ToImmutable());

        void Copy(int from, int to)
        {
            if (to <= from)
                return;
            for (var i = FindRun(from); i < Runs.Length && Runs[i].Start < to; i++)
            {
                var run = Runs[i];
                var start = Math.Max(run.Start, from);
                var end = Math.Min(run.Start + run.Length, to);
                Append(runs, text.Length + start - from, end - start, run.Origin < 0 ? -1 : run.Origin + start - run.Start);
            }

            text.Append(Text, from, to - from);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static void Append(ImmutableArray<Run>.Builder runs, int start, int length, int origin)
    {
        if (runs.Count > 0)
        {
            var last = runs[^1];
            var continues = origin < 0 ? last.Origin < 0 : last.Origin >= 0 && last.Origin + last.Length == origin;
            if (continues)
            {
                runs[^1] = last with { Length = last.Length + length };
                return;
            }
        }

        runs.Add(new Run(start, length, origin));
    }

    private bool IsOneRun(int start, int length)
    {
        var run = Runs[FindRun(start)];
        return start + length <= run.Start + run.Length;
    }

    private int FindRun(int index)
    {
        int low = 0, high = Runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Runs[middle].Start <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
