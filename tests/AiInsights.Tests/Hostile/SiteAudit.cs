using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using AiInsights.Render;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiInsights.Tests.Hostile;

/// <summary>Reads every file of a site as a browser or a feed reader would, and says what could run, leak or break.</summary>
internal static partial class SiteAudit
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(string.Concat(
        Enumerable.Range(0, 0x10000).Where(static c => c is < 0x20 and not ('\t' or '\n') or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF or (>= 0xFDD0 and <= 0xFDEF))
            .Select(static c => (char)c)));

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal) { "iframe", "object", "embed", "base", "frame", "applet", "math", "style", "foreignobject", "template" };

    private static readonly HashSet<string> Addresses = new(StringComparer.Ordinal) { "href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href" };

    /// <summary>All faults, each with its file.</summary>
    public static List<string> Faults(IEnumerable<SiteFile> files) => [.. files.SelectMany(static f => Of(f).Select(fault => $"{f.Path}: {fault}"))];

    private static List<string> Of(SiteFile file)
    {
        // Pictures are the site's own, or curated copies: text of theirs reaches no page.
        if (file.Path.EndsWith(".png", StringComparison.Ordinal))
            return file.Content.Span.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? [] : ["is no PNG"];
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Content.Span);
        }
        catch (DecoderFallbackException)
        {
            return ["is not UTF-8"];
        }

        List<string> faults = [];
        // Lines of a calendar end with carriage return and line feed (RFC 5545); a lone one is as wrong there as anywhere.
        if (file.Path.EndsWith(".ics", StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var at = text.AsSpan().IndexOfAny(Forbidden);
        if (at >= 0 && !file.Path.EndsWith(".js", StringComparison.Ordinal))
            faults.Add($"holds U+{(int)text[at]:X4} behind “{text[Math.Max(0, at - 20)..at]}”");
        if (!PortableName().IsMatch(file.Path))
            faults.Add("has a name that not every system takes");
        faults.AddRange(Path.GetExtension(file.Path) switch
        {
            ".html" => OfPage(text),
            ".xml" or ".svg" => OfXml(text),
            ".json" or ".webmanifest" => OfJson(text),
            ".csv" => OfTable(text),
            ".ics" => OfCalendar(text),
            ".js" when text.Contains("</script", StringComparison.OrdinalIgnoreCase) => ["closes a script"],
            _ => [],
        });
        return faults;
    }

    private static IEnumerable<string> OfPage(string text)
    {
        var page = new HtmlParser().ParseDocument(text);
        if (page.QuerySelector("meta[http-equiv=Content-Security-Policy]") is null)
            yield return "has no policy";
        foreach (var element in page.All)
        {
            if (Elements.Contains(element.LocalName) || element is { LocalName: "meta" } && element.GetAttribute("http-equiv") is { } equiv && equiv.Equals("refresh", StringComparison.OrdinalIgnoreCase))
                yield return $"holds <{element.LocalName}>";
            if (element.LocalName == "script")
            {
                foreach (var fault in OfScript(element))
                    yield return fault;
            }

            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc")
                    yield return $"holds {attribute.Name}={attribute.Value}";
                else if (Addresses.Contains(attribute.Name) && !IsHarmless(element, attribute.Value))
                    yield return $"leads <{element.LocalName}> to {attribute.Value}";
            }
        }
    }

    private static string[] OfScript(IElement script)
    {
        if (script.HasAttribute("src"))
            return [];
        return script.GetAttribute("type") == "application/ld+json" ? OfJson(script.TextContent) : ["holds a script"];
    }

    private static bool IsHarmless(IElement element, string address)
    {
        var plain = string.Concat(address.Where(static c => c > ' ')).ToLowerInvariant();
        var scheme = Scheme().Match(plain);
        var outside = scheme.Success || plain.StartsWith("//", StringComparison.Ordinal) || plain.StartsWith('\\');
        if (element.LocalName is "a" or "area" || element.GetAttribute("rel") is "canonical" or "alternate")
            return !outside || scheme.Value is "http:" or "https:" or "mailto:";
        return !outside;
    }

    private static string[] OfXml(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            List<string> faults = [];
            var element = string.Empty;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                    element = reader.LocalName;
                if (reader.NodeType == XmlNodeType.Text && element is "id" or "uri" or "loc" or "link" or "url" && IsDangerous(reader.Value))
                    faults.Add($"holds {reader.Value}");
                for (var i = 0; reader.NodeType == XmlNodeType.Element && i < reader.AttributeCount; i++)
                {
                    if (IsDangerous(reader.GetAttribute(i)))
                        faults.Add($"leads to {reader.GetAttribute(i)}");
                }
            }

            return [.. faults];
        }
        catch (XmlException e)
        {
            return [e.Message];
        }
    }

    private static string[] OfJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. Links(json.RootElement, string.Empty).Where(static l => IsDangerous(l)).Select(static l => $"leads to {l}")];
        }
        catch (JsonException e)
        {
            return [e.Message];
        }
    }

    /// <summary>Values of the fields that hold addresses.</summary>
    private static IEnumerable<string> Links(JsonElement json, string field) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(static p => Links(p.Value, p.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(e => Links(e, field)),
        JsonValueKind.String when field.EndsWith("url", StringComparison.OrdinalIgnoreCase) || field is "@id" or "archive" or "isBasedOn" or "sameAs" => [json.GetString()!],
        _ => [],
    };

    private static bool IsDangerous(string address) =>
        Scheme().Match(string.Concat(address.Where(static c => c > ' ')).ToLowerInvariant()).Value is "javascript:" or "vbscript:" or "data:" or "file:" or "blob:" or "filesystem:" or "view-source:" or "ms-word:";

    private static IEnumerable<string> OfTable(string text)
    {
        var cells = Cell().Matches(text).Select(static m => m.Value.TrimStart(',', '\n')).Select(static c => c.StartsWith('"') ? c[1..] : c).Where(static c => c.Length > 0);
        return cells.Where(static c => "=+-@＝＋－＠\t\r".Contains(c[0], StringComparison.Ordinal)).Select(static c => $"runs {c}");
    }

    /// <summary>Every line after unfolding is a property of ours: a text cannot add one.</summary>
    private static IEnumerable<string> OfCalendar(string text) =>
        text.Replace("\n ", string.Empty, StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static l => !CalendarLine().IsMatch(l)).Select(static l => $"holds the line {l}");

    [GeneratedRegex("(?:^|[,\n])(?:\"(?:[^\"]|\"\")*\"|[^,\"\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    [GeneratedRegex("^(?:(?:BEGIN|END):V(?:CALENDAR|EVENT)$|(?:VERSION|PRODID|X-WR-CALNAME|UID|DTSTAMP|DTSTART|SUMMARY|DESCRIPTION|URL|TRANSP|CALSCALE|METHOD)[:;])", RegexOptions.CultureInvariant)]
    private static partial Regex CalendarLine();

    [GeneratedRegex(@"^(?:(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$))[A-Za-z0-9._-]{1,120}(?:/|$))+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PortableName();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
