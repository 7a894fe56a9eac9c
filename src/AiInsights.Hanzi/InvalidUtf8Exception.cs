using System.Globalization;

namespace AiInsights.Hanzi;

/// <summary>Bytes that are not UTF-8.</summary>
public sealed class InvalidUtf8Exception : FormatException
{
    public InvalidUtf8Exception()
        : this(0)
    {
    }

    public InvalidUtf8Exception(long offset)
        : base(string.Create(CultureInfo.InvariantCulture, $"Not UTF-8 at byte offset {offset}.")) => Offset = offset;

    public InvalidUtf8Exception(string message)
        : base(message)
    {
    }

    public InvalidUtf8Exception(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Offset of the first byte that cannot be read, from the beginning of the input.</summary>
    public long Offset { get; }
}
