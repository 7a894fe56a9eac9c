using AiInsights.Ingest.Images;
using AiInsights.Model;

namespace AiInsights.Mine;

/// <summary>Puts the local copies of pictures into the articles that show them.</summary>
public static class LocalImages
{
    /// <summary>The article with its copies; the same one when there are none.</summary>
    public static Article Attach(Article article, ImageFolder images)
    {
        if (images.Files.Count == 0 || !article.Blocks.Any(static b => b.ImageUrl is not null))
            return article;
        return article with
        {
            Blocks = [.. article.Blocks.Select(b => images.Find(ImageAddress.Of(b.ImageUrl, article.SourceUrl)) is { } found
                ? b with { LocalImage = new(LocalImage.Folder + found.File, found.Width, found.Height) }
                : b)],
        };
    }
}
