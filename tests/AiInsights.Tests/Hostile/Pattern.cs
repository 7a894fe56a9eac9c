using System.Globalization;
using System.Text;
using System.Text.Json;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Hostile;

/// <summary>A text that repeats one unit: what makes parsers slow, deep or long-winded.</summary>
/// <param name="Name">What is repeated.</param>
/// <param name="Ext">Extension of the seed.</param>
/// <param name="Head">Before the repetition.</param>
/// <param name="Unit">What is repeated; <c>{i}</c> counts.</param>
/// <param name="Mid">After it.</param>
/// <param name="Unit2">Repeated as often afterwards.</param>
/// <param name="Tail">At the end.</param>
internal sealed record Pattern(string Name, string Ext, string? Head, string Unit, string? Mid, string? Unit2, string? Tail)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>All of them; <c>Cases/patterns.json</c>.</summary>
    public static IReadOnlyList<Pattern> All { get; } =
        JsonSerializer.Deserialize<List<Pattern>>(File.ReadAllText(Repository.Path("tests/AiInsights.Tests/Hostile/Cases/patterns.json")), Options)!;

    /// <summary>The text with about so many characters in its repetition.</summary>
    public string Text(int length)
    {
        var text = new StringBuilder(Head);
        var end = text.Length + (Unit2 is null ? length : length / 2);
        var count = 0;
        for (; text.Length < end; count++)
            text.Append(Filled(Unit, count));
        text.Append(Mid);
        for (var i = 0; Unit2 is not null && i < count; i++)
            text.Append(Filled(Unit2, i));
        return text.Append(Tail).ToString();
    }

    private static string Filled(string unit, int i) => !unit.Contains('{', StringComparison.Ordinal) ? unit : unit
        .Replace("{ticks}", new string('`', (i % 300) + 1), StringComparison.Ordinal)
        .Replace("{indent}", new string(' ', Math.Min(2 * i, 2000)), StringComparison.Ordinal)
        .Replace("{i:02}", i.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{i}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
