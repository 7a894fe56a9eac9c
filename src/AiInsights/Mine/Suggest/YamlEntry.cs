using System.Collections.Immutable;
using System.Text;

namespace AiInsights.Mine.Suggest;

/// <summary>Writes one entry of a curation file, the fields in the order they are given.</summary>
internal sealed class YamlEntry
{
    private readonly StringBuilder _lines = new();
    private readonly string _id;
    private readonly string _key;
    private string? _comment;

    public YamlEntry(string id, string key = "id") => (_id, _key) = (id, key);

    public YamlEntry Comment(string? comment)
    {
        _comment = comment;
        return this;
    }

    /// <summary>A text in quotes; nothing when it is null.</summary>
    public YamlEntry Text(string key, string? value) => value is null ? this : Line(key, Quote(value));

    /// <summary>A word that needs no quotes; nothing when it is null.</summary>
    public YamlEntry Word(string key, string? value) => value is null ? this : Line(key, value);

    public YamlEntry Words(string key, ImmutableArray<string> values) =>
        values.IsEmpty ? this : Line(key, "[" + string.Join(", ", values) + "]");

    public YamlEntry Texts(string key, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? this : Line(key, "[" + string.Join(", ", values.Select(Quote)) + "]");

    /// <summary>A map on one line; fields that are null are left out.</summary>
    public YamlEntry Map(string key, params ReadOnlySpan<(string Key, string? Value)> fields)
    {
        Line(key, string.Empty);
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                _lines.Append("    ").Append(name).Append(": ").Append(Quote(value)).Append('\n');
        }

        return this;
    }

    /// <summary>A list of maps; a field whose name begins with <c>#</c> is a comment.</summary>
    public YamlEntry Maps(string key, IEnumerable<ImmutableArray<(string Key, string? Value)>> items)
    {
        Line(key, string.Empty);
        foreach (var item in items)
        {
            var first = true;
            foreach (var (name, value) in item.Where(static f => f.Value is not null))
            {
                _lines.Append(first ? "    - " : "      ").Append(name).Append(": ").Append(Quote(value!)).Append('\n');
                first = false;
            }
        }

        return this;
    }

    public override string ToString() =>
        $"- {_key}: {(_key == "id" ? _id : Quote(_id))}{(_comment is null ? string.Empty : "  # " + _comment)}\n{_lines}";

    private YamlEntry Line(string key, string value)
    {
        _lines.Append("  ").Append(key).Append(value.Length == 0 ? ":" : ": ").Append(value).Append('\n');
        return this;
    }

    // Double quotes: the only style that holds every text on one line.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c is '\n' or '\r' or '\t' || char.IsControl(c))
                quoted.Append(' ');
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
