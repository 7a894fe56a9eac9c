using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary><c>include_join</c>: several templates with something between them; each is given the arguments of the call.</summary>
internal sealed class IncludeJoinFunction() : TemplateFunction(
    "include_join",
    [new TemplateParameter("template_names", TemplateParameterKind.IndexedList), new TemplateParameter("separator"), new TemplateParameter("begin", IsOptional: true), new TemplateParameter("end", IsOptional: true)],
    takesAny: true)
{
    public static readonly IncludeJoinFunction Instance = new();

    private const string TemplatePrefix = "tpl:";

    internal override object? Invoke(RenderState state, Span caller, TemplateArray arguments, WrappedBlock? block)
    {
        if (arguments[0] is null)
        {
            return null;
        }

        string separator = Part(state, caller, Values.ToText(state, arguments[1]));
        var names = Values.AsList(arguments[0]);
        var parts = new List<string>();
        for (int i = 0; names.IsList && i < names.Count; i++)
        {
            parts.Add(Values.ToText(state, IncludeFunction.Include(state, caller, Values.ToText(state, names[i]), arguments)));
        }

        string begin = arguments.Count > 2 ? Part(state, caller, Values.ToText(state, arguments[2])) : string.Empty;
        string end = arguments.Count > 3 ? Part(state, caller, Values.ToText(state, arguments[3])) : string.Empty;
        return state.Produced(begin + string.Join(separator, parts) + end);
    }

    private static string Part(RenderState state, Span caller, string text)
    {
        return text.StartsWith(TemplatePrefix, StringComparison.Ordinal)
            ? Values.ToText(state, IncludeFunction.Include(state, caller, text[TemplatePrefix.Length..], []))
            : text;
    }
}
