namespace AiInsights.Templating;

/// <summary>Text that is HTML already and trusted: printed as it is. Everything else is escaped.</summary>
/// <param name="value">The HTML.</param>
public sealed class Markup(string value) : IEquatable<Markup>
{
    /// <summary>No text.</summary>
    public static readonly Markup Empty = new(string.Empty);

    /// <summary>The HTML.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public bool Equals(Markup? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Markup);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
