namespace AiInsights.Templating.Syntax;

internal sealed class CallExpression : Expression
{
    public Expression Target = null!;
    public List<Expression> Arguments = [];

    /// <summary>Written f(a, b), not f a b.</summary>
    public bool IsExplicit;

    public bool IsClosed;

    public override string TypeName => "function call expression";

    public override string Example => "<target_expression> <arguemnt[0]> ... <arguement[n]>";
}
