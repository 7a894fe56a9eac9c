namespace AiInsights.Templating.Syntax;

internal sealed class CaseStatement : Statement
{
    public Expression? Value;
    public BlockStatement? Body;

    public override string TypeName => "case statement";

    public override string Example => "case <expression> ... end|when|else";
}
