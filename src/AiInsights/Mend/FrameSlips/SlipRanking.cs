using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// What tells the readings of one damaged stretch apart, and how much each of it counts: a regression over sentences that were
/// damaged on purpose (<c>Data/ranking.txt</c>; how it is made stands at the top of the file).
/// </summary>
internal sealed class SlipRanking
{
    /// <summary>The names of the features, in the order of <see cref="Features"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "characters", "costs", "words", "running", "length", "dropped", "gaps", "article-pairs", "article-triples", "article-fours",
        "unpaired", "marks-together", "doubled", "questions", "ends-with-question", "ends-with-stop", "ends-with-character",
        "stops-together", "article-characters", "clause-ends", "other-marks",
    ];

    /// <summary>How much words weigh against characters where nothing else is asked; both look at the same text.</summary>
    private const float WordShare = 0.5f;

    private const string Brackets = "“”（）《》【】";

    // What makes a clause a question.
    private static readonly string[] Asking = ["吗", "呢", "么", "啥", "谁", "哪", "几", "怎", "为何", "多少", "是否", "还是", "是不是", "能不能", "有没有"];

    private static readonly Lazy<ImmutableArray<float>> Weights = new(static () =>
    {
        var rows = DataTable.Read("Mend.FrameSlips.Data.ranking.txt").ToDictionary(static r => r[0], static r => float.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return [.. Names.Select(n => rows[n])];
    });

    private readonly SlipSearch _search;
    private readonly RunningText _running;
    private readonly RunningText? _article;
    private readonly string _before;
    private readonly string _behind;
    private readonly char _pronoun;
    private readonly Dictionary<string, float> _stretches = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, float> _runs = [];

    /// <param name="search">The search that found the readings.</param>
    /// <param name="before">What stands before the stretch in its line.</param>
    /// <param name="behind">What stands behind it.</param>
    /// <param name="memory">What the sound lines of the document say.</param>
    /// <param name="running">Text of the same kind.</param>
    public SlipRanking(SlipSearch search, ReadOnlySpan<char> before, ReadOnlySpan<char> behind, SlipMemory? memory, RunningText running)
    {
        _search = search;
        _running = running;
        _article = memory?.Text;
        _before = RunningText.Fold(before, new StringBuilder("\n")).ToString();
        _behind = RunningText.Fold(behind, new StringBuilder()).Append('\n').ToString();
        _pronoun = NearbyPronoun.Find(memory?.Whole, before, behind);
    }

    /// <summary>The logarithm of how likely a reading is beside the others, but for a summand that all have.</summary>
    public float Score(SlipCandidate reading)
    {
        // What a healthy copy says, the search has heard; no habit of other texts says more.
        if (_search.HasSibling)
            return Plain(reading);
        Span<float> features = stackalloc float[Names.Length];
        Features(reading, features);
        var score = Pronouns(reading.Text) * NearbyPronoun.Weight;
        for (var i = 0; i < features.Length; i++)
            score += features[i] * Weights.Value[i];
        return score;
    }

    /// <summary>The features of a reading.</summary>
    public void Features(SlipCandidate reading, Span<float> features)
    {
        var folded = RunningText.Fold(reading.Text, new StringBuilder(_before));
        var to = folded.Length;
        var text = folded.Append(_behind).ToString();
        var from = _before.Length;
        features[0] = Characters(reading.Steps);
        features[1] = reading.Score - features[0];
        features[2] = Words(reading);
        features[3] = _running.Score(text, from, Math.Min(text.Length, to + RunningText.Longest - 1), _runs);
        features[4] = to - from;
        features[5] = reading.Steps.Count(static s => s.Event is SlipEvent.Dropped or SlipEvent.Replaced);
        features[6] = reading.Steps.Count(static s => s.Event == SlipEvent.Gap || SlipSearch.IsBehindGap(s.Pending));
        for (var length = 2; length <= RunningText.Longest; length++)
            features[5 + length] = Shared(text, from, to, length);
        features[10] = Unpaired(text);
        (features[11], features[12]) = Neighbours(text, from, to);
        features[13] = Questions(text, from, to);
        features[14] = text[^2] == '？' ? 1 : 0;
        features[15] = text[^2] == '。' ? 1 : 0;
        features[16] = SlipGate.IsMark(text[^2]) ? 0 : 1;
        features[17] = Stops(text, from, to);
        features[18] = OwnCharacters(text, from, to);
        (features[19], features[20]) = Marks(text.AsSpan(from, to - from));
    }

    /// <summary>The same by the search and by words alone, which holds for undamaged readings too.</summary>
    public float Plain(SlipCandidate reading) => reading.Score + (WordShare * (Words(reading) + Others(reading.Steps)));

    /// <summary>What the model of characters says of what is no Chinese: words do not count it, and a letter in the place of a character must not come for nothing.</summary>
    private float Others(List<SlipStep> steps)
    {
        var history = steps[0].History;
        float score = 0;
        foreach (var step in steps.Skip(1))
        {
            if (step.Event is SlipEvent.Mark or SlipEvent.Annotation)
                continue;
            if (step.Character != '\0')
                score += Other(step.Character, ref history);
            if (step.Extra != '\0')
                score += Other(step.Extra, ref history);
        }

        return score;
    }

    private float Other(char c, ref SlipHistory history)
    {
        var own = _search.Follow(history, c, out history);
        return c is >= '\u4E00' and <= '\u9FFF' ? 0 : own;
    }

    private float Words(SlipCandidate reading) => WordModel.Shared.Score(reading.Text, _stretches);

    /// <summary>What the model of characters says, without what lost bytes cost.</summary>
    private float Characters(List<SlipStep> steps)
    {
        var history = steps[0].History;
        float score = 0;
        foreach (var step in steps.Skip(1))
        {
            if (step.Event is SlipEvent.Mark or SlipEvent.Annotation)
                continue;
            if (step.Character != '\0')
                score += _search.Follow(history, step.Character, out history);
            if (step.Extra != '\0')
                score += _search.Follow(history, step.Extra, out history);
        }

        return score;
    }

    /// <summary>How many runs of a length that touch the stretch stand in the article too.</summary>
    private int Shared(string text, int from, int to, int length)
    {
        var count = 0;
        for (var i = Math.Max(0, from - length + 1); _article is not null && i < to && i + length <= text.Length; i++)
            if (_article.Holds(text.AsSpan(i, length)))
                count++;
        return count;
    }

    /// <summary>By how much (natural logarithm) the characters of the stretch are likelier in the article than in other texts: its names, whether it speaks of 她 or 他.</summary>
    private float OwnCharacters(string text, int from, int to)
    {
        float score = 0;
        for (var i = from; _article is not null && i < to; i++)
            if (!SlipGate.IsMark(text[i]))
                score += _article.Prefers(text[i], _running);
        return score;
    }

    /// <summary>How often a reading says 她 or 他 as the article does next to it, less how often it says the other: an article speaks of one person for a while.</summary>
    private int Pronouns(ReadOnlySpan<char> reading) =>
        _pronoun == '\0' ? 0 : reading.Count(_pronoun) - reading.Count(_pronoun == '他' ? '她' : '他');

    /// <summary>How many marks end a clause, and how many others there are: words say nothing of marks, so each of them would come for less than a character.</summary>
    private static (int Ends, int Others) Marks(ReadOnlySpan<char> stretch)
    {
        int ends = 0, others = 0;
        foreach (var c in stretch)
        {
            if (IsClauseEnd(c))
                ends++;
            else if (c >= 0x80 && SlipGate.IsMark(c))
                others++;
        }

        return (ends, others);
    }

    /// <summary>How many quotes and brackets have no partner: one that closes has none before it, or one that opens none behind it.</summary>
    private static int Unpaired(string text)
    {
        var unpaired = 0;
        for (var i = 0; i < Brackets.Length; i += 2)
        {
            var open = 0;
            foreach (var c in text)
            {
                if (c == Brackets[i])
                    open++;
                else if (c == Brackets[i + 1] && --open < 0)
                    (open, unpaired) = (0, unpaired + 1);
            }

            unpaired += open;
        }

        return unpaired;
    }

    /// <summary>How often a mark stands behind one that ends a clause, and a character behind itself.</summary>
    private static (int Marks, int Doubled) Neighbours(string text, int from, int to)
    {
        int marks = 0, doubled = 0;
        for (var i = from; i <= to && i < text.Length; i++)
        {
            if (SlipGate.IsMark(text[i]))
                marks += text[i] > 0x80 && IsClauseEnd(text[i - 1]) ? 1 : 0;
            else if (text[i] == text[i - 1])
                doubled++;
        }

        return (marks, doubled);
    }

    /// <summary>How often a mark that ends a clause stands behind another one.</summary>
    private static int Stops(string text, int from, int to)
    {
        var stops = 0;
        for (var i = from; i <= to && i < text.Length; i++)
            if (IsClauseEnd(text[i]) && IsClauseEnd(text[i - 1]) && text[i] is not ('？' or '！'))
                stops++;
        return stops;
    }

    /// <summary>Question marks behind clauses that ask, less those behind clauses that do not and other marks behind clauses that do.</summary>
    private static float Questions(string text, int from, int to)
    {
        float score = 0;
        for (var i = from; i < to; i++)
        {
            if (text[i] is not ('？' or '。' or '：'))
                continue;
            var start = i;
            while (start > 0 && !(IsClauseEnd(text[start - 1]) && text[start - 1] != '、'))
                start--;
            var asks = Asks(text.AsSpan(start, i - start));
            score += text[i] == '？' ? asks ? 1 : -1 : asks ? -0.5f : 0;
        }

        return score;
    }

    /// <summary>Whether a clause, Simplified, is a question.</summary>
    public static bool Asks(ReadOnlySpan<char> clause)
    {
        foreach (var word in Asking)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsClauseEnd(char c) => c is '，' or '。' or '、' or '：' or '；' or '？' or '！';
}

/// <summary>A reading that a search found.</summary>
/// <param name="Steps">Its steps, with the state before it.</param>
/// <param name="Text">What it says, Simplified.</param>
/// <param name="Score">What the search gives it.</param>
internal sealed record SlipCandidate(List<SlipStep> Steps, string Text, float Score)
{
    /// <summary>Whether it assumes that bytes were lost.</summary>
    public bool IsDamaged { get; } = Steps.Skip(1).Any(static s => s.Event is not (SlipEvent.Pass or SlipEvent.Annotation));
}
