namespace AiInsights;

/// <summary>One finding at one place of one input file.</summary>
/// <param name="Code">What kind of finding.</param>
/// <param name="Path">The raw file, relative to the current folder, with <c>/</c>.</param>
/// <param name="Line">1-based line in the raw file; 0 when the whole file is meant.</param>
/// <param name="Column">1-based column in UTF-16 units; 0 when the whole line is meant.</param>
/// <param name="Message">What was found, what was done about it, what to do.</param>
/// <param name="Severity">How bad it is.</param>
public sealed record Diagnostic(DiagnosticCode Code, string Path, int Line, int Column, string Message, Severity Severity)
{
    /// <summary>The one-line form of CONTRACT: <c>path(line,column): error CODE: message</c>. What is said of a whole file stands at its beginning: no editor has a line 0.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{Path}({Math.Max(1, Line)},{Math.Max(1, Column)}): {(Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" })} {Code.Id}: {Message}");
}
