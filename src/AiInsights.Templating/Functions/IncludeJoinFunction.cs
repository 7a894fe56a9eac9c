using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary><c>include_join</c>: several templates with something between them.</summary>
internal static class IncludeJoinFunction
{
    private const string TemplatePrefix = "tpl:";

    public static readonly NativeFunction Function = new(
        "include_join",
        Join,
        new TemplateParameter("template_names", TemplateParameterKind.List),
        FunctionGroup.Parameter("separator", TemplateParameterKind.Text),
        FunctionGroup.Optional("begin", TemplateParameterKind.Text, string.Empty),
        FunctionGroup.Optional("end", TemplateParameterKind.Text, string.Empty));

    private static object Join(in NativeCall call)
    {
        var names = Values.AsList(call[0]);
        string separator = Part(call, call.Text(1));
        var parts = new List<string>();
        for (int i = 0; names.IsList && i < names.Count; i++)
        {
            parts.Add(Values.ToText(call.State, IncludeFunction.Include(call.State, call.Caller, Values.ToText(call.State, names[i]), [])));
        }

        string joined = string.Join(separator, parts);
        return call.State.Produced(Part(call, call.Text(2)) + joined + Part(call, call.Text(3)));
    }

    private static string Part(in NativeCall call, string text)
    {
        return text.StartsWith(TemplatePrefix, StringComparison.Ordinal)
            ? Values.ToText(call.State, IncludeFunction.Include(call.State, call.Caller, text[TemplatePrefix.Length..], []))
            : text;
    }
}
