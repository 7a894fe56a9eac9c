using System.Collections.Immutable;

namespace AiInsights.Ingest;

/// <summary>A seed as text: bytes became characters, nothing else has happened.</summary>
/// <param name="Name">Relative to the seeds folder, with <c>/</c>.</param>
/// <param name="Path">For diagnostics: relative to the current folder, with <c>/</c>.</param>
/// <param name="Text">The decoded text, line ends as they are.</param>
/// <param name="Charset">What the bytes were read as, and why, for <c>explain</c>.</param>
public sealed record SeedFile(string Name, string Path, string Text, string Charset)
{
    /// <summary>Characters of <see cref="Text"/> that stand for bytes which are no UTF-8, ascending; empty for other charsets.</summary>
    public ImmutableArray<int> Undecoded { get; init; } = [];

    /// <summary>Stretches of <see cref="Text"/> that stand otherwise in the file, ascending, each within a line.</summary>
    public ImmutableArray<TurnedBack> TurnedBack { get; init; } = [];

    /// <summary>Maps a character of <see cref="Text"/> to line and column.</summary>
    public LineIndex Lines { get; } = new(Text);
}
