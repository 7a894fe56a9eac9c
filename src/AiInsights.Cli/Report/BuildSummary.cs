using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AiInsights.Cli.Report;

/// <summary>What a build did, in a few lines or as the JSON object of the contract.</summary>
internal static class BuildSummary
{
    private const int LabelWidth = 10;
    private const int MostDrafts = 3;

    /// <summary>For people.</summary>
    public static void Write(CliConsole console, BuildResult result)
    {
        var errors = result.Diagnostics.Count(static d => d.Severity == Severity.Error);
        var warnings = result.Diagnostics.Count(static d => d.Severity == Severity.Warning);
        Line(console, "seeds", $"{result.Seeds} read, {Plural(result.Documents, "article")}");
        // A note, which the findings do not show: whoever looks for an article that is not there finds it here.
        var drafts = result.Diagnostics.Where(static d => d.Code == DiagnosticCodes.SeedIsDraft).Select(static d => d.Path).ToList();
        if (drafts.Count > 0)
            Line(console, "drafts", $"{drafts.Count} left out: {string.Join(", ", drafts.Take(MostDrafts))}{(drafts.Count > MostDrafts ? ", …" : string.Empty)}");
        Line(console, "repairs", Repairs(result));
        Line(console, "pages", string.Create(CultureInfo.InvariantCulture,
            $"{result.Pages}; {Plural(result.FilesWritten, "file")} written, {result.FilesUnchanged} unchanged, {result.FilesRemoved} removed, {result.Bytes / 1e6:0.0} MB in all"));
        Line(console, "findings", $"{Plural(errors, "error")}, {Plural(warnings, "warning")}");
        Line(console, "time", string.Create(CultureInfo.InvariantCulture, $"{result.TotalMilliseconds / 1000:0.00} s"));
    }

    /// <summary>For programs: one object on one line.</summary>
    public static void WriteJson(TextWriter output, BuildResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("seeds", result.Seeds);
            json.WriteNumber("documents", result.Documents);
            json.WriteNumber("pages", result.Pages);
            json.WriteNumber("filesWritten", result.FilesWritten);
            json.WriteNumber("filesUnchanged", result.FilesUnchanged);
            json.WriteNumber("filesRemoved", result.FilesRemoved);
            json.WriteNumber("bytes", result.Bytes);
            json.WriteStartObject("milliseconds");
            json.WriteNumber("total", Math.Round(result.TotalMilliseconds, 1));
            foreach (var (phase, milliseconds) in result.Phases)
                json.WriteNumber(phase, Math.Round(milliseconds, 1));
            json.WriteEndObject();
            json.WriteNumber("peakBytes", PeakBytes());
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private static long PeakBytes()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static string Repairs(BuildResult result)
    {
        var all = result.RepairsByKind.Values.Sum();
        if (all == 0)
            return "none";
        var kinds = result.RepairsByKind.OrderByDescending(static k => k.Value).ThenBy(static k => k.Key, StringComparer.Ordinal)
            .Select(static k => string.Create(CultureInfo.InvariantCulture, $"{k.Value} {k.Key}"));
        return string.Create(CultureInfo.InvariantCulture, $"{all}: {string.Join(", ", kinds)}");
    }

    private static string Plural(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");

    private static void Line(CliConsole console, string name, string text)
    {
        var said = console.Language.Of(name);
        console.Out.WriteLine(said + new string(' ', Math.Max(1, LabelWidth - TextTable.Width(said))) + console.Language.Of(text));
    }
}
