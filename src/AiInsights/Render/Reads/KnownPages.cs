using System.Globalization;
using System.IO.Hashing;
using System.Text;
using AiInsights.Cache;
using AiInsights.Mine.Curation;
using AiInsights.Plan;

namespace AiInsights.Render.Reads;

/// <summary>Finds out which pages still stand: by what they asked last time, and what the answers are now.</summary>
internal sealed class KnownPages
{
    private readonly PageFacts _pages;
    private readonly FactSums _sums;
    private readonly ContentSum _templates;

    /// <param name="pages">What pages asked last time.</param>
    /// <param name="index">The digest as it is now.</param>
    /// <param name="plan">Its pages.</param>
    /// <param name="sums">The sums of its articles.</param>
    /// <param name="options">What else decides about a page.</param>
    public KnownPages(PageFacts pages, DigestIndex index, SitePlan plan, ArticleSums sums, BuildOptions options)
    {
        _pages = pages;
        _sums = new FactSums(index, plan, sums, pages.Answers);
        pages.Begin(_sums);
        _templates = Setting(index, options);
    }

    /// <summary>The key of a page as it would be made now, if it asks what it asked last time; null when it was never made.</summary>
    public ContentSum? Key(string path) => _pages.Find(path) is { } facts ? _sums.OfKnown(facts, _templates) : null;

    /// <summary>Nothing is wrong with the templates: they are those in which an earlier build found nothing.</summary>
    public bool IsSound => _pages.Sound == _templates;

    /// <summary>A build has found nothing wrong with the templates.</summary>
    public void FoundSound() => _pages.Sound = _templates;

    /// <summary>Remembers what a page asked; gives its key.</summary>
    public ContentSum Learn(string path, ReadLog log)
    {
        var (key, numbers) = _sums.Of(log.Facts, _templates);
        _pages.Set(path, numbers);
        return key;
    }

    /// <summary>Forgets all of it.</summary>
    public void Forget() => _pages.Clear();

    /// <summary>What holds for all pages: templates and words (what lies among the assets is copied, not read), scripts, addresses, words in the other script, the day.</summary>
    private static ContentSum Setting(DigestIndex index, BuildOptions options)
    {
        var all = new XxHash128();
        Add(CacheFolder.Program.ToString(), options.BaseUrl, string.Join(',', options.Scripts), index.Digest.AsOf.ToString("o", CultureInfo.InvariantCulture));
        var folder = new TemplateFolder(options.Templates);
        foreach (var name in folder.List(string.Empty).Where(static n => !n.StartsWith("assets/", StringComparison.Ordinal)))
        {
            Add(name);
            var bytes = folder.Read(name) ?? [];
            Add(bytes.Length.ToString(CultureInfo.InvariantCulture));
            all.Append(bytes);
        }

        all.Append(Terms(options));
        return ContentSum.Of(all);

        void Add(params ReadOnlySpan<string?> texts)
        {
            foreach (var text in texts)
                all.Append(Encoding.UTF8.GetBytes((text ?? "\u0001") + "\0"));
        }
    }

    /// <summary>The words whose form in the other script is fixed, as they are written down.</summary>
    public static byte[] Terms(BuildOptions options)
    {
        var path = Path.Combine(options.Seeds, CurationLoader.FolderName, "terms.yml");
        try
        {
            return PlainFile.ReadUnlinked(path, SeedLimits.Bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then the loader could not read it either: nothing is curated.
            return [];
        }
    }
}
