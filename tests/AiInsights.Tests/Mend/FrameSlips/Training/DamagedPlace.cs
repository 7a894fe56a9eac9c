using AiInsights.Hanzi;
using AiInsights.Mend.FrameSlips;

namespace AiInsights.Tests.Mend.FrameSlips.Training;

/// <summary>A paragraph that was damaged in one place, as a line of its article.</summary>
/// <param name="Article">The file.</param>
/// <param name="Healthy">The paragraph.</param>
/// <param name="Damaged">The same damaged.</param>
/// <param name="Before">The paragraphs of the article before it, in the same script.</param>
/// <param name="Behind">Those behind it.</param>
internal sealed record DamagedPlace(string Article, string Healthy, string Damaged, string Before, string Behind)
{
    /// <summary>A longer paragraph is left out.</summary>
    private const int Longest = 400;

    private SlipMemory? _memory;

    /// <summary>What the sound stretches of the article say, the paragraph itself included.</summary>
    public SlipMemory Memory => _memory ??= SlipMemory.Of(string.Join('\n', Before, Damaged, Behind));

    /// <summary>
    /// All places of texts that a manner of damage can hit, in an order that chance gives: each of them once, so that a count of them is one
    /// of different things. Those that leave no trace are left out.
    /// </summary>
    public static IEnumerable<DamagedPlace> Of(IReadOnlyList<WrittenText> texts, DamageManner manner, bool traditional, int seed)
    {
        var converter = HanziConverter.For("s2t");
        string Written(string text) => traditional && !manner.Converted ? converter.Convert(text) : text;
        string Read(string text) => manner.Converted ? converter.Convert(text) : text;
        var places = new List<(int Article, int Paragraph, int Place)>();
        for (var a = 0; a < texts.Count; a++)
        {
            for (var p = 0; p < texts[a].Paragraphs.Count; p++)
            {
                if (texts[a].Paragraphs[p].Length <= Longest)
                    places.AddRange(FrameDamage.PlacesOf(Written(Plain(texts[a].Paragraphs[p])), manner).Select(place => (a, p, place)));
            }
        }

        var random = new Random(seed);
        var order = places.ToArray();
        random.Shuffle(order);
        var rests = new Dictionary<(int, int), (string Before, string Behind)>();
        foreach (var (a, p, place) in order)
        {
            var text = texts[a];
            var healthy = Written(Plain(text.Paragraphs[p]));
            var damaged = Read(FrameDamage.DamageAt(healthy, manner, place));
            healthy = Read(healthy);
            if (FrameDamage.IsGone(damaged, healthy))
                continue;
            if (!rests.TryGetValue((a, p), out var rest))
                rests.Add((a, p), rest = (Read(Written(string.Join('\n', text.Paragraphs.Take(p)))), Read(Written(string.Join('\n', text.Paragraphs.Skip(p + 1))))));
            yield return new(text.Name, healthy, damaged, rest.Before, rest.Behind);
        }
    }

    private static string Plain(string paragraph) => paragraph.Replace("**", "", StringComparison.Ordinal).Trim();
}
