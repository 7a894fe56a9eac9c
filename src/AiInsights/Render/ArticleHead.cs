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
    /// <param name="speakers">Those whose names are known.</param>
    public static ArticleHead Of(Article article, IReadOnlyDictionary<string, Speaker> speakers)
    {
        // Few titles name anybody, and each build asks all of them.
        List<string>? names = null;
        string? last = null;
        foreach (var turn in article.Turns)
        {
            if (turn.Speaker == last)
                continue;
            last = turn.Speaker;
            Add(speakers.TryGetValue(last, out var speaker) ? speaker.Name : last);
        }

        foreach (var author in article.Authors)
            Add(author);
        foreach (var mention in article.Mentions)
            Add(mention.Name);
        return new(article.Id, article.Title, names is null ? [] : [.. names], article.Publisher, PageScope.DateOf(article), article.SourceUrl, article.OriginalScript);

        void Add(string name)
        {
            if (article.Title.Contains(name, StringComparison.Ordinal) && names?.Contains(name) != true)
                (names ??= []).Add(name);
        }
    }
}
