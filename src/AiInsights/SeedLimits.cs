using System.Globalization;
using System.Text;

namespace AiInsights;

/// <summary>
/// The measures of one seed. They are far above what articles have, and by size, never by time, so that every machine
/// decides alike. What is over them stays as plain text, or is left out with a finding.
/// </summary>
public static class SeedLimits
{
    /// <summary>Largest seed in bytes.</summary>
    public const int Bytes = 32 * 1024 * 1024;

    /// <summary>UTF-16 units of a title.</summary>
    public const int TitleLength = 300;

    /// <summary>UTF-16 units of any other value that a seed states about itself.</summary>
    public const int ValueLength = 4000;

    /// <summary>Tags, authors and other values of one list.</summary>
    public const int ListLength = 64;

    /// <summary>Containers (quotes, lists) that begin on one line, and columns by which a line may be indented.</summary>
    public const int Depth = 16, Indent = 64;

    /// <summary>Marks in one paragraph: a parser's cost grows with their square.</summary>
    public const int Marks = 1000;

    /// <summary>UTF-16 units above which a paragraph that is two thirds ASCII marks and blanks is no text.</summary>
    public const int MarksOnly = 100;

    /// <summary>UTF-16 units of one block.</summary>
    public const int BlockLength = 8000;

    /// <summary>Units of damaged text that are searched for lost bytes; the search costs up to half a millisecond for each. The worst real seed needs two hundred.</summary>
    public const int SearchedDamage = 1500;

    /// <summary>Places where text was lost that are told one by one.</summary>
    public const int LostPlaces = 100;

    /// <summary>Characters that fit neither neighbour and are looked at for lost bytes, half a millisecond each; sound text has one in a thousand.</summary>
    public static int OddCharacters(string text) => 1000 + (text.Length / 100);

    /// <summary>Blocks of one seed: each costs some 700 bytes in data, search and pages, however short it is.</summary>
    public static int Blocks(string text) => 200 + (Encoding.UTF8.GetByteCount(text) / 80);

    /// <summary>Repairs and removals of one seed that are listed one by one: each costs some 280 bytes in data and pages. The worst real seed has one for every fourteen of its characters.</summary>
    public static int Listed(string text) => 300 + (Encoding.UTF8.GetByteCount(text) / 25);

    /// <summary>Characters of link targets that may come from references: a short name can stand for a long address many times.</summary>
    public static int ReferencedTargets(string text) => 10_000 + text.Length;

    /// <summary>A number in a finding.</summary>
    internal static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
