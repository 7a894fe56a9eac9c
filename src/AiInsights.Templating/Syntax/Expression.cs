namespace AiInsights.Templating.Syntax;

internal abstract class Expression : SyntaxNode
{
    /// <summary>Whether a value can be assigned to it: variable, member or indexer.</summary>
    public virtual bool IsPath => false;
}
