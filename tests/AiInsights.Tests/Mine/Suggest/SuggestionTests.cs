using AiInsights.Mine.Proof;
using AiInsights.Mine.Suggest;
using AiInsights.Model;
using AiInsights.Tests.Support;
using Curated = AiInsights.Mine.Curation.Curation;

namespace AiInsights.Tests.Mine.Suggest;

public sealed class SuggestionTests
{
    private const string Round = """
        # 落地
        主持：欢迎星河科技创始人兼首席科学家甲君。
        主持：到明年年底，机器人会进入家庭吗？
        甲君：我不太相信。家庭场景可能还需要更长的时间。
        乙君：我很看好。一旦成本下降，家务机器人会迅速普及。
        主持：为什么？
        甲君：因为泛化很难。
        主持：谢谢两位，你们怎么看现在的投资？
        """;

    private static readonly Article Conversation = Talk.Article(Round, held: new ArticleEvent("会", "2025-01-08"));

    /// <summary>Sentences with their label, <c>yes</c> or <c>no</c>.</summary>
    internal static IEnumerable<string[]> Rows => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mine", "Suggest", "Cases", "predictions.tsv")).Where(static l => l[0] != '#').Select(static l => l.Split('\t'));

    public static TheoryData<string, bool> Sentences => [.. Rows.Select(static r => (r[1], r[0] == "yes"))];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Claims_about_the_time_ahead_are_told_from_questions_wishes_and_reports(string sentence, bool expected)
    {
        var candidates = PredictionSuggester.Suggest([Talk.Article(sentence, published: "2025-01-08")], Curated.Empty);
        Assert.Equal(expected, candidates.Length == 1);
    }

    [Fact]
    public void A_candidate_says_who_claims_what_until_when_and_how_surely()
    {
        var candidates = PredictionSuggester.Suggest([Conversation], Curated.Empty);
        var popular = candidates.Single(c => c.Quote.Contains("普及", StringComparison.Ordinal));
        Assert.Equal("一旦成本下降，家务机器人会迅速普及", popular.Quote);
        Assert.Equal(("speaker", Conversation.Turns[3].Speaker), (popular.Voice, popular.Speaker));
        Assert.Equal("一旦成本下降", popular.Condition);
        Assert.Equal(new Horizon("到明年年底", "2025-01-08", "2026-12-31", "derived"), popular.Horizon);
        Assert.Equal("可能", candidates.Single(c => c.Quote.Contains("更长", StringComparison.Ordinal)).Hedge);
        Assert.DoesNotContain(candidates, c => c.Quote.EndsWith('？'));
    }

    [Fact]
    public void A_reported_claim_is_the_reporters_of_nobody()
    {
        var candidate = Assert.Single(PredictionSuggester.Suggest([Talk.Article("研究机构甲乙丙预测，到2028年，至少15%的决策将由智能体做出。", published: "2025-02-08")], Curated.Empty));
        Assert.Equal(("third-party", "研究机构甲乙丙", "forecast"), (candidate.Voice, candidate.Claimant, candidate.Kind));
        Assert.Equal("2028-12-31", candidate.Horizon.To);
    }

    [Fact]
    public void Suggestions_are_sound_entries_whose_quotes_are_proven()
    {
        foreach (var kind in Suggestions.Kinds)
        {
            var suggestion = Suggestions.For(kind, [Conversation], Curated.Empty);
            var bag = new DiagnosticBag();
            var curation = Talk.Curation(bag, (suggestion.FileName, suggestion.ToYaml()));
            Assert.Empty(bag.ToSortedList());
            var prover = new QuoteProver([Conversation]);
            Assert.All(curation.Predictions, p => Assert.NotNull(prover.Find(p.Seed, p.Quote)));
            Assert.All(curation.Questions.SelectMany(q => q.Positions), p => Assert.NotNull(prover.Find(p.Seed, p.Quote)));
            Assert.All(curation.Speakers.SelectMany(s => s.Stated), s => Assert.NotNull(prover.Find(s.Seed, s.Quote)));
        }
    }

    [Fact]
    public void Speakers_come_with_the_role_that_the_text_gives_them()
    {
        var speakers = Talk.Curation(("speakers.yml", Suggestions.For("speakers", [Conversation], Curated.Empty).ToYaml())).Speakers;
        var guest = speakers.Single(s => s.Name == "甲君");
        Assert.Equal(("创始人兼首席科学家", "星河科技"), (guest.Role, guest.Affiliation));
        Assert.Equal([true, false, false], speakers.Select(s => s.Host));
    }

    [Fact]
    public void Positions_are_the_sentences_in_which_guests_take_a_side()
    {
        var question = Assert.Single(Talk.Curation(("questions.yml", Suggestions.For("positions", [Conversation], Curated.Empty).ToYaml())).Questions);
        Assert.Equal("到明年年底，机器人会进入家庭吗？", question.Text);
        Assert.Contains(("disagree", "我不太相信"), question.Positions.Select(p => (p.Stance, p.Quote)));
        Assert.Contains(("agree", "我很看好"), question.Positions.Select(p => (p.Stance, p.Quote)));
        Assert.DoesNotContain(question.Positions, p => p.Quote.EndsWith('？'));
    }

    [Fact]
    public void Topics_are_terms_that_come_up_again_and_that_no_topic_covers()
    {
        var article = Talk.Article(string.Concat(Enumerable.Repeat("Operator 与「世界模型」，用 Agent。", 5)));
        var curation = Talk.Curation(("topics.yml", "- {id: agent, name: Agent}\n"));
        var yaml = Suggestions.For("topics", [article], curation).ToYaml();
        Assert.Equal(["Operator", "世界模型"], Talk.Curation(("topics.yml", yaml)).Topics.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Writing_appends_what_is_new_and_touches_nothing_else()
    {
        using var folder = new TempFolder();
        const string before = "# 台账\n- id: p-0007   # 第七\n  claim: 说法\n  quote: 家务机器人会迅速普及\n  seed: a.txt\n  voice: speaker\n  speaker: x\n  kind: forecast\n  resolvable: 'no'";
        var path = folder.Write("_curation/predictions.yml", before);
        var suggestion = Suggestions.For("predictions", [Conversation], AiInsights.Mine.Curation.CurationLoader.Load(folder.Path, new DiagnosticBag()), "seeds/a.txt");
        Assert.Equal(suggestion.Entries.Length - 1, SuggestionWriter.Append(folder.Path, suggestion));
        var after = File.ReadAllText(path);
        Assert.StartsWith(before + "\n\n- id: p-0008\n", after, StringComparison.Ordinal);
        Assert.Equal(suggestion.Entries.Length, AiInsights.Mine.Curation.CurationLoader.Load(folder.Path, new DiagnosticBag()).Predictions.Length);
        Assert.Equal(["_curation/predictions.yml"], folder.Read().Keys);

        var again = Suggestions.For("predictions", [Conversation], AiInsights.Mine.Curation.CurationLoader.Load(folder.Path, new DiagnosticBag()));
        Assert.Equal(0, SuggestionWriter.Append(folder.Path, again));
        Assert.Equal(after, File.ReadAllText(path));
    }

    [Fact]
    public void What_cannot_be_suggested_is_refused_by_name()
    {
        Assert.Contains("predictions, speakers, topics, positions", Assert.Throws<ArgumentException>(() => Suggestions.For("poems", [Conversation], Curated.Empty)).Message, StringComparison.Ordinal);
        Assert.Contains("b.txt", Assert.Throws<ArgumentException>(() => Suggestions.For("topics", [Conversation], Curated.Empty, "b.txt")).Message, StringComparison.Ordinal);
    }
}
