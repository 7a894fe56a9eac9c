namespace AiInsights.Templating.Runtime;

/// <summary>One level of names above the root: an object pushed by <c>with</c> or a call, or a loop.</summary>
internal abstract class ScopeLink
{
    public ScopeLink? Outer;
}
