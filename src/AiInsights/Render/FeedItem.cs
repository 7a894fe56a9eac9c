namespace AiInsights.Render;

/// <summary>One entry of a feed.</summary>
/// <param name="Id">An IRI that never changes, whatever the address of the site.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its page, from the root of the site.</param>
/// <param name="Updated">When it changed: an ISO instant, from the content.</param>
/// <param name="Summary">A few sentences.</param>
/// <param name="Author">Whose words they are, or null.</param>
internal sealed record FeedItem(string Id, string Title, string Path, string Updated, string Summary, string? Author)
{
    /// <summary>Whether the content gives that instant; otherwise it is the day for which the digest holds, which Atom asks for and nobody may take for the day of the text.</summary>
    public bool IsDated { get; init; } = true;
}
