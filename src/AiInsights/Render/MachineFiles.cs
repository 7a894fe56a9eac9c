using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiInsights.Cache;
using AiInsights.Model;
using AiInsights.Plan;

namespace AiInsights.Render;

/// <summary>Site map, robots, search description and web manifest.</summary>
internal static class MachineFiles
{
    private const string SiteMapNs = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string XhtmlNs = "http://www.w3.org/1999/xhtml";

    /// <param name="plan">The pages.</param>
    /// <param name="options">The site's address.</param>
    /// <param name="digest">Dates, and the site's name.</param>
    /// <param name="first">The script at the root: these files have one language, its.</param>
    /// <param name="files">Takes the files.</param>
    public static void Create(SitePlan plan, BuildOptions options, Digest digest, ScriptText first, ISiteFiles files)
    {
        var dates = digest.Articles.DistinctBy(static a => a.Id).ToDictionary(static a => a.Id, static a => a.Published ?? a.Event?.Date, StringComparer.Ordinal);
        var key = SiteMapKey(plan, options, dates);
        if (!files.TryKeep("sitemap.xml", key))
            files.Add(new("sitemap.xml", SiteMap(plan, options, dates)), key);
        files.Add(new("robots.txt", Robots(options)));
        files.Add(new("opensearch.xml", OpenSearch(options, digest, first)));
        files.Add(new("assets/site.webmanifest", Manifest(digest, first)));
    }

    /// <summary>All that the site map is made from: it names every page, and seldom changes.</summary>
    private static ContentSum SiteMapKey(SitePlan plan, BuildOptions options, Dictionary<string, string?> dates)
    {
        var key = RecordWriter.Reused;
        key.Key(CacheFolder.Program);
        key.Text(options.BaseUrl);
        key.Texts(plan.Scripts);
        foreach (var page in plan.Pages)
        {
            key.Text(page.Name);
            key.Text(page.Kind == PageKind.Article ? dates.GetValueOrDefault(page.Id!) : null);
        }

        return key.Sum;
    }

    /// <summary>All pages but 404. Without the site's own address the paths start from its root: a complete map must be made with one.</summary>
    private static ReadOnlyMemory<byte> SiteMap(SitePlan plan, BuildOptions options, Dictionary<string, string?> dates)
    {
        return XmlFile.Write(xml =>
        {
            xml.WriteStartElement("urlset", SiteMapNs);
            if (options.BaseUrl is not null)
                xml.WriteAttributeString("xmlns", "xhtml", null, XhtmlNs);
            foreach (var script in plan.Scripts)
            {
                foreach (var page in plan.Pages.Where(static p => p.Kind != PageKind.NotFound))
                {
                    xml.WriteStartElement("url", SiteMapNs);
                    xml.WriteElementString("loc", SiteMapNs, Address(plan.PathOf(page.Name, script)));
                    if (page.Kind == PageKind.Article && dates.GetValueOrDefault(page.Id!) is { Length: >= 10 } date)
                        xml.WriteElementString("lastmod", SiteMapNs, IsoDates.Day(date));
                    if (options.BaseUrl is not null)
                    {
                        foreach (var other in plan.Scripts)
                        {
                            xml.WriteStartElement("link", XhtmlNs);
                            xml.WriteAttributeString("rel", "alternate");
                            xml.WriteAttributeString("hreflang", other);
                            xml.WriteAttributeString("href", Address(plan.PathOf(page.Name, other)));
                            xml.WriteEndElement();
                        }
                    }

                    xml.WriteEndElement();
                }
            }

            xml.WriteEndElement();
        });

        string Address(string path) => Routes.Absolute(options.BaseUrl, path) ?? "/" + path;
    }

    private static byte[] Robots(BuildOptions options) =>
        Encoding.UTF8.GetBytes("User-agent: *\nAllow: /\n" + (Routes.Absolute(options.BaseUrl, "sitemap.xml") is { } map ? $"Sitemap: {map}\n" : string.Empty));

    private static ReadOnlyMemory<byte> OpenSearch(BuildOptions options, Digest digest, ScriptText first)
    {
        const string Ns = "http://a9.com/-/spec/opensearch/1.1/";
        return XmlFile.Write(xml =>
        {
            xml.WriteStartElement("OpenSearchDescription", Ns);
            xml.WriteElementString("ShortName", Ns, XmlFile.Clean(Clip.Start(first.Of(digest.Site.Title), 16)));
            xml.WriteElementString("Description", Ns, XmlFile.Clean(first.Of(digest.Site.Description)));
            xml.WriteElementString("InputEncoding", Ns, "UTF-8");
            xml.WriteStartElement("Url", Ns);
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", (Routes.Absolute(options.BaseUrl, Routes.Search) ?? Routes.Search) + "#q={searchTerms}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    private static byte[] Manifest(Digest digest, ScriptText first)
    {
        var manifest = new JsonObject
        {
            ["name"] = first.Of(digest.Site.Title),
            ["short_name"] = first.Of(digest.Site.Title),
            ["description"] = first.Of(digest.Site.Description),
            ["lang"] = first.Script,
            ["start_url"] = "../" + Routes.Home,
            ["scope"] = "../",
            ["display"] = "minimal-ui",
            ["background_color"] = "#fbfaf6",
            ["theme_color"] = "#fbfaf6",
            ["icons"] = new JsonArray(new JsonObject { ["src"] = "icon.svg", ["sizes"] = "any", ["type"] = "image/svg+xml" }),
        };
        var json = manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = SafeText.Json });
        return Encoding.UTF8.GetBytes(json + "\n");
    }
}
