using System.Buffers;
using System.Collections.Frozen;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AiInsights.Ingest;

/// <summary>Reads YAML front matter by events, so that depth and size are bounded and every value keeps its place.</summary>
public static class FrontMatterReader
{
    private const int MaximumLength = 64 * 1024;
    private const int MaximumDepth = 16;

    /// <summary>Between two rules of an article, fewer lines of the form key: value are words of its own.</summary>
    private const int FewestKeys = 2;

    /// <summary>A comment of more lines is none of facts.</summary>
    private const int MostInComment = 20;

    /// <summary>Between the words of a key.</summary>
    private const int MostBlanks = 2;

    private static readonly SearchValues<char> s_inKeys = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_- ");
    private static readonly FrozenDictionary<string, string> s_keys = LoadKeys();

    /// <summary>Whether a text begins with a line of three dashes, or with pluses that are closed, blank lines aside.</summary>
    public static bool Begins(string text)
    {
        var first = text.AsSpan().TrimStart("\r\n");
        var end = first.IndexOfAny('\n', '\r');
        return end >= 3 && (first[..end].TrimEnd().SequenceEqual("---") || TomlFrontMatter.Begins(text) || CommentEnd(first) > 0);
    }

    /// <summary>The fields of a seed's front matter and the first character of its body.</summary>
    public static (IReadOnlyList<SeedField> Fields, int BodyStart) Read(SeedFile file, DiagnosticBag bag)
    {
        if (TomlFrontMatter.Begins(file.Text))
            return TomlFrontMatter.Read(file);
        var lines = file.Lines;
        if (CommentEnd(file.Text.AsSpan().TrimStart("\r\n")) is > 0 and var keys && lines.LineOf(file.Text.IndexOf('<')) is var first)
            return (ReadLoosely(file, first + 1, first + keys), lines.EndOf(first + keys + 1));
        var open = lines.LineOf(file.Text.AsSpan().IndexOf('-'));
        var close = FindClose(file, open);
        if (close == 0)
        {
            var end = LastKeyLine(file, open);
            bag.Add(DiagnosticCodes.FrontMatterNotClosed, file.Path, open, 1, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"the front matter that begins here is not closed; lines {open + 1} to {end} are read as its keys, the rest as the article. Add a line of --- after the last key."));
            return (ReadLoosely(file, open + 1, end), lines.EndOf(end));
        }

        var start = lines.StartOf(open + 1);
        var length = lines.StartOf(close) - start;
        var bodyStart = lines.EndOf(close);
        if (length > MaximumLength)
        {
            bag.Add(DiagnosticCodes.FrontMatterTooLarge, file.Path, open, 1, "the front matter has more than 64 kB; it is not read.");
            return ([], bodyStart);
        }

        var yaml = file.Text.Substring(start, length);
        try
        {
            var fields = Fields(yaml, open, (key, place) => bag.Add(DiagnosticCodes.FrontMatterInvalid, file.Path, (int)place.Line + open, (int)place.Column, $"the key {key} stands twice; its first value is used. Remove the other line."));
            return Second(file, close) is var (inner, behind) ? ([.. inner, .. fields.Select(static f => f.Name == "published" ? f with { Name = "fetched" } : f)], behind) : (fields, bodyStart);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // The parser has a second exception for a list that the text ends in; that one has no place, and its words say nothing of the text.
            var place = (e as YamlException)?.Start ?? new Mark(0, 1, 1);
            var why = e is YamlException ? e.InnerException?.Message ?? e.Message : "A list or map in it is not closed.";
            bag.Add(DiagnosticCodes.FrontMatterInvalid, file.Path, (int)place.Line + open, (int)place.Column,
                $"the front matter is not valid YAML ({Sentence(why)}); its lines of the form key: value are read as they stand. Put values with a colon or bracket in quotes.");
            return (ReadLoosely(file, open + 1, close - 1), bodyStart);
        }
    }

    // <!-- / title: … / summary: … / -->: a page's facts, kept in a comment. How many lines they are; 0 where it is another comment.
    private static int CommentEnd(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("<!--"))
            return 0;
        var (number, hasTitle) = (0, false);
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd();
            if (number > 0 && line.SequenceEqual("-->"))
                return hasTitle && number > FewestKeys ? number - 1 : 0;
            if (number == 0 ? line.Length > 4 : number > MostInComment || KeyOf(line.ToString()) is null)
                return 0;
            hasTitle |= line.StartsWith("title:");
            number++;
        }

        return 0;
    }

    // --- / ingested: … / --- / --- / source: … / ---: who stored the article put facts of their own above those that it came with, and these say more of it. The day above is that of the storing.
    private static (List<SeedField> Fields, int BodyStart)? Second(SeedFile file, int close)
    {
        var open = close + 1;
        while (open < file.Lines.Count && Line(file, open).Length == 0)
            open++;
        if (open >= file.Lines.Count || Line(file, open) != "---" || FindClose(file, open) is not (> 0 and var end) || Enumerable.Range(open + 1, end - open - 1).Count(n => KeyOf(Line(file, n)) is not null) < FewestKeys)
            return null;
        var start = file.Lines.StartOf(open + 1);
        try
        {
            return (Fields(file.Text[start..Math.Min(file.Lines.StartOf(end), start + MaximumLength)], open), file.Lines.EndOf(end));
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Sentence(string message)
    {
        var end = message.IndexOf('\n', StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }

    // Only lines that can stand in YAML may come before the closing one: otherwise a rule at the
    // end of an article whose front matter was never closed would swallow the article whole.
    private static int FindClose(SeedFile file, int open)
    {
        for (var line = open + 1; line <= file.Lines.Count; line++)
        {
            var text = Line(file, line);
            if (text == "..." || (text.Length >= 3 && text.AsSpan().IndexOfAnyExcept('-') < 0))
                return line;
            if (text.Length > 0 && text[0] is not (' ' or '\t' or '-' or '#' or '}' or ']') && !LooksLikeKey(text))
                return 0;
        }

        return 0;
    }

    private static bool LooksLikeKey(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > 60 || line.AsSpan(0, colon).ContainsAny("　，。"))
            return false;
        // date saved: 2025-03-15; a sentence with a colon has more words.
        var words = line.AsSpan(0, colon);
        return words.Count(' ') <= MostBlanks && (!words.Contains(' ') || !words.ContainsAnyExcept(s_inKeys)) && (colon + 1 == line.Length || line[colon + 1] == ' ' || !words.Contains(' '));
    }

    private static int LastKeyLine(SeedFile file, int open)
    {
        var last = open;
        for (var line = open + 1; line <= file.Lines.Count; line++)
        {
            var text = Line(file, line);
            if (text.Length == 0 || (KeyOf(text) is null && !(last > open && text.TrimStart().StartsWith('-'))))
                break;
            last = line;
        }

        return last;
    }

    private static string Line(SeedFile file, int line)
    {
        var start = file.Lines.StartOf(line);
        return file.Text[start..file.Lines.EndOf(line)].TrimEnd();
    }

    private static string? KeyOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon > 40 || (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t')))
            return null;
        var key = line[..colon];
        return key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? key : null;
    }

    private static List<SeedField> ReadLoosely(SeedFile file, int from, int to)
    {
        var fields = new List<SeedField>();
        for (var line = from; line <= to; line++)
        {
            var text = Line(file, line);
            if (KeyOf(text) is not { } key)
                continue;
            var value = text[(key.Length + 1)..].Trim().Trim('"', '\'');
            if (Items(file, value, line + 1, to) is { Count: > 0 } items)
                fields.Add(Field(key, items, line, 1));
            else if (value.Length > 0)
                fields.Add(Field(key, [value], line, key.Length + 2 + text[(key.Length + 1)..].Length - text[(key.Length + 1)..].TrimStart().Length));
        }

        return fields;
    }

    // authors: / - 甲一, tags: [水冷, 供电]: one bad line must not cost the lists of the others.
    private static List<string> Items(SeedFile file, string value, int line, int to)
    {
        IEnumerable<string> items = value is ['[', .., ']'] ? value[1..^1].Split(',') : [];
        for (; value.Length == 0 && line <= to && Line(file, line).TrimStart() is ['-', ' ', .. var item]; line++)
            items = items.Append(item);
        return [.. items.Select(static i => i.Trim().Trim('"', '\'')).Where(static i => i.Length > 0)];
    }

    private static List<SeedField> Fields(string yaml, int open, Action<string, Mark>? twice = null) =>
        [.. (PlainFrontMatter.Read(yaml) ?? ReadYaml(yaml, twice)).Select(f => Field(f.Key, [.. f.Values.Select(static v => v.Trim())], f.Line + open, f.Column))];

    /// <summary>The keys of a map of YAML with their values, none of them blank, and where they stand in it: lists at their key.</summary>
    /// <exception cref="YamlException">It is none that is read here.</exception>
    /// <param name="yaml">The lines between those of three dashes.</param>
    /// <param name="twice">Hears of a key that stood before, whose values are left out; without it that is a fault of the map.</param>
    internal static List<(string Key, List<string> Values, int Line, int Column)> ReadYaml(string yaml, Action<string, Mark>? twice = null)
    {
        var fields = new List<(string Key, List<string> Values, int Line, int Column)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        string? key = null, part = null;
        List<string>? values = null;
        bool isMap = false, isSecond = false;
        Mark place = default;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case AnchorAlias alias:
                    throw new YamlException(alias.Start, alias.End, "aliases are not allowed here");
                case MappingStart or SequenceStart:
                    if (++depth > MaximumDepth)
                        throw new YamlException(parser.Current.Start, parser.Current.End, "nested too deeply");
                    if (depth == 1 && parser.Current is SequenceStart)
                        throw new YamlException(parser.Current.Start, parser.Current.End, "a list stands where keys with their values should");
                    if (depth == 2)
                        (isMap, part, values) = (parser.Current is MappingStart, null, []);
                    break;
                case MappingEnd or SequenceEnd:
                    if (--depth == 2 && part is not null)
                    {
                        Add($"{key}.{part}", values!, place);
                        (part, values) = (null, []);
                    }
                    else if (depth == 1 && key is not null)
                    {
                        Add(key, values ?? [], place);
                        key = null;
                        values = null;
                    }

                    break;
                case Scalar scalar when depth == 1 && key is null:
                    key = scalar.Value;
                    place = scalar.Start;
                    if (isSecond = !seen.Add(key))
                        twice?.Invoke(key, scalar.Start);
                    if (isSecond && twice is null)
                        throw new YamlException(scalar.Start, scalar.End, $"the key {key} stands twice");
                    break;
                case Scalar scalar when depth == 1:
                    Add(key!, [scalar.Value], scalar.Start);
                    key = null;
                    break;
                // source: / url: …: what a part of a map says is the fact source.url.
                case Scalar scalar when depth == 2 && isMap && part is null:
                    part = scalar.Value;
                    break;
                case Scalar scalar when depth == 2 && isMap:
                    Add($"{key}.{part}", [scalar.Value], scalar.Start);
                    part = null;
                    break;
                case Scalar scalar when values is not null:
                    values.Add(scalar.Value);
                    break;
            }
        }

        return fields;

        void Add(string name, List<string> found, Mark mark)
        {
            found.RemoveAll(string.IsNullOrWhiteSpace);
            if (found.Count > 0 && !isSecond)
                fields.Add((name, found, (int)mark.Line, (int)mark.Column));
        }
    }

    internal static SeedField Field(string key, IReadOnlyList<string> values, int line, int column)
    {
        var known = s_keys.TryGetValue(key, out var name);
        return new SeedField(known ? name! : key, name is "authors" or "publisher" ? [.. values.Select(FieldNames.Plain)] : values, known, "front-matter", line, column);
    }

    /// <summary>Our field for a key, or null for one that nobody knows.</summary>
    internal static string? FieldOf(string key) => s_keys.GetValueOrDefault(key);

    private static FrozenDictionary<string, string> LoadKeys() =>
        DataTable.Read("Ingest.front-matter-keys.txt").ToFrozenDictionary(static r => r[0], static r => r[1], StringComparer.OrdinalIgnoreCase);
}
