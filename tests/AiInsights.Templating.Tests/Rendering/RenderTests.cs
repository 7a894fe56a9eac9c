using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AiInsights.Templating.Tests.Rendering;

public sealed class RenderTests
{
    [Fact]
    public void Bytes_and_text_are_the_same_page()
    {
        var template = Template.Parse("  {{ for x in items }}《{{ x.name }}》{{ x.price }}\n{{ end }}😀");
        var page = new Page([new Item("智能", 1.5, 2), new Item("b\nc", -1, 3)]);
        var bytes = new ArrayBufferWriter<byte>();
        template.Render(bytes, page);

        Assert.Equal(template.Render(page), Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    [Fact]
    public void What_a_page_depended_on_is_known()
    {
        var set = new TemplateSet(TemplateOptions.Default with { Loader = new Loader() });
        var usage = set.Get("page").Render(TextWriter.Null, new TemplateObject { ["a"] = 1, ["b"] = 2, ["c"] = 3 });

        Assert.Equal(["page", "part"], usage.Templates);
        Assert.Equal(["a", "b"], usage.ModelParts);
    }

    [Fact]
    public void Nothing_is_written_when_an_error_occurs()
    {
        var text = new StringWriter();
        var fault = Assert.Throws<TemplateException>(() => Template.Parse("before {{ x.y.z }}", "p").Render(text, new TemplateObject()));

        Assert.Equal(string.Empty, text.ToString());
        Assert.Equal("p(1,13) : error : Cannot get the member x.y for a null object.\n    1 | before {{ x.y.z }}\n      |             ^", fault.Explain());
    }

    [Theory]
    [InlineData("{{ for i in 1..100; 'aaaaaaaaaa'; end }}")]
    [InlineData("{{ x = 'a' * 5000 }}")]
    [InlineData("{{ x = 'a'; for i in 1..20; x = x + x; end }}")]
    public void Too_much_output_is_an_error_and_never_cut(string text)
    {
        var fault = Assert.Throws<TemplateException>(() => Template.Parse(text, "p", TemplateOptions.Default with { OutputLimit = 500 }).Render());

        Assert.Contains("Exceeding the output limit `500`.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_is_limited()
    {
        var template = Template.Parse("{{ while true; end }}", "p", TemplateOptions.Default with { LoopLimit = 0, TimeLimit = TimeSpan.FromMilliseconds(50) });

        Assert.StartsWith("p(1,4) : error : Exceeding the time limit", Assert.Throws<TemplateException>(() => template.Render()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_render_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var template = Template.Parse("{{ while true; end }}", "p", TemplateOptions.Default with { LoopLimit = 0 });

        Assert.ThrowsAny<OperationCanceledException>(() => template.Render(null, cancellation.Token));
    }

    [Fact]
    public void Strict_variables_suggest_what_was_meant()
    {
        var template = Template.Parse("{{ titel }}", "p", TemplateOptions.Default with { StrictVariables = true });
        var fault = Assert.Throws<TemplateException>(() => template.Render(new TemplateObject { ["title"] = "x" }));

        Assert.Equal("p(1,4) : error : The variable or function `titel` was not found", fault.Message);
        Assert.Equal("title", fault.Suggestion);
    }

    [Fact]
    public void Numbers_and_dates_follow_the_culture_of_the_options()
    {
        var template = Template.Parse("{{ 1.5 }} {{ date.parse '05.01.2016' | date.to_string '%B' }}", "p", TemplateOptions.Default with { Culture = CultureInfo.GetCultureInfo("de-DE") });

        Assert.Equal("1,5 Januar", template.Render());
    }

    [Fact]
    public void The_clock_can_be_pinned()
    {
        Assert.Equal("2026", Template.Parse("{{ date.now.year }}", "p", TemplateOptions.Default with { Now = new DateTime(2026, 11, 22) }).Render());
    }

    [Fact]
    public void Hosts_can_add_functions()
    {
        var twice = TemplateFunction.Create("twice", a => (int)a[0]! * 2, new TemplateParameter("n", TemplateParameterKind.Int));
        var template = Template.Parse("{{ twice 4 }}{{ 5 | twice }}", "p", TemplateOptions.Default with { Globals = new Dictionary<string, object?> { ["twice"] = twice } });

        Assert.Equal("810", template.Render());
    }

    [Fact]
    public void A_template_renders_on_many_threads_at_once()
    {
        var template = Template.Parse("{{ for x in items; x.name; n = (n ?? 0) + x.count; end; n }}");
        var pages = Enumerable.Range(0, 200).Select(i => new Page([new Item("a" + i, 0, i), new Item("b", 0, 1)])).ToArray();
        var results = new string[pages.Length];
        Parallel.For(0, pages.Length, i => results[i] = template.Render(pages[i]));

        Assert.Equal(pages.Select((_, i) => $"a{i}b{i + 1}"), results);
    }

    private sealed class Loader : ITemplateLoader
    {
        public string? GetPath(string name, string includedFrom) => name;

        public string Load(string path) => path == "page" ? "{{ a }}{{ include 'part' }}{{ if false; c; end }}" : "{{ b }}";
    }

    private sealed record Item(string Name, double Price, int Count) : ITemplateObject
    {
        private static readonly TemplateType<Item> Table = new TemplateType<Item>().Member("name", x => x.Name).Member("price", x => x.Price).Member("count", x => x.Count);

        TemplateType ITemplateObject.TemplateType => Table;
    }

    private sealed record Page(ImmutableArray<Item> Items) : ITemplateObject
    {
        private static readonly TemplateType<Page> Table = new TemplateType<Page>().Member("items", x => x.Items);

        TemplateType ITemplateObject.TemplateType => Table;
    }
}
