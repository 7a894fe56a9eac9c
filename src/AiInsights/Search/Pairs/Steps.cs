using System.Numerics;

namespace AiInsights.Search.Pairs;

/// <summary>Sizes that change seldom.</summary>
internal static class Steps
{
    /// <summary>The next size that is not smaller; each is at most that part (as a power of two) of a power of two above the one before.</summary>
    public static int Up(int count, int part) => (count + Of(count, part) - 1) / Of(count, part) * Of(count, part);

    /// <summary>How far the sizes around a count are apart.</summary>
    public static int Of(int count, int part) => 1 << Math.Max(0, BitOperations.Log2((uint)Math.Max(1, count - 1)) - part);
}
