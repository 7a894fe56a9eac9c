namespace AiInsights.Templating.Syntax;

internal sealed class ElseStatement : Statement
{
    public BlockStatement? Body;

    public override string TypeName => "else statement";

    public override string Example => "else | else if <expression> ... end|else|else if";
}
