using System.Numerics;
using System.Runtime.InteropServices;

namespace AiInsights.Search.Pairs;

/// <summary>
/// The list of one pair as bits: for each document that holds it the gap from the document before, then the gaps of its statements. So an
/// edit of one document changes its own entry and nothing else. A long list is cut at fixed numbers of documents; what stands first is
/// loaded first. The browser computes the same from the same numbers.
/// </summary>
/// <param name="documents">All numbers of documents are below.</param>
/// <param name="free">The highest number that the newest article may have, see <see cref="Documents.Free"/>.</param>
/// <param name="listBits">See <see cref="SearchOptions.ListBits"/>.</param>
internal sealed class PairCode(int documents, int free, int listBits)
{
    private const int PlainOfOne = 3;

    private readonly int _width = 32 - BitOperations.LeadingZeroCount((uint)documents);

    /// <summary>Writes what stands with the pair itself: how many there are, titles and names, and of the rest what comes first.</summary>
    /// <param name="to">Receives the bits.</param>
    /// <param name="counts">Of the two lists.</param>
    /// <param name="titles">Places in titles and names.</param>
    /// <param name="rest">All others.</param>
    public void Write(BitText to, PairCounts counts, List<Place> titles, List<Place> rest)
    {
        var all = CollectionsMarshal.AsSpan(rest);
        var step = Step(counts.Documents, counts.Statements);
        WriteFirst(to, counts, titles, step > 0 ? all[..Before(all, Border(step))] : all);
    }

    /// <summary>The parts of a long list that lie by themselves, by their number; none of a short one.</summary>
    public IEnumerable<(int Part, string Bits)> Parts(List<Place> rest) => Parts(Step(Count(CollectionsMarshal.AsSpan(rest)), rest.Count), rest);

    /// <summary>The same, where it is known how many documents a part covers; see <see cref="Step"/>.</summary>
    public IEnumerable<(int Part, string Bits)> Parts(int step, List<Place> rest)
    {
        if (step == 0)
            yield break;
        var bits = new BitText();
        foreach (var part in PartNumbers(step))
        {
            var all = CollectionsMarshal.AsSpan(rest);
            WritePart(bits, all[Before(all, part << step)..Before(all, (part + 1) << step)], 1 << step);
            yield return (part, bits.Take());
        }
    }

    /// <summary>One part by itself.</summary>
    public string Part(List<Place> places, int step)
    {
        var bits = new BitText();
        WritePart(bits, CollectionsMarshal.AsSpan(places), 1 << step);
        return bits.Take();
    }

    /// <summary>The numbers of the parts of a list that is cut.</summary>
    public IEnumerable<int> PartNumbers(int step)
    {
        for (var part = Border(step) >> step; part << step < documents; part++)
            yield return part;
    }

    /// <summary>Reads the counts and, where lists are given, the places that stand with the pair.</summary>
    public PairCounts Read(BitReader from, List<Place>? titles, List<Place>? rest)
    {
        var counts = new PairCounts();
        (counts.TitleDocuments, counts.Titles) = ReadHead(from);
        (counts.Documents, counts.Statements) = ReadHead(from);
        ReadBody(from, counts.TitleDocuments, documents, titles);
        if (Step(counts.Documents, counts.Statements) is var step and > 0)
            ReadPart(from, Border(step), rest);
        else
            ReadBody(from, counts.Documents, documents, rest);
        return counts;
    }

    /// <summary>Writes the counts of a whole list, and of its places those that stand with the pair.</summary>
    public void WriteFirst(BitText to, PairCounts counts, List<Place> titles, ReadOnlySpan<Place> rest)
    {
        WriteHead(to, counts.TitleDocuments, counts.Titles);
        WriteHead(to, counts.Documents, counts.Statements);
        WriteBody(to, CollectionsMarshal.AsSpan(titles), counts.TitleDocuments, documents);
        if (Step(counts.Documents, counts.Statements) is var step and > 0)
            WritePart(to, rest, Border(step));
        else
            WriteBody(to, rest, counts.Documents, documents);
    }

    /// <summary>Reads a part that lies by itself.</summary>
    public void ReadPart(BitReader from, int range, List<Place>? into) => ReadBody(from, from.Gamma(), range, into);

    /// <summary>
    /// As a power of two, how many numbers of documents a part of a list covers; 0 where all of it stands together. By the counts alone, so
    /// that an edit which keeps about as many leaves the parts where they are.
    /// </summary>
    public int Step(int inDocuments, int statements)
    {
        var bits = Estimate(inDocuments, statements);
        var most = (double)documents * listBits / 2;
        if (bits <= listBits)
            return 0;
        var step = 1;
        while ((double)bits * (1L << (step + 1)) <= most)
            step++;
        return step;
    }

    /// <summary>Below this number documents stand with the pair itself.</summary>
    public int Border(int step) => ((free >> step) + 2) << step;

    /// <summary>About how many characters a pair takes; by the counts alone.</summary>
    public int Characters(PairCounts counts)
    {
        var bits = Estimate(counts.TitleDocuments, counts.Titles);
        var rest = Estimate(counts.Documents, counts.Statements);
        if (Step(counts.Documents, counts.Statements) is var step and > 0)
            rest = rest * Border(step) / documents;
        return 4 + (int)((bits + rest) * 2 / 13);
    }

    /// <summary>How many documents there are among places in order.</summary>
    public static int Count(ReadOnlySpan<Place> places)
    {
        var count = 0;
        for (var i = 0; i < places.Length; i++)
            count += i == 0 || places[i].Document != places[i - 1].Document ? 1 : 0;
        return count;
    }

    // The browser has whole numbers up to 2^53.
    private long Estimate(int inDocuments, int statements)
    {
        if (inDocuments == 0)
            return 0;
        var each = (statements / inDocuments) switch { >= 8 => 3, >= 4 => 4, >= 2 => 5, _ => 6 };
        return ((long)inDocuments * (BitText.PlainBits(inDocuments, documents) + 2)) + ((long)statements * each);
    }

    /// <summary>How many places stand in documents below a number.</summary>
    public static int Before(ReadOnlySpan<Place> places, int document)
    {
        var (from, to) = (0, places.Length);
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (places[middle].Document < document)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    private static void WriteHead(BitText to, int inDocuments, int statements)
    {
        to.WriteGamma(inDocuments);
        if (inDocuments > 0)
            to.WriteGamma(statements - inDocuments);
    }

    private static (int Documents, int Statements) ReadHead(BitReader from) => from.Gamma() is var count and > 0 ? (count, count + from.Gamma()) : (0, 0);

    private void WritePart(BitText to, ReadOnlySpan<Place> places, int range)
    {
        var count = Count(places);
        to.WriteGamma(count);
        WriteBody(to, places, count, range);
    }

    private void WriteBody(BitText to, ReadOnlySpan<Place> places, int count, int range)
    {
        if (count == 0)
            return;
        var plain = BitText.PlainBits(count, range);
        var low = PlainOfOne;
        if (count > 1)
            to.Write((ulong)(low = PlainInside(places)), 3);
        var last = new Place(-1, -1);
        foreach (var place in places)
        {
            if (place.Document == last.Document)
            {
                to.Write(1, 1);
                to.WriteGolomb(place.Statement - last.Statement - 1, low);
            }
            else
            {
                // The first by itself: so it tells nothing of how many numbers are free before it.
                if (last.Document < 0)
                {
                    to.Write((ulong)place.Document, _width);
                }
                else
                {
                    to.Write(0, 1);
                    to.WriteRice((uint)(place.Document - last.Document - 1), plain);
                }

                to.WriteGolomb(place.Statement, low);
            }

            last = place;
        }

        to.Write(0, 1);
    }

    private void ReadBody(BitReader from, int count, int range, List<Place>? into)
    {
        if (count == 0)
            return;
        var plain = BitText.PlainBits(count, range);
        var low = count > 1 ? (int)from.Read(3) : PlainOfOne;
        var document = -1;
        for (var i = 0; i < count; i++)
        {
            document = i == 0 ? (int)from.Read(_width) : document + 1 + from.Rice(plain);
            var statement = from.Golomb(low);
            into?.Add(new(document, statement));
            while (from.Read(1) == 1)
            {
                statement += 1 + from.Golomb(low);
                into?.Add(new(document, statement));
            }
        }
    }

    /// <summary>How many plain bits suit the gaps inside the documents.</summary>
    private static int PlainInside(ReadOnlySpan<Place> places)
    {
        long sum = 0;
        for (var i = 0; i < places.Length; i++)
            sum += i > 0 && places[i].Document == places[i - 1].Document ? places[i].Statement - places[i - 1].Statement - 1 : places[i].Statement;
        return Math.Min(7, BitOperations.Log2((ulong)(sum * 2 / 3 / places.Length) + 1));
    }
}

/// <summary>How many documents and statements hold a pair: in titles and names, and elsewhere.</summary>
internal record struct PairCounts(int TitleDocuments, int Titles, int Documents, int Statements);
