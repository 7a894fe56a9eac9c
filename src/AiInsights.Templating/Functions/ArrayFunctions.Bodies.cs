using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

internal static partial class ArrayFunctions
{
    private static object? Add(in NativeCall call)
    {
        var result = Values.ToArray(call[0]);
        result.Add(call[1]);
        return result;
    }

    private static TemplateArray Iterated(object? list) => new(Values.ToArray(list)) { IsIterator = true };

    private static object? Concat(in NativeCall call)
    {
        if (call[0] is null && call[1] is null)
        {
            return null;
        }

        var result = Iterated(call[0]);
        result.AddRange(Values.ToArray(call[1]));
        return result;
    }

    private static object? Cycle(in NativeCall call)
    {
        var list = Values.AsList(call[0]);
        if (!list.IsList || list.Count == 0)
        {
            return null;
        }

        string group = call[1] is { } name ? "group " + Values.ToText(call.State, name) : "list " + Values.ToText(call.State, call[0]);
        call.State.CycleCounters.TryGetValue(group, out int at);
        at %= list.Count;
        call.State.CycleCounters[group] = at + 1;
        return list[at];
    }

    private static TemplateFunction FunctionOf(in NativeCall call, int index)
    {
        return call[index] as TemplateFunction
            ?? throw new ArgumentFault(index, $"The parameter `{Values.Shown(call.State, call[index])}` is not a function. Maybe prefix it with @? (Parameter 'function')");
    }

    private static object? Any(in NativeCall call)
    {
        if (call[1] is not TemplateFunction function)
        {
            return Boxed.False;
        }

        object text = call.State.CallText;
        var more = (TemplateArray)call[2]!;
        foreach (object? item in Values.ToArray(call[0]))
        {
            object?[] arguments = [item, .. more];
            if (Values.IsTrue(Calls.Call(call.State, function, call.Caller, text, arguments)))
            {
                return Boxed.True;
            }
        }

        return Boxed.False;
    }

    private static TemplateArray? Each(in NativeCall call)
    {
        if (call[0] is null)
        {
            return null;
        }

        var result = Iterated(call[0]);
        if (call[1] is null)
        {
            return result;
        }

        var function = FunctionOf(call, 1);
        object text = call.State.CallText;
        for (int i = 0; i < result.Count; i++)
        {
            result[i] = Calls.Call(call.State, function, call.Caller, text, result[i]);
        }

        return result;
    }

    private static object? Filter(in NativeCall call)
    {
        if (call[0] is null)
        {
            return null;
        }

        var items = Iterated(call[0]);
        if (call[1] is null)
        {
            return items;
        }

        var function = FunctionOf(call, 1);
        object text = call.State.CallText;
        var result = new TemplateArray { IsIterator = true };
        foreach (object? item in items)
        {
            if (Values.IsTrue(Calls.Call(call.State, function, call.Caller, text, item)))
            {
                result.Add(item);
            }
        }

        return result;
    }

    private static object? InsertAt(in NativeCall call)
    {
        var list = Values.ToArray(call[0]);
        int index = Math.Max(0, call.Int(1));
        if (index > list.Count + 100_000)
        {
            throw new ArgumentFault(1, $"The index {index} is out of bounds [0, {list.Count}]");
        }

        // Scriban fills the way to an index behind the end with nulls.
        while (list.Count < index)
        {
            list.Add(null);
        }

        list.Insert(index, call[2]);
        return list;
    }

    private static object? Join(in NativeCall call)
    {
        var items = Values.AsList(call[0]);
        var function = call[2] is null ? null : FunctionOf(call, 2);
        object called = call.State.CallText;
        var parts = new string[items.IsList ? items.Count : 0];
        for (int i = 0; i < parts.Length; i++)
        {
            string text = Values.ToText(call.State, items[i]);
            parts[i] = function is null ? text : Values.ToText(call.State, Calls.Call(call.State, function, call.Caller, called, text));
        }

        return string.Join(call.Text(1), parts);
    }

    private static object? Map(in NativeCall call)
    {
        var result = new TemplateArray { IsIterator = true };
        object text = call.State.CallText;
        foreach (object? item in Values.AsList(call[0]).IsList || call[0] is null ? Values.ToArray(call[0]) : [call[0]])
        {
            // As Scriban: what has no such member is left out.
            if (item is not null && Members.TryGet(call.State, item, call.Text(1), out object? value))
            {
                result.Add(value is TemplateFunction function ? Calls.Call(call.State, function, call.Caller, text) : value);
            }
        }

        return result;
    }

    private static object? RemoveAt(in NativeCall call)
    {
        var list = Values.ToArray(call[0]);
        int index = call.Int(1) < 0 ? list.Count + call.Int(1) : call.Int(1);
        if (index >= 0 && index < list.Count)
        {
            list.RemoveAt(index);
        }

        return list;
    }

    private static object? Reverse(in NativeCall call)
    {
        var list = Iterated(call[0]);
        list.Reverse();
        return list;
    }

    private static object? Contains(in NativeCall call)
    {
        object? wanted = call[1] is Markup markup ? markup.Value : call[1];
        foreach (object? item in Values.ToArray(call[0]))
        {
            if (Equals(item is Markup text ? text.Value : item, wanted) || (item is Enum && Values.ToText(call.State, item) == wanted as string))
            {
                return Boxed.True;
            }
        }

        return Boxed.False;
    }

    private static object? Sort(in NativeCall call)
    {
        var state = call.State;
        var list = Values.AsList(call[0]).IsList || call[0] is null ? Values.ToArray(call[0]) : [call[0]];
        string? member = call[1] as string;
        var order = new ValueOrder(state);
        var keyed = list.Select(item => (Item: item, Key: KeyOf(item)));

        // Stable, so that equal keys keep their order.
        return new TemplateArray(keyed.OrderBy(p => p.Key, order).Select(p => p.Item));

        object? KeyOf(object? item)
        {
            if (string.IsNullOrEmpty(member))
            {
                return item;
            }

            return item is not null && Members.TryGet(state, item, member, out object? value) ? value : null;
        }
    }
}
