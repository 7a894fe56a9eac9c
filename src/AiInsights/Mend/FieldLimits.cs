using System.Globalization;
using System.Text;
using AiInsights.Ingest;

namespace AiInsights.Mend;

/// <summary>Bounds what a seed states about itself, and takes characters from it that nobody sees or that turn the writing around.</summary>
internal static class FieldLimits
{
    /// <summary>Bounds the fields, in place.</summary>
    public static void Apply(MendState state)
    {
        foreach (var (name, field) in state.Fields.ToList())
        {
            var bounded = Bound(field, state);
            if (bounded.Values.Count == 0)
                state.Fields.Remove(name);
            else if (!ReferenceEquals(bounded, field))
                state.Fields[name] = bounded;
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

    private static SeedField Bound(SeedField field, MendState state)
    {
        if (field.Values.Count > SeedLimits.ListLength)
        {
            Report(field, state, $"“{Cut(Clean(field.Name), 40)}” has {SeedLimits.Count(field.Values.Count)} values; the first {SeedLimits.ListLength} are used.");
            field = field with { Values = [.. field.Values.Take(SeedLimits.ListLength)] };
        }

        var most = field.Known && field.Name is not ("url" or "source" or "summary") ? SeedLimits.TitleLength : SeedLimits.ValueLength;
        if (field.Values.Any(v => v.Length > most))
        {
            Report(field, state, $"“{Cut(Clean(field.Name), 40)}” has {SeedLimits.Count(field.Values.Max(static v => v.Length))} characters; it is cut after {most}.");
            field = field with { Values = [.. field.Values.Select(v => Cut(v, most))] };
        }

        if (field.Values.Any(HasUnseen))
        {
            Report(field, state, $"“{Cut(Clean(field.Name), 40)}” holds characters that nobody sees or that turn the writing around; they are left out.");
            field = field with { Values = [.. field.Values.Select(Clean).Where(static v => !string.IsNullOrWhiteSpace(v))] };
        }

        return field;
    }

    private static void Report(SeedField field, MendState state, string message) =>
        state.Bag.Add(DiagnosticCodes.BadValue, state.Document.File.Path, field.Line, Math.Max(1, field.Column), message);

    private static bool HasUnseen(string text) => text.EnumerateRunes().Any(static r => IsUnseen(r) || (r == Rune.ReplacementChar)) && Clean(text) != text;

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnseen(rune))
                clean.Append(rune.ToString());
            else if (rune.Value is '\n' or '\r' or '\t')
                clean.Append(' ');
        }

        return clean.ToString().Trim();
    }

    // The joiner of emoji and the marks of their variants stay.
    private static bool IsUnseen(Rune rune) =>
        rune.Value is not (0x200D or 0xFE0E or 0xFE0F)
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF);
}
