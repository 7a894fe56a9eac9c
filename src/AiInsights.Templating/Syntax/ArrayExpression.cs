namespace AiInsights.Templating.Syntax;

internal sealed class ArrayExpression : Expression
{
    public List<Expression> Values = [];

    public override string TypeName => "array initializer";

    public override string Example => "[item1, item2,...]";
}
