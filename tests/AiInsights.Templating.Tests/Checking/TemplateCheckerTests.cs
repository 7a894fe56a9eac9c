using System.Collections.Immutable;
using AiInsights.Templating.Checking;

namespace AiInsights.Templating.Tests.Checking;

public sealed class TemplateCheckerTests
{
    [Theory]
    [InlineData("{{ title }}{{ author.name }}{{ for t in tags; t.label; end }}{{ tags[0].label }}{{ tags.size }}", "")]
    [InlineData("{{ titel }}", "page(1,4) : error : The variable or function `titel` was not found. Did you mean `title`?")]
    [InlineData("{{ author.nmae }}", "page(1,11) : error : Cannot get member with name nmae. Did you mean `name`?")]
    [InlineData("{{ for t in tags; t.lable; end }}", "page(1,21) : error : Cannot get member with name lable. Did you mean `label`?")]
    [InlineData("{{ x = author; x.foo }}", "page(1,18) : error : Cannot get member with name foo.")]
    [InlineData("{{ tags.foo }}", "page(1,9) : error : Cannot get member with name foo.")]
    [InlineData("{{ title | string.upcas }}", "page(1,12) : error : The function `string.upcas` was not found. Did you mean `upcase`?")]
    [InlineData("{{ title | string.append }}", "page(1,12) : error : Invalid number of arguments `1` passed to `string.append` while expecting `2` arguments")]
    [InlineData("{{ title | string.upcase 1 }}", "page(1,12) : error : Invalid number of arguments `2` passed to `string.upcase` while expecting `1` arguments")]
    [InlineData("{{ title | string.slice 1 lenght: 2 }}", "page(1,27) : error : The function `string.slice` has no parameter `lenght`. Did you mean `length`?")]
    [InlineData("{{ include 'none' }}", "page(1,4) : error : The template `none` to include does not exist")]
    [InlineData("{{ include 'loop' }}", "loop(1,4) : warning : The include of `loop` may loop: page > loop > loop")]
    [InlineData("{{ include 'part' }}", "part(1,4) : error : Invalid number of arguments `0` passed to `string.upcase` while expecting `1` arguments")]
    [InlineData("{{ title | html.raw }}", "page(1,12) : warning : The value is printed without being escaped")]
    [InlineData("{{ unused = 1; used = 2; used }}", "page(1,4) : warning : The variable `unused` is never used")]
    [InlineData("{{ func f(a); ret a; end; f 1 }}{{ capture c }}x{{ end }}{{ c }}", "")]
    [InlineData("{{ with author; name; end }}", "")]
    [InlineData("{{ with author; nmae; end }}", "page(1,17) : error : The variable or function `nmae` was not found. Did you mean `name`?")]
    [InlineData("{{ strng.upcase title }}", "page(1,4) : error : The variable or function `strng` was not found. Did you mean `string`?")]
    [InlineData("{{ title | newline_to_br }}", "page(1,12) : error : The variable or function `newline_to_br` was not found. Did you mean `html.newline_to_br`?")]
    [InlineData("{{ if author.nmae == 'x' }}{{ end }}", "page(1,14) : error : Cannot get member with name nmae. Did you mean `name`?")]
    [InlineData("{{ author?.nmae }}", "page(1,12) : error : Cannot get member with name nmae. Did you mean `name`?")]
    [InlineData("<a href='{{ title | html.raw }}'>", "page(1,21) : warning : The value is printed without being escaped")]
    [InlineData("{{ with tags[0]; with author; label; name; end; end }}", "")]
    [InlineData("{{ include 'label' tags[0] }}", "")]
    [InlineData("{{ include 'label' author }}", "label(1,7) : error : Cannot get member with name label.")]
    [InlineData("{{ for t in tags; include 'label' t; end; include 'label' author }}", "label(1,7) : error : Cannot get member with name label.")]
    [InlineData("{{ include 'tree' author }}", "")]
    [InlineData("{{ if }}", "page(1,7) : error : Error while parsing if statement: Expecting <expression> instead of `}}` in: if <expression> ... end|else|else if\npage(1,7) : error : Error while parsing if statement: The <end> statement was not found in: if <expression> ... end|else|else if")]
    public void A_template_is_tested_against_its_model(string text, string expected)
    {
        var template = Template.Parse(text, "page", TemplateOptions.Html with { Loader = new Loader() });
        var checker = new TemplateChecker(new TemplateModel(Page.Table));

        Assert.Equal(expected, string.Join('\n', checker.Check(template)));
    }

    private sealed class Loader : ITemplateLoader
    {
        public string? GetPath(string name, string includedFrom) => name == "none" ? null : name;

        public string Load(string path) => path switch
        {
            "loop" => "{{ include 'loop' }}",
            "label" => "{{ $1.label }}",
            "tree" => "{{ $1.name; for child in $1.children; include 'tree' child; end }}",
            _ => "{{ string.upcase() }}",
        };
    }

    private sealed record Page(string Title, Author Author, ImmutableArray<Tag> Tags) : ITemplateObject
    {
        public static readonly TemplateType<Page> Table = new TemplateType<Page>().Member("title", x => x.Title).Member("author", x => x.Author).Member("tags", x => x.Tags);

        TemplateType ITemplateObject.TemplateType => Table;
    }

    private sealed record Author(string Name) : ITemplateObject
    {
        public static readonly TemplateType<Author> Table = new TemplateType<Author>().Member("name", x => x.Name).Member("children", x => x.Children);

        public ImmutableArray<Author> Children { get; init; } = [];

        TemplateType ITemplateObject.TemplateType => Table;
    }

    private sealed record Tag(string Label) : ITemplateObject
    {
        public static readonly TemplateType<Tag> Table = new TemplateType<Tag>().Member("label", x => x.Label);

        TemplateType ITemplateObject.TemplateType => Table;
    }
}
