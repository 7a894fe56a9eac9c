namespace AiInsights.Render.Views;

/// <summary>A flat record that a template sees; members by their template names (<c>due_text</c>).</summary>
public interface IView
{
    /// <summary>The member's value, or null.</summary>
    object? Get(string member);
}
