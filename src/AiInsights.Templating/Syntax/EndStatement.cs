namespace AiInsights.Templating.Syntax;

internal sealed class EndStatement : Statement
{
    public override string TypeName => "end statement";

    public override string Example => "end";
}
