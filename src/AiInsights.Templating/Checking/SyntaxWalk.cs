using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Checking;

/// <summary>Every node of a tree, parents before children.</summary>
internal static class SyntaxWalk
{
    public static IEnumerable<SyntaxNode> All(SyntaxNode? node)
    {
        if (node is null)
        {
            yield break;
        }

        yield return node;
        foreach (var child in Children(node))
        {
            foreach (var inner in All(child))
            {
                yield return inner;
            }
        }
    }

    public static IEnumerable<SyntaxNode?> Children(SyntaxNode node) => node switch
    {
        PageStatement page => [page.Body],
        BlockStatement block => block.Statements,
        ExpressionStatement statement => [statement.Expression],
        IfStatement statement => [statement.Condition, statement.Then, statement.Else],
        ElseStatement statement => [statement.Body],
        CaseStatement statement => [statement.Value, statement.Body],
        WhenStatement statement => [.. statement.Values, statement.Body, statement.Next],
        ForStatement statement => [statement.Variable, statement.Iterator, .. statement.Arguments, statement.Body, statement.Else],
        WhileStatement statement => [statement.Condition, statement.Body],
        CaptureStatement statement => [statement.Target, statement.Body],
        FunctionStatement statement => [statement.Body],
        ImportStatement statement => [statement.Expression],
        ReadOnlyStatement statement => [statement.Variable],
        ReturnStatement statement => [statement.Expression],
        WithStatement statement => [statement.Target, statement.Body],
        WrapStatement statement => [statement.Target, statement.Body],
        MemberExpression expression => [expression.Target],
        IsEmptyExpression expression => [expression.Target],
        IndexerExpression expression => [expression.Target, expression.Index],
        UnaryExpression expression => [expression.Right],
        IncrementExpression expression => [expression.Target],
        BinaryExpression expression => [expression.Left, expression.Right],
        ConditionalExpression expression => [expression.Condition, expression.Then, expression.Else],
        CallExpression expression => [expression.Target, .. expression.Arguments],
        PipeExpression expression => [expression.From, expression.To],
        AssignExpression expression => [expression.Target, expression.Value],
        NamedArgumentExpression expression => [expression.Value],
        NestedExpression expression => [expression.Inner],
        ArrayExpression expression => expression.Values,
        ObjectExpression expression => expression.Members.Select(m => m.Value),
        InterpolatedExpression expression => expression.Parts,
        InterpolationExpression expression => [expression.Inner],
        FunctionExpression expression => [expression.Function],
        _ => [],
    };
}
