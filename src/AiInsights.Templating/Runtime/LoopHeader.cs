namespace AiInsights.Templating.Runtime;

/// <summary>The names that a loop in the code gives to its parts, made once for all its runs.</summary>
/// <param name="stateName"><c>for</c>, <c>tablerow</c> or <c>while</c>: the name of its counters.</param>
/// <param name="variableName">The loop variable when it is a global one.</param>
/// <param name="localName">The loop variable when it is a local one, with its $.</param>
internal sealed class LoopHeader(string stateName, string? variableName, string? localName)
{
    public readonly string StateName = stateName;
    public readonly string? VariableName = variableName;
    public readonly string? LocalName = localName;

    /// <summary>The bits of the names that it hides, see <see cref="NameBits"/>.</summary>
    public readonly ulong Hides = NameBits.Of(stateName) | (variableName is null ? 0 : NameBits.Of(variableName));
}
