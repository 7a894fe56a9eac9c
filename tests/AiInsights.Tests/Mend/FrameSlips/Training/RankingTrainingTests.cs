using System.Globalization;
using System.IO.Compression;
using System.Text;
using AiInsights.Mend.FrameSlips;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend.FrameSlips.Training;

/// <summary>How the running text and the weights by which readings of damaged text are ranked are made.</summary>
public sealed class RankingTrainingTests
{
    private const int Sentences = 2600;

    private static readonly string s_data = Repository.Path("src/AiInsights/Mend/FrameSlips/Data");
    private static readonly string s_cases = Repository.Path("tests/AiInsights.Tests/Mine/Suggest/Cases");

    /// <summary>Writes the running text anew: <c>AiInsights.Tests -explicit only -method '*.Running_text_is_made_from_the_written_texts'</c>.</summary>
    [Fact(Explicit = true)]
    public void Running_text_is_made_from_the_written_texts()
    {
        using var packed = new GZipStream(File.Create(Path.Combine(s_data, "running.txt.gz")), CompressionLevel.SmallestSize);
        packed.Write(Encoding.UTF8.GetBytes(string.Join('\n', RankingTraining.Folded(WrittenText.All(s_cases)))));
    }

    /// <summary>
    /// Writes the table anew, from every other text; what it is worth shows in the rest. With all texts it came out worse on sentences of the seeds.
    /// <c>AiInsights.Tests -explicit only -method '*.Weights_of_readings_are_made_from_damaged_sentences'</c>.
    /// </summary>
    [Fact(Explicit = true)]
    public void Weights_of_readings_are_made_from_damaged_sentences()
    {
        var path = Path.Combine(s_data, "ranking.txt");
        var comment = File.ReadLines(path).TakeWhile(static l => l[0] == '#').ToList();
        var rows = RankingTraining.Of([.. WrittenText.All(s_cases).Where(static (_, i) => i % 2 == 1)], Sentences).Select(static (w, i) => string.Create(CultureInfo.InvariantCulture, $"{SlipRanking.Names[i]}\t{w:0.000}"));
        File.WriteAllText(path, string.Concat(comment.Concat(rows).Select(static l => l + "\n")));
    }
}
