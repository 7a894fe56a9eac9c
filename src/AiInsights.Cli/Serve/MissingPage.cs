using System.Text;
using System.Text.RegularExpressions;
using AiInsights.Plan;

namespace AiInsights.Cli.Serve;

/// <summary>
/// The 404 page for an address at any depth. Its links are relative, as everywhere, and would lead from the missing address; here the root of the
/// site is known, so that they start from it.
/// </summary>
internal static partial class MissingPage
{
    private const string Name = "404.html";

    /// <summary>The page of the script that was asked for, with links from the root of the server.</summary>
    public static ReadOnlyMemory<byte> For(ServedSite site, string asked)
    {
        for (var folder = asked; ;)
        {
            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
            var path = folder.Length == 0 ? Name : folder + "/" + Name;
            if (site.Find(path) is { } page)
                return Encoding.UTF8.GetBytes(Address().Replace(Encoding.UTF8.GetString(page.Span), m => m.Groups["before"].Value + FromRoot(path, m.Groups["link"].Value) + "\""));
            if (folder.Length == 0)
                return Encoding.UTF8.GetBytes("<!doctype html><meta charset=\"utf-8\"><title>404</title><body><p>Not found.</p></body>");
        }
    }

    private static string FromRoot(string page, string link)
    {
        // The way to the root, or to the script's folder: at the root it is empty.
        if (link.Length == 0)
            return "/" + page[..^Name.Length];
        var end = link.AsSpan().IndexOfAny('?', '#');
        return Routes.Resolve(page, link) is { } path ? "/" + path + (end < 0 ? string.Empty : link[end..]) : link;
    }

    [GeneratedRegex("""(?<before>\s(?:href|src|action|data-root|data-script-root)=")(?<link>(?![a-z][a-z0-9+.-]*:|[/#])[^"]*)"(?=[\s>])""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
