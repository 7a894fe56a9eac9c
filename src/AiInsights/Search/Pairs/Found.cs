namespace AiInsights.Search.Pairs;

/// <summary>What a statement gives to be found by.</summary>
/// <param name="IsTitle">Whether its places come first.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Folded">As it is compared; both wordings with a line break between, where they differ.</param>
internal readonly record struct Found(bool IsTitle, string Text, string Folded)
{
    /// <summary>A title or name?</summary>
    public static bool IsTitleOf(StatementKind kind) => kind <= StatementKind.InsightTitle;

    /// <summary>Of a statement that is to be written.</summary>
    public static Found Of(Statement statement, SecondScript second)
    {
        var converted = second.ConvertFirst(statement.Text);
        return new(IsTitleOf(statement.Kind), statement.Text, Fold(statement.Text, converted));
    }

    /// <summary>Both wordings as they are compared.</summary>
    public static string Fold(string text, string other)
    {
        var fold = CharacterFold.Instance;
        var one = fold.Fold(text);
        if (ReferenceEquals(text, other))
            return one;
        var two = fold.Fold(other);
        return string.Equals(one, two, StringComparison.Ordinal) ? one : one + "\n" + two;
    }
}
