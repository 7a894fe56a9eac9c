using System.Runtime.CompilerServices;

namespace AiInsights.Templating;

/// <summary>A member that is a text: what pages print most.</summary>
internal sealed class TextMember<T>(string name, Func<T, string?> get) : TemplateMember(name, typeof(string))
    where T : class
{
    /// <summary>The getter for callers that have made sure that the object is of the table's type. A delegate does not look at the type of what it is given.</summary>
    internal override Func<object, string?>? Text { get; } = Unsafe.As<Func<object, string?>>(get);

    public override object? Get(object target) => get((T)target);
}
