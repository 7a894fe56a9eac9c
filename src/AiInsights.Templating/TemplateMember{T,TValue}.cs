using System.Runtime.CompilerServices;
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

    internal override bool Test(object target) => typeof(TValue) == typeof(bool) ? (bool)(object)get(Unsafe.As<T>(target))! : Values.IsTrue(get(Unsafe.As<T>(target)));

    internal override void Print(object target, RenderState state, EscapeMode mode)
    {
        if (mode == EscapeMode.Script)
        {
            state.Print(Get(target), mode);
        }
        else if (typeof(TValue) == typeof(int))
        {
            state.Out.Write((int)(object)get(Unsafe.As<T>(target))!, state.Culture);
        }
        else if (typeof(TValue) == typeof(long))
        {
            state.Out.Write((long)(object)get(Unsafe.As<T>(target))!, state.Culture);
        }
        else if (typeof(TValue) == typeof(double))
        {
            state.Out.Write((double)(object)get(Unsafe.As<T>(target))!, state.Culture);
        }
        else if (typeof(TValue) == typeof(decimal))
        {
            state.Out.Write((decimal)(object)get(Unsafe.As<T>(target))!, state.Culture);
        }
        else
        {
            state.Print(get(Unsafe.As<T>(target)), mode);
        }
    }
}
