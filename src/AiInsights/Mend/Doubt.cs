namespace AiInsights.Mend;

/// <summary>What is doubtful about a place; pages say it in the words of their script.</summary>
public enum DoubtKind
{
    /// <summary>It was damaged, and is read as what is likeliest.</summary>
    Read,

    /// <summary>It looks damaged and stays; it may have been something else.</summary>
    Suspected,

    /// <summary>Text is missing, and nobody can say which.</summary>
    Lost,

    /// <summary>A reading that a converter may have added.</summary>
    Annotation,
}

/// <summary>A place whose text looks damaged but could not be mended for certain.</summary>
/// <param name="Origin">First character in the seed.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Kind">What is doubtful.</param>
/// <param name="Message">What is suspected, and why it could not be proven.</param>
/// <param name="Reading">What it may have been, or null.</param>
public readonly record struct Doubt(int Origin, int Length, DoubtKind Kind, string Message, string? Reading = null);
