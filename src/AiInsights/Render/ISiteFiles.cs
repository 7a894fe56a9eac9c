namespace AiInsights.Render;

/// <summary>Takes the files of a site as they are made, from any thread, in any order, each path once.</summary>
public interface ISiteFiles
{
    /// <summary>Takes one file. Its bytes are good only until this returns: who makes files uses one buffer for many.</summary>
    void Add(SiteFile file);

    /// <summary>The same, with the key of all that it was made from.</summary>
    void Add(SiteFile file, ContentSum key) => Add(file);

    /// <summary>Leaves a file as it is, if it was made with this key and nobody has changed it since. Otherwise it is to be made and added.</summary>
    bool TryKeep(string path, ContentSum key) => false;

    /// <summary>
    /// Leaves all files of a folder as they are that were made with this key, if there are any and nobody has changed one. Otherwise all are
    /// to be made and added.
    /// </summary>
    /// <param name="folder">With its slash.</param>
    /// <param name="key">One key for all that was made together.</param>
    /// <param name="except">Paths that are not kept.</param>
    bool TryKeepAll(string folder, ContentSum key, IReadOnlySet<string> except) => false;

    /// <summary>What a file of the last build holds, if it was made with this key and nobody has changed it since; otherwise null.</summary>
    ReadOnlyMemory<byte>? Kept(string path, ContentSum key) => null;

    /// <summary>Leaves a file as the last build made it, whatever it was made from: it cannot be made now. Nothing happens when there is none.</summary>
    bool TryCarry(string path) => false;
}
