using System.Collections.Concurrent;

namespace AiInsights.Cache;

/// <summary>What the last build of one process made, by the keys of what it was made from. Nothing that is in it can be changed.</summary>
internal sealed class Memory<T>
    where T : class
{
    private ConcurrentDictionary<ContentSum, T> _known = new();
    private ConcurrentDictionary<ContentSum, T> _used = new();

    public T? Find(ContentSum key)
    {
        if (_used.TryGetValue(key, out var found))
            return found;
        return _known.TryGetValue(key, out found) ? _used.GetOrAdd(key, found) : null;
    }

    public T Keep(ContentSum key, T value) => _used.GetOrAdd(key, value);

    /// <summary>Forgets what the build that ends here did not ask for.</summary>
    public void Forget() => (_known, _used) = (_used, new());
}
