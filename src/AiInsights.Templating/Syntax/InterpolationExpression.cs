namespace AiInsights.Templating.Syntax;

/// <summary>What stands between braces in an <see cref="InterpolatedExpression"/>.</summary>
internal sealed class InterpolationExpression : Expression
{
    public Expression? Inner;

    public override string TypeName => "interpolated string expression";

    public override string Example => "$\"string{<expression>}string\"";
}
