using AiInsights.Hanzi.Dictionaries;
using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Parity;

/// <summary>Builds the engine that does exactly what an OpenCC configuration does.</summary>
internal static class ParityEngines
{
    public static Engine Create(Configuration configuration, bool rareGlyphs, Alphabet? only = null)
    {
        var stages = configuration.Chain;
        if (configuration.Segmentation is null) return new StageEngine(Stage(stages[0], rareGlyphs, only: only));
        var last = Stage(stages[1], rareGlyphs);
        if (configuration.Segmentation == Configuration.Union)
            return new FusedEngine(Phrases(last, only), last);
        var first = Stage(stages[0], rareGlyphs);
        return new RunEngine(Segments(configuration.Segmentation, first, last), first, last);
    }

    /// <summary>A stage as one table whose longest match is what OpenCC's short-circuit group gives.</summary>
    /// <remarks>
    /// The first dictionary with any match wins: a key of a later one is dead where an earlier one has a beginning of it.
    /// </remarks>
    /// <param name="dictionaries">In the order in which they are asked.</param>
    /// <param name="rareGlyphs">Also the dictionary of glyphs that few fonts have.</param>
    /// <param name="instead">Entries that the first dictionary is to have besides or in place of its own.</param>
    /// <param name="only">Leaves out keys with other units; null wants them all.</param>
    public static MatchTable Stage(string[] dictionaries, bool rareGlyphs, List<(string Key, string Value)>? instead = null, Alphabet? only = null)
    {
        // Plain loops: a filter for one line comes by here several times before it has converted anything.
        var groups = new List<DictionaryTable[]>();
        var count = 0;
        foreach (var dictionary in dictionaries)
        {
            if (dictionary == Configuration.RareGlyphs && !rareGlyphs) continue;
            var group = dictionary == Configuration.Union ? Union(only) : [OpenCcData.Load(dictionary, only)];
            foreach (var table in group) count += table.Count;
            groups.Add(group);
        }
        var builder = new MatchTableBuilder(count);
        foreach (var (key, value) in instead ?? []) builder.Add(key, value);
        foreach (var group in groups)
        {
            // Judged before any key of the group is added: a dictionary never shadows itself.
            var alive = new bool[group.Length][];
            for (var t = 0; group != groups[0] && t < group.Length; t++) alive[t] = Alive(group[t], builder);
            for (var t = 0; t < group.Length; t++)
            {
                for (var i = 0; i < group[t].Count; i++)
                {
                    if (alive[t] is not { } lives || lives[i]) builder.Add(group[t].Key(i), group[t].Value(i));
                }
            }
        }
        return builder.Build();
    }

    /// <summary>The dictionaries of Simplified phrases; the longest match over both wins, a tie goes to the first.</summary>
    /// <param name="only">Leaves out keys with other units; null wants them all.</param>
    public static DictionaryTable[] Union(Alphabet? only)
    {
        var tables = new DictionaryTable[Configuration.UnionMembers.Length];
        for (var i = 0; i < tables.Length; i++) tables[i] = OpenCcData.Load(Configuration.UnionMembers[i], only);
        return tables;
    }

    private static bool[] Alive(DictionaryTable table, MatchTableBuilder earlier)
    {
        var alive = new bool[table.Count];
        for (var i = 0; i < alive.Length; i++) alive[i] = !earlier.HasBeginningOf(table.Key(i));
        return alive;
    }

    private static MatchTable Phrases(MatchTable last, Alphabet? only)
    {
        var tables = Union(only);
        var characters = OpenCcData.Load("STCharacters", only);
        var builder = new MatchTableBuilder(tables[0].Count + tables[1].Count + characters.Count);
        using var final = new TextBuffer(64);
        foreach (var table in tables)
        {
            for (var i = 0; i < table.Count; i++)
            {
                final.Length = 0;
                Pass.Run(last, table.Value(i), final, null);
                builder.Add(table.Key(i), final.Text);
            }
        }
        for (var i = 0; i < characters.Count; i++) builder.Add(characters.Key(i), characters.Value(i));
        builder.MarkWhere(unit => (last.FirstUnits[unit] & (MatchTable.Unusual | MatchTable.IsKey)) != 0);
        return builder.Build();
    }

    private static MatchTable Segments(string dictionary, MatchTable first, MatchTable last)
    {
        var table = OpenCcData.Load(dictionary);
        var builder = new MatchTableBuilder(table.Count);
        using var between = new TextBuffer(64);
        using var final = new TextBuffer(64);
        for (var i = 0; i < table.Count; i++)
        {
            between.Length = 0;
            final.Length = 0;
            Pass.Run(first, table.Key(i), between, null);
            Pass.Run(last, between.Text, final, null);
            builder.Add(table.Key(i), final.Text);
        }
        return builder.Build();
    }
}
