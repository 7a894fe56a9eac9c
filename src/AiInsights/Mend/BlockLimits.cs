using System.Buffers;
using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>
/// Keeps the blocks of a seed to a number and a length that articles have. A block that is too long goes on in the next one;
/// of too many, the rest stand together as plain paragraphs. No word is lost, and what follows costs no more than the seed's size.
/// </summary>
internal static class BlockLimits
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create(string.Concat(Enumerable.Range(0, 0x80).Select(static c => (char)c).Where(static c => !char.IsAsciiLetterOrDigit(c))));

    /// <summary>Bounds the blocks, in place.</summary>
    public static void Apply(MendState state)
    {
        for (var i = 0; i < state.Blocks.Count; i++)
            state.Blocks[i] = WithoutReturns(state.Blocks[i]);
        RemoveMarks(state);
        if (state.Blocks.Exists(static b => b.Content.Length > SeedLimits.BlockLength))
            SplitLong(state);
        var most = Within(state.Blocks, SeedLimits.Blocks(state.Trace.File.Text));
        if (state.Blocks.Count > most)
            JoinRest(state, most);
    }

    /// <summary>How many blocks a seed may still be cut into.</summary>
    public static int Room(MendState state) =>
        SeedLimits.Blocks(state.Trace.File.Text) - state.Blocks.Count - (3 * state.Blocks.Count(static b => b.Type == BlockType.Image));

    // A picture stands on a card of its own, which takes four times the room of a paragraph.
    private static int Within(List<MendBlock> blocks, int room)
    {
        var count = 0;
        while (count < blocks.Count && (room -= blocks[count].Type == BlockType.Image ? 4 : 1) >= 0)
            count++;
        return count;
    }

    // A long paragraph of marks says nothing, and escaped for page, data and search each of them takes several times its size.
    private static void RemoveMarks(MendState state)
    {
        var marks = state.Blocks.FindAll(static b => b.Type != BlockType.Image && IsMarks(b.Text));
        if (marks.Count == 0)
            return;
        Report(state, marks[0].Content, $"paragraphs of marks without words, {SeedLimits.Count(marks.Sum(static b => b.Content.Length))} characters in all, are listed as removed.");
        foreach (var block in marks)
            state.RemoveText(block, "marks-only");
        state.Blocks.RemoveAll(marks.Contains);
    }

    // Of ASCII alone: a damaged character is no letter either, and may be mended one day.
    private static bool IsMarks(string text) => text.Length > SeedLimits.MarksOnly && text.AsSpan().CountAny(s_marks) > text.Length / 3 * 2;

    // A line end of old systems inside a block is a blank; pages have none but \n.
    private static MendBlock WithoutReturns(MendBlock block)
    {
        if (!block.Text.Contains('\r', StringComparison.Ordinal))
            return block;
        var edits = new List<Edit>();
        for (var at = block.Text.IndexOf('\r', StringComparison.Ordinal); at >= 0; at = block.Text.IndexOf('\r', at + 1))
            edits.Add(new Edit(at, 1, " "));
        return block.Apply(edits);
    }

    private static void SplitLong(MendState state)
    {
        var blocks = new List<MendBlock>();
        foreach (var block in state.Blocks)
        {
            if (block.Content.Length <= SeedLimits.BlockLength)
            {
                blocks.Add(block);
                continue;
            }

            if (block.Type == BlockType.Image)
            {
                // Words of an image that are a book are no caption.
                blocks.Add(block.Slice(0, SeedLimits.BlockLength));
                Report(state, block.Content, $"the text of an image has {SeedLimits.Count(block.Content.Length)} characters; {SeedLimits.Count(SeedLimits.BlockLength)} are shown.");
                continue;
            }

            Report(state, block.Content, $"a paragraph has {SeedLimits.Count(block.Content.Length)} characters; after {SeedLimits.Count(SeedLimits.BlockLength)} at most it goes on in another. Break it where the article does.");
            for (var start = 0; start < block.Content.Length;)
            {
                var length = PieceLength(block.Text, start);
                var piece = block.Slice(start, length);
                blocks.Add((piece with { Marker = start == 0 ? block.Marker : null, Line = Line(state, piece.Content.FirstOrigin(), block.Line), EndLine = Line(state, piece.Content.LastOrigin(), block.EndLine) }).Trim());
                start += length;
            }
        }

        blocks.RemoveAll(static b => b.Type != BlockType.Image && b.Content.Length == 0);
        state.Blocks = blocks;
    }

    // At the end of a sentence, else at a blank, else where the limit is, but never within a character.
    private static int PieceLength(string text, int start)
    {
        if (text.Length - start <= SeedLimits.BlockLength)
            return text.Length - start;
        var window = text.AsSpan(start, SeedLimits.BlockLength);
        var end = window.LastIndexOfAny('。', '！', '？');
        if (end < SeedLimits.BlockLength / 2)
            end = window.LastIndexOf(' ');
        if (end < SeedLimits.BlockLength / 2)
            end = window.Length - (char.IsHighSurrogate(window[^1]) ? 2 : 1);
        return end + 1;
    }

    private static void JoinRest(MendState state, int most)
    {
        var blocks = state.Blocks;
        var first = blocks[most];
        Report(state, blocks[most..].Find(static b => b.Content.FirstOrigin() >= 0)?.Content ?? first.Content,
            $"the seed has {SeedLimits.Count(blocks.Count)} paragraphs, headings and points in {SeedLimits.Count(state.Trace.File.Text.Length)} characters; after {SeedLimits.Count(most)} of them the text goes on without its structure.");
        var kept = blocks[..most];
        var parts = new List<TracedText>();
        var length = 0;
        MendBlock? open = null, last = null;
        foreach (var block in blocks[most..])
        {
            if (block.Type == BlockType.Image)
            {
                // Listed as one removal where they follow one another.
                state.RemoveText(block, "beyond-limit");
                continue;
            }

            if (open is not null && length + block.Content.Length > SeedLimits.BlockLength)
                Close();
            open ??= block;
            last = block;
            if (parts.Count > 0)
                parts.Add(new TracedText(" ", [new Run(0, 1, -1)]));
            parts.Add(block.Content);
            length += block.Content.Length + 1;
        }

        if (open is not null)
            Close();
        state.Blocks = kept;

        void Close()
        {
            kept.Add(new MendBlock { Type = BlockType.Paragraph, Content = TracedText.Concat(parts), Line = open.Line, EndLine = last!.EndLine });
            parts.Clear();
            length = 0;
            open = null;
        }
    }

    private static int Line(MendState state, int origin, int otherwise) => origin < 0 ? otherwise : state.Trace.File.Lines.LineOf(origin);

    private static void Report(MendState state, TracedText text, string message) => state.OverLimit(Math.Max(0, text.FirstOrigin()), message);
}
