namespace AiInsights.Templating.Runtime;

internal sealed class ObjectScope(object target) : ScopeLink
{
    public readonly object Target = target;

    /// <summary>Whether it holds the parameters of a function: <c>this</c> is what was there before.</summary>
    public bool IsParameters;

    /// <summary>The next object below, past the loops.</summary>
    public ObjectScope? OuterObject;
}
