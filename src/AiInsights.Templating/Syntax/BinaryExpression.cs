namespace AiInsights.Templating.Syntax;

internal sealed class BinaryExpression : Expression
{
    public BinaryOperator Operator;
    public Expression Left = null!;
    public Expression Right = null!;
    public int OperatorStart;
    public int OperatorEnd;

    public override string TypeName => "binary expression";

    public override string Example => "<expression> operator <expression>";
}
