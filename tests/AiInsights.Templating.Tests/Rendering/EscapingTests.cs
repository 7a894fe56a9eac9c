namespace AiInsights.Templating.Tests.Rendering;

public sealed class EscapingTests
{
    [Theory]
    [InlineData("<p>{{ x }}</p>", "<p>&lt;b&gt;&quot;&#39;&amp;</p>")]
    [InlineData("<p title=\"{{ x }}\">", "<p title=\"&lt;b&gt;&quot;&#39;&amp;\">")]
    [InlineData("<p title={{ x }}>", "<p title=&lt;b&gt;&quot;&#39;&amp;>")]
    [InlineData("<title>{{ x }}</title>", "<title>&lt;b&gt;&quot;&#39;&amp;</title>")]
    [InlineData("<script>var a = {{ x }};</script>", "<script>var a = \"\\u003Cb\\u003E\\u0022\\u0027\\u0026\";</script>")]
    [InlineData("<script>var a = '{{ x }}';</script>{{ x }}", "<script>var a = '\\u003cb\\u003e\\u0022\\u0027\\u0026';</script>&lt;b&gt;&quot;&#39;&amp;")]
    [InlineData("<script>// it's\nvar a = {{ x }};</script>", "<script>// it's\nvar a = \"\\u003Cb\\u003E\\u0022\\u0027\\u0026\";</script>")]
    [InlineData("{{ x | html.raw }}", "<b>\"'&")]
    [InlineData("{{ x | html.escape }}", "&lt;b&gt;&quot;&#39;&amp;")]
    [InlineData("{{ capture c }}<i>{{ x }}</i>{{ end }}{{ c }}", "<i>&lt;b&gt;&quot;&#39;&amp;</i>")]
    [InlineData("<a href=\"{{ bad }}\">", "<a href=\"#\">")]
    [InlineData("<a href={{ bad }}>", "<a href=#>")]
    [InlineData("<a href=\"{{ good }}\">", "<a href=\"articles/a.html?x=1&amp;y=2#t\">")]
    [InlineData("<a href=\"{{ root }}{{ good }}\">", "<a href=\"../articles/a.html?x=1&amp;y=2#t\">")]
    [InlineData("{{ if true }}<a href=\"{{ else }}<a href=\"x{{ end }}{{ bad }}\">", "<a href=\"#\">")]
    [InlineData("<b>{{ f(v) = v }}{{ f x }}</b>", "<b>&lt;b&gt;&quot;&#39;&amp;</b>")]
    [InlineData("<h{{ n }}{{ if true }} id=\"{{ x }}\"{{ end }} class=\"{{ x }}\">", "<h2 id=\"&lt;b&gt;&quot;&#39;&amp;\" class=\"&lt;b&gt;&quot;&#39;&amp;\">")]
    [InlineData("<p {{ x }}>{{ x }}", "<p b>&lt;b&gt;&quot;&#39;&amp;")]
    [InlineData("<!-- {{ comment }} -->", "<!-- - -  x -->")]
    [InlineData("<p onclick=\"f('{{ x }}')\">", "<p onclick=\"f('\\u003cb\\u003e\\u0022\\u0027\\u0026')\">")]
    [InlineData("{{ m }}<i title='{{ m }}'>", "<b a=\"1\">&amp;</b><i title='&lt;b a=&quot;1&quot;&gt;&amp;&lt;/b&gt;'>")]
    public void A_value_is_escaped_for_the_place_where_it_stands(string template, string expected)
    {
        var model = new TemplateObject
        {
            ["x"] = "<b>\"'&",
            ["bad"] = " javascript:alert(1)",
            ["good"] = "articles/a.html?x=1&y=2#t",
            ["root"] = "../",
            ["n"] = 2,
            ["comment"] = "--> x",
            ["m"] = new Markup("<b a=\"1\">&amp;</b>"),
        };

        Assert.Equal(expected, Template.Parse(template, "page.html", TemplateOptions.Html).Render(model));
    }

    [Theory]
    [InlineData("<p a=\"1\"{{ if x }} b=\"2\"{{ end }}>{{ if x }}<i c='3'>x</i>{{ end }}</p>", 0)]
    [InlineData("{{ if x }}<p>{{ else }}<p a=\"{{ end }}", 1)]
    public void Branches_that_end_at_different_places_are_reported(string template, int warnings)
    {
        Assert.Equal(warnings, Template.Parse(template, "page.html", TemplateOptions.Html).Messages.Count(m => m.IsWarning));
    }

    [Fact]
    public void Without_html_nothing_is_escaped()
    {
        Assert.Equal("<b>", Template.Parse("{{ '<b>' }}").Render());
    }
}
