using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AiInsights.Mine.Curation;

/// <summary>
/// Reads YAML through the parser's events alone. The library's object readers recurse and abort the whole process on
/// deep nesting (measured: 12 kB are enough), expand aliases without end and accept double keys; the events do none of it.
/// </summary>
internal static class YamlTree
{
    /// <summary>Levels of nesting; our formats need four.</summary>
    public const int MaxDepth = 16;

    /// <summary>UTF-16 units of one file.</summary>
    public const int MaxFileLength = 8_000_000;

    /// <summary>UTF-16 units of one scalar.</summary>
    public const int MaxScalarLength = 20_000;

    /// <summary>UTF-16 units of one top-level item.</summary>
    public const int MaxItemLength = 200_000;

    /// <summary>
    /// The top-level items of a file: entries of a list or of a map. Each is parsed on its own, so that a slip of the pen
    /// costs one item. A broken item is reported and left out.
    /// </summary>
    public static ImmutableArray<YamlNode> Read(string text, string path, DiagnosticBag bag)
    {
        if (text.Length > MaxFileLength)
        {
            bag.Add(DiagnosticCodes.YamlLimit, path, 1, 1, $"The file has {text.Length} characters; at most {MaxFileLength} are read. Nothing of it was used.");
            return [];
        }

        var nodes = ImmutableArray.CreateBuilder<YamlNode>();
        foreach (var (line, chunk) in YamlChunks.Split(text))
        {
            if (chunk.Length > MaxItemLength)
            {
                bag.Add(DiagnosticCodes.YamlLimit, path, line, 1, $"The item has {chunk.Length} characters; at most {MaxItemLength} are read. It was left out.");
                continue;
            }

            if (ReadOne(chunk, path, line - 1, bag) is { } node)
                nodes.Add(node);
        }

        return nodes.ToImmutable();
    }

    private static YamlNode? ReadOne(string chunk, string path, int lineOffset, DiagnosticBag bag)
    {
        try
        {
            return Build(new Parser(new StringReader(chunk)), path, lineOffset, bag);
        }
        catch (YamlException e)
        {
            var place = At(e.Start, path, lineOffset);
            bag.Add(DiagnosticCodes.YamlSyntax, path, place.Line, place.Column,
                $"{e.Message.TrimEnd('.')}. The item was left out. A text that holds ': ' or ' #', or begins with one of [ {{ \" ' & * ! | > % @, goes in single quotes.");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            // The scanner throws these on some malformed input.
            bag.Add(DiagnosticCodes.YamlSyntax, path, lineOffset + 1, 1, $"This is not readable as YAML ({e.Message}). The item was left out.");
        }

        return null;
    }

    private static YamlNode? Build(Parser parser, string path, int lineOffset, DiagnosticBag bag)
    {
        var open = new Stack<Frame>();
        YamlNode? root = null;
        while (parser.MoveNext())
        {
            YamlNode? done = null;
            switch (parser.Current)
            {
                case AnchorAlias alias:
                    return Refuse(alias.Start, "An alias (*) is not allowed here; write the text out.");
                case NodeEvent { Anchor.IsEmpty: false } node:
                    return Refuse(node.Start, "An anchor (&) is not allowed here; put a text that begins with & in quotes.");
                case NodeEvent { Tag.IsEmpty: false } node:
                    return Refuse(node.Start, "A tag (!) is not allowed here; put a text that begins with ! in quotes.");
                case Scalar scalar:
                    if (scalar.Value.Length > MaxScalarLength)
                        return Refuse(scalar.Start, $"The text has {scalar.Value.Length} characters; at most {MaxScalarLength} are read.");
                    var text = SafeText.CleanLines(scalar.Value);
                    if (!ReferenceEquals(text, scalar.Value))
                        Report(DiagnosticCodes.BadValue, At(scalar.Start, path, lineOffset), "The text holds characters that nobody sees or that turn the writing around; they are left out.");
                    done = new YamlNode.Text(text, scalar.Style != ScalarStyle.Plain, At(scalar.Start, path, lineOffset));
                    break;
                case MappingStart start:
                    open.Push(new Frame(true, At(start.Start, path, lineOffset)));
                    break;
                case SequenceStart start:
                    open.Push(new Frame(false, At(start.Start, path, lineOffset)));
                    break;
                case MappingEnd or SequenceEnd:
                    done = open.Pop().Close();
                    break;
            }

            if (open.Count > MaxDepth)
                return Refuse(parser.Current!.Start, $"The nesting is deeper than {MaxDepth} levels.");
            if (done is null)
                continue;
            if (open.Count == 0)
                root ??= done;
            else if (open.Peek().Add(done) is { } twice)
                Report(DiagnosticCodes.YamlDuplicateKey, twice.Place, $"The key '{twice.Value}' stands twice; the first one counts. Remove one.");
        }

        return root;

        YamlNode? Refuse(Mark mark, string message)
        {
            Report(DiagnosticCodes.YamlLimit, At(mark, path, lineOffset), message + " The item was left out.");
            return null;
        }

        void Report(DiagnosticCode code, Place place, string message) => bag.Add(code, place.Path, place.Line, place.Column, message);
    }

    private static Place At(Mark mark, string path, int lineOffset) => new(path, (int)mark.Line + lineOffset, (int)mark.Column);

    /// <summary>A list or map that is being read.</summary>
    private sealed class Frame(bool isMap, Place place)
    {
        private readonly ImmutableArray<YamlNode>.Builder _items = ImmutableArray.CreateBuilder<YamlNode>();
        private readonly ImmutableArray<YamlNode.Entry>.Builder _entries = ImmutableArray.CreateBuilder<YamlNode.Entry>();
        private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
        private YamlNode? _key;

        /// <summary>Takes the next node; returns the key when it stood before.</summary>
        public YamlNode.Text? Add(YamlNode node)
        {
            if (!isMap)
            {
                _items.Add(node);
            }
            else if (_key is null)
            {
                _key = node;
            }
            else
            {
                // A key that is itself a list or map can be no key of ours.
                var key = _key as YamlNode.Text ?? new YamlNode.Text("?", false, _key.Place);
                _key = null;
                if (!_keys.Add(key.Value))
                    return key;
                _entries.Add(new YamlNode.Entry(key.Value, key.Place, node));
            }

            return null;
        }

        public YamlNode Close() => isMap
            ? new YamlNode.Map(_entries.ToImmutable(), place)
            : new YamlNode.List(_items.ToImmutable(), place);
    }
}
