using AiInsights.Templating.Runtime;

namespace AiInsights.Templating;

internal sealed class TemplateMember<T, TValue>(string name, Func<T, TValue> get) : TemplateMember(name, typeof(TValue))
    where T : class
{
    public override object? Get(object target)
    {
        // The comparisons of typeof are decided when the code is compiled for the value type.
        if (typeof(TValue) == typeof(int))
        {
            return Boxed.Int((int)(object)get((T)target)!);
        }

        if (typeof(TValue) == typeof(bool))
        {
            return Boxed.Bool((bool)(object)get((T)target)!);
        }

        return get((T)target);
    }

    internal override bool TryPrint(object target, RenderState state)
    {
        if (typeof(TValue) == typeof(int))
        {
            state.Out.Write((int)(object)get((T)target)!, state.Culture);
            return true;
        }

        if (typeof(TValue) == typeof(long))
        {
            state.Out.Write((long)(object)get((T)target)!, state.Culture);
            return true;
        }

        if (typeof(TValue) == typeof(double))
        {
            state.Out.Write((double)(object)get((T)target)!, state.Culture);
            return true;
        }

        if (typeof(TValue) == typeof(decimal))
        {
            state.Out.Write((decimal)(object)get((T)target)!, state.Culture);
            return true;
        }

        return false;
    }
}
