namespace AiInsights.Templating.Syntax;

internal sealed class MemberExpression : Expression
{
    public Expression Target = null!;
    public VariableExpression Member = null!;

    /// <summary>Written with ?. here or further left.</summary>
    public bool IsOptional;

    public override bool IsPath => true;

    public override string TypeName => "member expression";

    public override string Example => "<expression>.<variable_name>";
}
