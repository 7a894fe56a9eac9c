using System.Collections;

namespace AiInsights.Templating.Runtime;

/// <summary>Members of every kind of value.</summary>
internal static class Members
{
    public static bool TryGet(RenderState state, object target, string name, out object? value)
    {
        switch (target)
        {
            case ITemplateObject typed:
                var member = typed.TemplateType.Find(name);
                value = member?.Get(target);
                return member is not null;
            case TemplateObject obj:
                if (name == "format" && ReferenceEquals(obj, Functions.DateFunctions.Group))
                {
                    value = state.DateFormat;
                    return true;
                }

                return obj.TryGet(name, out value);
            case TemplateArray array:
                if (name == "size")
                {
                    value = Boxed.Int(array.Count);
                    return true;
                }

                value = null;
                return array.Members is { } members && members.TryGet(name, out value);
            case string text:
                value = name == "size" ? Boxed.Int(text.Length) : null;
                return value is not null;
            case LoopScope loop:
                return loop.TryGet(name, out value);
            case RootObject root:
                return root.TryGet(name, out value);
            case DateTime date:
                value = Functions.DateMembers.Get(date, name);
                return value is not null;
            case TimeSpan span:
                value = Functions.DateMembers.Get(span, name);
                return value is not null;
            case PairValue pair:
                value = name == "key" ? pair.Key : name == "value" ? pair.Value : null;
                return name is "key" or "value";
            case IDictionary dictionary:
                value = dictionary.Contains(name) ? dictionary[name] : null;
                return dictionary.Contains(name);
            case IReadOnlyDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(name, out value);
            case IList list:
                value = name is "size" or "length" or "count" ? Boxed.Int(list.Count) : null;
                return value is not null;
            case RangeValue range:
                value = name == "size" ? Boxed.Int(range.Count) : null;
                return value is not null;
            case IReadOnlyList<object?> list:
                value = name is "size" or "length" or "count" ? Boxed.Int(list.Count) : null;
                return value is not null;
            case Markup markup:
                value = name == "size" ? Boxed.Int(markup.Value.Length) : null;
                return value is not null;
            case DateOnly date:
                value = Functions.DateMembers.Get(date.ToDateTime(TimeOnly.MinValue), name);
                return value is not null;
            case DateTimeOffset date:
                value = Functions.DateMembers.Get(date.DateTime, name);
                return value is not null;
            default:
                value = null;
                return false;
        }
    }

    public static bool TrySet(RenderState state, object target, string name, object? value)
    {
        switch (target)
        {
            case TemplateObject obj when name == "format" && ReferenceEquals(obj, Functions.DateFunctions.Group):
                state.DateFormat = Values.ToText(state, value);
                return true;
            case TemplateObject obj:
                return Functions.BuiltIns.IsGroup(obj) ? !obj.TryGet(name, out _) && state.OwnCopyOf(obj).TrySet(name, value) : obj.TrySet(name, value);
            case TemplateArray array:
                // As Scriban: the size cannot be set, and nobody is told.
                return name == "size" || array.MembersForWriting.TrySet(name, value);
            case RootObject root:
                return root.TrySet(name, value);
            default:
                return false;
        }
    }

    public static IEnumerable<string> NamesOf(object target) => target switch
    {
        ITemplateObject typed => typed.TemplateType.Members.Select(m => m.Name),
        TemplateObject obj => obj.Keys,
        RootObject root => root.Snapshot().Keys,
        IDictionary dictionary => dictionary.Keys.Cast<object>().Select(k => k.ToString() ?? string.Empty),
        IReadOnlyDictionary<string, object?> dictionary => dictionary.Keys,
        TemplateArray { Members: { } members } => members.Keys,
        _ => [],
    };

    /// <summary>Whether a value has named members that a template may list.</summary>
    public static bool IsObject(object? value) => value is TemplateObject or ITemplateObject or RootObject or IDictionary or IReadOnlyDictionary<string, object?>;
}
