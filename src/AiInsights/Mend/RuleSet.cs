namespace AiInsights.Mend;

/// <summary>Some rules of a <see cref="RuleTable{T}"/>.</summary>
public sealed class RuleSet
{
    internal RuleSet(ulong[] bits) => Bits = bits;

    /// <summary>A bit for each rule of the table, in their order.</summary>
    internal ulong[] Bits { get; }
}
