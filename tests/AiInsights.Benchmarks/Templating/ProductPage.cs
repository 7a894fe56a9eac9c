using System.Collections.Immutable;
using AiInsights.Templating;

namespace AiInsights.Benchmarks.Templating;

public sealed record ProductPage(ImmutableArray<Product> Products) : ITemplateObject
{
    private static readonly TemplateType<ProductPage> Table = new TemplateType<ProductPage>().Member("products", x => x.Products);

    TemplateType ITemplateObject.TemplateType => Table;
}
