using System.Collections.Immutable;
using System.Globalization;
using AiInsights.Model;

namespace AiInsights.Mine;

/// <summary>Sees to it that no two articles have one address: the second keeps its page under a name that counts on.</summary>
public static class ArticleAddresses
{
    /// <summary>The articles, ids unique also where case does not count.</summary>
    /// <param name="articles">All of them.</param>
    /// <param name="seeds">The folder of their seeds, as findings name it.</param>
    /// <param name="bag">Takes a finding of each that had to give way.</param>
    public static ImmutableArray<Article> MakeUnique(ImmutableArray<Article> articles, string seeds, DiagnosticBag bag)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var unique = articles.ToBuilder();
        for (var i = 0; i < unique.Count; i++)
        {
            var article = unique[i];
            var id = article.Id;
            for (var n = 2; !owners.TryAdd(id, article.Seeds[0]); n++)
                id = string.Create(CultureInfo.InvariantCulture, $"{article.Id}-{n}");
            if (id == article.Id)
                continue;
            bag.Add(DiagnosticCodes.SameAddress, $"{seeds}/{article.Seeds[0]}", 1, 1,
                $"the address {article.Id} belongs to {owners[article.Id]} already; this article is at {id}. Give one of them another slug in _curation/documents.yml.");
            unique[i] = article with { Id = id };
        }

        return unique.ToImmutable();
    }
}
