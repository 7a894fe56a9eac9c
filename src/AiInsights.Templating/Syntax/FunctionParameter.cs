namespace AiInsights.Templating.Syntax;

internal sealed class FunctionParameter
{
    public required string Name;
    public LiteralExpression? Default;
    public bool IsVariable;
}
