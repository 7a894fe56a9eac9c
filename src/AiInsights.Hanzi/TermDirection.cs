namespace AiInsights.Hanzi;

/// <summary>Which way a term rule works.</summary>
public enum TermDirection
{
    /// <summary>From Simplified to Traditional and back.</summary>
    Both,

    /// <summary>From Simplified to Traditional only.</summary>
    ToTraditional,

    /// <summary>From Traditional to Simplified only.</summary>
    ToSimplified,
}
