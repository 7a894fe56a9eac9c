namespace AiInsights.Templating.Syntax;

internal sealed class FunctionParameter : SyntaxNode
{
    public required string Name;
    public LiteralExpression? Default;
    public bool IsVariable;

    public override string TypeName => "ScriptParameter";

    public override string Example => "...";
}
