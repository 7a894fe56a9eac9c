using System.Globalization;
using System.Text.RegularExpressions;
using AiInsights.Mine.Predictions;

namespace AiInsights.Mine.Suggest;

/// <summary>
/// Whether the times a sentence speaks of lie before or after the day it was said, in words that <c>prediction-weights.txt</c>
/// weighs: 三季度 is over in a text of October and to come in one of May.
/// </summary>
/// <param name="made">When the article was said, or null.</param>
internal sealed partial class SentenceTimes(PartialDate? made)
{
    // A month without a year is the next of its name when it comes within so many months, else the last.
    private const int MonthsAhead = 5;

    // What stands before a sentence stands before the next ones too.
    private readonly Dictionary<string, string?> _readings = new(StringComparer.Ordinal);

    /// <summary>
    /// <c>time:…</c> of the clauses, or <c>time:none</c> with <c>given:…</c> (what stands before it or was asked, nearest first) and
    /// <c>around:…</c> (the heading above); <c>moment:…</c> of months, quarters, halves and weeks that name no year.
    /// </summary>
    public IEnumerable<string> Of(SentenceContext sentence)
    {
        var own = sentence.Clauses.Select(Reading).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var reading in own)
            yield return "time:" + reading;
        if (own.Count == 0)
        {
            yield return "time:none";
            if (sentence.TimeGivers.Select(Reading).FirstOrDefault(static r => r is not (null or "open")) is { } given)
                yield return "given:" + given;
            if (Reading(sentence.Around) is { } around)
                yield return "around:" + around;
        }

        if (made is { Precision: not "year" } said)
        {
            foreach (var moment in Moments(sentence.Key, said.First.Month))
                yield return "moment:" + moment;
        }
    }

    // past, today (ends with the day it was said), now (began before, ends later), ahead; open or undated; null when there is none.
    private string? Reading(string text)
    {
        if (!_readings.TryGetValue(text, out var reading))
            _readings.Add(text, reading = Read(text));
        return reading;
    }

    private string? Read(string text)
    {
        if (text.Length == 0 || HorizonTable.Standard.Read(text, made, running: true) is not { } span)
            return null;
        if (span.Open)
            return "open";
        if (span.To is not { } to || made is not { } said)
            return "undated";
        return to < said.First ? "past" : (span.From ?? to) > said.Last ? "ahead" : to <= said.Last ? "today" : "now";
    }

    private static IEnumerable<string> Moments(string text, int month)
    {
        foreach (Match match in Month().Matches(text))
        {
            var named = Number(match.Groups["n"].Value);
            yield return named == month ? "here"
                : (match.Groups["this"].Success ? named > month : (named - month + 12) % 12 <= MonthsAhead) ? "ahead" : "behind";
        }

        foreach (Match match in Quarter().Matches(text))
        {
            var later = (Number(match.Groups["n"].Value) - ((month + 2) / 3) + 4) % 4;
            yield return later == 0 ? "here" : later == 1 || (later == 2 && month <= 6) ? "ahead" : "behind";
        }

        foreach (Match match in Half().Matches(text))
        {
            var second = match.Groups["n"].Value == "下";
            if (second == month > 6)
                yield return "here";
            else if (second)
                yield return "ahead";
            else if (month <= 9)
                yield return "behind";
        }

        foreach (Match match in Next().Matches(text))
            yield return match.Groups["n"].Value switch { "下" => "ahead", "上" => "behind", _ => "here" };
    }

    private static int Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        foreach (var digit in text)
            number = digit == '十' ? 10 : number + "一二三四五六七八九".IndexOf(digit, StringComparison.Ordinal) + 1;
        return number;
    }

    [GeneratedRegex("(?:(?<this>今年)|(?<![0-9.年十一二三四五六七八九个前近过]))(?<n>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?![之以]?[内后前来]|间隔)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Month();

    [GeneratedRegex("(?:(?<=今年)|(?<!年))(?:第?(?<n>[一二三四1-4])季度?|q(?<n>[1-4]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Quarter();

    [GeneratedRegex("(?:(?<=今年)|(?<!年))(?<n>[上下])半年", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Half();

    [GeneratedRegex("(?<n>[上本这下])个?(?:周|星期|礼拜|月|季度?|学期|财年|赛季)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Next();
}
