namespace AiInsights.Templating.Runtime;

/// <summary>A name and its value, as a loop over an object gives them.</summary>
internal sealed class PairValue(string key, object? value)
{
    public string Key { get; } = key;

    public object? Value { get; } = value;
}
