using AiInsights.Templating;

namespace AiInsights.Benchmarks.Templating;

public sealed record Product(string Name, double Price, string Description) : ITemplateObject
{
    private static readonly TemplateType<Product> Table = new TemplateType<Product>()
        .Member("name", x => x.Name)
        .Member("price", x => x.Price)
        .Member("description", x => x.Description);

    TemplateType ITemplateObject.TemplateType => Table;
}
