namespace AiInsights.Templating.Syntax;

internal sealed class WhenStatement : Statement
{
    public List<Expression> Values = [];
    public BlockStatement? Body;

    /// <summary>The next <see cref="WhenStatement"/> or <see cref="ElseStatement"/>.</summary>
    public Statement? Next;

    public override string TypeName => "when statement";

    public override string Example => "when <expression> ... end|when|else";
}
