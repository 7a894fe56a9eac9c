using System.Text;

namespace AiInsights.Mine.Structure;

/// <summary>Names of article pages, until a curator chooses better ones.</summary>
public static class Slugs
{
    private const int Longest = 60;

    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "index", "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Date, the Latin words of the title, and a hash of the whole title, so that the name says something and stays one.</summary>
    public static string Create(string? date, string title)
    {
        var words = Clean(title);
        if (words.Length > 32)
            words = words[..(words.LastIndexOf('-', 32) is var cut and > 0 ? cut : 32)];
        var hash = StableHash.Short(Mend.Folding.Fold(title), 5);
        return string.Join('-', new[] { date, words, hash }.Where(static p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>A wished name made safe: lower-case ASCII letters, digits and hyphens, at most 60, never a reserved one; empty when nothing is left.</summary>
    public static string Clean(string wish)
    {
        var slug = new StringBuilder(wish.Length);
        foreach (var c in SafeText.Clean(wish).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && !char.IsAsciiLetterOrDigit(c) && c < '\u0300')
                slug.Append('-');
            else if (slug.Length > 0 && slug[^1] != '-' && c >= '\u2000')
                slug.Append('-');
            if (slug.Length >= Longest)
                break;
        }

        var text = slug.ToString().Trim('-');
        return s_reserved.Contains(text) ? text + "-page" : text;
    }
}
