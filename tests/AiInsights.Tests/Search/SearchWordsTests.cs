using System.Text.Json;
using AiInsights.Search;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Search;

public class SearchWordsTests
{
    /// <summary>A reader who filters by a state finds it under the name that the pages give it.</summary>
    [Theory]
    [InlineData("withdrawn", "state_withdrawn")]
    [InlineData("resolved", "state_resolved")]
    [InlineData("void-condition", "state_void_condition")]
    [InlineData("not-testable", "state_not_testable")]
    [InlineData("no-horizon", "state_no_horizon")]
    [InlineData("pending", "state_pending")]
    [InlineData("running", "state_running")]
    [InlineData("due-soon", "state_due_soon")]
    [InlineData("due", "state_due")]
    [InlineData("overdue", "state_overdue")]
    [InlineData("agree", "position_agree")]
    [InlineData("disagree", "position_disagree")]
    [InlineData("qualified", "position_qualified")]
    [InlineData("undecided", "position_undecided")]
    public void States_and_stances_are_called_as_on_the_pages(string key, string name)
    {
        using var words = JsonDocument.Parse(File.ReadAllBytes(Repository.Path("templates/strings/zh-Hans.json")));
        Assert.Equal(words.RootElement.GetProperty(name).GetString(), SearchWords.All.Single(w => w.Key == key).Value);
    }
}
