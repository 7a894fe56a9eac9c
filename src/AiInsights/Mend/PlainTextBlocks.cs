using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiInsights.Ingest.Text;
using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>Reads a plain-text body: each line that is not blank is a paragraph.</summary>
public static partial class PlainTextBlocks
{
    /// <summary>The blocks of a body.</summary>
    public static List<MendBlock> Read(TracedText body, MendTrace trace)
    {
        var blocks = new List<MendBlock>();
        var code = CodeRuns.Find(body.Text);
        var run = 0;
        var start = 0;
        while (start < body.Length)
        {
            var end = body.Text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? body.Length : start + end;
            var line = body.Slice(start, end - start).Trim();
            if (line.Length > 0 && Picture().Match(line.Text) is { Success: true } picture)
            {
                AddPicture(blocks, line, picture.Groups["alt"], picture.Groups["url"].Value, trace);
            }
            else if (line.Length > 0)
            {
                var number = trace.File.Lines.LineOf(Math.Max(0, line.FirstOrigin()));
                while (run < code.Count && code[run].End <= start)
                    run++;
                var marks = run < code.Count && code[run].Start < end ? ImmutableArray.Create(new TextMark(0, line.Length, MarkKind.Code)) : [];
                if (marks.IsEmpty)
                    line = PlainTextTags.Without(line, trace);
                // **一行小标题**, alone on its line in a text that has no other mark of Markdown.
                if (marks.IsEmpty && BoldLine().IsMatch(line.Text))
                {
                    trace.Mark(line.Slice(0, 2), Fate.Markup);
                    trace.Mark(line.Slice(line.Length - 2, 2), Fate.Markup);
                    line = line.Slice(2, line.Length - 4).Trim();
                    marks = [new TextMark(0, line.Length, MarkKind.Strong)];
                }

                foreach (var part in (marks.IsEmpty ? FlattenedLines.Part(line, body.Length) : null) ?? [line])
                    blocks.Add(new MendBlock { Type = BlockType.Paragraph, Content = part, Marks = marks, Line = number, EndLine = number });
            }

            start = end + 1;
        }

        WrappedLines.Join(blocks);
        return blocks;
    }

    // ![](https://…) alone on its line, in a text that has no other mark of Markdown; without an address it is nothing.
    private static void AddPicture(List<MendBlock> blocks, TracedText line, Group alt, string url, MendTrace trace)
    {
        trace.Mark(line, Fate.Markup);
        if (url.Length == 0 && alt.Length == 0)
            return;
        var (origin, number) = (line.FirstOrigin(), trace.File.Lines.LineOf(Math.Max(0, line.FirstOrigin())));
        blocks.Add(new MendBlock { Type = BlockType.Image, Content = line.Slice(alt.Index, alt.Length), ImageUrl = url, ImageSpan = (origin, line.LastOrigin() - origin + 1), Line = number, EndLine = number });
    }

    [GeneratedRegex(@"^\*\*[^*\s](?:[^*]{0,58}[^*\s])?\*\*$", RegexOptions.CultureInvariant)]
    private static partial Regex BoldLine();

    [GeneratedRegex(@"^!\[(?<alt>[^\]]*)\]\((?<url>[^\s)]*)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Picture();
}
