namespace AiInsights.Templating.Syntax;

/// <summary>A piece of parsed code. Spans are offsets; lines are only computed for messages.</summary>
internal abstract class SyntaxNode
{
    public int Start;
    public int End;

    /// <summary>What the node is called in messages.</summary>
    public virtual string TypeName => "expression";

    /// <summary>How the node is written, shown in messages.</summary>
    public virtual string Example => string.Empty;

    public override string ToString() => SyntaxPrinter.Print(this);
}
