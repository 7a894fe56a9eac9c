namespace AiInsights.Mend;

/// <summary>What became of a character of a seed.</summary>
public enum Fate : byte
{
    /// <summary>Nobody has answered for it; must not be left at the end.</summary>
    Unaccounted,

    /// <summary>It stands on the page, or in the article's data, as it was.</summary>
    Kept,

    /// <summary>It was replaced, or dropped as damage; the repair is listed.</summary>
    Repaired,

    /// <summary>It is a mark of the format (blanks between blocks and line ends too), not text.</summary>
    Markup,

    /// <summary>It is not on the page; the removal is listed with its reason.</summary>
    Removed,
}
