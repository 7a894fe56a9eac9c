namespace AiInsights.Templating.Runtime;

/// <summary>The value of <c>empty</c> and <c>blank</c>: equal to whatever is empty.</summary>
internal sealed class EmptyValue
{
    public static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }

    public override string ToString() => string.Empty;
}
