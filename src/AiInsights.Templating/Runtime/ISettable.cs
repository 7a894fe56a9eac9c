namespace AiInsights.Templating.Runtime;

/// <summary>An expression that can be assigned to.</summary>
internal interface ISettable
{
    void Set(RenderState state, object? value);
}
