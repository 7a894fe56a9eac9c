using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

/// <summary><c>target.member</c>. Remembers where the member stood the last time.</summary>
internal sealed class MemberNode(Span span, Node owner, string name, Span nameSpan, bool isOptional, MemberExpression text) : Node(span), ISettable
{
    private readonly bool _isSize = name == "size";

    /// <summary>The position when the owner is an argument, as in <c>$1.name</c>; else -1.</summary>
    private readonly int _argument = owner is IndexNode { ArgumentPosition: var at } ? at : -1;
    private readonly bool _isOfLoop = owner is LoopVariableNode { Depth: 0 };
    private CachedMember? _cache;

    /// <summary>Where the name stood in the last object of named values.</summary>
    private int _entry;

    public MemberExpression Text { get; } = text;

    public Node Target { get; } = owner;

    /// <summary>Whether it asks for the size of something that is found without calling anything.</summary>
    public bool IsSizeOfPath => _isSize && IsPath;

    /// <summary>Whether it is made of names only, so that finding its owner calls nothing.</summary>
    public bool IsPath { get; } = owner is LoopVariableNode or GlobalNode or LocalNode or IndexNode { ArgumentPosition: >= 0 } or MemberNode { IsPath: true };

    public override object? EvaluateFunction(RenderState state)
    {
        object? target = Owner(state);
        return Known(target) is { Member: var member } ? member.Get(target!) : OfOthers(state, Target.Called(state, target));
    }

    public override object? Evaluate(RenderState state)
    {
        object? target = Owner(state);
        if (Known(target) is not { Member: var member })
        {
            return Called(state, OfOthers(state, Target.Called(state, target)));
        }

        object? value = member.Get(target!);
        return member.CanBeFunction ? Called(state, value) : value;
    }

    public override object? Called(RenderState state, object? value) => value is TemplateFunction function ? Calls.CallBare(state, function, this, Text) : value;

    public override bool Test(RenderState state)
    {
        object? target = Owner(state);
        var known = Known(target);
        if (known?.Text is { } text)
        {
            return text(target!) is not null;
        }

        return known is { Member: { CanBeFunction: false } member }
            ? member.Test(target!)
            : Values.IsTrue(Called(state, OfOthers(state, Target.Called(state, target))));
    }

    /// <summary>Reads the member when it is known to be a text; else nothing has been done.</summary>
    public bool TryReadText(RenderState state, out string? text)
    {
        object? target = Owner(state);
        var get = Known(target)?.Text;
        text = get?.Invoke(target!);
        return get is not null;
    }

    /// <summary>Counts the items when the member is the size of a list; else nothing has been done.</summary>
    public bool TryCount(RenderState state, out int count)
    {
        object? target = Owner(state);
        if (target is Array array)
        {
            count = array.Length;
            return true;
        }

        count = target is System.Collections.IList list and not ITemplateObject ? list.Count : -1;
        return count >= 0;
    }

    public override void Print(RenderState state, EscapeMode mode)
    {
        object? target = Owner(state);
        var known = Known(target);
        if (known?.Text is { } text)
        {
            if (text(target!) is { } printed)
            {
                state.Print(printed, mode);
            }
        }
        else if (known is { Member: { CanBeFunction: false } member })
        {
            member.Print(target!, state, mode);
        }
        else if (target is TemplateObject named && named.TryGetAt(ref _entry, name, out object? value) && value is string word)
        {
            state.Print(word, mode);
        }
        else
        {
            state.Print(Called(state, OfOthers(state, Target.Called(state, target))), mode);
        }
    }

    public void Set(RenderState state, object? value)
    {
        object? target = Target.Evaluate(state);
        if (target is null)
        {
            throw new TemplateException(nameSpan, $"Object `{Text.Target}` is null. Cannot access member: {Text}");
        }

        if (target is EmptyValue)
        {
            throw new TemplateException(nameSpan, "Cannot set a property on the empty object");
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

    /// <summary>The owner; the two kinds that templates use most are read without a call.</summary>
    private object? Owner(RenderState state)
    {
        if (_argument >= 0 && state.Local.Arguments is { } arguments && (uint)_argument < (uint)arguments.Count)
        {
            return arguments[_argument];
        }

        return _isOfLoop ? ((LoopScope)state.Chain!).Value : Target.EvaluateFunction(state);
    }

    /// <summary>The member, when the object is of the same type as the last one; it may then be read without further checks.</summary>
    private CachedMember? Known(object? target)
    {
        // Two calls of GetType side by side are compared without asking for the type itself.
        var cache = _cache;
        return cache is not null && target is not null && cache.Sample.GetType() == target.GetType() ? cache : null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "No constructor runs, and an object of the type is at hand.")]
    private object? OfOthers(RenderState state, object? target)
    {
        if (_isSize && target is object?[] array)
        {
            return Boxed.Int(array.Length);
        }

        switch (target)
        {
            case TemplateObject obj:
                if (obj.TryGetAt(ref _entry, name, out object? entry))
                {
                    return entry;
                }

                break;
            case ITemplateObject typed:
                var type = typed.TemplateType;
                var member = type.Find(name);
                if (member is not null && type.ObjectType.IsInstanceOfType(target))
                {
                    _cache = new CachedMember(RuntimeHelpers.GetUninitializedObject(target.GetType()), member);
                }

                return member is not null || state.Options.RelaxedMemberAccess ? member?.Get(target) : throw Unknown(target);
            case System.Collections.IList list when _isSize:
                return Boxed.Int(list.Count);
            case null:
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

    /// <summary>A member and an empty object of the type it belongs to, kept for the comparison of types only.</summary>
    private sealed class CachedMember(object sample, TemplateMember member)
    {
        public readonly object Sample = sample;
        public readonly TemplateMember Member = member;
        public readonly Func<object, string?>? Text = member.Text;
    }
}
