namespace AiInsights.Templating.Syntax;

internal sealed class VariableExpression : Expression
{
    /// <summary>With the $ of a local variable; "$" alone is the arguments, "$$" the wrapped block.</summary>
    public string Name = string.Empty;

    public bool IsLocal;

    public override bool IsPath => true;

    public override string TypeName => "variable";

    public override string Example => "<variable_name>";
}
