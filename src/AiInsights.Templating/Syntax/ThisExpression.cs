namespace AiInsights.Templating.Syntax;

internal sealed class ThisExpression : Expression
{
    public override bool IsPath => true;

    public override string TypeName => "this expression";

    public override string Example => "this";
}
