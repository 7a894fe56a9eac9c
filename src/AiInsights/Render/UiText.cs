using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace AiInsights.Render;

/// <summary>The site's own words in one script, written by hand in <c>templates/strings/&lt;script&gt;.json</c>.</summary>
public sealed class UiText
{
    // No sentence has more.
    private static readonly string[] s_places = [.. Enumerable.Range(0, 10).Select(static i => $"{{{i}}}")];

    private readonly FrozenDictionary<string, string> _words;

    /// <summary>No words: every key stands for itself.</summary>
    public static readonly UiText Empty = new(FrozenDictionary<string, string>.Empty);

    private UiText(FrozenDictionary<string, string> words) => _words = words;

    /// <summary>The word for a key; the key itself when the file lacks it, so that a gap is seen and not hidden.</summary>
    public string this[string key] => _words.TryGetValue(key, out var word) ? word : key;

    /// <summary>All keys, ordinal.</summary>
    public IEnumerable<string> Keys => _words.Keys.Order(StringComparer.Ordinal);

    /// <summary>The word for a key, or null.</summary>
    public string? Find(string key) => _words.GetValueOrDefault(key);

    /// <summary>The word for one value of a closed list: <c>state</c> and <c>due-soon</c> give <c>state_due_soon</c>.</summary>
    public string Of(string group, string value)
    {
        var key = group + "_" + value.Replace('-', '_');
        return _words.TryGetValue(key, out var word) ? word : value;
    }

    /// <summary>A sentence with its numbers and names put in.</summary>
    /// <remarks>A word with a bad placeholder is shown as it is written: it must not cost the page.</remarks>
    public string Format(string key, params ReadOnlySpan<object?> values)
    {
        var text = this[key];
        for (var i = 0; i < values.Length; i++)
            text = text.Replace(s_places[i], Convert.ToString(values[i], CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    /// <summary>Reads the words of one script.</summary>
    /// <exception cref="JsonException">The file is not a JSON object of strings.</exception>
    public static UiText Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return new(document.RootElement.EnumerateObject().ToFrozenDictionary(static p => p.Name, static p => p.Value.GetString() ?? string.Empty, StringComparer.Ordinal));
    }
}
