namespace AiInsights.Templating.Syntax;

internal sealed class ConditionalExpression : Expression
{
    public Expression Condition = null!;
    public Expression Then = null!;
    public Expression Else = null!;

    public override string TypeName => "conditional expression";

    public override string Example => "<condition> ? <then_value> : <else_value>";
}
