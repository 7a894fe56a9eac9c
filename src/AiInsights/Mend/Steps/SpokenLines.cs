using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>
/// Cuts paragraphs in which several people speak, a line each without a blank line between them (<c>问：……</c> / <c>答：……</c>):
/// Markdown joins such lines, and then nobody could say who said what.
/// </summary>
public static partial class SpokenLines
{
    // Fewer lines, or labels that do not come back, are facts about the text (作者：, 来源：), no conversation.
    private const int FewestLines = 6;
    private const int LinesForEachLabel = 3;

    /// <summary>Cuts them, in place.</summary>
    public static void Run(MendState state)
    {
        TrailingLabels.Part(state);
        var found = new Dictionary<int, List<MendBlock>>();
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            if (Speeches(state, state.Blocks[i]) is not { Count: > 1 } speeches)
                continue;
            found.Add(i, speeches);
            foreach (var name in speeches.Select(static s => Label().Match(s.Text).Groups["name"].Value))
                labels[name] = labels.GetValueOrDefault(name) + 1;
        }

        if (labels.Values.Sum() is var lines && (lines < FewestLines || labels.Count * LinesForEachLabel > lines))
            return;
        // What is more than blocks of a seed may be stays together, as it stood.
        if (found.Values.Sum(static s => s.Count - 1) > BlockLimits.Room(state))
            return;
        foreach (var (index, speeches) in found.OrderByDescending(static f => f.Key))
        {
            state.Blocks.RemoveAt(index);
            state.Blocks.InsertRange(index, speeches);
        }
    }

    // The parts of a paragraph that begin with a label; lines without one belong to the part before them.
    private static List<MendBlock>? Speeches(MendState state, MendBlock block)
    {
        if (block.Type != BlockType.Paragraph || block.EndLine == block.Line || !Label().IsMatch(block.Text))
            return null;
        var speeches = new List<MendBlock>();
        int start = 0, at = 0;
        foreach (var line in block.Lines(state.Trace.File.Lines))
        {
            // Lines are trimmed, so their place is looked for.
            at = block.Text.IndexOf(line.Text, at, StringComparison.Ordinal);
            if (at > start && Label().IsMatch(line.Text))
            {
                speeches.Add(Part(block, start, at, state));
                start = at;
            }

            at += line.Text.Length;
        }

        speeches.Add(Part(block, start, block.Text.Length, state));
        return speeches;
    }

    private static MendBlock Part(MendBlock block, int start, int end, MendState state)
    {
        var part = block.Slice(start, end - start).Trim();
        var lines = state.Trace.File.Lines;
        return part with { Line = lines.LineOf(Math.Max(0, part.Content.FirstOrigin())), EndLine = lines.LineOf(Math.Max(0, part.Content.LastOrigin())) };
    }

    [GeneratedRegex(@"^(?<name>[\p{IsCJKUnifiedIdeographs}·•]{1,9}|发言人\s?[0-9]{1,2}|[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){0,3})(?:\s?[（(][^）)\n]{1,16}[）)])?\s?[：:](?!//)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
