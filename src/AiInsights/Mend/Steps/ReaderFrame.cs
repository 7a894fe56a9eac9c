using System.Text.RegularExpressions;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The head that a reader for programs (Jina's and those like it) writes above a page: <c>Title: …</c>, <c>URL Source: …</c>, <c>Published Time: …</c>, <c>Markdown Content:</c>.</summary>
internal static partial class ReaderFrame
{
    private const string Reason = "clipper-frame";

    /// <summary>Blocks from the top among which it stands.</summary>
    private const int HeadBlocks = 7;

    /// <summary>Takes what it says, in place, where each of its lines is one of those.</summary>
    public static void Take(MendState state)
    {
        var blocks = state.Blocks;
        var last = blocks.FindIndex(0, Math.Min(HeadBlocks, blocks.Count), static b => b.Type == BlockType.Paragraph && Content().IsMatch(b.Text));
        if (last < 0 || !blocks.Take(last + 1).All(static b => b.Type == BlockType.Paragraph))
            return;
        var begin = Content().Match(blocks[last].Text) is { Index: var at, Length: var length } ? at + length : 0;
        var head = blocks.Take(last).Append(blocks[last].Slice(0, begin)).SelectMany(b => b.Lines(state.Trace.File.Lines)).Where(static l => l.Text.Length > 0).ToList();
        if (!head.TrueForAll(static l => Label().IsMatch(l.Text)) || !head.Exists(static l => l.Text.StartsWith("URL Source:", StringComparison.Ordinal)))
            return;
        foreach (var line in head)
            Take(state, line, Label().Match(line.Text));
        var rest = blocks[last].Slice(begin, blocks[last].Text.Length - begin).Trim();
        blocks.RemoveRange(0, last + 1);
        if (rest.Text.Length > 0)
            blocks.Insert(0, rest);
    }

    private static void Take(MendState state, MendBlock line, Match match)
    {
        var value = match.Groups["value"];
        var name = match.Groups["name"].Value switch { "Title" => "title", "URL Source" => "url", "Published Time" => "published", _ => string.Empty };
        if (name == "title" && value.Length > 0 && !state.Fields.ContainsKey("title"))
        {
            state.Trace.Mark(line.Content.Slice(0, value.Index), Fate.Markup);
            var title = TitleSites.Cut(state, line.Slice(value.Index, value.Length) with { Marks = [] });
            state.Title = title;
            state.Fields["title"] = new SeedField("title", [title.Text], true, "body", line.Line, 1);
            return;
        }

        if (name is "url" or "published")
            state.TakeField(name, value.Value, line);
        state.RemoveText(line, Reason);
    }

    [GeneratedRegex(@"(?:^|(?<=\s))Markdown Content:", RegexOptions.CultureInvariant)]
    private static partial Regex Content();

    [GeneratedRegex("^(?<name>Title|URL Source|Published Time|Markdown Content|Number of Pages|Warning):\\s*(?<value>.*?)\\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
