namespace AiInsights.Render;

/// <summary>Takes the files of a site as they are made, from any thread, in any order, each path once.</summary>
public interface ISiteFiles
{
    /// <summary>Takes one file. Its bytes are good only until this returns: who makes files uses one buffer for many.</summary>
    void Add(SiteFile file);
}
