using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiInsights.Cli.Report;
using AiInsights.Hanzi;
using AiInsights.Mine.Curation;
using AiInsights.Render;

namespace AiInsights.Cli.Commands;

/// <summary><c>convert --config s2tw</c>: script conversion as a filter, from standard input to standard output.</summary>
internal static class ConvertCommand
{
    private enum Answer
    {
        Text,
        Inspection,
        Report,
    }

    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command; its action gives the exit status.</summary>
    public static Command Create(CliConsole console)
    {
        var config = new Option<string>("--config", "-c") { Description = "What to convert to what: " + string.Join(", ", HanziConverter.Configs) + ".", Required = true, HelpName = "NAME" };
        var parity = new Option<bool>("--parity") { Description = "Exactly what OpenCC 1.4.1 does, without this program's own improvements." };
        var rare = new Option<bool>("--rare-glyphs") { Description = "Also to characters that few fonts can show." };
        var markup = new Option<string?>("--markup") { Description = "Read the text as html or markdown and convert only what readers see.", HelpName = "html|markdown" };
        var keep = new Option<string[]>("--keep") { Description = "A word that is never converted; may be given several times.", HelpName = "WORD" };
        var terms = new Option<FileInfo?>("--terms") { Description = "Words never converted or converted a given way: a terms.yml, as in seeds/_curation.", HelpName = "FILE" };
        var report = new Option<bool>("--report") { Description = "Instead of the text, which words were converted by which rule and how often, as a table." };
        var inspect = new Option<bool>("--inspect") { Description = "Instead of the text, what it was cut into and which rule decided, as JSON." };
        var command = new CliCommand("convert", "Conversion between Chinese scripts, standard input to standard output, UTF-8.", "ai-insights convert --config s2tw < article.txt")
        {
            config, parity, rare, markup, terms, keep, inspect, report,
        };
        command.SetAction(result =>
        {
            var bag = new DiagnosticBag();
            var given = ReadTerms(result.GetValue(terms), bag);
            DiagnosticReport.Write(console, bag.ToSortedList(), DiagnosticFormat.Text);
            var options = new HanziOptions
            {
                Parity = result.GetValue(parity),
                RareGlyphs = result.GetValue(rare),
                Terms = [.. (result.GetValue(keep) ?? []).Select(TermRule.Keep), .. given],
            };
            var answer = result.GetValue(inspect) ? Answer.Inspection : result.GetValue(report) ? Answer.Report : Answer.Text;
            var status = Run(console, result.GetRequiredValue(config), options, result.GetValue(markup), answer);
            return status == ExitCode.Done && bag.Errors > 0 ? ExitCode.ContentErrors : status;
        });
        return command;
    }

    private static int Run(CliConsole console, string config, HanziOptions options, string? markup, Answer answer)
    {
        if (!HanziConverter.Configs.Contains(config))
            throw new CommandException(ExitCode.Usage, $"There is no configuration '{config}'; there are {string.Join(", ", HanziConverter.Configs)}.");
        if (markup is not (null or "html" or "markdown"))
            throw new CommandException(ExitCode.Usage, $"--markup is html or markdown, not '{markup}'.");
        if (options.Terms.FirstOrDefault(t => t.Simplified.Length is 0 or > 63) is not null)
            throw new CommandException(ExitCode.Usage, "A word to keep has 1 to 63 characters.");
        try
        {
            Convert(console, HanziConverter.For(config, options), markup, answer);
            return ExitCode.Done;
        }
        catch (InvalidUtf8Exception fault)
        {
            throw new CommandException(ExitCode.Usage, fault.Message);
        }
    }

    private static void Convert(CliConsole console, HanziConverter converter, string? markup, Answer answer)
    {
        if (markup is null && answer == Answer.Text)
        {
            console.Out.Flush();
            if (console.Out is StreamWriter { BaseStream: var stream })
            {
                converter.Convert(console.In, stream);
                return;
            }
            using var bytes = new MemoryStream();
            converter.Convert(console.In, bytes);
            console.Out.Write(Encoding.UTF8.GetString(bytes.ToArray()));
            return;
        }
        var text = ReadAll(console.In);
        if (answer == Answer.Text)
        {
            console.Out.Write(converter.ConvertMarkup(text, markup == "html" ? MarkupKind.Html : MarkupKind.Markdown));
            return;
        }
        var inspection = converter.Inspect(text);
        if (answer == Answer.Report)
        {
            TextTable.Write(console.Out, Rows(inspection));
            return;
        }
        console.Out.Write(Describe(inspection));
        console.Out.WriteLine();
    }

    // One row for each word that changed, the most frequent first.
    private static List<string[]> Rows(Inspection inspection) =>
    [
        ["times", "from", "to", "rule"],
        .. inspection.Segments.Where(s => s.Source != s.Result).CountBy(s => (s.Source, s.Result, s.Rule))
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key.Source, StringComparer.Ordinal)
            .Select(c => new[] { c.Value.ToString(CultureInfo.InvariantCulture), c.Key.Source, c.Key.Result, c.Key.Rule }),
    ];

    private static ImmutableArray<TermRule> ReadTerms(FileInfo? file, DiagnosticBag bag)
    {
        if (file is null) return [];
        if (!file.Exists) throw new CommandException(ExitCode.Usage, $"There is no file {file}.");
        return PageConverter.Rules(CurationLoader.ReadTerms(file.ToString(), bag));
    }

    private static string ReadAll(Stream input)
    {
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var span = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        var text = new char[span.Length];
        var status = System.Text.Unicode.Utf8.ToUtf16(span, text, out var read, out var written, replaceInvalidSequences: false);
        return status == System.Buffers.OperationStatus.Done ? new string(text, 0, written) : throw new InvalidUtf8Exception(read);
    }

    private static string Describe(Inspection inspection)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            json.WriteString("config", inspection.Config);
            json.WriteString("input", inspection.Input);
            json.WriteString("normalized", inspection.Normalized);
            json.WriteStartArray("segments");
            foreach (var segment in inspection.Segments)
            {
                json.WriteStartObject();
                json.WriteString("source", segment.Source);
                json.WriteStartArray("stages");
                foreach (var stage in segment.Stages) json.WriteStringValue(stage);
                json.WriteEndArray();
                json.WriteString("rule", segment.Rule);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("output", inspection.Output);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
