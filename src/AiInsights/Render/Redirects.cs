using System.Net;
using System.Text;
using AiInsights.Plan;
using AiInsights.Render.Pages;

namespace AiInsights.Render;

/// <summary>
/// Pages at old addresses: a link, and a refresh that follows it by itself, on a host and from disk. They carry no script and no style, and
/// search engines are told where the page is now.
/// </summary>
internal static class Redirects
{
    public static IEnumerable<SiteFile> Create(PageScope scope)
    {
        foreach (var redirect in scope.Plan.Redirects)
        {
            var path = scope.PathOf(redirect.From);
            var target = scope.PathOf(redirect.To);
            var link = WebUtility.HtmlEncode(Routes.Relative(path, target));
            var canonical = Routes.Absolute(scope.Options.BaseUrl, target) is { } url ? $"<link rel=\"canonical\" href=\"{WebUtility.HtmlEncode(url)}\">\n" : string.Empty;
            yield return new(path, Encoding.UTF8.GetBytes($"""
                <!doctype html>
                <html lang="{scope.Script}" data-page="redirect">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>{WebUtility.HtmlEncode(scope.Ui["moved"])}</title>
                {canonical}<meta http-equiv="refresh" content="0; url={link}">
                </head>
                <body>
                <main><h1>{WebUtility.HtmlEncode(scope.Ui["moved"])}</h1>
                <p>{WebUtility.HtmlEncode(scope.Ui["moved_text"])}<a href="{link}">{WebUtility.HtmlEncode(redirect.To)}</a></p></main>
                </body>
                </html>

                """.ReplaceLineEndings("\n")));
        }
    }
}
