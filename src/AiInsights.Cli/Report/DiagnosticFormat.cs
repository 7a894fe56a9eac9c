namespace AiInsights.Cli.Report;

/// <summary>How findings are written.</summary>
internal enum DiagnosticFormat
{
    /// <summary>One a line, as compilers do.</summary>
    Text,

    /// <summary>One JSON list.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Workflow commands that annotate a pull request.</summary>
    Github,
}
