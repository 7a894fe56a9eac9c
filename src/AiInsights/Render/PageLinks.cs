using System.Collections.Concurrent;
using System.Text;
using AiInsights.Plan;

namespace AiInsights.Render;

/// <summary>Follows every link of finished pages within the site, whoever wrote it: a template, a seed or the program.</summary>
public static class PageLinks
{
    /// <summary>Reports each dead end once, at the first page that has it.</summary>
    /// <param name="files">All files of the site.</param>
    /// <param name="shownFolder">The site folder, as findings name it.</param>
    /// <param name="baseUrl">Address of the published site, or null.</param>
    /// <param name="bag">Receives the findings.</param>
    public static void Report(IReadOnlyList<SiteFile> files, string shownFolder, Uri? baseUrl, DiagnosticBag bag)
    {
        var paths = files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        var ids = new ConcurrentDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var links = new ConcurrentBag<Link>();
        Parallel.ForEach(files.Where(static f => f.Path.EndsWith(".html", StringComparison.Ordinal)), page =>
        {
            var text = Encoding.UTF8.GetString(page.Content.Span);
            var own = ids[page.Path] = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (name, value, at) in HtmlAttributes.Of(text))
            {
                if (name is "id" or "name")
                    own.Add(value);
                else if (name is "href" or "src" && Target(page.Path, value, baseUrl) is var (path, fragment))
                    links.Add(new Link(page.Path, LineOf(text, at), value, path, fragment));
            }
        });
        foreach (var dead in links.Where(link => !paths.Contains(link.Path)).GroupBy(static link => link.Written, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
            Add(DiagnosticCodes.DeadLink, dead, "leads to no file of the site");
        foreach (var dead in links.Where(link => link.Fragment.Length > 0 && ids.TryGetValue(link.Path, out var known) && !known.Contains(link.Fragment)).GroupBy(static link => link.Written, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
            Add(DiagnosticCodes.DeadFragment, dead, "leads to no place of that page");

        void Add(DiagnosticCode code, IEnumerable<Link> dead, string what)
        {
            var all = dead.ToList();
            var first = all.OrderBy(static l => l.Page, StringComparer.Ordinal).ThenBy(static l => l.Line).First();
            var pages = all.Select(static l => l.Page).Distinct(StringComparer.Ordinal).Count();
            bag.Add(code, $"{shownFolder}/{first.Page}", first.Line, 0, $"“{first.Written}” {what}.{(pages > 1 ? $" {pages} pages have such a link." : string.Empty)}");
        }
    }

    // Where a link leads within the site; null where it leads out of it.
    private static (string Path, string Fragment)? Target(string page, string link, Uri? baseUrl)
    {
        var root = baseUrl?.AbsolutePath ?? "/";
        if (link.StartsWith("//", StringComparison.Ordinal) || (link.StartsWith('/') && !link.StartsWith(root, StringComparison.Ordinal)))
            return null;
        var scheme = link.IndexOf(':', StringComparison.Ordinal);
        if (scheme > 0 && link.AsSpan(0, scheme).IndexOfAny("/?#") < 0)
            return null;
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var way = link.StartsWith('/') ? Routes.Resolve(string.Empty, link[root.Length..]) : Routes.Resolve(page, link);
        // What leads above the root leads to nothing.
        var target = Uri.UnescapeDataString(way ?? link);
        return (target.Length == 0 || target.EndsWith('/') ? target + "index.html" : target, hash < 0 ? string.Empty : Uri.UnescapeDataString(link[(hash + 1)..]));
    }

    private static int LineOf(string text, int at) => 1 + text.AsSpan(0, at).Count('\n');

    private sealed record Link(string Page, int Line, string Written, string Path, string Fragment);
}
