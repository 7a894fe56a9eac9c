using System.Collections.Immutable;
using System.Globalization;
using AiInsights.Hanzi;
using AiInsights.Mend;
using AiInsights.Model;

namespace AiInsights.Mine.Curation;

/// <summary>
/// Takes the fields of one item with our own typing (no <c>no</c> for false, 1.10 stays 1.10) and reports what is wrong
/// at its place. A wrong optional field is dropped; a wrong or missing required one costs the item (<see cref="Usable"/>).
/// </summary>
internal sealed class ItemReader
{
    private readonly YamlNode.Map _map;
    private readonly DiagnosticBag _bag;
    private readonly string _what;
    private readonly Dictionary<string, YamlNode.Entry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<(string Key, YamlNode.Entry? Entry)> _missing = [];
    private readonly ImmutableDictionary<string, Place>.Builder _places = ImmutableDictionary.CreateBuilder<string, Place>(StringComparer.Ordinal);

    /// <param name="map">The item.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="what">What the item is, for messages: <c>a topic</c>.</param>
    public ItemReader(YamlNode.Map map, DiagnosticBag bag, string what)
    {
        (_map, _bag, _what) = (map, bag, what);
        foreach (var entry in map.Entries)
            _entries[entry.Key] = entry;
    }

    /// <summary>No required field was missing or wrong so far.</summary>
    public bool Usable { get; private set; } = true;

    public Place Place => _map.Place;

    /// <summary>The places of the fields read so far.</summary>
    public ImmutableDictionary<string, Place> Places => _places.ToImmutable();

    /// <summary>Reports the fields that are missing, in one finding, and the keys that nobody asked for. Call it last.</summary>
    public void Finish()
    {
        if (_missing is [var (key, only)])
            Report(DiagnosticCodes.CurationMissingField, only?.Value.Place ?? _map.Place, $"{Capital(_what)} needs '{key}'{Typo(key, only)}. The item was left out.");
        else if (_missing.Count > 1)
            Report(DiagnosticCodes.CurationMissingField, _map.Place, $"{Capital(_what)} needs these fields: {string.Join(", ", _missing.Select(m => m.Key + Typo(m.Key, m.Entry)))}. The item was left out.");
        foreach (var entry in _map.Entries.Where(e => !_known.Contains(e.Key)))
        {
            Report(DiagnosticCodes.CurationUnknownKey, entry.KeyPlace,
                $"{Capital(_what)} has no '{entry.Key}'.{DidYouMean.Hint(entry.Key, _known)} It is ignored; known: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        }
    }

    /// <summary>The item as a whole makes no sense: it is left out.</summary>
    public void Reject(string message)
    {
        Usable = false;
        Report(DiagnosticCodes.CurationMissingField, _map.Place, message + " The item was left out.");
    }

    /// <summary>
    /// A text, trimmed, in Simplified script as all that the digest holds; null when left out or wrong. What a seed or its words are called stays as
    /// it is typed.
    /// </summary>
    public string? Text(string key, bool required = false) =>
        AsTyped(key, required) is { } value ? key is "seed" or "quote" or "from" or "to" ? value : InSimplified(value) : null;

    /// <summary>A text, trimmed, in the script it is typed in; null when left out or wrong.</summary>
    public string? AsTyped(string key, bool required = false)
    {
        if (Node(key, required) is not { } node)
            return null;
        if (node is YamlNode.Text text)
        {
            var value = text.Value.Trim();
            if (value.Length > 0)
                return value;
            return Fail(key, node, required, DiagnosticCodes.CurationMissingField, $"'{key}' is empty; write it or remove the key.");
        }

        return Fail(key, node, required, DiagnosticCodes.CurationWrongType, $"'{key}' should be a text, not {node.Describe()}.");
    }

    /// <summary>A web address, or null.</summary>
    public string? Address(string key)
    {
        var value = Text(key);
        return value is null || WebAddress.Is(value) ? value
            : Fail(key, _entries[key].Value, false, DiagnosticCodes.CurationWrongType, $"'{value}' is no web address. Write one that begins with https:// or http://.");
    }

    /// <summary>A text that cannot be done without; empty when it is missing, and the item is not usable.</summary>
    public string Required(string key) => Text(key, required: true) ?? string.Empty;

    /// <summary>An id: <c>[a-z0-9-]</c>.</summary>
    public string Id(string key)
    {
        var id = Required(key);
        if (id.Length > 0 && !IsSlug(id))
        {
            Usable = false;
            Report(DiagnosticCodes.CurationBadId, _entries[key].Value.Place,
                $"'{id}' is no id: small Latin letters, digits and single hyphens between them, at most 60. The item was left out.");
        }

        return id;
    }

    /// <summary>A slug, or null.</summary>
    public string? Slug(string key)
    {
        if (Text(key) is not { } slug)
            return null;
        if (IsSlug(slug))
            return slug;
        Report(DiagnosticCodes.CurationBadId, _entries[key].Value.Place, $"'{slug}' is no slug: small Latin letters, digits and single hyphens between them, at most 60. It is ignored.");
        return null;
    }

    /// <summary>One of some words.</summary>
    public string? OneOf(string key, ImmutableArray<string> words, bool required = false)
    {
        var value = Text(key, required);
        if (value is null || words.Contains(value))
            return value;
        return Fail(key, _entries[key].Value, required, DiagnosticCodes.CurationUnknownValue,
            $"'{value}' is no value of '{key}'.{DidYouMean.Hint(value, words)} Write one of: {string.Join(", ", words)}.");
    }

    /// <summary>One of some words that cannot be done without.</summary>
    public string RequiredOneOf(string key, ImmutableArray<string> words) => OneOf(key, words, required: true) ?? string.Empty;

    /// <summary>An ISO date; with <paramref name="partial"/> a month (<c>2024-09</c>) or a year will do.</summary>
    public string? Date(string key, bool partial = false, bool required = false)
    {
        var value = Text(key, required);
        if (value is null || IsDate(value, partial))
            return value;
        return Fail(key, _entries[key].Value, required, DiagnosticCodes.CurationBadDate,
            $"'{value}' is no date. Write yyyy-MM-dd{(partial ? ", yyyy-MM or yyyy" : string.Empty)}, a day that exists.");
    }

    /// <summary><c>true</c> or <c>false</c>; false when left out.</summary>
    public bool Flag(string key) => OneOf(key, ["true", "false"]) == "true";

    /// <summary>A whole number from 0.</summary>
    public int Number(string key, int otherwise)
    {
        var value = Text(key);
        if (value is null)
            return otherwise;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 36500)
            return number;
        Fail(key, _entries[key].Value, false, DiagnosticCodes.CurationWrongType, $"'{key}' should be a whole number of days from 0 to 36500, not '{value}'.");
        return otherwise;
    }

    /// <summary>A list of texts; a single text counts as a list of one. Wrong members are dropped.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        switch (Node(key, false))
        {
            case null:
                return [];
            case YamlNode.Text text:
                return text.Value.Trim() is { Length: > 0 } one ? [one] : [];
            case YamlNode.List list:
                var result = ImmutableArray.CreateBuilder<string>();
                for (var i = 0; i < list.Items.Length; i++)
                {
                    if (list.Items[i] is YamlNode.Text { IsNull: false } text && text.Value.Trim() is { Length: > 0 } value)
                    {
                        _places[$"{key}[{result.Count}]"] = text.Place;
                        result.Add(key == "authors" ? InSimplified(value) : value);
                    }
                    else
                    {
                        Report(DiagnosticCodes.CurationWrongType, list.Items[i].Place, $"A member of '{key}' should be a text, not {(list.Items[i] is YamlNode.Text ? "nothing" : list.Items[i].Describe())}. It is ignored.");
                    }
                }

                return result.ToImmutable();
            case var node:
                Fail(key, node, false, DiagnosticCodes.CurationWrongType, $"'{key}' should be a list of texts, not {node.Describe()}.");
                return [];
        }
    }

    /// <summary>A map read by <paramref name="read"/>; null when left out or wrong.</summary>
    public T? Map<T>(string key, string what, Func<ItemReader, T?> read)
        where T : class
    {
        if (Node(key, false) is not { } node)
            return null;
        if (node is YamlNode.Map map)
            return ReadMap(map, what, read);
        Fail(key, node, false, DiagnosticCodes.CurationWrongType, $"'{key}' should be a map, not {node.Describe()}.");
        return null;
    }

    /// <summary>A list of maps, each read by <paramref name="read"/>; wrong members are dropped.</summary>
    public ImmutableArray<T> Maps<T>(string key, string what, Func<ItemReader, T?> read)
        where T : class
    {
        if (Node(key, false) is not { } node)
            return [];
        if (node is not YamlNode.List list)
        {
            Fail(key, node, false, DiagnosticCodes.CurationWrongType, $"'{key}' should be a list, not {node.Describe()}.");
            return [];
        }

        var result = ImmutableArray.CreateBuilder<T>();
        foreach (var member in list.Items)
        {
            if (member is YamlNode.Map map)
            {
                if (ReadMap(map, what, read) is { } item)
                    result.Add(item);
            }
            else
            {
                Report(DiagnosticCodes.CurationWrongType, member.Place, $"A member of '{key}' should be a map, not {member.Describe()}. It is ignored.");
            }
        }

        return result.ToImmutable();
    }

    private T? ReadMap<T>(YamlNode.Map map, string what, Func<ItemReader, T?> read)
        where T : class
    {
        var reader = new ItemReader(map, _bag, what);
        var item = read(reader);
        reader.Finish();
        return reader.Usable ? item : null;
    }

    private YamlNode? Node(string key, bool required)
    {
        _known.Add(key);
        if (_entries.TryGetValue(key, out var entry) && entry.Value is not YamlNode.Text { IsNull: true })
        {
            _places[key] = entry.Value.Place;
            return entry.Value;
        }

        if (required)
        {
            Usable = false;
            _missing.Add((key, entry));
        }

        return null;
    }

    private string Typo(string key, YamlNode.Entry? entry) =>
        entry is null && DidYouMean.Nearest(key, _entries.Keys) is { } typo ? $" (there is '{typo}')" : string.Empty;

    private static string InSimplified(string text) =>
        ScriptDetector.HasTraditional(text) && ScriptDetector.Detect([text]) == Script.Hant ? HanziConverter.For("t2s").Convert(text) : text;

    private string? Fail(string key, YamlNode node, bool required, DiagnosticCode code, string message)
    {
        _places.Remove(key);
        if (required)
            Usable = false;
        Report(code, node.Place, message + (required ? " The item was left out." : " The field was ignored."));
        return null;
    }

    private void Report(DiagnosticCode code, Place place, string message) => _bag.Add(code, place.Path, place.Line, place.Column, message);

    private static bool IsSlug(string text) =>
        text.Length <= 60 && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static bool IsDate(string text, bool partial)
    {
        string[] formats = partial ? ["yyyy-MM-dd", "yyyy-MM", "yyyy"] : ["yyyy-MM-dd"];
        return DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year > 1000;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
