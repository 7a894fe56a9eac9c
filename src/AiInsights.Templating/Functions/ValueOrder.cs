using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>The order of values when sorting: null first, numbers by value, texts by culture.</summary>
internal sealed class ValueOrder(RenderState state) : IComparer<object?>
{
    public int Compare(object? x, object? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        if (Numbers.IsNumber(x) && Numbers.IsNumber(y))
        {
            return x is double or float || y is double or float
                ? Numbers.ToDouble(x, state.Culture).CompareTo(Numbers.ToDouble(y, state.Culture))
                : x is decimal || y is decimal
                    ? Numbers.ToDecimal(x, state.Culture).CompareTo(Numbers.ToDecimal(y, state.Culture))
                    : Numbers.ToBigInteger(x).CompareTo(Numbers.ToBigInteger(y));
        }

        if (x is IComparable comparable && x is not string && x.GetType() == y.GetType())
        {
            return comparable.CompareTo(y);
        }

        return state.Culture.CompareInfo.Compare(Values.ToText(state, x), Values.ToText(state, y));
    }
}
