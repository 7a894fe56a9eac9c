using System.Globalization;

namespace AiInsights.Templating.Runtime;

/// <summary>Where a render writes; knows the current indentation.</summary>
internal abstract class Output : IDisposable
{
    private readonly int _limit;

    protected Output(int limit)
    {
        _limit = limit == 0 ? int.MaxValue : limit;
    }

    /// <summary>Whether blocks may be indented. Where none ever is, nobody looks whether what is written ends a line.</summary>
    public bool MayIndent { get; init; }

    /// <summary>Written before each line but the first of what a block prints; null outside such a block.</summary>
    public string? Indent { get; set; }

    /// <summary>Whether the last thing written by an indented block ended a line.</summary>
    public bool IsAtLineStart { get; set; }

    public abstract int Length { get; }

    protected int Limit => _limit;

    public abstract void Dispose();

    /// <summary>Text known when the template was compiled.</summary>
    public void Write(TextRun run)
    {
        if (!MayIndent)
        {
            WriteRun(run);
        }
        else if (Indent is null)
        {
            IsAtLineStart = run.EndsLine;
            WriteRun(run);
        }
        else if (Indent.Length == 0)
        {
            WriteRun(run);
            IsAtLineStart = run.EndsLine;
        }
        else
        {
            WriteIndented(run.Text);
        }
    }

    public void Write(string? text) => Write(text.AsSpan());

    public void Write(ReadOnlySpan<char> text)
    {
        if (!MayIndent)
        {
            WriteText(text);
        }
        else if (Indent is null)
        {
            IsAtLineStart = text.Length > 0 && text[^1] == '\n';
            WriteText(text);
        }
        else if (Indent.Length == 0)
        {
            // A block at the beginning of a line: nothing to insert, only to remember.
            WriteText(text);
            IsAtLineStart = text.Length > 0 ? text[^1] == '\n' : IsAtLineStart;
        }
        else
        {
            WriteIndented(text);
        }
    }

    /// <summary>Text between tags or in a quoted attribute, with " &amp; ' &lt; and &gt; as entities.</summary>
    public void WriteHtml(ReadOnlySpan<char> text)
    {
        if (!MayIndent)
        {
            WriteEscaped(text);
        }
        else if (Indent is null)
        {
            IsAtLineStart = text.Length > 0 && text[^1] == '\n';
            WriteEscaped(text);
        }
        else if (Indent.Length == 0)
        {
            WriteEscaped(text);
            IsAtLineStart = text.Length > 0 ? text[^1] == '\n' : IsAtLineStart;
        }
        else
        {
            WriteIndented(text, escapes: true);
        }
    }

    public abstract void Write(int value, CultureInfo culture);

    public abstract void Write(long value, CultureInfo culture);

    public abstract void Write(double value, CultureInfo culture);

    public abstract void Write(decimal value, CultureInfo culture);

    protected abstract void WriteRun(TextRun run);

    protected abstract void WriteText(ReadOnlySpan<char> text);

    protected abstract void WriteEscaped(ReadOnlySpan<char> text);

    /// <summary>Whether a number reads the same as a whole one, which is written far faster.</summary>
    protected static bool IsWhole(double value) => Math.Abs(value) < 1e15 && value == Math.Truncate(value) && (value != 0 || !double.IsNegative(value));

    protected void BeforeNumber()
    {
        if (Indent is not null && IsAtLineStart)
        {
            WriteText(Indent);
        }

        IsAtLineStart = false;
    }

    /// <summary>Limits end in an error, never in output that is silently cut.</summary>
    public void CheckLimit(int length)
    {
        if (length > _limit)
        {
            throw new InvalidOperationException($"Exceeding the output limit `{_limit}`.");
        }
    }

    protected int Grow(int capacity, int used, int needed)
    {
        CheckLimit(used);
        return Math.Max(needed, (int)Math.Min(2L * capacity, Array.MaxLength));
    }

    private void WriteIndented(ReadOnlySpan<char> text, bool escapes = false)
    {
        while (text.Length > 0)
        {
            if (IsAtLineStart)
            {
                WriteText(Indent);
                IsAtLineStart = false;
            }

            int end = text.IndexOf('\n');
            var line = end < 0 ? text : text[..(end + 1)];
            if (escapes)
            {
                WriteEscaped(line);
            }
            else
            {
                WriteText(line);
            }

            text = text[line.Length..];
            IsAtLineStart = end >= 0;
        }
    }
}
