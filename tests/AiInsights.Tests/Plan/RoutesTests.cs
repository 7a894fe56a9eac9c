using AiInsights.Plan;

namespace AiInsights.Tests.Plan;

public class RoutesTests
{
    [Theory]
    [InlineData("index.html", "articles/a.html", null, "articles/a.html")]
    [InlineData("articles/a.html", "index.html", null, "../index.html")]
    [InlineData("articles/a.html", "articles/b.html", null, "b.html")]
    [InlineData("articles/a.html", "articles/a.html", "t1", "#t1")]
    [InlineData("articles/a.html", "articles/a.html", null, "a.html")]
    [InlineData("articles/a.html", "zh-hant/articles/a.html", "b-1", "../zh-hant/articles/a.html#b-1")]
    [InlineData("zh-hant/articles/a.html", "articles/a.html", null, "../../articles/a.html")]
    [InlineData("zh-hant/articles/a.html", "zh-hant/speakers/b.html", null, "../speakers/b.html")]
    [InlineData("zh-hant/index.html", "assets/site.css", null, "../assets/site.css")]
    [InlineData("index.html", "articles/a.html", "模型 篇", "articles/a.html#%E6%A8%A1%E5%9E%8B%20%E7%AF%87")]
    public void A_link_names_the_file_and_leads_back_to_it(string from, string to, string? fragment, string expected)
    {
        var link = Routes.Relative(from, to, fragment);

        Assert.Equal(expected, link);
        Assert.Equal(to, Routes.Resolve(from, link));
    }

    [Fact]
    public void A_link_above_the_root_leads_nowhere() => Assert.Null(Routes.Resolve("articles/a.html", "../../x.html"));

    [Theory]
    [InlineData("zh-Hans", "zh-Hans", "articles/a.html")]
    [InlineData("zh-Hant", "zh-Hans", "zh-hant/articles/a.html")]
    [InlineData("zh-Hans", "zh-Hant", "zh-hans/articles/a.html")]
    public void Only_the_first_script_stands_at_the_root(string script, string first, string expected) =>
        Assert.Equal(expected, Routes.InScript(Routes.Article("a"), script, first));

    [Theory]
    [InlineData("p-0001", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("A", false)]
    [InlineData("a/b", false)]
    [InlineData("模型", false)]
    public void A_slug_is_lower_case_ascii(string slug, bool expected) => Assert.Equal(expected, Routes.IsSlug(slug));

    [Theory]
    [InlineData("https://e.org/x", "https://e.org/x/a.html")]
    [InlineData("https://e.org/x/", "https://e.org/x/a.html")]
    [InlineData(null, null)]
    public void Without_a_base_address_nothing_is_absolute(string? baseUrl, string? expected) =>
        Assert.Equal(expected, Routes.Absolute(baseUrl, "a.html"));
}
