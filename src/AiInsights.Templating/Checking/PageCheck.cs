using AiInsights.Templating.Functions;
using AiInsights.Templating.Runtime;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Checking;

/// <summary>Walks one template, and what it includes, with what is known of each name.</summary>
internal sealed partial class PageCheck(Template template, TemplateModel model, AssignedNames assigned, CheckedIncludes includes, List<TemplateMessage> findings)
{
    private readonly Dictionary<string, Shape> _names = new(StringComparer.Ordinal);

    // The objects of the `with` around, the innermost last; a shape without a type may have any member.
    private readonly List<Shape> _objects = [];

    public void Run() => Visit(template.Page);

    private void Report(SyntaxNode node, string text, bool isWarning = false)
    {
        findings.Add(new TemplateMessage(template.Path, template.Source.PositionOf(node.Start), text, isWarning));
    }

    private void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case null:
                return;
            case ForStatement loop:
                VisitLoop(loop);
                return;
            case WithStatement with:
                Visit(with.Target);
                _objects.Add(ShapeOf(with.Target));
                Visit(with.Body);
                _objects.RemoveAt(_objects.Count - 1);
                return;
            case FunctionStatement or WrapStatement:
                VisitElsewhere(node);
                return;
            case AssignExpression { Target: VariableExpression { IsLocal: false } target } assign:
                Visit(assign.Value);
                _names[target.Name] = ShapeOf(assign.Value);
                return;
            case CallExpression call:
                CheckCall(call, 0);
                break;
            case PipeExpression { To: CallExpression to } pipe:
                Visit(pipe.From);
                CheckCall(to, 1);
                VisitPath(to.Target);
                to.Arguments.ForEach(Visit);
                return;
            case VariableExpression or MemberExpression or IndexerExpression:
                VisitPath((Expression)node);
                return;
        }

        foreach (var child in SyntaxWalk.Children(node))
        {
            Visit(child);
        }
    }

    private void VisitLoop(ForStatement loop)
    {
        Visit(loop.Iterator);
        loop.Arguments.ForEach(Visit);
        if (loop.Variable is VariableExpression variable)
        {
            var items = ShapeOf(loop.Iterator);
            bool had = _names.TryGetValue(variable.Name, out var before);
            _names[variable.Name] = items.IsList ? new Shape(items.Type, IsList: false) : default;
            Visit(loop.Body);
            if (had)
            {
                _names[variable.Name] = before;
            }
            else
            {
                _names.Remove(variable.Name);
            }
        }
        else
        {
            Visit(loop.Body);
        }

        Visit(loop.Else);
    }

    /// <summary>Code whose names are decided where it is called: its shapes are not followed.</summary>
    private void VisitElsewhere(SyntaxNode node)
    {
        var before = new Dictionary<string, Shape>(_names, StringComparer.Ordinal);
        if (node is FunctionStatement { Parameters: { } parameters })
        {
            parameters.ForEach(p => _names[p.Name] = default);
        }

        foreach (var child in SyntaxWalk.Children(node))
        {
            Visit(child);
        }

        _names.Clear();
        foreach (var (name, shape) in before)
        {
            _names[name] = shape;
        }
    }

    private void VisitPath(Expression path)
    {
        switch (path)
        {
            case VariableExpression { IsLocal: false } variable:
                CheckName(variable);
                break;
            case MemberExpression member:
                CheckMember(member);
                VisitPath(member.Target);
                break;
            case IndexerExpression indexer:
                VisitPath(indexer.Target);
                Visit(indexer.Index);
                break;
            case VariableExpression:
                break;
            default:
                Visit(path);
                break;
        }
    }

    private void CheckName(VariableExpression variable)
    {
        string name = variable.Name;
        if (model.Root is null || assigned.IsOpen || MayBeMember(name) || assigned.Contains(name) || name is "for" or "while" or "tablerow")
        {
            return;
        }

        if (model.Root.Find(name) is null && !template.Options.Globals.ContainsKey(name) && !BuiltIns.TryGet(name, out _))
        {
            var known = _objects.SelectMany(o => o.Type?.Members ?? []).Concat(model.Root.Members).Select(m => m.Name).Concat(BuiltIns.Names).Concat(template.Options.Globals.Keys);
            string text = $"The variable or function `{name}` was not found";
            Report(variable, BuiltIns.GroupWith(name) is { } group ? $"{text}. Did you mean `{group}.{name}`?" : Hinted(text, name, known));
        }
    }

    private void CheckMember(MemberExpression member)
    {
        string name = member.Member.Name;
        if (GroupOf(member.Target) is { } group)
        {
            if (!group.TryGet(name, out _) && !(name == "format" && ReferenceEquals(group, DateFunctions.Group)))
            {
                Report(member, Hinted($"The function `{member}` was not found", name, group.Keys));
            }

            return;
        }

        var owner = ShapeOf(member.Target);
        if (owner.Type is null)
        {
            return;
        }

        if (owner.IsList ? name is not ("size" or "length" or "count") : owner.Type.Find(name) is null)
        {
            IEnumerable<string> known = owner.IsList ? ["size"] : owner.Type.Members.Select(m => m.Name);
            Report(member.Member, Hinted($"Cannot get member with name {name}.", name, known));
        }
    }

    private void CheckCall(CallExpression call, int piped)
    {
        var function = call.Target switch
        {
            MemberExpression member when GroupOf(member.Target) is { } group => group[member.Member.Name] as TemplateFunction,
            VariableExpression { IsLocal: false } variable when !assigned.Contains(variable.Name) => BuiltInOf(variable.Name) as TemplateFunction,
            _ => null,
        };
        if (function is null || call.Arguments.Exists(a => a is UnaryExpression { Operator: '^' }))
        {
            return;
        }

        if (function.Name == "html.raw")
        {
            Report(call, "The value is printed without being escaped", isWarning: true);
        }

        if (function.Name == "include" && piped == 0)
        {
            CheckInclude(call);
        }

        int count = call.Arguments.Count + piped;
        int most = function.TakesAny || function.HasVariable ? int.MaxValue : function.Parameters.Count;
        if (count < function.Required || count > most)
        {
            Report(call, $"Invalid number of arguments `{count}` passed to `{call.Target}` while expecting `{(count < function.Required ? function.Required : most)}` arguments");
        }

        foreach (var named in call.Arguments.OfType<NamedArgumentExpression>())
        {
            if (!function.TakesAny && !function.HasVariable && function.Parameters.All(p => p.Name != named.Name))
            {
                Report(named, Hinted($"The function `{call.Target}` has no parameter `{named.Name}`", named.Name, function.Parameters.Select(p => p.Name)));
            }
        }
    }

    private object? BuiltInOf(string name)
    {
        if (model.Root?.Find(name) is not null)
        {
            return null;
        }

        return template.Options.Globals.TryGetValue(name, out object? value) || BuiltIns.TryGet(name, out value) ? value : null;
    }

    private TemplateObject? GroupOf(Expression target)
    {
        return target is VariableExpression { IsLocal: false } variable && !assigned.Contains(variable.Name) ? BuiltInOf(variable.Name) as TemplateObject : null;
    }

    private static string Hinted(string text, string name, IEnumerable<string> known)
    {
        return Suggestions.For(name, known) is { } near ? $"{text.TrimEnd('.')}. Did you mean `{near}`?" : text;
    }
}
