using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>Which topics each article speaks of: the mentions of a topic in one article mostly stand together, and such a run is found without looking at any statement.</summary>
internal sealed class TopicRuns
{
    private readonly Topic[] _topics;
    private readonly List<Run>?[] _byArticle;

    /// <param name="topics">The topics, each with its places.</param>
    /// <param name="articles">The articles by id.</param>
    public TopicRuns(IEnumerable<Topic> topics, Dictionary<string, ArticleStatements> articles)
    {
        _topics = [.. topics];
        _byArticle = new List<Run>?[articles.Count == 0 ? 0 : articles.Values.Max(static a => a.Number) + 1];
        for (var t = 0; t < _topics.Length; t++)
        {
            var mentions = _topics[t].Mentions;
            for (int start = 0, end; start < mentions.Length; start = end)
            {
                var document = mentions[start].Document;
                end = start + 1;
                while (end < mentions.Length && string.Equals(mentions[end].Document, document, StringComparison.Ordinal))
                    end++;
                if (articles.TryGetValue(document, out var article))
                    (_byArticle[article.Number] ??= []).Add(new(t, start, end));
            }
        }
    }

    /// <summary>The topics of an article, in their order, with the number of its statements on each, of which there is one at least.</summary>
    public IEnumerable<(string Topic, int Statements)> In(ArticleStatements article)
    {
        var seen = new HashSet<int>();
        var runs = _byArticle[article.Number] ?? [];
        for (var r = 0; r < runs.Count; r++)
        {
            var mentions = _topics[runs[r].Topic].Mentions;
            for (var m = runs[r].Start; m < runs[r].End; m++)
            {
                var place = mentions[m].Place;
                if (article.Find(mentions[m].Block, ref place))
                    seen.Add(article.NumberOf(place));
            }

            if (r + 1 < runs.Count && runs[r + 1].Topic == runs[r].Topic)
                continue;
            if (seen.Count > 0)
                yield return (_topics[runs[r].Topic].Id, seen.Count);
            seen.Clear();
        }
    }

    /// <param name="Topic">Its number.</param>
    /// <param name="Start">The first of its mentions there.</param>
    /// <param name="End">Behind the last one.</param>
    private readonly record struct Run(int Topic, int Start, int End);
}
