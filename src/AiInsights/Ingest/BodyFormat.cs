namespace AiInsights.Ingest;

/// <summary>How the body of a seed is written.</summary>
public enum BodyFormat
{
    /// <summary>One line, one paragraph; no marks.</summary>
    PlainText,

    Markdown,

    Html,
}
