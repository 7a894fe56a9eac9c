using AiInsights.Hanzi.Dictionaries;
using AiInsights.Hanzi.Matching;
using AiInsights.Hanzi.Parity;

namespace AiInsights.Hanzi.Quality;

/// <summary>
/// Quality mode towards Simplified. Few characters have two Simplified forms there (著, 乾, 瞭, 藉, 覆 …), so the lattice
/// holds the dictionaries' phrases, the overlay, and only those words of the list that can meet one of them.
/// </summary>
internal static class SimplifiedQuality
{
    private const char Writing = '著';
    private const char Lasting = '着';

    public static bool Covers(Configuration configuration) => configuration.Name is "t2s" or "tw2s" or "tw2sp" or "hk2s" or "hk2sp";

    public static LatticeEngine Create(Configuration configuration, bool rareGlyphs, Alphabet? only)
    {
        // Words with 着 are there for the 著 of Traditional text; all else that is worked out is spelled with the text's units.
        var found = only?.Copy();
        found?.Add([Lasting]);
        var exact = ParityEngines.Create(configuration, rareGlyphs, found);
        using var result = new TextBuffer(64);
        ReadOnlySpan<char> Exact(ReadOnlySpan<char> text)
        {
            result.Length = 0;
            exact.Convert(text, result, null, isLast: true);
            return result.Text;
        }

        var overlay = Overlay.Read(Overlay.Simplified);
        var tables = new List<DictionaryTable>();
        foreach (var stage in configuration.Chain)
        {
            foreach (var dictionary in stage)
            {
                if (rareGlyphs || dictionary != Configuration.RareGlyphs) tables.Add(OpenCcData.Load(dictionary));
            }
        }
        var lexicon = new LexiconBuilder(20_000, only);
        lexicon.AddCharacter([Writing], [Lasting]);
        foreach (var entry in overlay)
        {
            if (entry.Key.Length == 1) lexicon.AddCharacter(entry.Key, entry.Value);
        }
        foreach (var table in tables)
        {
            for (var i = 0; i < table.Count; i++)
            {
                if (IsCharacter(table.Key(i)) && lexicon.Wants(table.Key(i))) lexicon.AddCharacter(table.Key(i), Exact(table.Key(i)));
            }
        }

        var meeting = new Meeting();
        // Without a phrase, and without 著, every word converts character by character: words have nothing to decide.
        var decides = only is null || only.Has(Writing) || only.Has(Lasting);
        foreach (var entry in overlay)
        {
            if (entry.Key.Length == 1) continue;
            lexicon.AddPhrase(entry.Key, entry.Value, Cost.Of(entry.Frequency == 0 ? QualityEngines.DefaultFrequency : entry.Frequency));
            meeting.Add(entry.Key);
            decides |= lexicon.Wants(entry.Key);
        }
        foreach (var table in tables)
        {
            for (var i = 0; i < table.Count; i++)
            {
                var key = table.Key(i);
                if (IsCharacter(key)) continue;
                meeting.Add(key);
                if (!lexicon.Wants(key)) continue;
                lexicon.AddPhrase(key, Exact(key), Cost.Of(QualityEngines.DefaultFrequency));
                decides = true;
            }
        }
        if (decides) AddWords(lexicon, meeting, exact, found);
        return lexicon.Build();
    }

    // The list is Simplified: a word is looked for in Traditional text by what s2t makes of it.
    private static void AddWords(LexiconBuilder lexicon, Meeting meeting, Engine exact, Alphabet? found)
    {
        var traditional = CharacterMap.Of(OpenCcData.Load("STCharacters"));
        var spelled = found?.Before(traditional);
        if (found is not null) lexicon.AddUnits(found, spelled!);
        var words = OpenCcData.LoadWords(spelled);
        var phrases = OpenCcData.LoadPhrasesByValue(found, spelled);
        var costs = OpenCcData.LoadPhraseCosts();
        Span<char> key = stackalloc char[64];
        using var value = new TextBuffer(64);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words.Key(i);
            if (word.Length == 1) lexicon.AddUnitCost(word[0], (byte)words.Value(i)[0]);
        }
        // In Traditional text a character is as common as the Simplified one it becomes by itself.
        lexicon.SpreadUnitCosts();
        for (var i = 0; i < phrases.Count; i++)
        {
            var cost = costs[phrases.Row(i)];
            if (cost != 0) AddWord(phrases.Value(i), phrases.Key(i), cost, key);
        }
        for (var i = 0; i < words.Count; i++)
        {
            var word = words.Key(i);
            if (word.Length > 1) AddWord(key[..traditional.Convert(word, key)], word, words.Value(i)[0], key[32..]);
        }

        void AddWord(ReadOnlySpan<char> form, ReadOnlySpan<char> word, int cost, Span<char> spare)
        {
            if (!lexicon.Wants(form) && !form.Contains(Lasting)) return;
            if (!meeting.May(form) && !form.Contains(Lasting)) return;
            value.Length = 0;
            exact.Convert(form, value, null, isLast: true);
            lexicon.AddPhrase(form, word.Contains(Writing) ? word : value.Text, cost);
            if (!form.Contains(Lasting)) return;
            for (var i = 0; i < form.Length; i++) spare[i] = form[i] == Lasting ? Writing : form[i];
            lexicon.AddPhrase(spare[..form.Length], value.Text, cost);
        }
    }

    private static bool IsCharacter(ReadOnlySpan<char> key) => key.Length == 1 || (key.Length == 2 && char.IsHighSurrogate(key[0]));

    /// <summary>Whether a word can overlap one of the phrases that matter: it shares their edge or has 著.</summary>
    private sealed class Meeting
    {
        private readonly HashSet<char> _firsts = [];
        private readonly HashSet<char> _lasts = [];

        public void Add(ReadOnlySpan<char> phrase)
        {
            _firsts.Add(phrase[0]);
            _lasts.Add(phrase[^1]);
        }

        public bool May(ReadOnlySpan<char> word) =>
            _lasts.Contains(word[0]) || _firsts.Contains(word[^1]) || word.Contains(Writing);
    }
}
