namespace AiInsights.Cli.Images;

/// <summary>Which page known hosts want named as referrer; a table that grows without code (<c>ImageHosts.txt</c>).</summary>
internal static class ImageHosts
{
    private static readonly List<(string Host, Uri Referrer)> Rules = [.. BuiltInFiles.Text("images/ImageHosts.txt").Split('\n')
        .Where(static l => l.Length > 0 && l[0] != '#')
        .Select(static l => l.Split(' '))
        .Select(static p => (p[0], new Uri(p[1])))];

    /// <summary>The referrer for a host, or null.</summary>
    public static Uri? ReferrerFor(string host) =>
        Rules.FirstOrDefault(r => r.Host[0] == '.' ? host.EndsWith(r.Host, StringComparison.OrdinalIgnoreCase) : host.Equals(r.Host, StringComparison.OrdinalIgnoreCase)).Referrer;
}
