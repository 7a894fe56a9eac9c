using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Checking;

/// <summary>The names a page and its includes give values to, and those they read.</summary>
internal sealed class AssignedNames
{
    private readonly Dictionary<string, int> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    // What is assigned within `with` is a member of an object, which somebody else reads.
    private bool _hasWith;

    /// <summary>Whether names may appear that the text does not show: <c>import</c>, <c>this.x = …</c>.</summary>
    public bool IsOpen { get; private set; }

    public bool Contains(string name) => _assigned.ContainsKey(name);

    public void Collect(PageStatement page)
    {
        foreach (var node in SyntaxWalk.All(page))
        {
            switch (node)
            {
                case AssignExpression assign:
                    Assign(assign.Target);
                    break;
                case CaptureStatement capture:
                    Assign(capture.Target);
                    break;
                case ForStatement loop:
                    Assign(loop.Variable);
                    break;
                case FunctionStatement function:
                    Assign(function.Name);
                    function.Parameters?.ForEach(p => _assigned.TryAdd(p.Name, -1));
                    break;
                case WithStatement:
                    _hasWith = true;
                    break;
                case ImportStatement or ThisExpression:
                    IsOpen = true;
                    break;
            }
        }

        foreach (var node in Reads(page))
        {
            _read.Add(node.Name);
        }
    }

    public void ReportUnused(Template template, List<TemplateMessage> findings)
    {
        if (IsOpen || _hasWith)
        {
            return;
        }

        foreach (var node in SyntaxWalk.All(template.Page))
        {
            var target = node switch
            {
                AssignExpression { Target: VariableExpression variable } => variable,
                CaptureStatement { Target: VariableExpression variable } => variable,
                FunctionStatement { Name: { } variable } => variable,
                _ => null,
            };
            if (target is not null && !_read.Contains(target.Name))
            {
                findings.Add(new TemplateMessage(template.Path, template.Source.PositionOf(target.Start), $"The variable `{target.Name}` is never used", IsWarning: true));
            }
        }
    }

    private void Assign(Expression? target)
    {
        if (target is VariableExpression variable)
        {
            _assigned.TryAdd(variable.Name, variable.Start);
        }
    }

    private static IEnumerable<VariableExpression> Reads(SyntaxNode? node)
    {
        if (node is VariableExpression read)
        {
            return [read];
        }

        if (node is null)
        {
            return [];
        }

        object? written = node switch
        {
            AssignExpression { Operator: BinaryOperator.None } assign => assign.Target as VariableExpression,
            CaptureStatement capture => capture.Target as VariableExpression,
            _ => null,
        };
        return SyntaxWalk.Children(node).Where(c => c is not null && !ReferenceEquals(c, written)).SelectMany(Reads);
    }
}
