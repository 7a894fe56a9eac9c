using System.Buffers;
using System.Globalization;
using System.Text;
using AiInsights.Templating;
using BenchmarkDotNet.Attributes;

namespace AiInsights.Benchmarks.Templating;

/// <summary>The product list of Fluid's benchmark, against the same written by hand in C#.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ProductListBenchmark
{
    public const string Source = """
        <ul id='products'>
        {{ for product in products }}
          <li>
            <h2>{{ product.name }}</h2>
            Only {{ product.price }}
            {{ product.description | string.truncate 15 }}
          </li>
        {{ end }}
        </ul>
        """;

    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 20);
    private Template _template = null!;
    private Template _escaped = null!;
    private ProductPage _page = null!;

    [Params(100, 500)]
    public int Items { get; set; }

    /// <summary>What the template is given.</summary>
    internal ProductPage Page => _page;

    [GlobalSetup]
    public void SetUp()
    {
        _template = Template.Parse(Source, "products", TemplateOptions.Default);
        _escaped = Template.Parse(Source, "products.html", TemplateOptions.Html);
        string text = "Lorem ipsum dolor sit amet, consectetur adipisicing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.";
        _page = new ProductPage([.. Enumerable.Range(0, Items).Select(i => new Product("Name" + i, i, text))]);
    }

    [Benchmark(Baseline = true)]
    public string ByHand()
    {
        var text = new StringBuilder("<ul id='products'>\n");
        foreach (var product in _page.Products)
        {
            text.Append("\n  <li>\n    <h2>").Append(product.Name).Append("</h2>\n    Only ");
            text.Append(product.Price.ToString(CultureInfo.InvariantCulture)).Append("\n    ");
            text.Append(product.Description.AsSpan(0, 12)).Append("...").Append("\n  </li>\n");
        }

        return text.Append("\n</ul>").ToString();
    }

    [Benchmark]
    public string Text() => _template.Render(_page);

    [Benchmark]
    public int Bytes()
    {
        _bytes.ResetWrittenCount();
        _template.Render(_bytes, _page);
        return _bytes.WrittenCount;
    }

    [Benchmark]
    public int EscapedBytes()
    {
        _bytes.ResetWrittenCount();
        _escaped.Render(_bytes, _page);
        return _bytes.WrittenCount;
    }

    [Benchmark]
    public Template Parse() => Template.Parse(Source, "products", TemplateOptions.Default);
}
