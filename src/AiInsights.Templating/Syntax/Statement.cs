namespace AiInsights.Templating.Syntax;

internal abstract class Statement : SyntaxNode;
