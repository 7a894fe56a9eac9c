namespace AiInsights.Templating.Syntax;

internal sealed class IncrementExpression : Expression
{
    public int Step;
    public bool IsPostfix;
    public Expression Target = null!;

    public override string TypeName => "increment/decrement expression";

    public override string Example => "<operator> <expression> or <expression> <operator>";
}
