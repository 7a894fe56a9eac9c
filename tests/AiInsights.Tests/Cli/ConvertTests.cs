using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cli;

public sealed class ConvertTests
{
    [Fact]
    public void A_terms_file_comes_before_the_dictionaries()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["terms.yml"], "- {term: 发改委, keep: true}\n- {hans: 机器之心, hant: 機器之心社, why: 名}\n- {hans: 后端, hant: 後台, direction: t2s, why: 只回头}\n");
        var result = Convert("发改委发展机器之心的后端", "--config", "s2tw", "--terms", folder["terms.yml"]);
        Assert.Equal((0, "发改委發展機器之心社的後端", string.Empty), (result.Status, result.Out, result.Error));
    }

    [Fact]
    public void A_fault_in_a_terms_file_costs_that_term_and_is_told_with_its_place()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["terms.yml"], "- {term: 发改委}\n- {hans: 机器, hant: 機械, why: 名}\n");
        var result = Convert("发改委的机器", "--config", "s2tw", "--terms", folder["terms.yml"]);
        Assert.Equal((1, "發改委的機械"), (result.Status, result.Out));
        Assert.Equal((1, DiagnosticCodes.CurationMissingField.Id), (result.Findings.Single().Line, result.Findings.Single().Code));
    }

    [Fact]
    public void A_report_counts_what_each_rule_converted()
    {
        var result = Convert("软件发软件", "--config", "s2tw", "--report");
        Assert.Equal(["times  from  to    rule", "2      软件  軟件  dictionary", "1      发    發    character"], result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd()));
    }

    private static CliResult Convert(string text, params string[] arguments) => TinySite.Cli(["convert", .. arguments], text);
}
