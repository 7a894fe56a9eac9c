namespace AiInsights.Templating.Syntax;

internal sealed class ObjectExpression : Expression
{
    public List<(string Name, char Quote, Expression Value, int Start)> Members = [];

    public override string TypeName => "object initializer expression";

    public override string Example => "{ member1: <expression>, member2: ... }";
}
