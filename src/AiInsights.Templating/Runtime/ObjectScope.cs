namespace AiInsights.Templating.Runtime;

internal sealed class ObjectScope(object target) : ScopeLink
{
    public readonly object Target = target;

    /// <summary>The next object below, past the loops.</summary>
    public ObjectScope? OuterObject;
}
