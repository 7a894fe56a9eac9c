using System.Collections;
using System.Numerics;

namespace AiInsights.Templating.Runtime;

/// <summary>The numbers from one to another, counted and indexed without being stored.</summary>
internal sealed class RangeValue(BigInteger first, BigInteger count, bool isDescending) : IReadOnlyList<object?>
{
    /// <summary>The items, once one of them was set to something else.</summary>
    private object?[]? _items;

    /// <summary>How many; more than fit into an int end in an error when they are walked.</summary>
    public BigInteger LongCount { get; } = count;

    public int Count => LongCount > int.MaxValue ? throw new InvalidOperationException($"The range of {LongCount} numbers is too long.") : (int)LongCount;

    public object? this[int index]
    {
        get => _items is null ? Numbers.Fit(isDescending ? first - index : first + index) : _items[index];
        set => (_items ??= [.. this])[index] = value;
    }

    public static RangeValue Create(BigInteger left, BigInteger right, bool isInclusive)
    {
        // As Scriban: from a number to itself counts downwards, which only matters when the end is left out.
        var count = BigInteger.Abs(right - left) + (isInclusive ? 1 : 0);
        return new RangeValue(left, count, left >= right);
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
