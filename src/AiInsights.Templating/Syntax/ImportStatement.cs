namespace AiInsights.Templating.Syntax;

internal sealed class ImportStatement : Statement
{
    public Expression? Expression;

    public override string TypeName => "import statement";

    public override string Example => "import <expression>";
}
