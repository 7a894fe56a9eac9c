using System.Collections;

namespace AiInsights.Templating.Runtime;

/// <summary>Truth, lists and emptiness of values.</summary>
internal static partial class Values
{
    /// <summary>Only null, false and <c>empty</c> are false.</summary>
    public static bool IsTrue(object? value) => value is not null && (value is bool truth ? truth : value is not EmptyValue);

    /// <summary>The answer of <c>x.empty?</c>: null for null.</summary>
    public static object? IsEmpty(object? value) => value switch
    {
        null => null,
        IList list => Boxed.Bool(list.Count == 0),
        TemplateObject obj => Boxed.Bool(obj.Count == 0),
        string text => Boxed.Bool(text.Length == 0),
        Markup markup => Boxed.Bool(markup.Value.Length == 0),
        IEnumerable items => Boxed.Bool(!items.GetEnumerator().MoveNext()),
        RootObject root => Boxed.Bool(root.Snapshot().Count == 0),
        ITemplateObject typed => Boxed.Bool(typed.TemplateType.Members.Count == 0),
        _ => Boxed.False,
    };

    /// <summary>Something that can be counted and indexed, or null when the value is no sequence.</summary>
    public static ListView AsList(object? value) => value switch
    {
        object?[] array => new ListView(array),
        IList list => new ListView(list),
        IReadOnlyList<object?> list => ListView.OfReadOnly(list),
        TemplateObject obj => new ListView(Pairs(obj)),
        string text => new ListView(Units(text)),
        IDictionary dictionary => new ListView(Pairs(dictionary)),
        IReadOnlyDictionary<string, object?> dictionary => new ListView(Pairs(dictionary)),
        RootObject root => new ListView(Pairs(root.Snapshot())),
        IEnumerable items => new ListView(Items(items)),
        _ => default,
    };

    /// <summary>The items of any sequence; of null none.</summary>
    public static TemplateArray ToArray(object? value)
    {
        var list = AsList(value);
        var array = new TemplateArray(list.IsList ? list.Count : 0);
        for (int i = 0; list.IsList && i < list.Count; i++)
        {
            array.Add(list[i]);
        }

        return array;
    }

    private static TemplateArray Items(IEnumerable items)
    {
        var array = new TemplateArray();
        foreach (object? item in items)
        {
            array.Add(item);
        }

        return array;
    }

    private static TemplateArray Units(string text)
    {
        var array = new TemplateArray(text.Length);
        foreach (char unit in text)
        {
            array.Add(unit);
        }

        return array;
    }

    private static TemplateArray Pairs(TemplateObject obj)
    {
        var array = new TemplateArray(obj.Count);
        for (int i = 0; i < obj.Count; i++)
        {
            var (key, value) = obj.At(i);
            array.Add(new PairValue(key, value));
        }

        return array;
    }

    private static TemplateArray Pairs(IDictionary dictionary)
    {
        var array = new TemplateArray(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            array.Add(new PairValue(entry.Key.ToString() ?? string.Empty, entry.Value));
        }

        return array;
    }

    private static TemplateArray Pairs(IReadOnlyDictionary<string, object?> dictionary)
    {
        var array = new TemplateArray(dictionary.Count);
        foreach (var (key, value) in dictionary)
        {
            array.Add(new PairValue(key, value));
        }

        return array;
    }
}
