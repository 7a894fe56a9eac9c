using System.Buffers;
using System.Text;
using AiInsights.Render;

namespace AiInsights.Search.Pairs;

/// <summary>The statements of a document as they are written: 32 in a file, a file for each article at least, which stands alone.</summary>
/// <param name="documents">Tells what articles are called.</param>
/// <param name="second">The other script.</param>
internal sealed class TextFiles(Documents documents, SecondScript second)
{
    /// <summary>Statements in a file.</summary>
    public const int InFile = 32;

    /// <summary>The names of the files of a document with so many statements.</summary>
    public static IEnumerable<string> Names(int document, int statements)
    {
        for (var part = 0; part * InFile < statements; part++)
            yield return "t-" + SecondScript.Base36(document) + (part == 0 ? string.Empty : "-" + SecondScript.Base36(part));
    }

    /// <summary>The files of a document.</summary>
    public IEnumerable<SiteFile> Write(int document, List<Statement> statements)
    {
        Statement? section = null;
        Statement? title = null;
        var from = 0;
        foreach (var name in Names(document, statements.Count))
        {
            var part = statements.GetRange(from, Math.Min(InFile, statements.Count - from));
            var text = ScriptText.Open(name);
            Quote(text, Lines(part, section, title));
            yield return new(SiteFile(name), ScriptText.Close(text, string.Empty));
            section = part.FindLast(static s => s.Kind == StatementKind.Section) ?? section;
            title = part.FindLast(static s => s.Kind == StatementKind.InsightTitle) ?? title;
            from += InFile;
        }
    }

    /// <summary>What a file holds to be found, in order.</summary>
    public static IEnumerable<Found> Read(ReadOnlySpan<byte> content, SecondScript second)
    {
        var found = new List<Found>();
        foreach (var line in PackedText.Unpack(ScriptText.Strings(content)[1]).Split('\n'))
        {
            if (IndexLines.Read(line) is not { } read)
                continue;
            var text = read.Text.Replace('\u001f', '\n');
            found.Add(new(Found.IsTitleOf(read.Kind), SecondScript.Original(read.Difference, text), Found.Fold(SecondScript.Original(read.Difference, text), second.Other(read.Difference, text))));
        }

        return found;
    }

    /// <summary>The path of a file of the index.</summary>
    public static string SiteFile(string name) => $"search/{name}.js";

    // With what a reader of this file alone must know of what stands before it.
    private List<string> Lines(List<Statement> part, Statement? section, Statement? title)
    {
        var lines = new List<string>();
        var own = part[0].Kind == StatementKind.Article;
        foreach (var id in part.Select(static s => s.Article).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (!own && documents.Described(id) is { } article)
                lines.AddRange(IndexLines.Context(article with { Text = article.Text.Split('\n')[0] }, second));
        }

        lines.AddRange(IndexLines.Write(part, second, section, title));
        return lines;
    }

    private static void Quote(StringBuilder text, List<string> lines)
    {
        var room = ArrayPool<char>.Shared.Rent(2 * (lines.Max(static l => l.Length) + 1));
        text.Append('"');
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i == 0 ? 0 : PackedText.Pack("\n", room);
            end += PackedText.Pack(lines[i].Replace('\n', '\u001f'), room.AsSpan(end));
            ScriptText.Escape(text, room.AsSpan(0, end));
        }

        text.Append('"');
        ArrayPool<char>.Shared.Return(room);
    }
}
