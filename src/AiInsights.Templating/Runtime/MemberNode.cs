using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

/// <summary><c>target.member</c>. Remembers where the member stood the last time.</summary>
internal sealed class MemberNode(Span span, Node owner, string name, Span nameSpan, bool isOptional, MemberExpression text) : Node(span), ISettable
{
    private CachedMember? _cache;

    public MemberExpression Text { get; } = text;

    public Node Target { get; } = owner;

    public override object? EvaluateFunction(RenderState state)
    {
        object? target = Target.Evaluate(state);
        if (target is ITemplateObject typed)
        {
            return Find(typed, state)?.Get(typed);
        }

        return OfOthers(state, target);
    }

    public override object? Evaluate(RenderState state)
    {
        object? value = EvaluateFunction(state);
        return value is TemplateFunction function ? Calls.CallBare(state, function, this, Text) : value;
    }

    public override void Print(RenderState state, EscapeMode mode)
    {
        object? target = Target.Evaluate(state);
        object? value;
        if (target is ITemplateObject typed)
        {
            var member = Find(typed, state);
            if (member is null || (mode != EscapeMode.Script && member.TryPrint(typed, state)))
            {
                return;
            }

            value = member.Get(typed);
        }
        else
        {
            value = OfOthers(state, target);
        }

        state.Print(value is TemplateFunction function ? Calls.CallBare(state, function, this, Text) : value, mode);
    }

    public void Set(RenderState state, object? value)
    {
        object? target = Target.Evaluate(state);
        if (target is null)
        {
            throw new TemplateException(nameSpan, $"Object `{Text.Target}` is null. Cannot access member: {Text}");
        }

        if (Numbers.IsNumber(target) || target is bool)
        {
            throw new TemplateException(nameSpan, $"Cannot get or set a member on the primitive `{target}/{TypeNames.Of(target)}` when accessing member: {name}");
        }

        if (!Members.TrySet(state, target, name, value))
        {
            throw new TemplateException(nameSpan, $"Cannot set a value for the readonly member: {Text}");
        }
    }

    private TemplateMember? Find(ITemplateObject target, RenderState state)
    {
        var type = target.TemplateType;
        var cache = _cache;
        if (cache is null || !ReferenceEquals(cache.Type, type))
        {
            cache = new CachedMember(type, type.Find(name));
            _cache = cache;
        }

        if (cache.Member is null && !state.Options.RelaxedMemberAccess)
        {
            throw Unknown(target);
        }

        return cache.Member;
    }

    private object? OfOthers(RenderState state, object? target)
    {
        if (target is null)
        {
            if (state.Options.RelaxedTargetAccess || isOptional)
            {
                return null;
            }

            throw new TemplateException(nameSpan, $"Cannot get the member {Text} for a null object.");
        }

        if (!Members.TryGet(state, target, name, out object? value) && !state.Options.RelaxedMemberAccess)
        {
            throw Unknown(target);
        }

        return value;
    }

    private TemplateException Unknown(object target)
    {
        return new TemplateException(nameSpan, $"Cannot get member with name {name}.") { Suggestion = Suggestions.For(name, Members.NamesOf(target)) };
    }

    private sealed record CachedMember(TemplateType Type, TemplateMember? Member);
}
