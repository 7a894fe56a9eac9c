namespace AiInsights.Templating.Syntax;

internal sealed class ReturnStatement : Statement
{
    public Expression? Expression;

    public override string TypeName => "return statement";

    public override string Example => "return <expression>?";
}
