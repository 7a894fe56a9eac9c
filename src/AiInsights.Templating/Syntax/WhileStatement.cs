namespace AiInsights.Templating.Syntax;

internal sealed class WhileStatement : Statement
{
    public Expression? Condition;
    public BlockStatement? Body;

    public override string TypeName => "while statement";

    public override string Example => "while <expression> ... end";
}
