namespace AiInsights.Templating.Syntax;

internal sealed class ReadOnlyStatement : Statement
{
    public VariableExpression? Variable;

    public override string TypeName => "readonly statement";

    public override string Example => "readonly <variable>";
}
