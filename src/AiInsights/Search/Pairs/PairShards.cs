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
    /// <summary>Characters of postings that a file should hold at most.</summary>
    private const int Limit = 24_000;

    /// <summary>Characters of postings up to which a unit shares a file: so small that a few in one bucket keep the limit.</summary>
    private const int Small = 6_000;

    /// <summary>One unit's pairs, encoded.</summary>
    private sealed record Group(char First, string Seconds, string Bits);

    /// <summary>Makes the files and the table that says which units have files of their own.</summary>
    /// <param name="texts">Folded texts by statement.</param>
    /// <param name="isTitle">Whether a statement is a title or name: its places come first.</param>
    public static (List<SiteFile> Files, int Buckets, string Own) Make(IReadOnlyList<string> texts, bool[] isTitle)
    {
        var counts = PairPostings.Count(texts);
        var parts = new (List<Group> Shared, List<(char First, int Bits, List<Group> Groups)> Own)[PairPostings.Parts];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
            parts[part] = Encode(PairPostings.Collect(texts, counts, part), isTitle));

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
        foreach (var bucket in shared.GroupBy(g => g.First % buckets))
            files.Add(File("q-" + SecondScript.Base36(bucket.Key), bucket));
        return (files, buckets, own.ToString());
    }

    private static (List<Group> Shared, List<(char First, int Bits, List<Group> Groups)> Own) Encode(PairPostings postings, bool[] isTitle)
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
            var whole = One(first, range, postings, isTitle);
            if (Size(whole) <= Small)
            {
                shared.Add(whole);
            }
            else
            {
                var bits = 0;
                while (Size(whole) >> bits > Limit * 2 / 3)
                    bits++;
                var groups = new List<Group>();
                for (var i = 0; i < 1 << bits; i++)
                    groups.Add(One(first, range.FindAll(p => Spread((char)postings.Pairs[p], bits) == i), postings, isTitle));
                own.Add((first, bits, groups));
            }

            from = to;
        }

        return (shared, own);
    }

    /// <summary>Which of a unit's files holds its pairs with a second unit.</summary>
    private static int Spread(char second, int bits) => (int)((second * 40503u & 0xFFFF) >> (16 - bits));

    private static Group One(char first, List<int> range, PairPostings postings, bool[] isTitle)
    {
        var bits = new BitText();
        var seconds = new StringBuilder();
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
                var last = -1;
                foreach (var s in statements)
                {
                    if (isTitle[s] != (kind == 0))
                        continue;
                    bits.WriteRice((uint)(s - last - 1), plain);
                    last = s;
                }
            }
        }

        return new(first, seconds.ToString(), bits.Take());
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
