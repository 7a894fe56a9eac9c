namespace AiInsights.Write;

/// <summary>What writing the site did.</summary>
/// <param name="Written">Files that are new or have other content.</param>
/// <param name="Unchanged">Files that already were as they should be, and were not touched.</param>
/// <param name="Removed">Files of the last build that this one does not make.</param>
/// <param name="Bytes">Size of all files of the site.</param>
public sealed record WriteResult(int Written, int Unchanged, int Removed, long Bytes);
