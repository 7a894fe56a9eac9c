using System.Runtime.CompilerServices;
using AiInsights.Templating.Runtime;

namespace AiInsights.Templating;

/// <summary>A member that is HTML already.</summary>
internal sealed class MarkupMember<T>(string name, Func<T, Markup?> get) : TemplateMember(name, typeof(Markup))
    where T : class
{
    public override object? Get(object target) => get((T)target);

    internal override bool Test(object target) => get(Unsafe.As<T>(target)) is not null;

    internal override void Print(object target, RenderState state, EscapeMode mode)
    {
        if (get(Unsafe.As<T>(target)) is not { } markup)
        {
            return;
        }

        if (mode == EscapeMode.Text)
        {
            if (state.Plain is { } plain)
            {
                plain.Encode(markup.Value);
            }
            else
            {
                state.Out.Write(markup.Value);
            }
        }
        else
        {
            state.Print(markup, mode);
        }
    }
}
