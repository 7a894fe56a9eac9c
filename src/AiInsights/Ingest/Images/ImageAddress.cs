namespace AiInsights.Ingest.Images;

/// <summary>Where a picture of an article lies on the web.</summary>
public static class ImageAddress
{
    /// <summary>Longer addresses are data in disguise.</summary>
    private const int Longest = 2048;

    /// <summary>The absolute http or https address, without fragment and without a user's name in it; null when there is none.</summary>
    /// <param name="imageUrl">As the seed has it, unwrapped from proxies.</param>
    /// <param name="sourceUrl">Where the seed was taken from: relative addresses mean something only there.</param>
    public static Uri? Of(string? imageUrl, string? sourceUrl)
    {
        if (string.IsNullOrWhiteSpace(imageUrl) || imageUrl.Length > Longest)
            return null;
        var text = imageUrl.StartsWith("//", StringComparison.Ordinal) ? "https:" + imageUrl : imageUrl;
        // On Unix "/a.png" alone would be taken for a file.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.IsFile)
        {
            if (!Uri.TryCreate(sourceUrl, UriKind.Absolute, out var page) || !Uri.TryCreate(page, text, out uri))
                return null;
        }
        if (uri.Scheme is not ("http" or "https") || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
            return null;
        return uri.Fragment.Length == 0 ? uri : new Uri(uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
    }
}
