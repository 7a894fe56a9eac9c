using System.Collections;

namespace AiInsights.Templating;

/// <summary>An object of named values in the order they were set, as <c>{a: 1}</c> makes it. Not safe for writing from several threads.</summary>
public sealed class TemplateObject : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<Entry> _entries = [];
    private Dictionary<string, int>? _indexes;

    /// <summary>The number of values.</summary>
    public int Count => _entries.Count;

    /// <summary>Whether nothing may be set.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>The names in order.</summary>
    public IEnumerable<string> Keys => _entries.Select(e => e.Name);

    /// <summary>A value by name; null when there is none.</summary>
    /// <param name="name">Any text.</param>
    public object? this[string name]
    {
        get => TryGet(name, out object? value) ? value : null;
        set => TrySet(name, value);
    }

    /// <summary>Reads a value.</summary>
    public bool TryGet(string name, out object? value)
    {
        int index = IndexOf(name);
        value = index < 0 ? null : _entries[index].Value;
        return index >= 0;
    }

    /// <summary>Sets a value; false when it is read-only.</summary>
    public bool TrySet(string name, object? value)
    {
        int index = IndexOf(name);
        if (!CanWrite(name))
        {
            return false;
        }

        if (index >= 0)
        {
            _entries[index] = _entries[index] with { Value = value };
            return true;
        }

        _indexes?.Add(name, _entries.Count);
        _entries.Add(new Entry(name, value, false));
        if (_indexes is null && _entries.Count > 8)
        {
            Index();
        }

        return true;
    }

    /// <summary>Adds a value; for collection initializers.</summary>
    public void Add(string name, object? value) => TrySet(name, value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (var entry in _entries)
        {
            yield return new KeyValuePair<string, object?>(entry.Name, entry.Value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads a value whose place is guessed; the place is set right when the guess was wrong. <c>date.format</c> belongs to the render and is never found.</summary>
    internal bool TryGetAt(ref int place, string name, out object? value)
    {
        if ((uint)place < (uint)_entries.Count)
        {
            var entry = _entries[place];
            if (string.Equals(entry.Name, name, StringComparison.Ordinal))
            {
                value = entry.Value;
                return true;
            }
        }

        int index = IndexOf(name);
        if (index < 0)
        {
            value = null;
            return false;
        }

        place = index;
        value = _entries[index].Value;
        return true;
    }

    internal bool CanWrite(string name)
    {
        int index = IndexOf(name);
        return !IsReadOnly && (index < 0 || !_entries[index].IsReadOnly);
    }

    internal KeyValuePair<string, object?> At(int index) => new(_entries[index].Name, _entries[index].Value);

    internal void SetReadOnly(string name)
    {
        int index = IndexOf(name);
        if (index >= 0)
        {
            _entries[index] = _entries[index] with { IsReadOnly = true };
        }
    }

    internal TemplateObject Clone(Func<object?, object?> cloneValue)
    {
        var clone = new TemplateObject();
        foreach (var entry in _entries)
        {
            clone.TrySet(entry.Name, cloneValue(entry.Value));
        }

        return clone;
    }

    private void Index()
    {
        _indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _entries.Count; i++)
        {
            _indexes[_entries[i].Name] = i;
        }
    }

    /// <summary>Names are mostly the same instances, so a short scan beats hashing.</summary>
    private int IndexOf(string name)
    {
        if (_indexes is not null)
        {
            return _indexes.TryGetValue(name, out int found) ? found : -1;
        }

        for (int i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly record struct Entry(string Name, object? Value, bool IsReadOnly);
}
