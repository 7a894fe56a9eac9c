using System.Globalization;
using System.Text;

namespace AiInsights.Search;

/// <summary>The small file that is read before all others: which files there are, which characters are one, and the words of the page.</summary>
internal static class MetaFile
{
    /// <summary>Writes <c>search/meta.js</c>.</summary>
    /// <param name="characters">Every character of the texts of the index, in Simplified, by code point; some may come again.</param>
    /// <param name="names">What has names that are found by their reading.</param>
    /// <param name="second">The other script.</param>
    /// <param name="files">How many files of text there are.</param>
    /// <param name="pairs">What the index of pairs adds; empty for a small digest.</param>
    public static byte[] Write(IEnumerable<int> characters, IEnumerable<Statement> names, SecondScript second, int files, string pairs)
    {
        var words = new SecondScript(second.Convert);
        var text = ScriptText.Open("meta").Append("{\n\"texts\":").Append(files.ToString(CultureInfo.InvariantCulture)).Append(",\n");
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

        List(text.Append("},\n"), "fold", Rows(characters, second));
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
    private static IEnumerable<string> Rows(IEnumerable<int> characters, SecondScript second)
    {
        var fold = CharacterFold.Instance;
        var tokens = new SortedDictionary<int, string>();
        var seen = new bool[0x110000];
        foreach (var character in characters)
            seen[character] = true;
        for (var c = 0x2E80; c < seen.Length; c++)
        {
            if (seen[c])
                Add(c);
        }

        return tokens.GroupBy(static t => t.Key >> 6).Select(static row => string.Join(' ', row.Select(static t => t.Value)));

        void Add(int c)
        {
            if (tokens.ContainsKey(c))
                return;
            var first = fold.Representative(c);
            var partner = seen[c] && c < 0x10000 && second.Usual((char)c) is var p && p != c ? p.ToString() : null;
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
