namespace AiInsights.Mend;

/// <summary>Reads the body of a saved web page.</summary>
internal static class HtmlBlocks
{
    public static List<MendBlock> Read(TracedText body, MendState state) => PlainTextBlocks.Read(body, state.Trace);
}
