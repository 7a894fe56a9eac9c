using System.Text.RegularExpressions;

namespace AiInsights.Mend;

/// <summary>
/// A pattern of a rule table. It is made into one that can be asked when a line comes that may match it: most articles have none for most rules,
/// and making some hundred of them takes longer than reading an article.
/// </summary>
/// <param name="Text">The pattern, as the table has it.</param>
public sealed record LinePattern(string Text)
{
    private Regex? _regex;

    /// <summary>The pattern to be asked.</summary>
    /// <exception cref="RegexParseException">The table has no pattern there.</exception>
    public Regex Regex => _regex ??= new Regex(Text, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Limit);
}
