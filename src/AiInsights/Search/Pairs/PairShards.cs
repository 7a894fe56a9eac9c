using System.Globalization;
using System.Text;
using AiInsights.Render;

namespace AiInsights.Search.Pairs;

/// <summary>
/// Lays postings out in files of bounded size. A unit with few places shares a bucket with others; a unit with many has files of its own,
/// its pairs spread over them by the second unit. Where to look follows from the pair alone and one short table.
/// </summary>
internal static class PairShards
{
    /// <summary>Characters of postings that a file should hold at most, as far as they can be foreseen.</summary>
    private const int Limit = 18_000;

    /// <summary>Characters of postings up to which a unit shares a file: so small that a few in one bucket keep the limit.</summary>
    private const int Small = 4_500;

    /// <summary>One unit's pairs, encoded, and what did not fit beside the others of the longest lists.</summary>
    private sealed record Group(char First, string Seconds, string Bits, List<SiteFile> Rest);

    /// <summary>Makes the files and the table that says which units have files of their own.</summary>
    /// <param name="texts">Folded texts by statement.</param>
    /// <param name="isTitle">Whether a statement is a title or name: its places come first.</param>
    /// <param name="listBits">About how many bits of a list stand together.</param>
    public static (List<SiteFile> Files, int Buckets, string Own) Make(IReadOnlyList<string> texts, bool[] isTitle, int listBits)
    {
        var counts = PairPostings.Count(texts);
        var parts = new (List<Group> Shared, List<(char First, int Bits, List<Group> Groups)> Own)[PairPostings.Parts];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
            parts[part] = Encode(PairPostings.Collect(texts, counts, part), isTitle, listBits));

        var files = new List<SiteFile>();
        var own = new StringBuilder();
        foreach (var (first, bits, groups) in parts.SelectMany(static p => p.Own).OrderBy(static o => o.First))
        {
            own.Append(first).Append(SecondScript.Base36(bits));
            for (var i = 0; i < groups.Count; i++)
                files.Add(File($"o-{SecondScript.Base36(first)}-{SecondScript.Base36(i)}", [groups[i]]));
        }

        var shared = parts.SelectMany(static p => p.Shared).OrderBy(static g => g.First).ToList();
        var buckets = Math.Max(1, (int)(shared.Sum(static g => (long)Size(g)) / (Limit / 2)));
        // Empty ones too: a file that does not come is a fault to the browser.
        var inBuckets = shared.ToLookup(g => g.First % buckets);
        for (var i = 0; i < buckets; i++)
            files.Add(File("q-" + SecondScript.Base36(i), inBuckets[i]));
        files.AddRange(parts.SelectMany(static p => p.Own).SelectMany(static o => o.Groups).Concat(shared).SelectMany(static g => g.Rest));
        return (files, buckets, own.ToString());
    }

    private static (List<Group> Shared, List<(char First, int Bits, List<Group> Groups)> Own) Encode(PairPostings postings, bool[] isTitle, int listBits)
    {
        var shared = new List<Group>();
        var own = new List<(char First, int Bits, List<Group> Groups)>();
        for (var from = 0; from < postings.Pairs.Count;)
        {
            var first = (char)(postings.Pairs[from] >> 16);
            var to = from;
            while (to < postings.Pairs.Count && postings.Pairs[to] >> 16 == first)
                to++;
            var range = Enumerable.Range(from, to - from).ToList();
            var size = range.Sum(p => Expected(postings[p].Length, isTitle.Length, listBits));
            if (size <= Small)
            {
                shared.Add(One(first, range, postings, isTitle, listBits));
            }
            else
            {
                var bits = 0;
                while (size >> bits > Limit * 2 / 3)
                    bits++;
                var groups = range.ToLookup(p => Spread((char)postings.Pairs[p], bits));
                own.Add((first, bits, [.. Enumerable.Range(0, 1 << bits).Select(i => One(first, groups[i], postings, isTitle, listBits))]));
            }

            from = to;
        }

        return (shared, own);
    }

    /// <summary>Which of a unit's files holds its pairs with a second unit.</summary>
    private static int Spread(char second, int bits) => (int)((second * 40503u & 0xFFFF) >> (16 - bits));

    /// <summary>About how many characters a pair takes that stands in so many statements; to know it exactly it would have to be written twice.</summary>
    private static int Expected(int count, int statements, int listBits)
    {
        var plain = BitText.PlainBits(count, statements);
        var bits = ((plain + 1.6) * Math.Min(count, PartOf(plain, listBits))) + (2 * Math.Log2(count + 1)) + 2;
        return 3 + (int)Math.Ceiling(bits * 2 / 13);
    }

    /// <summary>
    /// How many places of a list stand together. What is more lies in files of its own, so that a query for
    /// what stands everywhere loads the newest first. The browser computes the same.
    /// </summary>
    private static int PartOf(int plain, int listBits) => Math.Max(1, listBits / (plain + 2));

    private static Group One(char first, IEnumerable<int> range, PairPostings postings, bool[] isTitle, int listBits)
    {
        var bits = new BitText();
        var seconds = new StringBuilder();
        var rest = new List<SiteFile>();
        foreach (var p in range)
        {
            seconds.Append((char)postings.Pairs[p]);
            var statements = postings[p];
            var inTitles = 0;
            foreach (var s in statements)
                inTitles += isTitle[s] ? 1 : 0;
            bits.WriteGamma(inTitles);
            bits.WriteGamma(statements.Length - inTitles);
            for (var kind = 0; kind < 2; kind++)
            {
                var count = kind == 0 ? inTitles : statements.Length - inTitles;
                if (count == 0)
                    continue;
                var plain = BitText.PlainBits(count, isTitle.Length);
                var part = kind == 0 ? int.MaxValue : PartOf(plain, listBits);
                var last = -1;
                var to = bits;
                var written = 0;
                foreach (var s in statements)
                {
                    if (isTitle[s] != (kind == 0))
                        continue;
                    if (written > 0 && written % part == 0)
                    {
                        Keep(to);
                        to = new BitText();
                    }

                    to.WriteRice((uint)(s - last - 1), plain);
                    last = s;
                    written++;
                }

                Keep(to);

                void Keep(BitText full)
                {
                    if (full == bits)
                        return;
                    var name = $"x-{SecondScript.Base36(first)}-{SecondScript.Base36((char)postings.Pairs[p])}-{SecondScript.Base36((written - 1) / part)}";
                    rest.Add(new($"search/{name}.js", ScriptText.Close(ScriptText.Open(new(), name).Append('"').Append(full.Take()), "\"")));
                }
            }
        }

        return new(first, seconds.ToString(), bits.Take(), rest);
    }

    private static int Size(Group group) => group.Bits.Length + (group.Seconds.Length * 3) + 12;

    private static SiteFile File(string name, IEnumerable<Group> groups)
    {
        var text = new StringBuilder();
        ScriptText.Open(text, name).Append("[\n");
        foreach (var group in groups)
        {
            ScriptText.Quote(text, group.First.ToString(CultureInfo.InvariantCulture));
            text.Append(',');
            ScriptText.Quote(text, group.Seconds);
            text.Append(",\"").Append(group.Bits).Append("\",\n");
        }

        return new($"search/{name}.js", ScriptText.Close(text, "]"));
    }
}
