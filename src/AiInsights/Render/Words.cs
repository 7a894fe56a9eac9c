using System.Text;
using System.Text.Json;
using AiInsights.Templating;

namespace AiInsights.Render;

/// <summary>The site's own words in one script, for code and for templates.</summary>
internal sealed record Words(UiText Text, TemplateObject ForTemplates)
{
    /// <summary>Reads the words of all scripts and reports files that are missing, broken, or lack a key.</summary>
    public static Dictionary<string, Words> Load(TemplateFolder folder, IEnumerable<string> scripts, FindingsOnce once)
    {
        var all = scripts.Distinct(StringComparer.Ordinal).ToDictionary(static s => s, s => Read(folder, s, once), StringComparer.Ordinal);
        var keys = all.Values.Where(static t => t is not null).SelectMany(static t => t!.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var result = new Dictionary<string, Words>(StringComparer.Ordinal);
        foreach (var (script, text) in all)
        {
            var words = text ?? UiText.Empty;
            var missing = text is null ? [] : keys.Where(k => words.Find(k) is null).ToList();
            if (missing.Count > 0)
                once.Add(DiagnosticCodes.BadWords, PathOf(folder, script), 0, 0, $"The file lacks {missing.Count} of the keys that another script has: {string.Join(", ", missing.Take(5))}.");

            // Templates stop at unknown names, so that gaps are filled with the key itself.
            var forTemplates = new TemplateObject();
            foreach (var key in keys)
                forTemplates[key] = words[key];
            forTemplates.IsReadOnly = true;
            result.Add(script, new(words, forTemplates));
        }

        return result;
    }

    private static UiText? Read(TemplateFolder folder, string script, FindingsOnce once)
    {
        var bytes = folder.Read($"strings/{script}.json");
        if (bytes is null)
        {
            once.Add(DiagnosticCodes.BadWords, PathOf(folder, script), 0, 0, $"There are no words for the script {script}; its pages show the names of the keys.");
            return null;
        }

        try
        {
            return UiText.Parse(bytes);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            var line = fault is JsonException { LineNumber: { } number } ? (int)number + 1 : 0;
            once.Add(DiagnosticCodes.BadWords, PathOf(folder, script), line, 0, "The file is not a JSON object of texts; its pages show the names of the keys.");
            return null;
        }
    }

    private static string PathOf(TemplateFolder folder, string script) => $"{folder.Shown}/strings/{script}.json";
}
