using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AiInsights;

/// <summary>Characters that nobody sees, or that turn the writing around: one list for all that comes in and all that goes out.</summary>
public static class SafeText
{
    /// <summary>All of them that are one UTF-16 unit.</summary>
    public static string Unseen { get; } = string.Concat(Enumerable.Range(0, 0x10000).Select(static c => (char)c).Where(static c => !char.IsSurrogate(c) && IsUnseen(new Rune(c))));

    private static readonly UnitSet s_unseenInLines = new(Unseen.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal));

    /// <summary>Chinese stays readable; what HTML, scripts or terminals would take for something else, and what turns the writing around, is escaped.</summary>
    public static JavaScriptEncoder Json { get; } = CreateEncoder();

    /// <summary>Whether a character has no place in a name, a title or a line on a terminal. The joiner of emoji and the marks of their variants have.</summary>
    public static bool IsUnseen(Rune rune) =>
        rune.Value is not (0x200D or 0xFE0E or 0xFE0F)
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF);

    /// <summary>A text without them; half characters become U+FFFD, line breaks a blank.</summary>
    public static string Clean(string text) => Clean(text, keepLines: false).Trim();

    /// <summary>A text of several lines without them.</summary>
    public static string CleanLines(string text) => s_unseenInLines.FirstIn(text) < text.Length ? Clean(text, keepLines: true) : text;

    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnseen(rune) || (keepLines && rune.Value is '\n' or '\r' or '\t'))
                clean.Append(units[..rune.EncodeToUtf16(units)]);
            else if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029)
                clean.Append(' ');
        }

        return clean.ToString();
    }

    /// <summary>A damaged text as a page may show it: what would not be seen is named.</summary>
    public static string Shown(string text)
    {
        if (!HasUnseen(text))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
            shown.Append(rune.Value == '\n' ? "\n" : IsUnseen(rune) ? string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]") : rune.ToString());
        return shown.ToString();
    }

    /// <summary>The name of a file as it may be shown: what would not be seen is written as its bytes in percent signs, so that two names stay two.</summary>
    public static string FileName(string name)
    {
        // Asked of every seed: most names need no look at each character.
        if (!name.AsSpan().ContainsAnyExceptInRange(' ', '~') || !HasUnseen(name))
            return name;
        var shown = new StringBuilder(name.Length + 8);
        foreach (var rune in name.EnumerateRunes())
            shown.Append(IsUnseen(rune) ? Uri.EscapeDataString(rune.ToString()) : rune.ToString());
        return shown.ToString();
    }

    private static bool HasUnseen(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsUnseen(rune))
                return true;
        }

        return false;
    }

    private static JavaScriptEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Unseen]);
        return JavaScriptEncoder.Create(settings);
    }
}
