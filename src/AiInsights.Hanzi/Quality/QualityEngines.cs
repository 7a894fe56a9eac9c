using AiInsights.Hanzi.Dictionaries;
using AiInsights.Hanzi.Matching;
using AiInsights.Hanzi.Parity;

namespace AiInsights.Hanzi.Quality;

/// <summary>Builds the engine of quality mode; configurations between Traditional standards have nothing to add.</summary>
internal static class QualityEngines
{
    /// <summary>What an entry of the overlay counts as where it does not say.</summary>
    public const int DefaultFrequency = 400;

    public static Engine Create(Configuration configuration, bool rareGlyphs, Alphabet? only = null)
    {
        if (configuration.Name.StartsWith("s2", StringComparison.Ordinal)) return FromSimplified(configuration, only);
        if (SimplifiedQuality.Covers(configuration)) return SimplifiedQuality.Create(configuration, rareGlyphs, only);
        return ParityEngines.Create(configuration, rareGlyphs, only);
    }

    private static LatticeEngine FromSimplified(Configuration configuration, Alphabet? only)
    {
        var last = LastStage(configuration);
        var lexicon = new LexiconBuilder(150_000, only);
        using var final = new TextBuffer(64);

        ReadOnlySpan<char> Final(ReadOnlySpan<char> value)
        {
            if (last is null) return value.ToArray();
            final.Length = 0;
            Pass.Run(last, value, final, null);
            return final.Text;
        }

        // First what people decided: the first of equal keys wins.
        foreach (var entry in Overlay.Read(Overlay.Words, only)) lexicon.Prefer(entry);
        var overlay = new List<OverlayEntry>();
        if (configuration.Name == "s2twp") overlay.AddRange(Overlay.Read(Overlay.TaiwanWording, only));
        if (configuration.Name is "s2tw" or "s2twp") overlay.AddRange(Overlay.Read(Overlay.TaiwanCharacters, only));
        overlay.AddRange(Overlay.Read(Overlay.Characters, only).Select(e => e with { Value = Final(e.Value).ToString() }));
        foreach (var entry in overlay.Where(e => e.Key.Length == 1)) lexicon.AddCharacter(entry.Key, entry.Value);
        var characters = OpenCcData.Load("STCharacters", only);
        for (var i = 0; i < characters.Count; i++) lexicon.AddCharacter(characters.Key(i), Final(characters.Value(i)));
        for (var unit = '\u3400'; last is not null && unit < '\uA000'; unit++)
        {
            // Traditional characters in the text get the region's form too.
            if ((last.FirstUnits[unit] & (MatchTable.IsKey | MatchTable.IsLongKey)) != 0) lexicon.AddCharacter([unit], Final([unit]));
        }

        foreach (var entry in overlay.Where(e => e.Key.Length > 1))
            lexicon.AddPhrase(entry.Key, entry.Value, Cost.Of(entry.Frequency == 0 ? DefaultFrequency : entry.Frequency));

        var phrases = Array.ConvertAll(Configuration.UnionMembers, d => OpenCcData.Load(d, only));
        var costs = OpenCcData.LoadPhraseCosts();
        for (var i = 0; i < phrases[0].Count; i++)
        {
            var key = phrases[0].Key(i);
            var cost = (int)costs[phrases[0].Row(i)];
            lexicon.AddPhrase(key, Final(phrases[0].Value(i)), cost == 0 ? Cost.OfPhrase(key.Length) : Math.Min(cost, Cost.OfPhrase(key.Length)));
        }
        for (var i = 0; i < phrases[1].Count; i++) lexicon.AddPhrase(phrases[1].Key(i), Final(phrases[1].Value(i)), Cost.Of(DefaultFrequency));
        if (last is not null) AddRegionalPhrases(configuration, lexicon, last);
        lexicon.AddWords(OpenCcData.LoadWords(only));
        return lexicon.Build();
    }

    // The region's phrases are keyed in Traditional; here they have to be found in Simplified text, and in Traditional.
    private static void AddRegionalPhrases(Configuration configuration, LexiconBuilder lexicon, MatchTable last)
    {
        var simplify = ParityEngines.Stage(["TSPhrases", "TSCharacters"], rareGlyphs: false);
        using var simplified = new TextBuffer(64);
        using var final = new TextBuffer(64);
        foreach (var dictionary in configuration.Chain[1].Where(d => d.Contains("Phrases", StringComparison.Ordinal)))
        {
            var table = OpenCcData.Load(dictionary);
            for (var i = 0; i < table.Count; i++)
            {
                var key = table.Key(i);
                simplified.Length = 0;
                final.Length = 0;
                Pass.Run(simplify, key, simplified, null);
                Pass.Run(last, key, final, null);
                AddInEitherScript(lexicon, simplified.Text, key, final.Text);
            }
        }
    }

    // Text that mixes scripts (数據库) is found too, where few characters differ.
    private static void AddInEitherScript(LexiconBuilder lexicon, ReadOnlySpan<char> simplified, ReadOnlySpan<char> traditional, ReadOnlySpan<char> value)
    {
        const int MostDifferences = 3;
        Span<int> differences = stackalloc int[simplified.Length];
        var count = 0;
        if (simplified.Length == traditional.Length)
        {
            for (var i = 0; i < simplified.Length; i++)
            {
                if (simplified[i] != traditional[i]) differences[count++] = i;
            }
        }
        lexicon.AddPhrase(simplified, value, Cost.Of(DefaultFrequency));
        lexicon.AddPhrase(traditional, value, Cost.Of(DefaultFrequency));
        if (count is < 2 or > MostDifferences) return;
        Span<char> mixed = stackalloc char[simplified.Length];
        for (var choice = 1; choice < (1 << count) - 1; choice++)
        {
            simplified.CopyTo(mixed);
            for (var d = 0; d < count; d++)
            {
                if ((choice & (1 << d)) != 0) mixed[differences[d]] = traditional[differences[d]];
            }
            lexicon.AddPhrase(mixed, value, Cost.Of(DefaultFrequency));
        }
    }

    // The second stage with the overlay's wording in place of the dictionary's.
    private static MatchTable? LastStage(Configuration configuration)
    {
        if (configuration.Chain.Length == 1) return null;
        var dictionaries = configuration.Chain[1];
        if (configuration.Name != "s2twp") return ParityEngines.Stage([.. dictionaries], rareGlyphs: false);
        var entries = Overlay.Read(Overlay.TaiwanWording);
        var toTraditional = ParityEngines.Create(Configuration.Find("s2t")!, rareGlyphs: false, new Alphabet(string.Concat(entries.Select(e => e.Key))));
        using var key = new TextBuffer(64);
        var wording = new List<(string, string)>();
        foreach (var entry in entries)
        {
            key.Length = 0;
            toTraditional.Convert(entry.Key, key, null, isLast: true);
            wording.Add((key.Text.ToString(), entry.Value));
        }
        return ParityEngines.Stage([.. dictionaries], rareGlyphs: false, wording);
    }
}
