namespace AiInsights.Model;

/// <summary>The two scripts of written Chinese.</summary>
public enum Script
{
    Hans,
    Hant,
}
