namespace AiInsights.Ingest;

/// <summary>Where the lines of a text begin. Line ends are LF, CR LF or CR.</summary>
public sealed class LineIndex
{
    private readonly int[] _starts;
    private readonly int _length;

    public LineIndex(string text)
    {
        var starts = new List<int>(Math.Max(4, text.Length / 40)) { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny('\n', '\r');
            if (next < 0)
                break;
            i += next;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            starts.Add(i + 1);
        }

        _starts = [.. starts];
        _length = text.Length;
    }

    /// <summary>How many lines there are; a text that ends with a line end counts an empty last line.</summary>
    public int Count => _starts.Length;

    /// <summary>First character of a line (1-based).</summary>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>One past the last character of a line (1-based), its line end included.</summary>
    public int EndOf(int line) => line < _starts.Length ? _starts[line] : _length;

    /// <summary>1-based line of a character.</summary>
    public int LineOf(int index)
    {
        var found = Array.BinarySearch(_starts, index);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>1-based column of a character, in UTF-16 units.</summary>
    public int ColumnOf(int index) => index - _starts[LineOf(index) - 1] + 1;
}
