using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiInsights.Mine.Proof;

namespace AiInsights.Mine.Predictions;

/// <summary>The table of time words (<c>horizons.json</c>): from a wording and the day it was said to calendar dates.</summary>
public sealed class HorizonTable
{
    private const int LongestText = 400;

    private readonly ImmutableArray<Rule> _rules;

    private HorizonTable(ImmutableArray<Rule> rules) => _rules = rules;

    /// <summary>The table that comes with the program.</summary>
    public static HorizonTable Standard { get; } = Load();

    /// <summary>
    /// The dates of the first time words in a text; null when it holds none. Without a date of the words, only wordings
    /// with a year of their own have dates.
    /// </summary>
    /// <param name="text">The wording as said, either script.</param>
    /// <param name="made">When it was said, or null.</param>
    /// <param name="running">The text was not picked out for its time words: durations in it are no horizons.</param>
    public HorizonSpan? Read(string text, PartialDate? made, bool running = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = FoldedText.Key(text);
        if (key.Length > LongestText)
            key = key[..LongestText];
        if (Best(WrittenYears.InDigits(key), running) is not var (rule, match))
            return null;
        var wording = key.Substring(match.Index, match.Length);
        if (rule.Open)
            return new HorizonSpan(wording, null, null, true, false);
        var from = HorizonTerms.Day(rule.From, match, made, last: false);
        var to = HorizonTerms.Day(rule.To, match, made, last: true);
        if (from > to && match.Groups["P"].Success)
            (from, to) = (HorizonTerms.Day(rule.To, match, made, last: false), HorizonTerms.Day(rule.From, match, made, last: true));
        return new HorizonSpan(wording, from, to, false, HorizonTerms.IsRelative(rule.From) || HorizonTerms.IsRelative(rule.To));
    }

    private (Rule Rule, Match Match)? Best(string key, bool running)
    {
        (Rule Rule, Match Match)? best = null;
        foreach (var rule in _rules)
        {
            if (running && rule.Alone)
                continue;
            var match = rule.Pattern.Match(key);
            while (match.Success && !HorizonTerms.Understood(match))
                match = rule.Pattern.Match(key, match.Index + 1);
            if (!match.Success || match.Length == 0)
                continue;

            // Open words yield to dated ones wherever those stand: "未来……到2028年" means 2028.
            var better = best is not { } known
                || (known.Rule.Open && !rule.Open)
                || (known.Rule.Open == rule.Open && (match.Index < known.Match.Index
                    || (match.Index == known.Match.Index && match.Length > known.Match.Length)));
            if (better)
                best = (rule, match);
        }

        return best;
    }

    private static HorizonTable Load()
    {
        using var stream = typeof(HorizonTable).Assembly.GetManifestResourceStream("AiInsights.Mine.Predictions/horizons.json")
            ?? throw new InvalidOperationException("The table of time words is not embedded.");
        using var json = JsonDocument.Parse(stream);
        var macros = json.RootElement.GetProperty("macros").EnumerateObject().Select(static m => (m.Name, Value: m.Value.GetString()!)).ToList();
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var element in json.RootElement.GetProperty("rules").EnumerateArray())
        {
            var pattern = element.GetProperty("pattern").GetString()!;
            foreach (var (name, value) in macros)
                pattern = pattern.Replace(name, value, StringComparison.Ordinal);
            rules.Add(new Rule(
                new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture),
                Term(element, "from"),
                Term(element, "to"),
                element.TryGetProperty("open", out var open) && open.GetBoolean(),
                element.TryGetProperty("alone", out var alone) && alone.GetBoolean()));
        }

        return new HorizonTable(rules.ToImmutable());
    }

    private static string? Term(JsonElement rule, string name) =>
        rule.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Rule(Regex Pattern, string? From, string? To, bool Open, bool Alone);
}
