namespace AiInsights.Ingest.Text;

/// <summary>What was wrong with some bytes of a file.</summary>
public enum DecodingFaultKind
{
    /// <summary>The bytes are no character in the file's charset; the text has U+FFFD for them.</summary>
    Invalid,

    /// <summary>UTF-8 that had been read in another charset and saved again; the text has what was meant.</summary>
    Mojibake,

    /// <summary>Part of such a passage whose bytes were lost at the time; the text has U+FFFD.</summary>
    MojibakeLost,
}
