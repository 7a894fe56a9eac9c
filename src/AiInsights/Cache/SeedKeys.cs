using System.IO.Hashing;
using System.Text;
using AiInsights.Ingest;
using AiInsights.Mine.Curation;

namespace AiInsights.Cache;

/// <summary>By which what is known of seeds is found: the same inputs have the same key.</summary>
internal static class SeedKeys
{
    /// <summary>The key of a seed. Findings show its path, so the same bytes at another place are another seed.</summary>
    public static ContentSum Of(string name, string path, ContentSum bytes)
    {
        var all = RecordWriter.Reused;
        all.Text("seed");
        all.Text(name);
        all.Text(path);
        all.Key(bytes);
        return all.Sum;
    }

    /// <summary>What stands in files of curation: in those that the structure of an article reads (corrections, who is meant by a name), or names.</summary>
    public static ContentSum OfCuration(string seeds, params ReadOnlySpan<string> files)
    {
        var all = new XxHash128();
        foreach (var name in files)
        {
            var path = Path.Combine(seeds, CurationLoader.FolderName, name);
            all.Append(Encoding.UTF8.GetBytes(SeedReader.DisplayPath(path) + "\0"));
            try
            {
                all.Append(PlainFile.ReadUnlinked(path, SeedLimits.Bytes));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Then the loader could not read it either: nothing is curated.
            }

            all.Append([0]);
        }

        return ContentSum.Of(all);
    }
}
