using System.Text;
using System.Text.Json;

namespace AiInsights.Cli.Report;

/// <summary>Writes findings in the form asked for.</summary>
internal static class DiagnosticReport
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = SafeText.Json };

    /// <summary>Writes all findings to standard error, in the order given.</summary>
    public static void Write(CliConsole console, IReadOnlyList<Diagnostic> findings, DiagnosticFormat format)
    {
        findings = [.. findings.Select(console.Language.Of)];
        switch (format)
        {
            case DiagnosticFormat.Json:
                console.Error.WriteLine(Json([.. findings.Where(static f => f.Severity != Severity.Info)]));
                break;
            case DiagnosticFormat.Sarif:
                console.Error.WriteLine(Sarif(findings));
                break;
            case DiagnosticFormat.Github:
                foreach (var finding in findings)
                    console.Error.WriteLine(Annotation(finding));
                break;
            default:
                foreach (var finding in findings.Where(static f => f.Severity != Severity.Info))
                    console.Error.WriteLine(Line(finding, console.HasColor));
                break;
        }
    }

    /// <summary>The severity as tools write it.</summary>
    internal static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static string Line(Diagnostic finding, bool color)
    {
        var line = Clean(finding.ToString());
        if (!color)
            return line;
        var word = Word(finding.Severity);
        return line.Replace($": {word} {finding.Code.Id}: ", $": \e[{(finding.Severity == Severity.Error ? "31" : "33")}m{word}\e[0m {finding.Code.Id}: ", StringComparison.Ordinal);
    }

    /// <summary>A finding quotes hostile text: nothing in it may move the cursor or turn the writing around.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value is '\n' or '\r' or '\t' ? " " : SafeText.IsUnseen(rune) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    private static string Json(IReadOnlyList<Diagnostic> findings) => Build(json =>
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Id);
            json.WriteString("severity", Word(finding.Severity));
            json.WriteString("path", finding.Path);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("message", Clean(finding.Message));
            json.WriteString("title", finding.Code.Title);
            json.WriteString("cure", finding.Code.Cure);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static string Sarif(IReadOnlyList<Diagnostic> findings) => Build(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ai-insights");
        json.WriteStartArray("rules");
        foreach (var code in findings.Select(static f => f.Code).DistinctBy(static c => c.Id).OrderBy(static c => c.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id);
            Text(json, "shortDescription", code.Title);
            Text(json, "fullDescription", code.Cause);
            Text(json, "help", code.Cure);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var finding in findings)
            Result(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Result(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code.Id);
        json.WriteString("level", finding.Severity == Severity.Info ? "note" : Word(finding.Severity));
        Text(json, "message", Clean(finding.Message));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', finding.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Line);
            if (finding.Column > 0)
                json.WriteNumber("startColumn", finding.Column);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A title of a seed must not be able to issue a workflow command of its own.</summary>
    private static string Annotation(Diagnostic finding)
    {
        var place = finding.Line > 0 ? $",line={Number(finding.Line)}" : string.Empty;
        if (finding.Line > 0 && finding.Column > 0)
            place += $",col={Number(finding.Column)}";
        var word = finding.Severity == Severity.Info ? "notice" : Word(finding.Severity);
        return $"::{word} file={Property(finding.Path)}{place},title={Property(finding.Code.Id + " " + finding.Code.Title)}::{Data(Clean(finding.Message))}";
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(Clean(text)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Build(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
            write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
