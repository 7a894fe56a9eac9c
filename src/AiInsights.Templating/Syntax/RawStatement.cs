namespace AiInsights.Templating.Syntax;

/// <summary>Text that is printed as it stands; Start to End in the source.</summary>
internal sealed class RawStatement : Statement
{
    public bool IsEscape;

    public override string TypeName => "raw statement";

    public override string Example => "<raw_text>";
}
