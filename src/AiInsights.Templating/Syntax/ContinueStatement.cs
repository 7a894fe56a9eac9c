namespace AiInsights.Templating.Syntax;

internal sealed class ContinueStatement : Statement
{
    public override string TypeName => "continue statement";

    public override string Example => "continue";
}
