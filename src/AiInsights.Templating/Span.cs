namespace AiInsights.Templating;

/// <summary>First and last offset (both included) of a node in a source; -1 stands for the end of the input.</summary>
internal readonly record struct Span(SourceText? Source, int Start, int End)
{
    /// <summary>The place directly behind, where a missing argument would stand.</summary>
    public Span After => new(Source, End + 1, End + 1);
}
