namespace AiInsights.Mend.FrameSlips;

/// <summary>How a document sets quotes: whether one that a line opens may be closed in a later one.</summary>
internal sealed class QuoteHabits
{
    /// <summary>Quotes that follow each other line by line, from which on a document is one that gives words in turn.</summary>
    private const int InTurn = 3;

    // The lines without their closing quote, Simplified, behind which the next one opens another.
    private readonly HashSet<string> _beforeQuotes = new(StringComparer.Ordinal);
    private readonly bool _leavesOpen;
    private readonly int _inTurn;

    /// <summary>The habits of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="leavesOpen">Whether one of its sound lines leaves a quote open.</param>
    public QuoteHabits(string text, bool leavesOpen)
    {
        _leavesOpen = leavesOpen;
        var open = ReadOnlySpan<char>.Empty;
        var closes = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            if (line.TrimStart() is ['“' or '「' or '『', ..])
            {
                if (!open.IsEmpty)
                    _beforeQuotes.Add(ScriptChange.Undo(open.ToString()));
                if (closes)
                    _inTurn++;
            }

            closes = line.TrimEnd() is [.., '”' or '」' or '』'] && !SlipTraces.IsQuoteOpen(line);
            open = SlipTraces.LacksClosingQuote(line) ? line : [];
        }
    }

    /// <summary>
    /// Whether a quote may go on behind a line, as in articles that open it again in each paragraph and close it in the last one: a sound line
    /// leaves one open, or the next one opens one where the document does not give the words of several in turn, a quote a line.
    /// </summary>
    /// <param name="line">The line, or what it was before a converter.</param>
    public bool RunOn(string line) => _leavesOpen || (_inTurn < InTurn && _beforeQuotes.Contains(ScriptChange.Undo(line)));
}
