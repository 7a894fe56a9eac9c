namespace AiInsights.Model;

/// <summary>A picture that the site has a copy of.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="Width">In pixels: the page keeps the room free before the picture is there.</param>
/// <param name="Height">In pixels.</param>
public sealed record LocalImage(string Path, int Width, int Height)
{
    /// <summary>Folder of the copies in the site.</summary>
    public const string Folder = "assets/images/";
}
