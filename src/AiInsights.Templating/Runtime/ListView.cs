using System.Collections;

namespace AiInsights.Templating.Runtime;

/// <summary>One way to count and index the kinds of lists, without an enumerator.</summary>
internal readonly struct ListView
{
    private readonly object?[]? _array;
    private readonly IList? _list;
    private readonly IReadOnlyList<object?>? _readOnly;

    public ListView(object?[] array)
    {
        _array = array;
        Count = array.Length;
        IsList = true;
    }

    public ListView(IList list)
    {
        _list = list;
        Count = list.Count;
        IsList = true;
    }

    private ListView(IReadOnlyList<object?> list, int count)
    {
        _readOnly = list;
        Count = count;
        IsList = true;
    }

    public bool IsList { get; }

    public int Count { get; }

    public object? this[int index] => _array is not null ? _array[index] : _list is not null ? _list[index] : _readOnly![index];

    public static ListView OfReadOnly(IReadOnlyList<object?> list) => new(list, list.Count);
}
