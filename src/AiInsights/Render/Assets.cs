using System.Text;

namespace AiInsights.Render;

/// <summary>Takes over the assets: styles and scripts without what means nothing, everything else byte for byte.</summary>
internal static class Assets
{
    /// <summary>A service worker sees only pages at and below its own folder, so it is published at the root.</summary>
    private const string ServiceWorker = "sw.js";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<SiteFile> Create(TemplateFolder folder, FindingsOnce once)
    {
        var names = folder.List("assets");
        if (names.Count == 0)
            once.Add(DiagnosticCodes.TemplateMissing, folder.Shown + "/assets", 0, 0, "There are no assets; pages stand without style and search.");
        foreach (var name in names)
        {
            if (Of(folder, name) is { } file)
                yield return file;
        }
    }

    /// <summary>One asset by its name below the folder of assets, or null.</summary>
    public static SiteFile? Of(TemplateFolder folder, string name) =>
        folder.Read("assets/" + name) is { } bytes ? new(string.Equals(name, ServiceWorker, StringComparison.Ordinal) ? name : "assets/" + name, Squeeze(name, bytes)) : null;

    private static byte[] Squeeze(string name, byte[] bytes)
    {
        try
        {
            return Path.GetExtension(name) switch
            {
                ".css" => Utf8.GetBytes(AssetSqueeze.Style(Utf8.GetString(bytes))),
                ".js" => Utf8.GetBytes(AssetSqueeze.Script(Utf8.GetString(bytes))),
                _ => bytes,
            };
        }
        catch (DecoderFallbackException)
        {
            return bytes;
        }
    }
}
