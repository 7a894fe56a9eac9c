namespace AiInsights.Templating.Syntax;

internal sealed class UnaryExpression : Expression
{
    /// <summary>One of ! - + @ ^.</summary>
    public char Operator;

    public Expression Right = null!;

    public override string TypeName => "unary expression";

    public override string Example => "<operator> <expression>";
}
