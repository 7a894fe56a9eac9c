using AiInsights.Model;
using Series = System.Collections.Generic.List<(int Block, int Number, System.Text.RegularExpressions.Group Title)>;

namespace AiInsights.Mine.Structure;

/// <summary>
/// Where series of counted lines stand to one another. They are ordered by their first lines, and of one kind one ends before the next begins: what is
/// asked of neighbours is looked up there, since a long text may have tens of thousands.
/// </summary>
internal static class SeriesOrder
{
    /// <summary>So many lists may stand between two parts whose points count on.</summary>
    private const int Farthest = 20;

    private const int LongestPartTitle = 40;

    // No title ends so.
    private const string Ends = "。；，：、…;,:";

    /// <summary>一、 with 1. and 2. in it, and so on: the parts are sections, the points stand in them.</summary>
    public static bool HoldsOthers(Series parts, List<Series> all)
    {
        var held = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var end = i + 1 < parts.Count ? parts[i + 1].Block : int.MaxValue;
            for (var k = Behind(all, parts[i].Block); k < all.Count && all[k][0].Block < end; k++)
            {
                if (all[k] == parts || all[k].Count < 2 || all[k][^1].Block >= end)
                    continue;
                held++;
                break;
            }
        }

        return 2 * held >= parts.Count && held >= 2;
    }

    /// <summary>Those that begin behind the first line of a series, up to the next series that is counted like it.</summary>
    public static List<Series> UntilNextAlike(List<Series> all, Series series, List<DraftBlock> blocks)
    {
        var rank = RankOf(series, blocks);
        var first = Behind(all, series[0].Block);
        var end = all.FindIndex(first, s => RankOf(s, blocks) == rank);
        return all.GetRange(first, (end < 0 ? all.Count : end) - first);
    }

    /// <summary>Those in which a series begins, at most one of each kind.</summary>
    public static List<Series> Around(List<Series> outer, Series series, List<DraftBlock> blocks)
    {
        var found = new List<Series>();
        var seen = 0;
        for (var k = Behind(outer, series[0].Block - 1) - 1; k >= 0 && seen != (1 << PointNumbers.Plain) - 1; k--)
        {
            var kind = 1 << RankOf(outer[k], blocks);
            if ((seen & kind) == 0 && series[0].Block < outer[k][^1].Block)
                found.Add(outer[k]);
            seen |= kind;
        }

        return found;
    }

    /// <summary>Where all the lines stand with which a series counts on from the one of its kind before it, and those of its kind behind it count on from it.</summary>
    public static List<int> CountingOn(List<Series> all, Series series, List<DraftBlock> blocks)
    {
        var rank = RankOf(series, blocks);
        var own = Behind(all, series[0].Block) - 1;
        var places = series.ConvertAll(static p => p.Block);
        var (first, passed) = (series[0], 0);
        for (var k = own - 1; k >= 0 && first.Number > 1; k--)
        {
            if (RankOf(all[k], blocks) != rank)
                continue;
            if (all[k][^1].Number + 1 != first.Number)
            {
                if (++passed > Farthest)
                    break;
                continue;
            }

            places.InsertRange(0, all[k].ConvertAll(static p => p.Block));
            first = all[k][0];
        }

        passed = 0;
        var last = series[^1];
        for (var k = own + 1; k < all.Count; k++)
        {
            if (RankOf(all[k], blocks) != rank)
                continue;
            if (all[k][0].Number != last.Number + 1)
            {
                if (++passed > Farthest)
                    break;
                continue;
            }

            places.AddRange(all[k].ConvertAll(static p => p.Block));
            last = all[k][^1];
        }

        return places;
    }

    /// <summary>Whether lines count from one on, or anew behind what may be the title of a part: a heading, or right above the line a short one without an end.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="places">Where the lines stand.</param>
    /// <param name="number">The number of the line at a place.</param>
    public static bool CountsOn(List<DraftBlock> blocks, List<int> places, Func<int, int> number)
    {
        var last = 0;
        for (var i = 0; i < places.Count; i++)
        {
            var n = number(places[i]);
            if (n != last + 1 && !(n == 1 && last > 1 && BeginsPart(blocks, places[i - 1], places[i])))
                return false;
            last = n;
        }

        return places.Count > 0;
    }

    private static bool BeginsPart(List<DraftBlock> blocks, int last, int place)
    {
        if (IsPartTitle(blocks, place - 1))
            return place - 1 > last;
        for (var i = last + 1; i < place; i++)
            if (blocks[i].Type == BlockType.Heading)
                return true;
        return false;
    }

    /// <summary>Whether a line may be the title of a part: short, and no sentence.</summary>
    public static bool IsPartTitle(List<DraftBlock> blocks, int place) =>
        place >= 0 && (blocks[place].Type == BlockType.Heading || (blocks[place] is { Type: BlockType.Paragraph, Insight: < 0, Text: { Length: > 1 and <= LongestPartTitle } text } && !Ends.Contains(text[^1])));

    // The first that begins behind a block.
    private static int Behind(List<Series> all, int block)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle][0].Block <= block)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int RankOf(Series series, List<DraftBlock> blocks) => PointNumbers.Rank(blocks[series[0].Block]);
}
