namespace AiInsights.Templating.Syntax;

internal sealed class IndexerExpression : Expression
{
    public Expression Target = null!;
    public Expression Index = null!;

    public override bool IsPath => true;

    public override string TypeName => "indexer expression";

    public override string Example => "<expression>[<index_expression>]";
}
