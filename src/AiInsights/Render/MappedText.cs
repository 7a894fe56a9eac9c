using System.Runtime.InteropServices;
using System.Text;
using AiInsights.Hanzi;

namespace AiInsights.Render;

/// <summary>A text in the script of a page, and where each place of the canonical text went.</summary>
internal sealed class MappedText
{
    private readonly AlignedText? _aligned;
    private readonly List<(int Start, int End, int NewStart, int NewEnd)> _fixed = [];

    /// <summary>The text as it is.</summary>
    public MappedText(string text) => Text = text;

    /// <summary>The converted text, with the curator's words put in where the converter wrote others.</summary>
    public MappedText(AlignedText aligned, List<(int Start, int Length, string To)> terms)
    {
        _aligned = aligned;
        Text = aligned.Text;
        if (terms.Count == 0)
            return;
        var to = new StringBuilder(Text.Length);
        var at = 0;
        foreach (var (start, length, word) in terms)
        {
            var (from, end) = (Math.Max(at, aligned.Map(start)), aligned.Map(start + length));
            if (end < from)
                continue;
            to.Append(Text, at, from - at);
            _fixed.Add((from, end, to.Length, to.Length + word.Length));
            to.Append(word);
            at = end;
        }

        Text = to.Append(Text, at, Text.Length - at).ToString();
    }

    public string Text { get; }

    /// <summary>The index in <see cref="Text"/> of a UTF-16 index of the canonical text.</summary>
    public int Map(int index)
    {
        if (_aligned is null)
            return index;
        var at = _aligned.Map(index);
        var shift = 0;
        foreach (var (start, end, newStart, newEnd) in CollectionsMarshal.AsSpan(_fixed))
        {
            if (at < start)
                break;
            if (at < end)
                return Math.Min(newStart + (at - start), newEnd);
            shift = newEnd - end;
        }

        return at + shift;
    }
}
