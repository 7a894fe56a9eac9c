using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AiInsights.Mine.Suggest;

/// <summary>The table of cues (<c>prediction-cues.txt</c>) for texts of one year.</summary>
internal sealed class CueTable
{
    private readonly ImmutableDictionary<string, Regex> _others;

    private CueTable(ImmutableArray<Cue> cues, ImmutableDictionary<string, Regex> others) => (Cues, _others) = (cues, others);

    public ImmutableArray<Cue> Cues { get; }

    /// <summary>Reads the table.</summary>
    /// <param name="year">The year the texts were written in; null: any year of four digits may lie ahead.</param>
    public static CueTable For(int? year)
    {
        var macros = new List<(string Name, string Pattern)>
        {
            ("{now}", Years(year ?? 2000, (year ?? 2000) + 40)),
            ("{later}", Years((year ?? 1999) + 1, (year ?? 2000) + 40)),
            ("{past}", Years(1990, (year ?? 1991) - 1)),
        };
        var cues = ImmutableArray.CreateBuilder<Cue>();
        var others = ImmutableDictionary.CreateBuilder<string, Regex>(StringComparer.Ordinal);
        foreach (var cells in DataTable.Read("Mine.Suggest.prediction-cues.txt"))
        {
            if (cells[0] == "macro")
                macros.Add((cells[1], cells[2]));
            else if (cells.Length == 2)
                others[cells[0]] = Pattern(cells[1]);
            else
                cues.Add(new Cue(cells[0], cells[0] + ":" + cells[1], Pattern(cells[2])));
        }

        return new CueTable(cues.ToImmutable(), others.ToImmutable());

        Regex Pattern(string text)
        {
            foreach (var (name, pattern) in macros)
                text = text.Replace(name, pattern, StringComparison.Ordinal);
            return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        }
    }

    /// <summary>The names of the cues that a sentence shows, scope first (<c>clause:will</c>).</summary>
    public IEnumerable<string> Shown(SentenceContext sentence)
    {
        var clauses = sentence.Clauses.Where(c => !_others["veto"].IsMatch(c)).ToList();
        return Cues.Where(cue => cue.Scope switch
        {
            "never" => false,
            "clause" => clauses.Exists(c => cue.Pattern.IsMatch(c)),
            "sentence" => cue.Pattern.IsMatch(sentence.Key),
            "before" => cue.Pattern.IsMatch(sentence.Before),
            "asked" => cue.Pattern.IsMatch(sentence.Asked),
            "answer" => cue.Pattern.IsMatch(sentence.Answers),
            "around" => cue.Pattern.IsMatch(sentence.Around),
            "heading" => sentence.Places.Contains("heading") && cue.Pattern.IsMatch(sentence.Key),
            "title" => cue.Pattern.IsMatch(sentence.ListTitle),
            "article" => cue.Pattern.IsMatch(sentence.Title),
            _ => throw new InvalidOperationException($"A cue of the unknown scope {cue.Scope}."),
        }).Select(static cue => cue.Name);
    }

    /// <summary>Whether a sentence cannot be a claim, whatever else it shows.</summary>
    public bool IsNever(SentenceContext sentence) => Cues.Any(cue => cue.Scope == "never" && cue.Pattern.IsMatch(sentence.Key));

    /// <summary>What a row that is no cue finds in a text (<c>hedge</c>, <c>condition</c>, <c>reporter</c> …).</summary>
    public MatchCollection Matches(string row, string text) => _others[row].Matches(text);

    // Not a part of a longer number or an amount: 2025亿 is no year.
    private static string Years(int from, int to) =>
        $"(?<![0-9.])(?:{string.Join('|', Enumerable.Range(from, Math.Max(1, to - from + 1)).Select(static y => y.ToString(CultureInfo.InvariantCulture)))})(?![0-9.万亿个%美])";

    /// <summary>One cue: what it looks at, its name and what it looks for.</summary>
    internal sealed record Cue(string Scope, string Name, Regex Pattern);
}
