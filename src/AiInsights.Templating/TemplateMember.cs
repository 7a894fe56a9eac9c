using AiInsights.Templating.Runtime;

namespace AiInsights.Templating;

/// <summary>A member of a type.</summary>
/// <param name="name">As templates write it.</param>
/// <param name="valueType">The .NET type of its value.</param>
public abstract class TemplateMember(string name, Type valueType)
{
    /// <summary>As templates write it.</summary>
    public string Name { get; } = name;

    /// <summary>The .NET type of its value.</summary>
    public Type ValueType { get; } = valueType;

    /// <summary>Whether its value can be a function, which naming it would call.</summary>
    internal bool CanBeFunction { get; } = typeof(TemplateFunction).IsAssignableFrom(valueType) || valueType.IsAssignableFrom(typeof(TemplateFunction));

    /// <summary>Reads it when it is a text, without asking for the object's type; else null.</summary>
    internal virtual Func<object, string?>? Text => null;

    /// <summary>The value for one object.</summary>
    public abstract object? Get(object target);

    /// <summary>Prints the value, numbers and truth values without boxing them. The caller has made sure that the object is of the table's type.</summary>
    internal virtual void Print(object target, RenderState state, EscapeMode mode) => state.Print(Get(target), mode);

    /// <summary>The value as a condition. The caller has made sure that the object is of the table's type.</summary>
    internal virtual bool Test(object target) => Values.IsTrue(Get(target));
}
