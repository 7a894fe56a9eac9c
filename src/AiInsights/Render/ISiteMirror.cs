namespace AiInsights.Render;

/// <summary>Sees the files of a site as a build makes them, from any thread, in any order.</summary>
public interface ISiteMirror
{
    /// <summary>The bytes that the mirror holds of a file, or null.</summary>
    ReadOnlyMemory<byte>? Find(string path);

    /// <summary>Takes a file; its bytes stay as they are.</summary>
    void Take(SiteFile file);

    /// <summary>All that a page shows has been taken; only the search index and the disk are left.</summary>
    void PagesAreMade();
}
