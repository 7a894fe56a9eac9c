namespace AiInsights.Templating.Syntax;

internal sealed class IsEmptyExpression : Expression
{
    public Expression Target = null!;
    public string Member = "empty";
    public bool IsOptional;

    public override bool IsPath => true;

    public override string TypeName => "empty expression";

    public override string Example => "<expression>.empty?";
}
