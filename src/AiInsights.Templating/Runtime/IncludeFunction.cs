namespace AiInsights.Templating.Runtime;

/// <summary><c>include</c>: renders another template, its arguments as $, its named arguments also as $name.</summary>
internal sealed class IncludeFunction() : TemplateFunction("include", [new TemplateParameter("template_name")], takesAny: true)
{
    public static readonly IncludeFunction Instance = new();

    internal override object? Invoke(RenderState state, Span caller, TemplateArray arguments, WrappedBlock? block)
    {
        string name = Values.ToText(state, arguments.Count == 0 ? null : arguments[0]);
        if (name.Length == 0)
        {
            throw new TemplateException(caller, "Include template name cannot be null or empty");
        }

        return Include(state, caller, name, arguments);
    }

    public static object Include(RenderState state, Span caller, string name, TemplateArray arguments)
    {
        var template = Find(state, caller, name);
        var outer = state.Out;
        using var inner = new TextOutput(state.Options.OutputLimit) { MayIndent = outer.MayIndent };
        state.Out = inner;
        try
        {
            Run(state, caller, template, new LocalScope(template.Locals) { Arguments = arguments });
        }
        finally
        {
            state.Out = outer;
        }

        return state.Produced(inner.ToString());
    }

    public static void Run(RenderState state, Span caller, CompiledTemplate template, LocalScope local)
    {
        var outerTemplate = state.Template;
        var outerCells = state.Cells;
        var outerLocal = state.Local;
        state.Enter(template);
        state.Local = local;
        if (local.Arguments!.Members is { } named)
        {
            foreach (var (key, value) in named)
            {
                local.TrySet("$" + key, value);
            }
        }

        try
        {
            template.Run(state);
        }
        catch (TemplateException fault)
        {
            fault.AddInclude($"{caller.Source?.Path}({Place(caller)})");
            throw;
        }
        finally
        {
            state.Local = outerLocal;
            state.Return(outerTemplate, outerCells);
        }
    }

    public static CompiledTemplate Find(RenderState state, Span caller, string name)
    {
        if (state.Options.Loader is null)
        {
            throw new TemplateException(caller, $"Unable to include <{name}>. No TemplateLoader registered in TemplateContext.TemplateLoader");
        }

        string? path;
        try
        {
            path = state.Options.Loader.GetPath(name, state.Template.Path);
        }
        catch (Exception fault) when (fault is not TemplateException)
        {
            throw new TemplateException(caller, $"Unexpected exception while getting the path for the include name `{name}`", fault);
        }

        if (path is null)
        {
            throw new TemplateException(caller, $"Include template path is null for `{name}");
        }

        Template template;
        try
        {
            template = state.Template.Set.GetByPath(path);
        }
        catch (Exception fault) when (fault is not TemplateException)
        {
            throw new TemplateException(caller, $"Unexpected exception while loading the include `{name}` from path `{path}`", fault);
        }

        if (template.HasErrors)
        {
            throw new TemplateException(caller, $"Error while parsing template `{path}` Parser messages:\n {string.Concat(template.Messages.Where(m => !m.IsWarning).Select(m => m + "\n"))}");
        }

        return template.Compiled;
    }

    private static string Place(Span span)
    {
        var position = span.Source?.PositionOf(span.Start) ?? default;
        return $"{position.Line},{position.Column}";
    }
}
