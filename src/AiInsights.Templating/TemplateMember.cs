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

    /// <summary>The value for one object.</summary>
    public abstract object? Get(object target);

    /// <summary>Prints numbers and truth values without boxing them; false when the value must be read with <see cref="Get"/>.</summary>
    internal abstract bool TryPrint(object target, RenderState state);
}
