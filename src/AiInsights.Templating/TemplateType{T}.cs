using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AiInsights.Templating;

/// <summary>Builds the table of a type, once, in a static field:
/// <c>new TemplateType&lt;PageView&gt;().Member("title", x => x.Title).Member("items", x => x.Items)</c>.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public sealed class TemplateType<T> : TemplateType
    where T : class
{
    /// <inheritdoc/>
    public override Type ObjectType => typeof(T);

    /// <summary>Adds a member.</summary>
    /// <param name="name">In snake_case, as templates write it.</param>
    /// <param name="get">Reads it. Called whenever a template uses it: it should be a plain property.</param>
    /// <typeparam name="TValue">Its type.</typeparam>
    public TemplateType<T> Member<TValue>(string name, Func<T, TValue> get)
    {
        Add(get switch
        {
            Func<T, string?> text => new TextMember<T>(name, text),
            Func<T, Markup?> markup => new MarkupMember<T>(name, markup),
            _ => new TemplateMember<T, TValue>(name, get),
        });
        return this;
    }

    /// <summary>Adds a list; templates walk the array below, nothing is copied.</summary>
    /// <param name="name">In snake_case, as templates write it.</param>
    /// <param name="get">Reads it.</param>
    /// <typeparam name="TItem">The type of its items.</typeparam>
    public TemplateType<T> Member<TItem>(string name, Func<T, ImmutableArray<TItem>> get)
    {
        Add(new TemplateMember<T, TItem[]?>(name, x => ImmutableCollectionsMarshal.AsArray(get(x))));
        return this;
    }
}
