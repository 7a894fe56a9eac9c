namespace AiInsights.Templating.Syntax;

internal sealed class ForStatement : Statement
{
    public bool IsTableRow;
    public Expression? Variable;
    public Expression? Iterator;
    public List<NamedArgumentExpression> Arguments = [];
    public BlockStatement? Body;
    public ElseStatement? Else;

    public override string TypeName => "for statement";

    public override string Example => "for <variable> in <expression> ... end";
}
