using System.Collections.Concurrent;
using AiInsights.Model;

namespace AiInsights.Cache;

/// <summary>The articles of the last builds of one process, as objects. Nothing that is in it can be changed.</summary>
internal sealed class ArticleMemory
{
    private ConcurrentDictionary<UInt128, Known> _known = new();
    private ConcurrentDictionary<UInt128, Known> _used = new();

    /// <summary>An article, and what was found while it was made.</summary>
    public sealed record Known(Article Article, IReadOnlyList<Diagnostic> Findings);

    public Known? Find(UInt128 key)
    {
        if (!_known.TryGetValue(key, out var known) && !_used.TryGetValue(key, out known))
            return null;
        return _used.GetOrAdd(key, known);
    }

    public Known Keep(UInt128 key, Article article, IReadOnlyList<Diagnostic> findings) => _used.GetOrAdd(key, new Known(article, findings));

    /// <summary>Forgets what the build that ends here did not ask for.</summary>
    public void Forget() => (_known, _used) = (_used, new());
}
