using System.Collections;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

/// <summary>Lists: compared item by item, joined, repeated, cut.</summary>
internal static partial class Operators
{
    private static bool IsList(object? value) => value is IList or RangeValue;

    private static bool IsIterator(object? value) => value is RangeValue or TemplateArray { IsIterator: true };

    private static object? OfLists(RenderState state, BinaryOperator op, object? left, object? right, Span span, Span leftSpan, Span rightSpan)
    {
        // Where a range decides, an object is no list.
        bool isRange = left is RangeValue || (right is RangeValue && left is not IList);
        var first = left is IEnumerable && !(isRange && left is TemplateObject) ? Values.ToArray(left) : null;
        var second = right is IEnumerable && !(isRange && right is TemplateObject) ? Values.ToArray(right) : null;
        switch (op)
        {
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual or BinaryOperator.Add:
                // The right one is looked at last, so its fault is the one reported.
                if (second is null)
                {
                    throw ListFault(op, left, right, rightSpan, " Expecting an array for the right argument.");
                }

                if (first is null)
                {
                    throw ListFault(op, left, right, leftSpan, " Expecting an array for the left argument.");
                }

                return op == BinaryOperator.Add ? new TemplateArray([.. first, .. second]) { IsIterator = true } : Boxed.Bool(CompareLists(state, op, first, second, span));
            case BinaryOperator.Multiply:
                return RepeatList(state, op, left, right, first, second, span, leftSpan, rightSpan);
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus:
                if (first is null)
                {
                    throw ListFault(op, left, right, leftSpan, " Expecting an array for the left argument.");
                }

                int step = Values.ToInt(state, right, span);
                if (step <= 0)
                {
                    throw step == 0
                        ? new TemplateException(rightSpan, "Cannot divide by 0")
                        : ListFault(op, left, right, rightSpan, $" Integer {step} cannot be negative when multiplying");
                }

                // Of an iterator Scriban takes one item more than the number, since it does not know how many there are.
                return new TemplateArray(op == BinaryOperator.Modulus ? first.Where((_, i) => i % step == 0) : first.Take(IsIterator(left) ? step + 1 : first.Count / step)) { IsIterator = IsIterator(left) };
            case BinaryOperator.ShiftLeft:
                return first is null ? throw ListFault(op, left, right, leftSpan, " Expecting an array for the left argument.") : new TemplateArray([.. first, right]) { IsIterator = IsIterator(left) };
            case BinaryOperator.ShiftRight:
                return second is null ? throw ListFault(op, left, right, rightSpan, " Expecting an array for the right argument.") : new TemplateArray([left, .. second]) { IsIterator = IsIterator(right) };
            default:
                throw ListFault(op, left, right, span, string.Empty);
        }
    }

    private static TemplateArray RepeatList(RenderState state, BinaryOperator op, object? left, object? right, TemplateArray? first, TemplateArray? second, Span span, Span leftSpan, Span rightSpan)
    {
        if (first is not null && second is not null)
        {
            throw ListFault(op, left, right, span, " Expecting only one array for the left or right argument.");
        }

        var list = (first ?? second)!;
        int count = Values.ToInt(state, first is null ? left : right, span);
        if (count < 0)
        {
            throw ListFault(op, left, right, second is null ? rightSpan : leftSpan, $" Integer {count} cannot be negative when multiplying");
        }

        CheckLength(state, (long)list.Count * count);
        var result = new TemplateArray(list.Count * count) { IsIterator = IsIterator(first is null ? right : left) };
        for (int i = 0; i < count; i++)
        {
            result.AddRange(list);
        }

        return result;
    }

    private static TemplateException ListFault(BinaryOperator op, object? left, object? right, Span span, string reason)
    {
        return new TemplateException(span, $"The operator `{BinaryOperators.TextOf(op)}` is not supported between {TypeNames.Of(left)} and {TypeNames.Of(right)}.{reason}");
    }

    private static bool CompareLists(RenderState state, BinaryOperator op, TemplateArray left, TemplateArray right, Span span)
    {
        if (left.Count != right.Count)
        {
            return Holds(op, left.Count.CompareTo(right.Count));
        }

        if (left.Count == 0)
        {
            return Holds(op, 0);
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!Values.IsTrue(Apply(state, op, left[i], right[i], span, span, span)))
            {
                return false;
            }
        }

        return true;
    }
}
