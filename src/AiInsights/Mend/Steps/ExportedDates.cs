namespace AiInsights.Mend.Steps;

/// <summary>The days of a post that its reader exported: <c>created</c> is the post's where <c>downloaded</c> names the day of the copy.</summary>
internal static class ExportedDates
{
    /// <summary>Takes them. Beside nothing else <c>created</c> may be the day of the note, and stays what it is.</summary>
    public static void Take(MendState state)
    {
        if (!state.Fields.Remove("downloaded", out var copied))
            return;
        state.Fields["fetched"] = copied with { Name = "fetched", Known = true };
        if (!state.Fields.ContainsKey("published") && (state.Fields.Remove("created", out var made) || state.Fields.Remove("Created", out made)))
            state.Fields["published"] = made with { Name = "published", Known = true };
    }
}
