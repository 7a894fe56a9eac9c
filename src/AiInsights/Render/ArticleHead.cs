using System.Collections.Immutable;
using AiInsights.Model;
using AiInsights.Render.Pages;

namespace AiInsights.Render;

/// <summary>What other pages show of an article: they do not change when its text does.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Names">Who speaks or is named in it, as far as the title names them.</param>
/// <param name="Publisher">Its publisher, or null.</param>
/// <param name="Date">The newest date known, publication, else event; or null.</param>
/// <param name="SourceUrl">Where it was taken from, raw, or null.</param>
/// <param name="OriginalScript">The script it was written in.</param>
internal sealed record ArticleHead(string Id, string Title, ImmutableArray<string> Names, string? Publisher, string? Date, string? SourceUrl, Script OriginalScript)
{
    /// <summary>The head of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="speaker">The name of a speaker by id.</param>
    public static ArticleHead Of(Article article, Func<string, string> speaker)
    {
        var names = article.Turns.Select(static t => t.Speaker).Distinct(StringComparer.Ordinal).Select(speaker)
            .Concat(article.Authors)
            .Concat(article.Mentions.Select(static m => m.Name))
            .Where(n => article.Title.Contains(n, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        return new(article.Id, article.Title, [.. names], article.Publisher, PageScope.DateOf(article), article.SourceUrl, article.OriginalScript);
    }
}
