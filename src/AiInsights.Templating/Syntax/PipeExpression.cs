namespace AiInsights.Templating.Syntax;

internal sealed class PipeExpression : Expression
{
    public Expression From = null!;
    public Expression To = null!;

    /// <summary>Written |&gt; and not |.</summary>
    public bool IsArrow;

    public override string TypeName => "pipe expression";

    public override string Example => "<expression> | <expression>";
}
