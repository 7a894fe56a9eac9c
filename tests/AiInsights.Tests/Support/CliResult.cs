using System.Globalization;
using System.Text.RegularExpressions;

namespace AiInsights.Tests.Support;

/// <summary>What a command did.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed partial record CliResult(int Status, string Out, string Error)
{
    /// <summary>The findings on standard error; a line that is none fails the test.</summary>
    public IReadOnlyList<Finding> Findings => [.. Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>The findings of one code.</summary>
    public IReadOnlyList<Finding> FindingsOf(DiagnosticCode code) => [.. Findings.Where(f => f.Code == code.Id)];

    private static Finding Parse(string line)
    {
        var parts = Line().Match(line);
        Assert.True(parts.Success, $"Not a finding: {line}");
        return new Finding(parts.Groups["path"].Value, Number("line"), Number("column"), parts.Groups["severity"].Value, parts.Groups["code"].Value, parts.Groups["message"].Value);

        int Number(string group) => int.Parse(parts.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<path>[^(]+)\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<code>AI\d{4}): (?<message>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}

/// <summary>One line of the form that compilers use.</summary>
internal sealed record Finding(string Path, int Line, int Column, string Severity, string Code, string Message);
