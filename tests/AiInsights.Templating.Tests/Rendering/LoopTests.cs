using System.Collections.Immutable;

namespace AiInsights.Templating.Tests.Rendering;

public sealed class LoopTests
{
    [Fact]
    public void The_size_of_every_kind_of_list_is_found_by_the_same_code()
    {
        var template = Template.Parse("{{ for x in all }}{{ if x.size > 1 }}+{{ else }}-{{ end }}{{ end }}");
        object[] kinds =
        [
            Array.Empty<string>(), new[] { 1, 2 }, new List<string> { "a", "b" }, new List<string>(), new List<int> { 1, 2 }, ImmutableArray.Create(1), ImmutableArray.Create("a", "b"),
            new TemplateArray([1, 2]), new TemplateArray([]), "ab", string.Empty, new Markup("<b>"), new TemplateObject { ["size"] = 2 }, new Dictionary<string, object?> { ["size"] = 3 },
        ];
        const string Signs = "-++-+-++-+-+++";
        var model = new TemplateObject { ["all"] = kinds.Concat(kinds.Reverse()).ToArray() };

        Assert.Equal(Signs + string.Concat(Signs.Reverse()), template.Render(model));
    }

    [Theory]
    [InlineData("{{ for x in none }}a{{ end }}b", "b")]
    [InlineData("{{ for x in none }}a{{ else }}c{{ end }}b", "cb")]
    [InlineData("{{ for x in none limit: 2 }}a{{ else }}c{{ end }}b", "cb")]
    [InlineData("{{ for $x in two }}{{ for y in two }}{{ $x }}{{ y }}{{ for $z in two }}{{ $x }}{{ $z }}{{ end }} {{ end }}{{ $x }}{{ end }}", "111112 121112 1212122 222122 2")]
    [InlineData("{{ $x = 0; for x in two; $x; for $x in two; $x; end; $x; end }}", "01200120")]
    [InlineData("{{ for x in two; for y in none; end; for.index; while for.first && while.index < 1; for.length; break; end; for.last; end }}", "02false1true")]
    public void Names_of_loops_mean_what_is_nearest(string text, string expected)
    {
        var model = new TemplateObject { ["none"] = Array.Empty<object>(), ["two"] = new[] { 1, 2 } };

        Assert.Equal(expected, Template.Parse(text).Render(model));
    }

    // The names themselves, others that share a bit with them, and one that does not.
    [Theory]
    [InlineData("word", "[w!][1!][2!][w!]")]
    [InlineData("w", "[w!][w1][w2][w!]")]
    [InlineData("ward", "[w!][w!][w!][w!]")]
    [InlineData("W", "[w!][w!][w!][w!]")]
    [InlineData("v", "[w!][w!][w!][w!]")]
    public void An_included_template_sees_the_loop_around_it_and_no_other(string variable, string expected)
    {
        var set = new TemplateSet(TemplateOptions.Default with { Loader = new Loader(variable) });
        var model = new TemplateObject { ["word"] = "w", ["w"] = "!", ["two"] = new[] { 1, 2 } };

        Assert.Equal(expected, set.Get("page").Render(model));
    }

    private sealed class Loader(string variable) : ITemplateLoader
    {
        public string? GetPath(string name, string includedFrom) => name;

        public string Load(string path) => path == "page"
            ? "{{ include 'part' }}{{ for " + variable + " in two }}{{ include 'part' }}{{ end }}{{ include 'part' }}"
            : "[{{ word }}{{ w }}]";
    }
}
