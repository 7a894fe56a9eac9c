namespace AiInsights.Templating.Syntax;

internal sealed class NamedArgumentExpression : Expression
{
    public string Name = string.Empty;

    /// <summary>Missing for a bare name, as in <c>reversed</c>.</summary>
    public Expression? Value;

    public override string TypeName => "ScriptNamedArgument";

    public override string Example => "...";
}
