using System.Collections;

namespace AiInsights.Templating.Runtime;

/// <summary>Matches arguments with parameters and calls.</summary>
internal static class Calls
{
    public static object? CallBare(RenderState state, TemplateFunction function, Node caller, object text) => Call(state, function, caller.Span, [], text);

    public static object? Call(RenderState state, TemplateFunction function, Span caller, ArgumentNode[] arguments, object text)
    {
        var block = state.PendingBlock;
        state.PendingBlock = null;
        var values = new TemplateArray(Math.Max(arguments.Length, function.Parameters.Count));
        ulong given = 0;
        foreach (var argument in arguments)
        {
            Add(state, function, caller, argument, values, ref given);
        }

        Complete(function, caller, arguments, text, values, ref given);
        return Run(state, function, caller, arguments, text, values, block);
    }

    /// <summary>A call from a built-in function, such as the callback of array.each; messages quote the call of that one.</summary>
    public static object? Call(RenderState state, TemplateFunction function, Span caller, object text, params ReadOnlySpan<object?> arguments)
    {
        var values = new TemplateArray(Math.Max(arguments.Length, function.Parameters.Count));
        ulong given = 0;
        foreach (object? argument in arguments)
        {
            Place(state, function, values.Count, argument, caller, values, ref given);
        }

        Complete(function, caller, [], text, values, ref given);
        return Run(state, function, caller, [], text, values, null);
    }

    private static void Add(RenderState state, TemplateFunction function, Span caller, ArgumentNode argument, TemplateArray values, ref ulong given)
    {
        int index = values.Count;
        if (argument.Name is { } name)
        {
            index = function.IndexOf(name);
            if (index < 0)
            {
                if (function.TakesAny || function.HasVariable)
                {
                    if (name == "size")
                    {
                        throw new TemplateException(argument.Span, $"Cannot pass argument {name} to function. This name is not supported by this function.");
                    }

                    values.MembersForWriting[name] = argument.Value.Evaluate(state);
                    return;
                }

                index = values.Count;
            }
        }

        object? value = argument.Value.Evaluate(state);
        if (argument.IsExpanded && value is IEnumerable and not string)
        {
            var list = Values.AsList(value);
            for (int i = 0; i < list.Count; i++)
            {
                Place(state, function, index++, list[i], caller, values, ref given);
            }

            return;
        }

        Place(state, function, index, value, argument.Span, values, ref given);
    }

    private static void Place(RenderState state, TemplateFunction function, int index, object? value, Span span, TemplateArray values, ref ulong given)
    {
        int count = function.Parameters.Count;
        if (index > values.Count)
        {
            Fill(function, values, index, ref given);
        }

        if (count > 0 && (!function.TakesAny || index < count))
        {
            value = Values.ConvertTo(state, value, function.Parameters[Math.Min(index, count - 1)].Kind, span);
        }

        if (index < count)
        {
            given |= 1UL << index;
        }

        if (function.HasVariable && index >= count - 1)
        {
            if (values.Count < count)
            {
                values.Add(new TemplateArray());
            }

            ((TemplateArray)values[count - 1]!).Add(value);
        }
        else
        {
            values.SetAt(index, value);
        }
    }

    /// <summary>Defaults for the parameters before an index.</summary>
    private static void Fill(TemplateFunction function, TemplateArray values, int end, ref ulong given)
    {
        for (int i = values.Count; i < Math.Min(end, function.Parameters.Count); i++)
        {
            var parameter = function.Parameters[i];
            values.Add(parameter.IsVariable ? new TemplateArray() : parameter.Default);
            if (parameter.IsOptional)
            {
                given |= 1UL << i;
            }
        }
    }

    private static void Complete(TemplateFunction function, Span caller, ArgumentNode[] arguments, object text, TemplateArray values, ref ulong given)
    {
        if (!function.TakesAny)
        {
            Fill(function, values, function.Parameters.Count, ref given);
        }

        ulong required = (1UL << function.Required) - 1;
        if ((given & required) != required)
        {
            int count = System.Numerics.BitOperations.PopCount(given & required);
            throw new TemplateException(caller.After, $"Invalid number of arguments `{count}` passed to `{text}` while expecting `{function.Required}` arguments");
        }

        if (arguments.Length > 0 && !function.TakesAny && !function.HasVariable && values.Count > function.Parameters.Count)
        {
            var span = values.Count <= arguments.Length ? arguments[values.Count - 1].Span : caller.After;
            throw new TemplateException(span, $"Invalid number of arguments `{values.Count}` passed to `{text}` while expecting `{function.Parameters.Count}` arguments");
        }
    }

    private static object? Run(RenderState state, TemplateFunction function, Span caller, ArgumentNode[] arguments, object text, TemplateArray values, WrappedBlock? block)
    {
        state.EnterCall(caller, text);
        state.CallText = text;
        try
        {
            return function.Invoke(state, caller, values, block);
        }
        catch (ArgumentFault fault)
        {
            throw new TemplateException(fault.Index < arguments.Length ? arguments[fault.Index].Span : caller, fault.Message);
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            // A fault that names a parameter is reported where that argument stands.
            int index = fault is ArgumentException { ParamName: { } name } ? function.IndexOf(name) : -1;
            throw new TemplateException(index >= 0 && index < arguments.Length ? arguments[index].Span : caller, fault.Message, fault);
        }
        finally
        {
            state.ExitCall();
        }
    }
}
