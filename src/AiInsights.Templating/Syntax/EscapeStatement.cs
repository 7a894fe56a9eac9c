namespace AiInsights.Templating.Syntax;

/// <summary>A code enter or exit: where auto indent begins and ends.</summary>
internal sealed class EscapeStatement : Statement
{
    public bool IsEntering;

    /// <summary>The blanks before a code enter that stands alone on its line so far; otherwise null.</summary>
    public string? Indent;

    public override string TypeName => "{{ or }}";

    public override string Example => "{{ or }}";
}
