using System.Globalization;
using System.IO.Compression;
using System.Text;
using AiInsights.Mend.FrameSlips;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend.FrameSlips.Training;

/// <summary>How the running text and the weights by which readings of damaged text are ranked are made.</summary>
public sealed class RankingTrainingTests
{
    private const int Sentences = 13000;

    private static readonly string s_data = Repository.Path("src/AiInsights/Mend/FrameSlips/Data");
    private static readonly string s_cases = Repository.Path("tests/AiInsights.Tests/Mine/Suggest/Cases");
    private static readonly string s_texts = Repository.Path("tests/AiInsights.Tests/Mend/FrameSlips/Training/Texts");

    // What is measured with learns nothing: the folders unseen, held-out and reserve.
    private static IEnumerable<WrittenText> Learned =>
        new[] { "first-contact", "labelled", "training", "whole" }.SelectMany(static f => WrittenText.All(Path.Combine(s_cases, f))).Concat(WrittenText.Plain(s_texts));

    // These say how sentences go on and are not damaged for the weights.
    private static IEnumerable<WrittenText> More => WrittenText.Plain(Path.Combine(s_texts, "more"));

    /// <summary>Writes the running text anew: <c>AiInsights.Tests -explicit only -method '*.Running_text_is_made_from_the_written_texts'</c>.</summary>
    [Fact(Explicit = true)]
    public void Running_text_is_made_from_the_written_texts()
    {
        using var packed = new GZipStream(File.Create(Path.Combine(s_data, "running.txt.gz")), CompressionLevel.SmallestSize);
        packed.Write(Encoding.UTF8.GetBytes(string.Join('\n', RankingTraining.Folded(Learned.Concat(More)))));
    }

    /// <summary>
    /// Writes the table anew; what it is worth shows in texts that are left out (<see cref="HeldOutTests"/>). With 5,200 sentences of every other text
    /// rows of any byte gain up to one in a hundred, rows of marks lose as much, and one repair of the wild is another.
    /// <c>AiInsights.Tests -explicit only -method '*.Weights_of_readings_are_made_from_damaged_sentences'</c>.
    /// </summary>
    [Fact(Explicit = true)]
    public void Weights_of_readings_are_made_from_damaged_sentences()
    {
        var path = Path.Combine(s_data, "ranking.txt");
        var comment = File.ReadLines(path).TakeWhile(static l => l[0] == '#').ToList();
        var rows = RankingTraining.Of([.. Learned], Sentences).Select(static (w, i) => string.Create(CultureInfo.InvariantCulture, $"{SlipRanking.Names[i]}\t{w:0.000}"));
        File.WriteAllText(path, string.Concat(comment.Concat(rows).Select(static l => l + "\n")));
    }
}
