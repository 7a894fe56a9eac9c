namespace AiInsights.Templating.Syntax;

internal sealed class WrapStatement : Statement
{
    public Expression? Target;
    public BlockStatement? Body;

    public override string TypeName => "wrap statement";

    public override string Example => "wrap <function_call> ... end";
}
