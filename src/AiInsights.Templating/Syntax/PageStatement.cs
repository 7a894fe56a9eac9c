namespace AiInsights.Templating.Syntax;

internal sealed class PageStatement : Statement
{
    public BlockStatement Body = new();

    public override string TypeName => "ScriptPage";

    public override string Example => "...";
}
