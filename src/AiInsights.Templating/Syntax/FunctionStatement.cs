namespace AiInsights.Templating.Syntax;

internal sealed class FunctionStatement : Statement
{
    /// <summary>Missing for an anonymous function.</summary>
    public VariableExpression? Name;

    /// <summary>Missing when the function is declared without parentheses.</summary>
    public List<FunctionParameter>? Parameters;

    /// <summary>A block, or an expression statement for <c>f(x) = …</c>.</summary>
    public Statement? Body;

    public override string TypeName => "function statement";

    public override string Example => "func <variable> ... end";
}
