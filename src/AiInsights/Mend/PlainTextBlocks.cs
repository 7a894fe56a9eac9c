using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>Reads a plain-text body: each line that is not blank is a paragraph.</summary>
public static class PlainTextBlocks
{
    /// <summary>The blocks of a body.</summary>
    public static List<MendBlock> Read(TracedText body, MendTrace trace)
    {
        var blocks = new List<MendBlock>();
        var start = 0;
        while (start < body.Length)
        {
            var end = body.Text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? body.Length : start + end;
            var line = body.Slice(start, end - start).Trim();
            if (line.Length > 0)
            {
                var number = trace.File.Lines.LineOf(Math.Max(0, line.FirstOrigin()));
                blocks.Add(new MendBlock { Type = BlockType.Paragraph, Content = line, Line = number, EndLine = number });
            }

            start = end + 1;
        }

        return blocks;
    }
}
