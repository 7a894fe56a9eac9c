namespace AiInsights;

/// <summary>How bad a finding is. An error makes the exit status 1; the rest of the site is built all the same.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
