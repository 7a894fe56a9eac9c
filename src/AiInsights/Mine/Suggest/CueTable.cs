using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AiInsights.Mine.Suggest;

/// <summary>The table of cues (<c>prediction-cues.txt</c>) for texts of one year.</summary>
internal sealed class CueTable
{
    // Rows that are no cues.
    private static readonly ImmutableHashSet<string> Others = [
        "veto", "hedge", "condition", "commitment", "normative", "collective",
        "reporter", "reporter-doubtful", "reporter-behind", "reporter-before", "reporter-none", "reporter-frame", "reporter-any", "reporter-noun", "reporter-noun-before", "pronoun", "announcer", "enumerated", "new-matter",
    ];

    private readonly ImmutableDictionary<string, Regex> _others;

    private CueTable(ImmutableArray<Cue> cues, ImmutableDictionary<string, Regex> others, double threshold) => (Cues, _others, Threshold) = (cues, others, threshold);

    public ImmutableArray<Cue> Cues { get; }

    /// <summary>A sum from which on a sentence is a candidate.</summary>
    public double Threshold { get; }

    /// <summary>Reads the table.</summary>
    /// <param name="year">The year the texts were written in; null: any year of four digits may lie ahead.</param>
    public static CueTable For(int? year)
    {
        var macros = new List<(string Name, string Pattern)>
        {
            ("{now}", Years(year ?? 2000, (year ?? 2000) + 40)),
            ("{past}", Years(1990, (year ?? 1991) - 1)),
        };
        var cues = ImmutableArray.CreateBuilder<Cue>();
        var others = ImmutableDictionary.CreateBuilder<string, Regex>(StringComparer.Ordinal);
        var threshold = 0.0;
        foreach (var cells in DataTable.Read("Mine.Suggest.prediction-cues.txt"))
        {
            switch (cells[0])
            {
                case "macro":
                    macros.Add((cells[1], cells[2]));
                    break;
                case var other when Others.Contains(other):
                    others[other] = Pattern(cells[3]);
                    break;
                case "threshold":
                    threshold = Number(cells[2]);
                    break;
                default:
                    cues.Add(new Cue(cells[0], cells[1], Number(cells[2]), cells.Length > 3 ? Pattern(cells[3]) : null));
                    break;
            }
        }

        return new CueTable(cues.ToImmutable(), others.ToImmutable(), threshold);

        Regex Pattern(string text)
        {
            foreach (var (name, pattern) in macros)
                text = text.Replace(name, pattern, StringComparison.Ordinal);
            return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        }
    }

    /// <summary>Which cues a sentence shows, in the order of <see cref="Cues"/>.</summary>
    public bool[] Shows(SentenceContext sentence)
    {
        var clauses = sentence.Clauses.Where(c => !_others["veto"].IsMatch(c)).ToList();
        var shows = new bool[Cues.Length];
        for (var i = 0; i < Cues.Length; i++)
        {
            var cue = Cues[i];
            shows[i] = cue.Scope switch
            {
                "clause" => clauses.Exists(c => cue.Pattern!.IsMatch(c)),
                "sentence" => cue.Pattern!.IsMatch(sentence.Key),
                "before" => cue.Pattern!.IsMatch(sentence.Before),
                "asked" => cue.Pattern!.IsMatch(sentence.Asked),
                "heading" => sentence.Places.Contains("heading") && cue.Pattern!.IsMatch(sentence.Key),
                "answer" => cue.Pattern!.IsMatch(sentence.Answers),
                "title" => cue.Pattern!.IsMatch(sentence.ListTitle),
                "around" => cue.Pattern!.IsMatch(sentence.Around),
                _ => sentence.Places.Contains(cue.Name),
            };
        }

        return shows;
    }

    /// <summary>What a row that is no cue finds in a text (<c>hedge</c>, <c>condition</c>, <c>reporter</c> …).</summary>
    public MatchCollection Matches(string row, string text) => _others[row].Matches(text);

    /// <summary>The sum of the weights, to one decimal.</summary>
    public double Score(SentenceContext sentence)
    {
        var shows = Shows(sentence);
        var sum = 0.0;
        for (var i = 0; i < shows.Length; i++)
            sum += shows[i] ? Cues[i].Weight : 0;

        // To the precision of the table: otherwise the last bit of a sum would decide.
        return Math.Round(sum, 1);
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // Not a part of a longer number or an amount: 2025亿 is no year.
    private static string Years(int from, int to) =>
        $"(?<![0-9.])(?:{string.Join('|', Enumerable.Range(from, Math.Max(1, to - from + 1)).Select(static y => y.ToString(CultureInfo.InvariantCulture)))})(?![0-9.万亿个%美])";

    /// <summary>One row of the table.</summary>
    internal sealed record Cue(string Scope, string Name, double Weight, Regex? Pattern);
}
