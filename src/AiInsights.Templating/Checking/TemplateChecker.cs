using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Checking;

/// <summary>Tests a template against its model before anything is rendered: unknown members and functions, wrong numbers of arguments, includes that do not exist or loop, unescaped values, variables never used.</summary>
/// <param name="model">What the pages are rendered with.</param>
public sealed class TemplateChecker(TemplateModel model)
{
    /// <summary>All findings for a template and what it includes by a literal name, in the order of their places.</summary>
    public IReadOnlyList<TemplateMessage> Check(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var findings = new List<TemplateMessage>();
        var pages = new Dictionary<string, Template>(StringComparer.Ordinal);
        Collect(template, [new Step(template.Path, IsConditional: false)], pages, findings);
        var assigned = new AssignedNames();
        foreach (var page in pages.Values)
        {
            assigned.Collect(page.Page);
        }

        foreach (var page in pages.Values)
        {
            findings.AddRange(page.Messages);
        }

        new PageCheck(template, model, assigned, new CheckedIncludes(), findings).Run();
        assigned.ReportUnused(template, findings);
        return [.. findings.Distinct().OrderBy(m => m.Path, StringComparer.Ordinal).ThenBy(m => m.Position.Line).ThenBy(m => m.Position.Column)];
    }

    private static void Collect(Template template, List<Step> chain, Dictionary<string, Template> pages, List<TemplateMessage> findings)
    {
        pages[template.Path] = template;
        foreach (var (name, node, isConditional) in IncludesOf(template.Page, isConditional: false))
        {
            string? path = template.Options.Loader?.GetPath(name, template.Path);
            var position = template.Source.PositionOf(node.Start);
            if (path is null)
            {
                findings.Add(new TemplateMessage(template.Path, position, $"The template `{name}` to include does not exist"));
            }
            else if (chain.FindIndex(s => s.Path == path) is >= 0 and var first)
            {
                // A partial that includes itself where a condition holds is how trees are written.
                if (!isConditional && !chain.Skip(first + 1).Any(s => s.IsConditional))
                {
                    findings.Add(new TemplateMessage(template.Path, position, $"The include of `{name}` may loop: {string.Join(" > ", chain.Select(s => s.Path))} > {path}", IsWarning: true));
                }
            }
            else if (!pages.ContainsKey(path))
            {
                chain.Add(new Step(path, isConditional));
                Collect(template.Set.GetByPath(path), chain, pages, findings);
                chain.RemoveAt(chain.Count - 1);
            }
        }
    }

    private static IEnumerable<(string Name, SyntaxNode Node, bool IsConditional)> IncludesOf(SyntaxNode? node, bool isConditional)
    {
        if (node is CallExpression { Target: VariableExpression { Name: "include" }, Arguments: [LiteralExpression { Value: string name }, ..] })
        {
            yield return (name, node, isConditional);
        }

        if (node is null)
        {
            yield break;
        }

        bool inside = isConditional || node is IfStatement or CaseStatement or ForStatement or WhileStatement or ConditionalExpression or FunctionStatement;
        foreach (var found in SyntaxWalk.Children(node).SelectMany(child => IncludesOf(child, inside)))
        {
            yield return found;
        }
    }

    // A template on the way from the page, and whether it is only included where some condition holds.
    private readonly record struct Step(string Path, bool IsConditional);
}
