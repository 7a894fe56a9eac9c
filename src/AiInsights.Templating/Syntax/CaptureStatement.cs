namespace AiInsights.Templating.Syntax;

internal sealed class CaptureStatement : Statement
{
    public Expression? Target;
    public BlockStatement? Body;

    public override string TypeName => "capture statement";

    public override string Example => "capture <variable> ... end";
}
