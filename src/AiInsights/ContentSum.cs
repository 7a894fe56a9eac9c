using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AiInsights;

/// <summary>
/// What something is made of as one number: XXH128. Two halves and not the framework's own type of that width, because code that touches
/// that one is never compiled ahead of time.
/// </summary>
/// <param name="High">The upper half.</param>
/// <param name="Low">The lower half.</param>
public readonly record struct ContentSum(ulong High, ulong Low)
{
    /// <summary>Length in bytes.</summary>
    public const int Bytes = 16;

    /// <summary>The sum of bytes.</summary>
    public static ContentSum Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> sum = stackalloc byte[Bytes];
        XxHash128.Hash(bytes, sum);
        return MemoryMarshal.Read<ContentSum>(sum);
    }

    /// <summary>The sum of what a file holds.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ContentSum Of(SafeFileHandle file)
    {
        var hash = new XxHash128();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (long at = 0; RandomAccess.Read(file, buffer, at) is var read and > 0; at += read)
                hash.Append(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Of(hash);
    }

    /// <summary>The sum of what was put into a hash.</summary>
    public static ContentSum Of(XxHash128 hash)
    {
        Span<byte> sum = stackalloc byte[Bytes];
        hash.GetCurrentHash(sum);
        return MemoryMarshal.Read<ContentSum>(sum);
    }

    /// <summary>Puts it into a hash.</summary>
    public void AppendTo(XxHash128 hash) => hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<ContentSum>(in this)));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, out ContentSum sum)
    {
        sum = default;
        if (text.Length != 2 * Bytes
            || !ulong.TryParse(text.AsSpan(0, Bytes), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
            || !ulong.TryParse(text.AsSpan(Bytes), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low))
            return false;
        sum = new(high, low);
        return true;
    }

    /// <summary>An order, the same everywhere.</summary>
    public static IComparer<ContentSum> Ascending { get; } =
        Comparer<ContentSum>.Create(static (a, b) => a.High != b.High ? a.High.CompareTo(b.High) : a.Low.CompareTo(b.Low));

    /// <inheritdoc/>
    public override int GetHashCode() => Low.GetHashCode();

    /// <summary>32 hexadecimal digits, lower case.</summary>
    public override string ToString() => High.ToString("x16", CultureInfo.InvariantCulture) + Low.ToString("x16", CultureInfo.InvariantCulture);
}
