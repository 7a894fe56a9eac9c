using System.Text;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

/// <summary>What the binary operators give for each kind of operands.</summary>
internal static partial class Operators
{
    public static object? Apply(RenderState state, BinaryOperator op, object? left, object? right, Span span, Span leftSpan, Span rightSpan)
    {
        switch (op)
        {
            case BinaryOperator.NullCoalescing:
                return left ?? right;
            case BinaryOperator.NotNullCoalescing:
                return left is not null ? right : left;
        }

        // Text of any kind meets text as text.
        left = Plain(left);
        right = Plain(right);
        try
        {
            if (left is string || right is string)
            {
                return OfText(state, op, left, right, span, leftSpan, rightSpan);
            }

            if (left is null || right is null)
            {
                return OfNull(op, left, right);
            }

            if (left is EmptyValue || right is EmptyValue)
            {
                return OfEmpty(state, op, left, right, span);
            }

            if (IsList(left) || IsList(right))
            {
                return OfLists(state, op, left, right, span, leftSpan, rightSpan);
            }

            return OfOthers(state, op, left, right, span);
        }
        catch (Exception fault) when (fault is not TemplateException)
        {
            throw new TemplateException(span, fault.Message, fault);
        }
    }

    private static object? Plain(object? value) => value switch
    {
        Markup markup => markup.Value,
        char unit => unit.ToString(),
        _ => value,
    };

    private static object? OfText(RenderState state, BinaryOperator op, object? left, object? right, Span span, Span leftSpan, Span rightSpan)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                string sum = string.Concat(Values.ToText(state, left), Values.ToText(state, right));
                CheckLength(state, sum.Length);
                return sum;
            case BinaryOperator.Multiply:
                return Repeat(state, left, right, leftSpan, rightSpan);
            case BinaryOperator.Equal:
                return Boxed.Bool(IsSameText(state, left, right));
            case BinaryOperator.NotEqual:
                return Boxed.Bool(!IsSameText(state, left, right));
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return Boxed.Bool(Holds(op, string.CompareOrdinal(TextOrNull(state, left), TextOrNull(state, right))));
            default:
                throw new TemplateException(span, $"Operator `{BinaryOperators.TextOf(op)}` is not supported on string objects");
        }
    }

    private static bool IsSameText(RenderState state, object? left, object? right) => TextOrNull(state, left) == TextOrNull(state, right);

    /// <summary>Null and <c>empty</c> are not the empty text.</summary>
    private static string? TextOrNull(RenderState state, object? value) => value is null or EmptyValue ? null : Values.ToText(state, value);

    private static object? OfNull(BinaryOperator op, object? left, object? right) => op switch
    {
        BinaryOperator.Equal => Boxed.Bool(left is null && right is null),
        BinaryOperator.NotEqual => Boxed.Bool(left is not null || right is not null),
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Boxed.False,
        _ => null,
    };

    private static void CheckLength(RenderState state, long length)
    {
        int limit = state.Options.OutputLimit;
        if (limit != 0 && length > limit)
        {
            throw new InvalidOperationException($"Exceeding the output limit `{limit}`.");
        }
    }

    private static string Repeat(RenderState state, object? left, object? right, Span leftSpan, Span rightSpan)
    {
        var countSpan = rightSpan;
        if (right is string)
        {
            (left, right) = (right, left);
            countSpan = leftSpan;
        }

        int count;
        try
        {
            count = Values.ToInt(state, right, countSpan);
        }
        catch (TemplateException)
        {
            throw new TemplateException(countSpan, "Expecting an integer. The operator `*` is not supported for the expression. Only working on string x int or int x string");
        }

        string text = Values.ToText(state, left);
        if (count <= 0)
        {
            return string.Empty;
        }

        CheckLength(state, (long)text.Length * count);
        return new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
    }

    private static object? OfEmpty(RenderState state, BinaryOperator op, object? left, object? right, Span span)
    {
        if (left is EmptyValue && right is EmptyValue)
        {
            return op switch
            {
                BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual => Boxed.True,
                BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.Greater => Boxed.False,
                _ => EmptyValue.Instance,
            };
        }

        object? isEmpty = Values.IsEmpty(left is EmptyValue ? right : left);
        switch (op)
        {
            case BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual:
                return isEmpty;
            case BinaryOperator.NotEqual:
                return isEmpty is bool answer ? Boxed.Bool(!answer) : isEmpty;
            case BinaryOperator.Less or BinaryOperator.Greater:
                return Boxed.False;
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                throw new TemplateException(span, $"Operator `{BinaryOperators.TextOf(op)}` is not implemented for `{Name(left)}` / `{Name(right)}`");
            default:
                return EmptyValue.Instance;
        }

        string Name(object? value) => value is EmptyValue ? "empty" : Values.Shown(state, value);
    }

    private static object? OfOthers(RenderState state, BinaryOperator op, object left, object right, Span span)
    {
        if (left is int a && right is int b)
        {
            return OfInts(op, a, b, span);
        }

        if (IsNumeric(left) || IsNumeric(right))
        {
            return OfNumbers(state, op, left, right, span);
        }

        if (left is bool truth || right is bool)
        {
            bool l = Values.IsTrue(left);
            bool r = Values.IsTrue(right);
            return op switch
            {
                BinaryOperator.Equal => Boxed.Bool(l == r),
                BinaryOperator.NotEqual => Boxed.Bool(l != r),
                _ => throw new TemplateException(span, $"The operator `{BinaryOperators.TextOf(op)}` is not valid for bool<->bool"),
            };
        }

        if (left is DateTime or DateOnly or DateTimeOffset)
        {
            object? result = OfDates(state, op, left, right, span);
            if (result is not null)
            {
                return result;
            }
        }

        return op switch
        {
            BinaryOperator.Equal => Boxed.Bool(left.Equals(right)),
            BinaryOperator.NotEqual => Boxed.Bool(!left.Equals(right)),
            _ => throw new TemplateException(span, $"Unsupported types `{Values.Shown(state, left)}/{TypeNames.Of(left)}` {BinaryOperators.TextOf(op)} `{Values.Shown(state, right)}/{TypeNames.Of(right)}` for binary operation"),
        };
    }

    public static bool Holds(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static object? OfDates(RenderState state, BinaryOperator op, object left, object right, Span span)
    {
        var date = (DateTime)Values.ConvertTo(state, left, TemplateParameterKind.Date, span)!;
        if (right is TimeSpan time)
        {
            return op switch
            {
                BinaryOperator.Add => date + time,
                BinaryOperator.Subtract => date - time,
                _ => throw new TemplateException(span, $"The operator `{BinaryOperators.NameOf(op)}` is not supported for between <DateTime> and <TimeSpan>"),
            };
        }

        if (right is not (DateTime or DateOnly or DateTimeOffset))
        {
            return null;
        }

        var other = (DateTime)Values.ConvertTo(state, right, TemplateParameterKind.Date, span)!;
        return op switch
        {
            BinaryOperator.Subtract => date - other,
            BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Boxed.Bool(Holds(op, date.CompareTo(other))),
            _ => throw new TemplateException(span, $"The operator `{BinaryOperators.NameOf(op)}` is not supported for DateTime"),
        };
    }
}
