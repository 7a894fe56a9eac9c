namespace AiInsights.Templating.Syntax;

internal sealed class BreakStatement : Statement
{
    public override string TypeName => "break statement";

    public override string Example => "break";
}
