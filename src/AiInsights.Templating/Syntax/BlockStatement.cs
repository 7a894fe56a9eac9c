namespace AiInsights.Templating.Syntax;

internal sealed class BlockStatement : Statement
{
    public List<Statement> Statements = [];

    public override string TypeName => "block statement";

    public override string Example => "<statement>...end";
}
