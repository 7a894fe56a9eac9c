using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>The group <c>array</c>. Lists are never changed: each function gives a new one.</summary>
internal static partial class ArrayFunctions
{
    private const TemplateParameterKind Int = TemplateParameterKind.Int;
    private static readonly TemplateParameter Index = FunctionGroup.Parameter("index", Int);
    private static readonly TemplateParameter Function = FunctionGroup.Parameter("function");

    public static readonly TemplateObject Group = new FunctionGroup("array")
        .Add("add", Add, FunctionGroup.List, FunctionGroup.Value)
        .Add("add_range", Concat, FunctionGroup.Parameter("list1", TemplateParameterKind.List), FunctionGroup.Parameter("list2", TemplateParameterKind.List))
        .Add("compact", (in call) => call[0] is null ? null : new TemplateArray(Values.ToArray(call[0]).Where(i => i is not null)) { IsIterator = true }, FunctionGroup.List)
        .Add("concat", Concat, FunctionGroup.Parameter("list1", TemplateParameterKind.List), FunctionGroup.Parameter("list2", TemplateParameterKind.List))
        .Add("cycle", Cycle, FunctionGroup.List, FunctionGroup.Optional("group", TemplateParameterKind.Any))
        .Add("any", Any, FunctionGroup.List, Function, new TemplateParameter("args", IsVariable: true))
        .Add("each", (in call) => Each(call), FunctionGroup.List, Function)
        .Add("filter", Filter, FunctionGroup.List, Function)
        .Add("first", (in call) => Values.AsList(call[0]) is { IsList: true, Count: > 0 } list ? list[0] : null, FunctionGroup.List)
        .Add("insert_at", InsertAt, FunctionGroup.List, Index, FunctionGroup.Value)
        .Add("join", Join, FunctionGroup.List, FunctionGroup.Parameter("delimiter", TemplateParameterKind.Text), FunctionGroup.Optional("function", TemplateParameterKind.Any))
        .Add("last", (in call) => Values.AsList(call[0]) is { IsList: true, Count: > 0 } list ? list[list.Count - 1] : null, FunctionGroup.List)
        .Add("limit", (in call) => call[0] is null ? null : new TemplateArray(Values.ToArray(call[0]).Take(call.Int(1))) { IsIterator = true }, FunctionGroup.List, FunctionGroup.Parameter("count", Int))
        .Add("map", Map, FunctionGroup.Parameter("list"), FunctionGroup.Parameter("member", TemplateParameterKind.Text))
        .Add("offset", (in call) => call[0] is null ? null : new TemplateArray(Values.ToArray(call[0]).Skip(call.Int(1))) { IsIterator = true }, FunctionGroup.List, Index)
        .Add("remove_at", RemoveAt, FunctionGroup.Parameter("list", TemplateParameterKind.IndexedList), Index)
        .Add("reverse", Reverse, FunctionGroup.List)
        .Add("size", (in call) => Boxed.Int(Values.AsList(call[0]) is { IsList: true } list ? list.Count : 0), FunctionGroup.List)
        .Add("sort", Sort, FunctionGroup.Parameter("list"), FunctionGroup.Optional("member", TemplateParameterKind.TextOrNull))
        .Add("uniq", (in call) => call[0] is null ? null : new TemplateArray(Values.ToArray(call[0]).Distinct()) { IsIterator = true }, FunctionGroup.List)
        .Add("contains", Contains, FunctionGroup.List, FunctionGroup.Parameter("item"))
        .Build();
}
