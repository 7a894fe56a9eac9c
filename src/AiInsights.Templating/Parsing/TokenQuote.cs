namespace AiInsights.Templating.Parsing;

/// <summary>Control characters as messages write them, so that a message stays on one line.</summary>
internal static class TokenQuote
{
    public static string Of(char control) => control switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        '\f' => "\\f",
        '\b' => "\\b",
        '\a' => "\\a",
        '\0' => "\\0",
        _ => $"\\u{(int)control:x4}",
    };
}
