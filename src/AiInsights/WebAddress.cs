namespace AiInsights;

/// <summary>Addresses of the web, which alone may stand where data files and pages name a source.</summary>
internal static class WebAddress
{
    /// <summary>Whether it is absolute, http or https, and without blanks.</summary>
    public static bool Is(string? text) =>
        text is not null && !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
