using AiInsights.Ingest;
using AiInsights.Mend;
using AiInsights.Mend.FrameSlips;
using AiInsights.Merge;
using AiInsights.Mine;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Speakers;
using AiInsights.Mine.Structure;
using AiInsights.Render;
using AiInsights.Search;

namespace AiInsights;

/// <summary>
/// What nearly every build needs and what takes a while to load: begun on a thread of its own while the first steps keep no more than one busy.
/// Whoever needs it sooner waits for it, or loads it; whatever goes wrong is told there.
/// </summary>
internal static class Preparation
{
    /// <summary>An article that is nobody's: reading it loads what reading takes.</summary>
    private const string Article = """
        # 准备

        作者：准备　2020年1月1日

        ## 一、准备

        **1. 准备**

        这一句没有别的意思，只是为了“准备”。

        - 准备

        **主持人：**准备好了吗？

        **嘉宾：**准备好了。
        """;

    private static readonly Lazy<bool> IsRead = new(Read);

    /// <summary>Begins to load, and returns at once.</summary>
    public static void Begin(BuildOptions options) => _ = Task.Run(() =>
    {
        // In the order in which they are asked for.
        _ = IsRead.Value;
        _ = SlipGuesses.Replaced;
        foreach (var script in options.Scripts)
            PageConverter.For(script, [])?.Convert("准备");
        _ = CharacterFold.Instance;
    });

    private static bool Read()
    {
        var bag = new DiagnosticBag();
        if (SeedReader.Decode("a.md", "a.md", System.Text.Encoding.UTF8.GetBytes(Article), bag) is not { } seed)
            return false;
        var work = Merger.MergeWork([WitnessReader.Read(Mender.Mend(seed, bag))]);
        new ArticleNaming(Curation.Empty).Find(ArticleBuilder.Build(work, [], SpeakerIndex.Create(Curation.Empty), bag));
        return true;
    }
}
