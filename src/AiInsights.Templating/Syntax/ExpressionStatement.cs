namespace AiInsights.Templating.Syntax;

internal sealed class ExpressionStatement : Statement
{
    public Expression? Expression;

    public override string TypeName => "expression statement";

    public override string Example => "<expression>";
}
