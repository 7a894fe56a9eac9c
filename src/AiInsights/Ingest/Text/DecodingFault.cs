using System.Collections.Immutable;

namespace AiInsights.Ingest.Text;

/// <summary>A place where bytes were not simply decoded.</summary>
/// <param name="Kind">What was wrong.</param>
/// <param name="ByteOffset">Where the bytes begin in the file, 0-based, any byte order mark counted.</param>
/// <param name="Bytes">The bytes as they stand in the file (at most 64 of them).</param>
/// <param name="CharIndex">Where in <see cref="DecodedText.Text"/> the result stands, in UTF-16 units.</param>
/// <param name="CharLength">How long the result is there.</param>
public sealed record DecodingFault(DecodingFaultKind Kind, int ByteOffset, ImmutableArray<byte> Bytes, int CharIndex, int CharLength)
{
    /// <summary>What stood there before a wrong decoding was undone, as long as the result may be; null for other faults.</summary>
    public string? Before { get; init; }

    /// <summary>The bytes as a person reads them: <c>B0 A1</c>.</summary>
    public string Hex => string.Join(' ', Bytes.Select(b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
}
