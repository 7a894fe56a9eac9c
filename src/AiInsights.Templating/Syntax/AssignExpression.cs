namespace AiInsights.Templating.Syntax;

internal sealed class AssignExpression : Expression
{
    public Expression Target = null!;
    public Expression Value = null!;

    /// <summary>The operator of a compound assignment; otherwise none.</summary>
    public BinaryOperator Operator;

    public override string TypeName => "assign expression";

    public override string Example => "<target_expression> = <value_expression>";
}
