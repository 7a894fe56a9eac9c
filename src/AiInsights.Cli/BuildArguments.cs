using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AiInsights.Cli.Report;

namespace AiInsights.Cli;

/// <summary>The options that every command has which reads seeds.</summary>
internal sealed class BuildArguments
{
    private static readonly string[] KnownScripts = ["zh-Hans", "zh-Hant"];

    private readonly Option<string> _seeds = new("--seeds") { Description = "Folder of the articles, with _curation in it.", HelpName = "FOLDER", DefaultValueFactory = static _ => "seeds" };
    private readonly Option<string> _templates = new("--templates") { Description = "Folder of templates and assets.", HelpName = "FOLDER", DefaultValueFactory = static _ => "templates" };
    private readonly Option<string> _out = new("--out") { Description = "Folder of the site.", HelpName = "FOLDER", DefaultValueFactory = static _ => "site" };
    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "Address of the published site, for feeds, sitemap and canonical links.", HelpName = "URL" };
    private readonly Option<DateOnly?> _asOf = new("--as-of") { Description = "The date for which the states of predictions hold; the newest date in the content by default.", HelpName = "DATE", CustomParser = ParseDate };
    private readonly Option<string> _scripts = new("--scripts") { Description = "Scripts of the site, the default one first: its pages stand at the root, those of the other in a folder.", HelpName = "LIST", DefaultValueFactory = static _ => "zh-Hans,zh-Hant" };
    private readonly Option<int> _jobs = new("--jobs") { Description = "How many threads work at once; one a processor by default.", HelpName = "N" };
    private readonly Option<string?> _cache = new("--cache") { Description = "Folder of what earlier builds found out; .ai-insights-cache beside the site by default.", HelpName = "FOLDER" };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Finds everything out anew." };
    private readonly Option<bool> _force = new("--force") { Description = "Take the output folder over, files that no build made included." };
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings count as errors." };
    private readonly Option<DiagnosticFormat> _diagnostics = new("--diagnostics")
    {
        Description = "How findings are written to standard error; text by default.",
        HelpName = "text|json|sarif|github",
        CustomParser = ParseFormat,
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="writes">It writes the site, so that <c>--force</c> has a meaning.</param>
    public static BuildArguments AddTo(Command command, bool writes = false)
    {
        var arguments = new BuildArguments();
        arguments._baseUrl.Validators.Add(CheckUrl);
        arguments._scripts.Validators.Add(CheckScripts);
        arguments._jobs.Validators.Add(static r =>
        {
            if (r.Tokens.Count == 1 && int.TryParse(r.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 0 and <= 1024)
                return;
            r.AddError("--jobs takes a number from 0 to 1024");
        });
        Option[] all = [arguments._seeds, arguments._templates, arguments._out, arguments._baseUrl, arguments._asOf, arguments._scripts, arguments._jobs, arguments._cache, arguments._noCache];
        foreach (var option in all)
            command.Options.Add(option);
        if (writes)
            command.Options.Add(arguments._force);
        command.Options.Add(arguments._strict);
        command.Options.Add(arguments._diagnostics);
        return arguments;
    }

    /// <summary>The options of one call; the folders to read exist.</summary>
    /// <exception cref="CommandException">A folder does not exist.</exception>
    public BuildOptions Options(ParseResult parsed)
    {
        var options = new BuildOptions
        {
            Seeds = parsed.GetRequiredValue(_seeds),
            Templates = parsed.GetRequiredValue(_templates),
            Out = parsed.GetRequiredValue(_out),
            BaseUrl = parsed.GetValue(_baseUrl),
            AsOf = parsed.GetValue(_asOf),
            Scripts = parsed.GetRequiredValue(_scripts).Split(',', StringSplitOptions.TrimEntries),
            Jobs = parsed.GetValue(_jobs),
            Force = parsed.GetValue(_force),
            Strict = parsed.GetValue(_strict),
            // A machine that is thrown away has no next build, and would carry a second site along with its cache.
            KeepSpare = Environment.GetEnvironmentVariable("CI") is not { Length: > 0 },
        };
        if (!parsed.GetValue(_noCache))
            options = options with { Cache = parsed.GetValue(_cache) ?? Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Out))) ?? ".", ".ai-insights-cache") };
        foreach (var (folder, option, what) in (ReadOnlySpan<(string, string, string)>)[(options.Seeds, "--seeds", "seeds"), (options.Templates, "--templates", "templates")])
        {
            if (!Directory.Exists(folder))
                throw new CommandException(ExitCode.Environment, $"There is no folder of {what} here: {folder}. Name it with {option}, or start a new digest with ai-insights init.");
        }
        return options;
    }

    /// <summary>How findings are to be written.</summary>
    public DiagnosticFormat Format(ParseResult parsed) => parsed.GetValue(_diagnostics);

    /// <summary>An ISO date, nothing looser.</summary>
    internal static DateOnly? ParseDate(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"Not a date like 2026-11-22: {result.Tokens[0].Value}");
        return null;
    }

    private static DiagnosticFormat ParseFormat(ArgumentResult result)
    {
        if (Enum.TryParse<DiagnosticFormat>(result.Tokens[0].Value, ignoreCase: true, out var format) && !char.IsAsciiDigit(result.Tokens[0].Value[0]))
            return format;
        result.AddError($"--diagnostics takes text, json, sarif or github, not {result.Tokens[0].Value}");
        return DiagnosticFormat.Text;
    }

    private static void CheckUrl(OptionResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            result.AddError($"--base-url takes an address that begins with https:// or http://, not {text}");
    }

    private static void CheckScripts(OptionResult result)
    {
        if (result.Tokens.Count == 0)
            return;
        var scripts = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
        if (scripts.All(string.IsNullOrEmpty))
            result.AddError($"--scripts names no script; it takes {string.Join(" and ", KnownScripts)}");
        else if (scripts.Except(KnownScripts, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            result.AddError($"--scripts takes {string.Join(" and ", KnownScripts)}, not {unknown}");
        else if (scripts.Distinct(StringComparer.Ordinal).Count() != scripts.Length)
            result.AddError("--scripts names a script twice");
    }
}
