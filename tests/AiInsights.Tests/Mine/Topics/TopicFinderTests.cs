using System.Collections.Immutable;
using AiInsights.Mine;
using AiInsights.Mine.Topics;

namespace AiInsights.Tests.Mine.Topics;

public sealed class TopicFinderTests
{
    private const string Yaml = """
        - {id: agent, name: 智能体, aliases: [Agent, AI Agent, 代理], exclude: [代理商, 智能体育]}
        - {id: rl, name: 强化学习, aliases: [RL, RL scaling]}
        - {id: xai, name: xAI, exclude: [可解释人工智能 (xAI)]}
        - {id: gpt4, name: GPT-4}
        - {id: pre, name: 预训练, aliases: [pre-training]}
        - {id: it, name: IT}
        - {id: sora, name: Sora}
        - {id: glasses, name: AI 眼镜}
        """;

    [Theory]
    [InlineData("智能体和 AI Agent 都是 agents", "智能体|AI Agent|agent")]
    [InlineData("智能體的時代", "智能體")]
    [InlineData("代理商不是代理", "代理")]
    [InlineData("智能体育课", "")]
    [InlineData("Reagent 与 agentic", "")]
    [InlineData("RL scaling 与 RLHF、RL 训练", "RL scaling|RL")]
    [InlineData("can rl do it", "")]
    [InlineData("可解释人工智能 (xAI)，马斯克的 xAI，不是 XAI", "xAI")]
    [InlineData("GPT-4 与 GPT-4.5、GPT-4o、GPT 4", "GPT-4|GPT 4")]
    [InlineData("Pre-training、pre training，pretraining", "Pre-training|pre training")]
    [InlineData("sora、SORA", "sora|SORA")]
    [InlineData("AI眼镜和 AI 眼镜", "AI眼镜|AI 眼镜")]
    [InlineData("做Agent的人", "Agent")]
    [InlineData("it is IT", "IT")]
    public void Aliases_stand_as_words_in_either_script(string text, string expected)
    {
        var hits = new TopicFinder(Talk.Curation(("topics.yml", Yaml)).Topics).Find(text);
        Assert.Equal(expected, string.Join('|', hits.OrderBy(h => h.Start).Select(h => text.Substring(h.Start, h.Length))));
    }

    [Fact]
    public void Hundreds_of_aliases_that_hold_each_other_are_all_found_in_one_pass()
    {
        var words = Enumerable.Range(1, 300).Select(n => new string('甲', n)).ToList();
        Assert.Equal(1000 * 300 - (300 * 299 / 2), Found(new string('甲', 1000), [.. words]).Count);
        Assert.Equal([(1, 0), (0, 1), (0, 2)], Found("abb", "b", "ab"));
        Assert.Equal([(0, 1), (1, 2), (0, 4)], Found("xabaab", "ab", "ba"));

        static List<(int Word, int Start)> Found(string text, params ImmutableArray<string> words)
        {
            var found = new List<(int Word, int Start)>();
            new AliasAutomaton(words).Find(text, found);
            return found;
        }
    }

    [Fact]
    public void Mentions_say_alias_and_place_and_neighbours_count_shared_statements()
    {
        var bag = new DiagnosticBag();
        var curation = Talk.Curation(bag, ("topics.yml", "- {id: rl, name: 强化学习, parents: [ai, nothing]}\n- {id: agent, name: 智能体, aliases: [Agent]}\n- {id: ai, name: AI, parents: [rl]}\n"));
        var digest = DigestBuilder.Build([Talk.Article("1、强化学习与 Agent\n智能体用 AI。\n2、强化学习\n别的")], curation, new BuildOptions(), bag);
        var agent = digest.Topics[0];
        Assert.Equal(["agent", "ai", "rl"], digest.Topics.Select(t => t.Id));
        Assert.Equal([("Agent", "b1", 8), ("智能体", "b2", 0)], agent.Mentions.Select(m => (m.Alias, m.Block, m.Start)));
        Assert.Equal([("ai", 1), ("rl", 1)], agent.Related.Select(r => (r.Topic, r.Shared)));
        Assert.Equal(["agent", "ai", "rl"], digest.Articles[0].Insights[0].Topics);
        Assert.Equal(["rl"], digest.Articles[0].Insights[1].Topics);
        Assert.Equal(["AI0416", "AI0419"], bag.ToSortedList().Select(d => d.Code.Id));
        Assert.Equal("topics.yml(1,38)", bag.ToSortedList()[0].ToString()[..16]);
    }
}
