using System.Globalization;
using AiInsights.Hanzi;
using AiInsights.Mend.FrameSlips;
using AiInsights.Tests.Ingest.Text;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend.FrameSlips.Training;

/// <summary>What is reached in texts that no model and no weight has seen, and what becomes of sound text: the figures of <c>Data/README.md</c> beside the models.</summary>
public sealed class HeldOutTests
{
    private const int Places = 1000;

    private static readonly (string Name, DamageManner Manner, bool Traditional)[] s_rows =
    [
        ("as seed 001, Traditional", new(SlipCause.MarkAcross, BrokenBytes.AsInTheWild, Annotated: true, AsciiMarks: true), true),
        ("the same, no readings, private use, Traditional", new(SlipCause.MarkAcross, BrokenBytes.PrivateUse), true),
        ("the same, Simplified", new(SlipCause.MarkAcross, BrokenBytes.PrivateUse), false),
        ("any byte, private use, Traditional", new(SlipCause.LostByte, BrokenBytes.PrivateUse), true),
        ("the same, Simplified", new(SlipCause.LostByte, BrokenBytes.PrivateUse), false),
        ("any byte, U+FFFD, Traditional", new(SlipCause.LostByte, BrokenBytes.Replacement), true),
        ("the same, Simplified", new(SlipCause.LostByte, BrokenBytes.Replacement), false),
        ("the same, converted", new(SlipCause.LostByte, BrokenBytes.Replacement, Converted: true), true),
        ("any byte, dropped one by one, Traditional", new(SlipCause.LostByte, BrokenBytes.Ignore), true),
        ("the same, Simplified", new(SlipCause.LostByte, BrokenBytes.Ignore), false),
        ("the same, converted", new(SlipCause.LostByte, BrokenBytes.Ignore, Converted: true), true),
        ("any byte, question marks, Traditional", new(SlipCause.LostByte, BrokenBytes.QuestionMark), true),
        ("the same, Simplified", new(SlipCause.LostByte, BrokenBytes.QuestionMark), false),
        ("the same, converted", new(SlipCause.LostByte, BrokenBytes.QuestionMark, Converted: true), true),
        ("any byte, pairs dropped whole, Traditional", new(SlipCause.LostByte, BrokenBytes.AsInTheWild), true),
        ("the same, Simplified", new(SlipCause.LostByte, BrokenBytes.AsInTheWild), false),
        ("any byte, readings put in, Traditional", new(SlipCause.LostByte, BrokenBytes.AsInTheWild, Annotated: true), true),
    ];

    /// <summary>
    /// Prints the table: <c>AiInsights.Tests -explicit only -diagnostics -method '*.What_comes_back_of_texts_that_nothing_was_made_from'</c>. Of the
    /// folder <c>reserve</c> every other text counts; failures in the others may be read when something is changed.
    /// </summary>
    [Fact(Explicit = true)]
    public void What_comes_back_of_texts_that_nothing_was_made_from()
    {
        var folder = Repository.Path("tests/AiInsights.Tests/Mend/FrameSlips/Training/Texts");
        var texts = WrittenText.Plain(Path.Combine(folder, "reserve")).Where(static (_, i) => i % 2 == 1).Concat(WrittenText.Plain(Path.Combine(folder, "held-out"))).ToList();
        foreach (var (name, manner, traditional) in s_rows)
        {
            var places = DamagedPlace.Of(texts, manner, traditional, 17).Take(Places).ToList();
            var counts = places.AsParallel().Select(static p => SlipOutcomes.Of(p.Damaged, p.Healthy, FrameSlipRepairer.Repair(p.Damaged, null, () => p.Memory))).CountBy(static o => o).ToDictionary();
            string Share(params SlipOutcome[] of) => (100.0 * of.Sum(o => counts.GetValueOrDefault(o)) / places.Count).ToString("0.0", CultureInfo.InvariantCulture);
            TestContext.Current.SendDiagnosticMessage($"{name}: {places.Count} exact {Share(SlipOutcome.Proven, SlipOutcome.Applied)} shown {Share(SlipOutcome.Flagged)} not seen {Share(SlipOutcome.Missed)} wrong {counts.GetValueOrDefault(SlipOutcome.Wrong)}");
            Assert.Equal(Places, places.Count);
        }
    }

    /// <summary>Prints what is doubted of sound text: <c>AiInsights.Tests -explicit only -diagnostics -method '*.Of_sound_text_no_line_is_changed'</c>.</summary>
    [Fact(Explicit = true)]
    public void Of_sound_text_no_line_is_changed()
    {
        var converter = HanziConverter.For("s2t");
        var folders = new[] { "tests/AiInsights.Tests/Mend/FrameSlips/Training/Texts", "tests/AiInsights.Tests/Mine/Suggest/Cases" };
        var texts = folders.SelectMany(static f => Directory.EnumerateFiles(Repository.Path(f), "*", SearchOption.AllDirectories))
            .Where(static p => Path.GetExtension(p) is ".md" or ".txt" or ".case")
            .Concat(SeedFiles.All.Where(static p => !Path.GetFileName(p).StartsWith("001_", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).SelectMany(text => new[] { text, converter.Convert(text) }).ToList();
        var (lines, changed, doubted) = (0, 0, 0);
        Parallel.ForEach(texts, text =>
        {
            var memory = new Lazy<SlipMemory>(() => SlipMemory.Of(text));
            foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            {
                Interlocked.Increment(ref lines);
                foreach (var slip in FrameSlipRepairer.Repair(line, null, () => memory.Value))
                {
                    Interlocked.Increment(ref slip.Certainty == FrameSlipCertainty.Doubtful ? ref doubted : ref changed);
                    TestContext.Current.SendDiagnosticMessage($"{slip.Certainty}: {line[Math.Max(0, slip.Start - 12)..Math.Min(line.Length, slip.Start + slip.Length + 12)]} → {slip.After}");
                }
            }
        });
        TestContext.Current.SendDiagnosticMessage($"{lines} lines, {changed} changed, {doubted} doubted");
        Assert.Equal(0, changed);
    }
}
