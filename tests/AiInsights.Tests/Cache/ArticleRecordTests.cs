using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using AiInsights.Cache;
using AiInsights.Model;

namespace AiInsights.Tests.Cache;

/// <summary>An article comes back from the cache with every field that it has, those of tomorrow too.</summary>
public sealed class ArticleRecordTests
{
    [Fact]
    public void Every_field_of_an_article_comes_back()
    {
        var count = 0;
        var article = (Article)Filled(typeof(Article), ref count);
        var to = new RecordWriter();
        ArticleRecord.Write(to, article);
        var back = ArticleRecord.Read(new RecordReader(to.Written));
        Assert.True(count > 90, $"Only {count} values were made up.");
        Assert.Equal(Shown(article), Shown(back));
    }

    [Fact]
    public void What_is_not_there_stays_away()
    {
        var article = new Article
        {
            Id = "a",
            Title = string.Empty,
            Kind = ArticleKind.Article,
            OriginalScript = Script.Hant,
            Seeds = [],
            MetadataFrom = ImmutableSortedDictionary<string, string>.Empty,
            Blocks = [new Block { Id = "b", Type = BlockType.Paragraph, Content = RichText.Plain("半个\uD83D字"), Source = new SourceSpan("s", 1, 1) }],
            Accounting = ImmutableSortedDictionary<string, Accounting>.Empty,
        };
        var to = new RecordWriter();
        ArticleRecord.Write(to, article);
        Assert.Equal(Shown(article), Shown(ArticleRecord.Read(new RecordReader(to.Written))));
    }

    /// <summary>A value in which every field holds something of its own.</summary>
    private static object Filled(Type type, ref int count)
    {
        count++;
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(string))
            return $"文{count}";
        if (inner == typeof(int))
            return count * 1000;
        if (inner == typeof(bool))
            return true;
        if (inner.IsEnum)
            return Enum.GetValues(inner).GetValue(count % Enum.GetValues(inner).Length)!;
        if (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var item = inner.GetGenericArguments()[0];
            var array = Array.CreateInstance(item, 2);
            for (var i = 0; i < 2; i++)
                array.SetValue(Filled(item, ref count), i);
            return typeof(ArticleRecordTests).GetMethod(nameof(Frozen), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [array])!;
        }

        if (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>))
        {
            var value = inner.GetGenericArguments()[1];
            return typeof(ArticleRecordTests).GetMethod(nameof(Sorted), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(value)
                .Invoke(null, [Filled(value, ref count), Filled(value, ref count)])!;
        }

        var constructor = inner.GetConstructors().OrderByDescending(static c => c.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var arguments = new object[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Filled(parameters[i].ParameterType, ref count);
        var made = constructor.Invoke(arguments);
        foreach (var property in inner.GetProperties().Where(p => p.CanWrite && !parameters.Any(x => x.Name == p.Name)))
            property.SetValue(made, Filled(property.PropertyType, ref count));
        return made;
    }

    private static ImmutableArray<T> Frozen<T>(T[] items) => [.. items];

    private static ImmutableSortedDictionary<string, T> Sorted<T>(T first, T second) =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal).Add("乙", second).Add("甲", first);

    /// <summary>All that can be seen of a value, lists item by item.</summary>
    private static string Shown(object? value) => value switch
    {
        null => "nothing",
        string text => "'" + text + "'",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object>().Select(Shown)) + "]",
        _ when value.GetType().IsPrimitive || value.GetType().IsEnum => value.ToString()!,
        _ => value.GetType().Name + "{" + string.Join(", ", value.GetType().GetProperties().Where(static p => p.GetIndexParameters().Length == 0).Select(p => p.Name + "=" + Shown(p.GetValue(value)))) + "}",
    };
}
