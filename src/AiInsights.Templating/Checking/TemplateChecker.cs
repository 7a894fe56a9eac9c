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
        Collect(template, [], pages, findings);
        var assigned = new AssignedNames();
        foreach (var page in pages.Values)
        {
            assigned.Collect(page.Page);
        }

        foreach (var page in pages.Values)
        {
            findings.AddRange(page.Messages);

            // A partial sees the loop variables of whoever includes it, so only the page itself is held to known names.
            new PageCheck(page, model, assigned, isPage: ReferenceEquals(page, template), findings).Run();
        }

        assigned.ReportUnused(template, findings);
        return [.. findings.Distinct().OrderBy(m => m.Path, StringComparer.Ordinal).ThenBy(m => m.Position.Line).ThenBy(m => m.Position.Column)];
    }

    private static void Collect(Template template, List<string> chain, Dictionary<string, Template> pages, List<TemplateMessage> findings)
    {
        pages[template.Path] = template;
        chain.Add(template.Path);
        foreach (var (name, node) in IncludesOf(template.Page))
        {
            string? path = template.Options.Loader?.GetPath(name, template.Path);
            var position = template.Source.PositionOf(node.Start);
            if (path is null)
            {
                findings.Add(new TemplateMessage(template.Path, position, $"The template `{name}` to include does not exist"));
            }
            else if (chain.Contains(path))
            {
                findings.Add(new TemplateMessage(template.Path, position, $"The include of `{name}` may loop: {string.Join(" > ", chain)} > {path}", IsWarning: true));
            }
            else if (!pages.ContainsKey(path))
            {
                Collect(template.Set.GetByPath(path), chain, pages, findings);
            }
        }

        chain.RemoveAt(chain.Count - 1);
    }

    private static IEnumerable<(string Name, SyntaxNode Node)> IncludesOf(PageStatement page)
    {
        return SyntaxWalk.All(page).OfType<CallExpression>()
            .Where(c => c.Target is VariableExpression { Name: "include" } && c.Arguments is [LiteralExpression { Value: string }, ..])
            .Select(c => ((string)((LiteralExpression)c.Arguments[0]).Value!, (SyntaxNode)c));
    }
}
