namespace AiInsights.Mend.Steps;

/// <summary>Takes the image's own address out of a proxy's.</summary>
public static class ImageProxies
{
    private static readonly string[] s_parameters = ["imageUrl", "image_url", "imgurl", "url", "src", "u"];

    /// <summary>The inner address where the query names one; otherwise the address as it is. Example: <c>https://cubox.pro/c/…?imageUrl=https%3A%2F%2Fmmbiz.qpic.cn%2Fa</c> → <c>https://mmbiz.qpic.cn/a</c>.</summary>
    public static string Unwrap(string address)
    {
        // Two turns: proxies are sometimes stacked; a longer chain is not worth following.
        for (var turn = 0; turn < 2; turn++)
        {
            var query = address.IndexOf('?', StringComparison.Ordinal);
            if (query < 0)
                return address;
            var inner = Inner(address.AsSpan(query + 1));
            if (inner is null)
                return address;
            address = inner;
        }

        return address;
    }

    private static string? Inner(ReadOnlySpan<char> query)
    {
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            var equals = pair.IndexOf('=');
            if (equals <= 0 || !s_parameters.Contains(pair[..equals].ToString(), StringComparer.OrdinalIgnoreCase))
                continue;
            var value = Uri.UnescapeDataString(pair[(equals + 1)..]);
            if (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                return value;
        }

        return null;
    }
}
