using System.Globalization;
using AiInsights.Mine.Speakers;
using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Whole transcripts with the turns that a reader finds in them (<c>.turns</c>: label, person, first words, blocks, section), and texts that are none.</summary>
public sealed class TranscriptCasesTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Mine", "Structure", "Cases");

    public static TheoryData<string> Transcripts => [.. Directory.EnumerateFiles(Path.Combine(s_folder, "transcripts"), "*.turns").Select(static f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Others => [.. Directory.EnumerateFiles(Path.Combine(s_folder, "no-transcripts")).Select(static f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void Every_turn_is_found_with_its_speaker_and_nothing_else_is_one(string name)
    {
        var folder = Path.Combine(s_folder, "transcripts");
        var file = Directory.EnumerateFiles(folder, name + ".*").Single(static f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal));
        var people = Path.Combine(folder, name + ".speakers.yml");
        var curation = File.Exists(people) ? Talk.Curation(("speakers.yml", File.ReadAllText(people))) : Talk.Curation();
        var article = Reading.Article(File.ReadAllText(file), Path.GetFileName(file), curation);
        var index = SpeakerIndex.Create(curation);
        var sections = article.Sections.ToDictionary(static s => s.Id, static s => s.Title, StringComparer.Ordinal);
        var expected = File.ReadAllLines(Path.Combine(folder, name + ".turns")).Select(static l => l.Split('\t')).ToList();

        Assert.Equal(ArticleKind.Transcript, article.Kind);
        Assert.Equal(
            expected.Select(c => $"{c[0]} = {index.Resolve(c[1])}: {c[2]} ({c[3]})"),
            article.Turns.Select((t, i) => $"{t.Label} = {t.Speaker}: {Words(t, i)} ({t.Blocks.Length.ToString(CultureInfo.InvariantCulture)})"));
        Assert.Equal(expected.Select(static c => c.ElementAtOrDefault(4)), article.Turns.Select((t, i) => expected[i].Length > 4 ? sections.GetValueOrDefault(t.Section ?? string.Empty) : null));

        string Words(Turn turn, int i)
        {
            var text = article.Blocks.Single(b => b.Id == turn.Blocks[0]).Text;
            return i < expected.Count && text.StartsWith(expected[i][2], StringComparison.Ordinal) ? expected[i][2] : text;
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void What_only_looks_like_a_conversation_has_no_speakers(string name) =>
        Assert.Empty(Reading.Article(File.ReadAllText(Path.Combine(s_folder, "no-transcripts", name)), name).Turns);
}
