using System.Collections.Frozen;
using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>The names every template knows.</summary>
internal static class BuiltIns
{
    private static readonly FrozenDictionary<string, object?> All = new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["array"] = ArrayFunctions.Group,
        ["blank"] = EmptyValue.Instance,
        ["date"] = DateFunctions.Group,
        ["empty"] = EmptyValue.Instance,
        ["html"] = HtmlFunctions.Group,
        ["include"] = IncludeFunction.Instance,
        ["include_join"] = IncludeJoinFunction.Instance,
        ["math"] = MathFunctions.Group,
        ["object"] = ObjectFunctions.Group,
        ["regex"] = RegexFunctions.Group,
        ["string"] = StringFunctions.Group,
        ["timespan"] = TimeSpanFunctions.Group,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The first group that has a function of that name, for whoever left the group out.</summary>
    public static string? GroupWith(string function)
    {
        return All.Where(a => a.Value is TemplateObject group && group.TryGet(function, out _)).Select(a => a.Key).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Whether an object is one of the groups, which all renders share.</summary>
    public static bool IsGroup(TemplateObject value) => value.IsReadOnly && All.Values.Contains(value);

    public static bool TryGet(string name, out object? value) => All.TryGetValue(name, out value);
}
