using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Checking;

/// <content>What is known of values, and how it goes along into what is included.</content>
internal sealed partial class PageCheck
{
    private void CheckInclude(CallExpression call)
    {
        if (call.Arguments is not [LiteralExpression { Value: string name }, ..] || template.Options.Loader?.GetPath(name, template.Path) is not { } path)
        {
            return;
        }

        var partial = template.Set.GetByPath(path);
        List<Shape> shapes = [.. call.Arguments.Select(a => a is NamedArgumentExpression ? default : ShapeOf(a))];
        if (!includes.Add(partial, shapes))
        {
            return;
        }

        var check = new PageCheck(partial, model, assigned, includes, findings);
        for (int i = 1; i < shapes.Count; i++)
        {
            check._names[$"${i}"] = shapes[i];
        }

        foreach (var (known, shape) in _names.Where(n => n.Key[0] != '$'))
        {
            check._names[known] = shape;
        }

        check._objects.AddRange(_objects);
        check.Run();
    }

    // Whether an object of the `with` around has the member, or may have any.
    private bool MayBeMember(string name) => _objects.Exists(o => o.Type is null || o.IsList || o.Type.Find(name) is not null);

    /// <summary>What is known of a value; nothing where the text does not say.</summary>
    private Shape ShapeOf(Expression? expression)
    {
        switch (expression)
        {
            case VariableExpression variable:
                if (_names.TryGetValue(variable.Name, out var shape))
                {
                    return shape;
                }

                return ShapeOfName(variable);
            case MemberExpression member:
                var owner = ShapeOf(member.Target);
                return !owner.IsList && owner.Type?.Find(member.Member.Name) is { } found ? model.ShapeOf(found.ValueType) : default;
            case IndexerExpression { Target: VariableExpression { Name: "$" }, Index: LiteralExpression { Value: int number } }:
                return _names.GetValueOrDefault($"${number}");
            case IndexerExpression indexer when indexer.Index is LiteralExpression { Value: int }:
                var list = ShapeOf(indexer.Target);
                return list.IsList ? new Shape(list.Type, IsList: false) : default;
            case NestedExpression nested:
                return ShapeOf(nested.Inner);
            default:
                return default;
        }
    }

    private Shape ShapeOfName(VariableExpression variable)
    {
        for (int i = _objects.Count - 1; i >= 0; i--)
        {
            if (_objects[i].Type is null || _objects[i].IsList)
            {
                return default;
            }

            if (_objects[i].Type!.Find(variable.Name) is { } member)
            {
                return model.ShapeOf(member.ValueType);
            }
        }

        return !variable.IsLocal && !assigned.Contains(variable.Name) && model.Root?.Find(variable.Name) is { } root ? model.ShapeOf(root.ValueType) : default;
    }
}
