using System.Text.RegularExpressions;

namespace AiInsights.Mine.Structure;

/// <summary>A speaker's name at the head of a paragraph.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Length">How many characters name, colon and blanks take.</param>
public readonly partial record struct TurnLabel(string Name, int Length)
{
    /// <summary>The label of a paragraph, or null when it has none. Chinese names have two to four characters (or parts with dots), others up to four words.</summary>
    public static TurnLabel? Of(string text)
    {
        var match = Label().Match(text);
        return match.Success ? new TurnLabel(match.Groups["name"].Value, match.Length) : null;
    }

    [GeneratedRegex(@"^(?<name>\p{IsCJKUnifiedIdeographs}{2,4}(?:[·•]\p{IsCJKUnifiedIdeographs}{1,6})*|[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){0,3}|\p{IsCJKUnifiedIdeographs}{1,3}(?:老师|总|博士|教授|院长|先生|女士))(?:\s?[（(][^）)]{1,16}[）)])?\s?[：:]\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
