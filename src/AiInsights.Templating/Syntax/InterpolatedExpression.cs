namespace AiInsights.Templating.Syntax;

internal sealed class InterpolatedExpression : Expression
{
    /// <summary>Text literals and expressions in turn.</summary>
    public List<Expression> Parts = [];

    public char Quote;

    public override string TypeName => "interpolated string expression";

    public override string Example => "$\"string{<expression>}string\"";
}
