using System.Text;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Hostile;

/// <summary>Makes hostile files: pieces of real seeds, put together and damaged. The same number gives the same file.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly Lazy<List<string>> Pieces = new(static () => [.. Directory.EnumerateFiles(Repository.Path("seeds"), "*.*").Concat(Directory.EnumerateFiles(Repository.Path("tests/AiInsights.Tests/Mend/Cases/articles"), "*.*")).Order(StringComparer.Ordinal)
        .Where(static f => Path.GetExtension(f) is ".md" or ".txt" or ".html").SelectMany(static f => File.ReadAllLines(f)).Where(static l => l.Length > 0)]);

    private static readonly string[] Structure =
    [
        "---\n", "---\ntitle: 甲\n", "\n---\n\n", "# ", "## 01 ", "\n\n", "\n", "> ", "- ", "1. ", "1、", "**", "*", "_", "`", "```\n", "[", "](", ")", "![", "<", ">", "</p>", "<p>", "<!--", "-->", "<script>", "<div ", "&amp;", "&#",
        ":", "：", "“", "”", "（", "）", "|", "\t", "    ", "\\", "\u200B", "\u202E", "\uFFFD", "\0", "\u001B[31m", "\u2028", "é", "e\u0301", "👨‍👩‍👧", "\U0010FFFF", "{{", "}}", "title: ", "date: 2025-02-30\n", "tags: [a, b\n", "- &a *a\n", "!!x ", "\r\n", "\r",
        "张三：", "2030年", "作者：", "来源：", "(rén)", "更多阅读", "……", "https://example.org/", "javascript:",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One seed: its extension and bytes.</summary>
    public (string Extension, byte[] Bytes) Seed()
    {
        var text = new StringBuilder();
        if (_random.Next(3) == 0)
            text.Append("---\ntitle: ").Append(Piece()).Append("\ndate: 2025-0").Append(_random.Next(12)).Append("-1\n---\n\n");
        var parts = _random.Next(1, 30);
        for (var i = 0; i < parts; i++)
            text.Append(_random.Next(3) == 0 ? Piece() + "\n\n" : Repeated());
        var encoding = _random.Next(12) switch { 0 => Encoding.Unicode, 1 => Encoding.BigEndianUnicode, 2 => Encoding.Latin1, _ => new UTF8Encoding(false) };
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(text.ToString())];
        return (_random.Next(6) switch { 0 => ".html", 1 => ".txt", _ => ".md" }, _random.Next(3) == 0 ? Damaged(bytes) : bytes);
    }

    /// <summary>A text with characters put in, taken out, doubled and moved.</summary>
    public string Damaged(string text) => Encoding.UTF8.GetString(Damaged(Encoding.UTF8.GetBytes(text), text: true));

    private byte[] Damaged(byte[] bytes, bool text = false)
    {
        var damaged = new List<byte>(bytes);
        for (var changes = _random.Next(1, 12); changes > 0 && damaged.Count > 0; changes--)
        {
            var at = _random.Next(damaged.Count);
            switch (_random.Next(6))
            {
                case 0:
                    damaged[at] = (byte)_random.Next(text ? 128 : 256);
                    break;
                case 1:
                    damaged.RemoveRange(at, Math.Min(_random.Next(1, 40), damaged.Count - at));
                    break;
                case 2:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Repeated()));
                    break;
                case 3:
                    damaged.InsertRange(at, damaged.GetRange(at, Math.Min(_random.Next(1, 80), damaged.Count - at)));
                    break;
                case 4:
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
                default:
                    damaged.Insert(at, (byte)_random.Next(text ? 128 : 256));
                    break;
            }
        }

        return [.. damaged];
    }

    private string Piece()
    {
        var piece = Pieces.Value[_random.Next(Pieces.Value.Count)];
        return piece.Length <= 120 ? piece : piece[..120];
    }

    private string Repeated() => string.Concat(Enumerable.Repeat(Structure[_random.Next(Structure.Length)], _random.Next(8) == 0 ? _random.Next(1, 60) : 1));
}
