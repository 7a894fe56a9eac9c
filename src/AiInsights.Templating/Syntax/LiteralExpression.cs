namespace AiInsights.Templating.Syntax;

internal sealed class LiteralExpression : Expression
{
    public object? Value;

    /// <summary>The quote of a text: ", ' or `; otherwise NUL.</summary>
    public char Quote;

    public override string TypeName => "literal";

    public override string Example => "<value>";
}
