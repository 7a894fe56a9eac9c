namespace AiInsights.Templating.Syntax;

internal sealed class NestedExpression : Expression
{
    public Expression Inner = null!;

    public override bool IsPath => true;

    public override string TypeName => "nested expression";

    public override string Example => "(<expression>)";
}
