using System.Text;

namespace AiInsights.Plan;

/// <summary>
/// The rules of addresses. A page has one <em>name</em> (<c>articles/x.html</c>), the same in every script; its <em>path</em> puts the
/// script's folder before it. Links are relative and name the file, so that a page opened from disk leads to files, never to folders.
/// </summary>
public static class Routes
{
    public const string Home = "index.html";
    public const string NotFound = "404.html";
    public const string Search = "search.html";
    public const string Timeline = "timeline.html";
    public const string Sources = "sources.html";
    public const string About = "about.html";
    public const string Articles = "articles/index.html";
    public const string Topics = "topics/index.html";
    public const string Speakers = "speakers/index.html";
    public const string Predictions = "predictions/index.html";
    public const string Questions = "questions/index.html";

    public static string Article(string id) => $"articles/{id}.html";

    /// <summary>One month of the list of articles; no article has such an address, their pages are laid after it.</summary>
    public static string ArticlesPart(string id) => $"articles/in-{id}.html";

    /// <summary>One month of the list of sources.</summary>
    public static string SourcesPart(string id) => $"sources-{id}.html";

    public static string Topic(string id) => $"topics/{id}.html";

    public static string Speaker(string id) => $"speakers/{id}.html";

    public static string Prediction(string id) => $"predictions/{id}.html";

    public static string Question(string id) => $"questions/{id}.html";

    /// <summary>The folder of a script's pages: empty for the site's first script, otherwise with a closing slash (<c>zh-hant/</c>).</summary>
    /// <param name="script">The script of the pages.</param>
    /// <param name="first">The script that the site was asked for first: its pages stand at the root.</param>
    public static string Folder(string script, string first) =>
        string.Equals(script, first, StringComparison.Ordinal) ? string.Empty : script.ToLowerInvariant() + "/";

    /// <summary>The path of a page in one script: <c>zh-hant/articles/x.html</c>.</summary>
    /// <inheritdoc cref="Folder"/>
    public static string InScript(string name, string script, string first) => Folder(script, first) + name;

    /// <summary>The way from a page up to the root of the site: empty, <c>../</c> or <c>../../</c>.</summary>
    /// <param name="path">Path of the page from the root of the site.</param>
    public static string ToRoot(ReadOnlySpan<char> path)
    {
        var depth = path.Count('/');
        return depth switch
        {
            0 => string.Empty,
            1 => "../",
            2 => "../../",
            _ => string.Concat(Enumerable.Repeat("../", depth)),
        };
    }

    /// <summary>The shortest relative link between two files of the site.</summary>
    /// <param name="from">Path of the page that holds the link, from the root of the site.</param>
    /// <param name="to">Path of the file that is meant, from the root of the site.</param>
    /// <param name="fragment">Id of the element that is meant, unescaped, or null.</param>
    public static string Relative(string from, string to, string? fragment = null)
    {
        var (hash, anchor) = string.IsNullOrEmpty(fragment) ? (string.Empty, string.Empty) : ("#", EscapeFragment(fragment));
        if (anchor.Length > 0 && string.Equals(from, to, StringComparison.Ordinal))
            return hash + anchor;

        var shared = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/')
                shared = i + 1;
        }

        return string.Concat(ToRoot(from.AsSpan(shared)), to.AsSpan(shared), hash, anchor);
    }

    /// <summary>The path that a relative link leads to, without its fragment; null when it leaves the site.</summary>
    /// <param name="from">Path of the page that holds the link, from the root of the site.</param>
    /// <param name="link">The link as written, query and fragment included.</param>
    public static string? Resolve(string from, string link)
    {
        var end = link.AsSpan().IndexOfAny('#', '?');
        var way = end < 0 ? link : link[..end];
        if (way.Length == 0)
            return from;

        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in way.Split('/'))
        {
            if (string.Equals(part, "..", StringComparison.Ordinal))
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (!string.Equals(part, ".", StringComparison.Ordinal))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>A fragment as a URL holds it: what is not plain ASCII is percent-encoded.</summary>
    public static string EscapeFragment(string fragment)
    {
        foreach (var c in fragment)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or '~'))
                return Uri.EscapeDataString(fragment);
        }

        return fragment;
    }

    /// <summary>Whether a slug keeps to the rule: <c>[a-z0-9-]</c>, no dash at either end, at most 80 characters.</summary>
    public static bool IsSlug(string slug) =>
        slug.Length is > 0 and <= 80 && slug[0] != '-' && slug[^1] != '-'
        && slug.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>An absolute address below the site's own; null without one.</summary>
    public static string? Absolute(string? baseUrl, string path, string? fragment = null)
    {
        if (baseUrl is null)
            return null;
        var text = new StringBuilder(baseUrl);
        if (text.Length > 0 && text[^1] != '/')
            text.Append('/');
        text.Append(path);
        if (!string.IsNullOrEmpty(fragment))
            text.Append('#').Append(EscapeFragment(fragment));
        return text.ToString();
    }
}
