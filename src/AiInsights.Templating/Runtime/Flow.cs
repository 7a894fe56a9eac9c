namespace AiInsights.Templating.Runtime;

/// <summary>What a statement says to the one that holds it.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}
