using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>Builds one group of functions and the parameters they share.</summary>
internal sealed class FunctionGroup(string name)
{
    public static readonly TemplateParameter Text = new("text", TemplateParameterKind.Text);
    public static readonly TemplateParameter TextOrNull = new("text", TemplateParameterKind.TextOrNull);
    public static readonly TemplateParameter List = new("list", TemplateParameterKind.List);
    public static readonly TemplateParameter Value = new("value");
    public static readonly TemplateParameter Culture = new("culture", TemplateParameterKind.TextOrNull, IsOptional: true);
    private readonly TemplateObject _functions = [];

    public static TemplateParameter Parameter(string name, TemplateParameterKind kind = TemplateParameterKind.Any) => new(name, kind);

    public static TemplateParameter Optional(string name, TemplateParameterKind kind, object? value = null) => new(name, kind, IsOptional: true, value);

    public FunctionGroup Add(string function, NativeBody body, params TemplateParameter[] parameters)
    {
        _functions.Add(function, new NativeFunction($"{name}.{function}", body, parameters));
        return this;
    }

    public FunctionGroup AddPrinted(string function, NativeBody body, NativePrinter printer, params TemplateParameter[] parameters)
    {
        _functions.Add(function, new NativeFunction($"{name}.{function}", body, parameters) { Printer = printer });
        return this;
    }

    public FunctionGroup AddValue(string key, object value)
    {
        _functions.Add(key, value);
        return this;
    }

    public TemplateObject Build()
    {
        _functions.IsReadOnly = true;
        return _functions;
    }
}
