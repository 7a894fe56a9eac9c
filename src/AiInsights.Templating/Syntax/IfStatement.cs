namespace AiInsights.Templating.Syntax;

internal sealed class IfStatement : Statement
{
    public Expression? Condition;
    public BlockStatement? Then;

    /// <summary>An <see cref="IfStatement"/> or an <see cref="ElseStatement"/>.</summary>
    public Statement? Else;

    public bool IsElseIf;

    public override string TypeName => "if statement";

    public override string Example => "if <expression> ... end|else|else if";
}
