using System.Text;
using AiInsights.Ingest;

namespace AiInsights.Mend;

/// <summary>Bounds what a seed states about itself, and takes characters from it that nobody sees or that turn the writing around.</summary>
internal static class FieldLimits
{
    private const int LongestKey = 60;

    /// <summary>Bounds the fields, in place.</summary>
    public static void Apply(MendState state)
    {
        foreach (var (name, field) in state.Fields.ToList())
        {
            var bounded = Bound(field with { Name = Cut(SafeText.Clean(name), LongestKey), Values = field.Values.Any(static v => v.AsSpan().ContainsAny('\n', '\r')) ? [.. field.Values.Select(Fold)] : field.Values }, state);
            state.Fields.Remove(name);
            if (bounded.Values.Count > 0 && bounded.Name.Length > 0)
                state.Fields.TryAdd(bounded.Name, bounded);
        }
    }

    /// <summary>At most so many characters, never half of one; an ellipsis says that there was more.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    // summary: |, and two lines below it. A line end is no letter that hides: it is a blank, and none between two characters of Chinese.
    private static string Fold(string value)
    {
        var folded = new StringBuilder(value.Length);
        foreach (var line in value.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.IsEmpty)
                continue;
            if (folded.Length > 0 && (char.IsAscii(folded[^1]) || char.IsAscii(words[0])))
                folded.Append(' ');
            folded.Append(words);
        }

        return folded.ToString();
    }

    private static SeedField Bound(SeedField field, MendState state)
    {
        if (field.Values.Count > SeedLimits.ListLength)
        {
            Report(field, state, $"“{SafeText.Clean(field.Name)}” has {SeedLimits.Count(field.Values.Count)} values; the first {SeedLimits.ListLength} are used.");
            field = field with { Values = [.. field.Values.Take(SeedLimits.ListLength)] };
        }

        var most = field.Known && field.Name is not ("url" or "source" or "summary") ? SeedLimits.TitleLength : SeedLimits.ValueLength;
        if (field.Values.Any(v => v.Length > most))
        {
            Report(field, state, $"“{SafeText.Clean(field.Name)}” has {SeedLimits.Count(field.Values.Max(static v => v.Length))} characters; it is cut after {most}.");
            field = field with { Values = [.. field.Values.Select(v => Cut(v, most))] };
        }

        if (field.Values.Any(HasUnseen))
        {
            Report(field, state, $"“{SafeText.Clean(field.Name)}” holds characters that nobody sees or that turn the writing around; they are left out.");
            field = field with { Values = [.. field.Values.Select(SafeText.Clean).Where(static v => !string.IsNullOrWhiteSpace(v))] };
        }

        return field;
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF')))
                return false;
        }

        return true;
    }

    private static void Report(SeedField field, MendState state, string message) =>
        state.Bag.Add(DiagnosticCodes.BadValue, state.Document.File.Path, field.Line, Math.Max(1, field.Column), message);

    // Nearly all values hold Chinese and plain ASCII alone, of which all is seen.
    private static bool HasUnseen(string text) => !IsPlain(text) && text.EnumerateRunes().Any(static r => SafeText.IsUnseen(r) || r == Rune.ReplacementChar) && SafeText.Clean(text) != text;
}
