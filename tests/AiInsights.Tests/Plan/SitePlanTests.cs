using AiInsights.Plan;
using AiInsights.Tests.Render;

namespace AiInsights.Tests.Plan;

public class SitePlanTests
{
    [Fact]
    public void Every_address_is_known_in_both_scripts()
    {
        var paths = SitePlan.Create(SampleDigest.Create(), new(), new()).Paths().ToList();

        Assert.Contains("index.html", paths);
        Assert.Contains("zh-hant/questions/q-agent.html", paths);
        Assert.Equal(paths.Count, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(paths.Count(static p => p.StartsWith("zh-hant/", StringComparison.Ordinal)) * 2, paths.Count);
    }

    [Fact]
    public void A_sound_digest_has_no_findings()
    {
        var bag = new DiagnosticBag();
        SitePlan.Create(SampleDigest.Create(), new(), bag);

        Assert.Empty(bag.ToSortedList());
    }

    [Fact]
    public void Whatever_leads_nowhere_is_reported_together_and_once()
    {
        var sample = SampleDigest.Create();
        var first = sample.Articles[0];
        var digest = sample with
        {
            Articles = [first with { Blocks = [.. first.Blocks, first.Blocks[0]] }, .. sample.Articles[1..]],
            Topics = [.. sample.Topics, new() { Id = "index", Name = "索引" }, new() { Id = "Bad_Id", Name = "坏", Parents = ["nobody", "nobody"] }],
            Predictions = [sample.Predictions[0] with { Block = "gone", Claimant = new("speaker", "nobody", "某") }, .. sample.Predictions[1..]],
        };
        var bag = new DiagnosticBag();

        var plan = SitePlan.Create(digest, new(), bag);

        Assert.Equal(
            ["AI0501 topics.yml", "AI0502 predictions.yml", "AI0502 topics.yml", "AI0503 predictions.yml", "AI0504 topics.yml", "AI0505 a.txt"],
            bag.ToSortedList().Select(static d => $"{d.Code.Id} {Path.GetFileName(d.Path)}").Order(StringComparer.Ordinal));
        Assert.False(plan.Has(Routes.Topic("Bad_Id")));
        Assert.True(plan.Has(Routes.Prediction("p-0001")));
    }

    [Fact]
    public void Ids_that_differ_only_in_case_collide()
    {
        var sample = SampleDigest.Create();
        var bag = new DiagnosticBag();
        SitePlan.Create(sample with { Topics = [.. sample.Topics, sample.Topics[0]] }, new(), bag);

        Assert.Equal([DiagnosticCodes.AddressCollision], bag.ToSortedList().Select(static d => d.Code));
    }
}
