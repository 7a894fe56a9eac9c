using System.Collections;
using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>The group <c>object</c>, without <c>eval</c> and <c>eval_template</c>: templates are compiled before they run.</summary>
internal static class ObjectFunctions
{
    private static readonly TemplateParameter Object = FunctionGroup.Parameter("value", TemplateParameterKind.Object);
    private static readonly TemplateParameter Key = FunctionGroup.Parameter("key", TemplateParameterKind.Text);

    public static readonly TemplateObject Group = new FunctionGroup("object")
        .Add("default", (in call) => call[0] is null or "" or Markup { Value: "" } ? call[1] : call[0], FunctionGroup.Value, FunctionGroup.Parameter("default"))
        .Add("format", (in call) => MathFunctions.Format(call, "object"), FunctionGroup.Value, FunctionGroup.Parameter("format", TemplateParameterKind.Text), FunctionGroup.Culture)
        .Add("has_key", (in call) => Boxed.Bool(call[0] is { } value && Members.TryGet(call.State, value, call.Text(1), out _)), Object, Key)
        .Add("has_value", (in call) => Boxed.Bool(call[0] is { } value && Members.TryGet(call.State, value, call.Text(1), out object? member) && member is not null), Object, Key)
        .Add("keys", Keys, FunctionGroup.Value)
        .Add("size", (in call) => Boxed.Int(Size(call[0])), FunctionGroup.Value)
        .Add("typeof", (in call) => TypeOf(call[0]), FunctionGroup.Value)
        .Add("kind", (in call) => Kind(call[0]), FunctionGroup.Value)
        .Add("values", MemberValues, FunctionGroup.Value)
        .Add("from_json", (in call) => JsonText.Read(call.Text(0)), FunctionGroup.Parameter("json", TemplateParameterKind.Text))
        .Add("to_json", (in call) => JsonText.WritePlain(call.State, call[0]), FunctionGroup.Value)
        .Build();

    private static int Size(object? value) => value switch
    {
        string text => text.Length,
        Markup markup => markup.Value.Length,
        null => 0,
        _ when Members.IsObject(value) => Members.NamesOf(value).Count(),
        _ => Values.AsList(value) is { IsList: true } list ? list.Count : 0,
    };

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        string or Markup => "string",
        _ when value is char || Numbers.IsNumber(value) => "number",
        IList and not TemplateArray { IsIterator: true } => "array",
        _ when Members.IsObject(value) => "object",
        IEnumerable => "iterator",
        _ => "object",
    };

    private static string? Kind(object? value) => value switch
    {
        null => null,
        Enum => "enum",
        RootObject or ITemplateObject or IDictionary => "object",
        _ => TypeNames.Of(value),
    };

    private static object? Keys(in NativeCall call) => call[0] switch
    {
        null => new TemplateArray(),
        string or Markup => new TemplateArray(["size"]),
        var value when !Members.IsObject(value) && Values.AsList(value).IsList => new TemplateArray(Members.NamesOf(value).Append("size")),
        var value => new TemplateArray(Members.NamesOf(value)),
    };

    private static object? MemberValues(in NativeCall call)
    {
        var values = new TemplateArray();
        if (call[0] is string or Markup || (!Members.IsObject(call[0]) && Values.AsList(call[0]).IsList))
        {
            values.Add(Boxed.Int(Size(call[0])));
        }
        else if (call[0] is { } target)
        {
            foreach (string name in Members.NamesOf(target))
            {
                Members.TryGet(call.State, target, name, out object? value);
                values.Add(value);
            }
        }

        return values;
    }
}
