using System.Collections;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

/// <summary><c>target[index]</c>: a position in a list, from the end when negative, or the name of a member.</summary>
internal sealed class IndexNode(Span span, Node target, Node index, IndexerExpression text) : Node(span), ISettable
{
    /// <summary>The position when it is written as a number, as in <c>$1</c>; else -1.</summary>
    private readonly int _written = index is ConstantNode { Value: int and >= 0 and var at } ? at : -1;
    private readonly bool _isArgument = target is ArgumentsNode;
    private readonly bool _isOptional = IsOptional(text.Target);

    /// <summary>The position when it is that of an argument; else -1.</summary>
    public int ArgumentPosition => _isArgument ? _written : -1;

    public override object? EvaluateFunction(RenderState state)
    {
        if (_isArgument && state.Local.Arguments is { } arguments && (uint)_written < (uint)arguments.Count)
        {
            return arguments[_written];
        }

        object? owner = target.Evaluate(state);
        if (owner is TemplateArray array && (uint)_written < (uint)array.Count)
        {
            return array[_written];
        }

        if (owner is null)
        {
            return state.Options.RelaxedTargetAccess || _isOptional ? null : throw NullOwner();
        }

        object key = index.Evaluate(state) ?? throw NullKey();
        return TryPosition(state, owner, key, out int position, out int count) ? At(state, owner, position, count) : Named(state, owner, key);
    }

    public override object? Evaluate(RenderState state) => Called(state, EvaluateFunction(state));

    public override object? Called(RenderState state, object? value) => value is TemplateFunction function ? Calls.CallBare(state, function, this, text) : value;

    public void Set(RenderState state, object? value)
    {
        object owner = target.Evaluate(state) ?? throw NullOwner();
        object key = index.Evaluate(state) ?? throw NullKey();
        if (!TryPosition(state, owner, key, out int position, out _))
        {
            if (owner is EmptyValue)
            {
                throw new TemplateException(index.Span, "Cannot set a property on the empty object");
            }

            string name = Values.ToText(state, key);
            if (!Members.TrySet(state, owner, name, value))
            {
                throw new TemplateException(index.Span, $"Cannot set a value for the readonly member `{name}` in the indexer: {text.Target}['{name}']");
            }
        }
        else if (position >= 0)
        {
            SetAt(owner, position, value);
        }
    }

    /// <summary>Whether an owner that is null gives null: <c>a?.b[0]</c>, <c>a?.b[0][1]</c>.</summary>
    private static bool IsOptional(Expression owner) => owner switch
    {
        MemberExpression member => member.IsOptional,
        IndexerExpression indexer => IsOptional(indexer.Target),
        NestedExpression nested => IsOptional(nested.Inner),
        _ => false,
    };

    private bool TryPosition(RenderState state, object owner, object key, out int position, out int count)
    {
        if (Numbers.IsNumber(owner) || owner is bool)
        {
            _ = Values.ToInt(state, key, index.Span);
            throw new TemplateException(target.Span, $"Cannot use the {TypeNames.Of(owner)} primitive `{owner}` as a list.");
        }

        count = owner switch
        {
            TemplateArray array => key is string ? -1 : array.Count,
            IDictionary => -1,
            IList list => list.Count,
            IReadOnlyList<object?> list => list.Count,
            string value => value.Length,
            Markup value => value.Value.Length,
            _ => -1,
        };
        position = -1;
        if (count < 0)
        {
            return false;
        }

        position = Values.ToInt(state, key, index.Span);
        position = position < 0 ? position + count : position;
        return true;
    }

    private object? At(RenderState state, object owner, int position, int count)
    {
        if (position < 0 || position >= count)
        {
            return state.Options.RelaxedIndexerAccess
                ? null
                : throw new TemplateException(index.Span, $"The index {position} is out of bounds [0, {count}] on the `{text.Target}` with the indexer: {text.Index}");
        }

        return owner switch
        {
            string value => value[position].ToString(),
            Markup value => value.Value[position].ToString(),
            IList list => list[position],
            _ => ((IReadOnlyList<object?>)owner)[position],
        };
    }

    private object? Named(RenderState state, object owner, object key)
    {
        if (owner is IDictionary dictionary && key is not string && dictionary.Contains(key))
        {
            return dictionary[key];
        }

        if (!Members.TryGet(state, owner, Values.ToText(state, key), out object? value) && !state.Options.RelaxedMemberAccess)
        {
            throw new TemplateException(index.Span, $"Cannot access target `{text.Target}` with an indexer: {text.Index}");
        }

        return value;
    }

    private void SetAt(object owner, int position, object? value)
    {
        switch (owner)
        {
            case TemplateArray array when position <= array.Count + 100_000:
                array.SetAt(position, value);
                break;
            case RangeValue range when position < range.LongCount && range.LongCount <= 100_000:
                range[position] = value;
                break;
            case string:
                throw new TemplateException(index.Span, "Cannot replace a character in a string");
            default:
                throw new TemplateException(index.Span, $"Cannot set a value for the readonly member `{position}` in the indexer: {text.Target}['{position}']");
        }
    }

    private TemplateException NullOwner() => new(target.Span, $"Object `{text.Target}` is null. Cannot access indexer: {text}");

    private TemplateException NullKey() => new(index.Span, $"Cannot access target `{text.Target}` with a null indexer: {text}");
}
