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
        var characters = OpenCcData.Load("STCharacters", only);
        var phrases = ParityEngines.Union(only);
        var regional = RegionalPhrases(configuration, only);
        var decided = Overlay.Read(Overlay.Characters, only);
        var last = LastStage(configuration, only is null ? null : Values());
        var lexicon = new LexiconBuilder(150_000, only);
        using var final = new TextBuffer(64);

        ReadOnlySpan<char> Final(ReadOnlySpan<char> value)
        {
            if (last is null) return value.ToArray();
            final.Length = 0;
            Pass.Run(last, value, final, null);
            return final.Text;
        }

        // The units that the last stage may meet.
        Alphabet Values()
        {
            var values = only.Copy();
            foreach (var entry in decided) values.Add(entry.Value);
            foreach (var phrase in regional) values.Add(phrase);
            foreach (var table in (ReadOnlySpan<DictionaryTable>)[characters, .. phrases]) values.Add(table.Values);
            return values;
        }

        // First what people decided: the first of equal keys wins.
        foreach (var entry in Overlay.Read(Overlay.Words, only)) lexicon.Prefer(entry);
        var overlay = new List<OverlayEntry>();
        if (configuration.Name == "s2twp") overlay.AddRange(Overlay.Read(Overlay.TaiwanWording, only));
        if (configuration.Name is "s2tw" or "s2twp") overlay.AddRange(Overlay.Read(Overlay.TaiwanCharacters, only));
        foreach (var entry in decided) overlay.Add(entry with { Value = Final(entry.Value).ToString() });
        foreach (var entry in overlay)
        {
            if (entry.Key.Length == 1) lexicon.AddCharacter(entry.Key, entry.Value);
        }
        for (var i = 0; i < characters.Count; i++) lexicon.AddCharacter(characters.Key(i), Final(characters.Value(i)));
        for (var unit = '\u3400'; last is not null && unit < '\uA000'; unit++)
        {
            // Traditional characters in the text get the region's form too.
            if ((last.FirstUnits[unit] & (MatchTable.IsKey | MatchTable.IsLongKey)) != 0) lexicon.AddCharacter([unit], Final([unit]));
        }

        foreach (var entry in overlay)
        {
            if (entry.Key.Length > 1) lexicon.AddPhrase(entry.Key, entry.Value, Cost.Of(entry.Frequency == 0 ? DefaultFrequency : entry.Frequency));
        }

        var costs = OpenCcData.LoadPhraseCosts();
        for (var i = 0; i < phrases[0].Count; i++)
        {
            var key = phrases[0].Key(i);
            var cost = (int)costs[phrases[0].Row(i)];
            lexicon.AddPhrase(key, Final(phrases[0].Value(i)), cost == 0 ? Cost.OfPhrase(key.Length) : Math.Min(cost, Cost.OfPhrase(key.Length)));
        }
        for (var i = 0; i < phrases[1].Count; i++) lexicon.AddPhrase(phrases[1].Key(i), Final(phrases[1].Value(i)), Cost.Of(DefaultFrequency));
        if (last is not null && regional.Count > 0) AddRegionalPhrases(regional, lexicon, last);
        lexicon.AddWords(OpenCcData.LoadWords(only));
        return lexicon.Build();
    }

    // The region's phrases that the text may hold in either script, or in a mixture: none that it does is missing.
    private static List<string> RegionalPhrases(Configuration configuration, Alphabet? only)
    {
        var found = new List<string>();
        if (configuration.Chain.Length == 1) return found;
        var simplified = only is null ? null : CharacterMap.Of(OpenCcData.Load("TSCharacters"));
        // What these become depends on their neighbours.
        var unsure = only is null ? null : new Alphabet(OpenCcData.Load("TSPhrases").Keys);
        foreach (var dictionary in configuration.Chain[1])
        {
            if (!dictionary.Contains("Phrases", StringComparison.Ordinal)) continue;
            var table = OpenCcData.Load(dictionary);
            for (var i = 0; i < table.Count; i++)
            {
                if (only is null || May(table.Key(i))) found.Add(table.Key(i).ToString());
            }
        }
        return found;

        bool May(ReadOnlySpan<char> key)
        {
            foreach (var unit in key)
            {
                if (!only.Has(unit) && !unsure!.Has(unit) && simplified!.Single(unit) is { } single && !only.Has(single)) return false;
            }
            return true;
        }
    }

    // They are keyed in Traditional; here they have to be found in Simplified text, and in Traditional.
    private static void AddRegionalPhrases(List<string> phrases, LexiconBuilder lexicon, MatchTable last)
    {
        var simplify = ParityEngines.Stage(["TSPhrases", "TSCharacters"], rareGlyphs: false, only: new Alphabet(string.Concat(phrases)));
        using var simplified = new TextBuffer(64);
        using var final = new TextBuffer(64);
        foreach (var phrase in phrases)
        {
            simplified.Length = 0;
            final.Length = 0;
            Pass.Run(simplify, phrase, simplified, null);
            Pass.Run(last, phrase, final, null);
            AddInEitherScript(lexicon, simplified.Text, phrase, final.Text);
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

    // The second stage with the overlay's wording in place of the dictionary's; null values stand for any text.
    private static MatchTable? LastStage(Configuration configuration, Alphabet? values)
    {
        if (configuration.Chain.Length == 1) return null;
        var dictionaries = configuration.Chain[1];
        if (configuration.Name != "s2twp") return ParityEngines.Stage(dictionaries, rareGlyphs: false, only: values);
        var wording = new List<(string, string)>();
        var entries = Overlay.Read(Overlay.TaiwanWording, values is null ? null : Simplified(values));
        if (entries.Count > 0)
        {
            var keys = new Alphabet("");
            foreach (var entry in entries) keys.Add(entry.Key);
            var toTraditional = ParityEngines.Create(Configuration.Find("s2t")!, rareGlyphs: false, keys);
            using var key = new TextBuffer(64);
            foreach (var entry in entries)
            {
                key.Length = 0;
                toTraditional.Convert(entry.Key, key, null, isLast: true);
                wording.Add((key.Text.ToString(), entry.Value));
            }
        }
        return ParityEngines.Stage(dictionaries, rareGlyphs: false, wording, values);
    }

    // The units whose Traditional forms may be among these.
    private static Alphabet Simplified(Alphabet values)
    {
        var map = CharacterMap.Of(OpenCcData.Load("TSCharacters"));
        var simplified = values.Copy();
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            if (values.Has((char)unit) && map.Single((char)unit) is { } single) simplified.Add([single]);
        }
        return simplified;
    }
}
