namespace AiInsights.Templating.Syntax;

internal sealed class InterpolatedExpression : Expression
{
    /// <summary>Texts and <see cref="InterpolationExpression"/>s in turn.</summary>
    public List<Expression> Parts = [];

    public char Quote;

    // Named as Scriban's messages name them: the whole after its part, the part after the whole.
    public override string TypeName => "interpolated expression";

    public override string Example => "{<expression>}";
}
