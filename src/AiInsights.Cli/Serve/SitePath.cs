namespace AiInsights.Cli.Serve;

/// <summary>From a request's target to a path of the site.</summary>
internal static class SitePath
{
    /// <summary>The path, or null for a target that tries to be something else. It is looked up in a table, never on the disk.</summary>
    public static string? Of(string rawTarget)
    {
        if (rawTarget.Length == 0 || rawTarget[0] != '/' || rawTarget.Contains('#', StringComparison.Ordinal))
            return null;
        var query = rawTarget.IndexOf('?', StringComparison.Ordinal);
        var encoded = query < 0 ? rawTarget : rawTarget[..query];
        if (encoded.Contains("%2f", StringComparison.OrdinalIgnoreCase) || encoded.Contains("%00", StringComparison.Ordinal))
            return null;
        // Once: what is still encoded after it is a name with a percent sign.
        var path = Uri.UnescapeDataString(encoded)[1..];
        if (path.Contains('\\', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) || path.StartsWith('/'))
            return null;
        if (path.Split('/').Any(static s => s is "." or ".."))
            return null;
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }
}
