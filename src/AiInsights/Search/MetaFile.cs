using System.Globalization;
using System.Text;

namespace AiInsights.Search;

/// <summary>The small file that is read before all others: which files there are, which characters are one, and the words of the page.</summary>
internal static class MetaFile
{
    /// <summary>Writes <c>search/meta.js</c>.</summary>
    /// <param name="texts">Every text of the index, in Simplified.</param>
    /// <param name="names">What has names that are found by their reading.</param>
    /// <param name="second">The other script, after all texts were described.</param>
    /// <param name="files">How many files of text there are.</param>
    /// <param name="pairs">What the index of pairs adds; empty for a small digest.</param>
    public static byte[] Write(IEnumerable<string> texts, IEnumerable<Statement> names, SecondScript second, int files, string pairs)
    {
        var words = new SecondScript(second.Convert);
        var text = new StringBuilder();
        ScriptText.Open(text, "meta").Append("{\n\"texts\":").Append(files.ToString(CultureInfo.InvariantCulture)).Append(",\n");
        text.Append(pairs).Append("\"words\":{\n");
        foreach (var (key, value) in SearchWords.All)
        {
            ScriptText.Quote(text, key);
            text.Append(":[");
            ScriptText.Quote(text, value);
            text.Append(',');
            ScriptText.Quote(text, words.Convert(value));
            text.Append("],\n");
        }

        List(text.Append("},\n"), "fold", Rows(texts, second));
        List(text.Append(",\n"), "sounds", Readings.Rows(names.SelectMany(static s => s.Text.Split('\n').Take(s.Names))));
        return ScriptText.Close(text, "}");
    }

    private static void List(StringBuilder text, string name, IEnumerable<string> rows)
    {
        text.Append('"').Append(name).Append("\":[\n");
        foreach (var row in rows)
        {
            ScriptText.Quote(text, row);
            text.Append(",\n");
        }

        text.Append(']');
    }

    /// <summary>
    /// The classes of the characters in use, those of 64 neighbours a row: <c>发發髮</c> is the representative, its usual partner on the
    /// other page (<c>=</c>: itself) and the rest of the class; <c>羣!群</c> names a partner only.
    /// </summary>
    private static IEnumerable<string> Rows(IEnumerable<string> texts, SecondScript second)
    {
        var fold = CharacterFold.Instance;
        var usual = second.Usual.ToDictionary();
        var tokens = new SortedDictionary<int, string>();
        var seen = new bool[0x110000];
        foreach (var text in texts)
        {
            foreach (var rune in text.EnumerateRunes())
            {
                if (rune.Value < 0x2E80 || seen[rune.Value])
                    continue;
                seen[rune.Value] = true;
                Add(rune.Value);
            }
        }

        return tokens.GroupBy(static t => t.Key >> 6).Select(static row => string.Join(' ', row.Select(static t => t.Value)));

        void Add(int c)
        {
            if (tokens.ContainsKey(c))
                return;
            var first = fold.Representative(c);
            var partner = c < 0x10000 && usual.TryGetValue((char)c, out var p) ? p.ToString() : null;
            if (fold.Class(first) is not { } members)
            {
                if (partner is not null)
                    tokens.Add(c, char.ConvertFromUtf32(c) + "!" + partner);
                return;
            }

            var self = char.ConvertFromUtf32(c);
            if (c == first)
                tokens.Add(c, self + (partner ?? "=") + members[self.Length..].Replace(partner ?? "=", string.Empty, StringComparison.Ordinal));
            else if (partner is not null)
                tokens.Add(c, self + "!" + partner);
            if (c != first)
                Add(first);
        }
    }
}
