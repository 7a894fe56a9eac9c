using AiInsights.Ingest.Images;

namespace AiInsights.Cli.Images;

/// <summary>What came of asking for one picture.</summary>
/// <param name="Bytes">The picture, or null.</param>
/// <param name="Format">Its format.</param>
/// <param name="Why">Why there is none.</param>
/// <param name="Lasting">Asking again would give the same answer, so that it is remembered.</param>
internal sealed record ImageAnswer(byte[]? Bytes, ImageFormat Format, string? Why, bool Lasting)
{
    public static ImageAnswer Failed(string why, bool lasting) => new(null, default, why, lasting);
}
