namespace AiInsights.Templating.Syntax;

internal sealed class WithStatement : Statement
{
    public Expression? Target;
    public BlockStatement? Body;

    public override string TypeName => "with statement";

    public override string Example => "with <variable> ... end";
}
