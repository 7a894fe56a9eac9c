namespace AiInsights.Templating.Syntax;

/// <summary>An anonymous function, or a function declared as <c>f(x) = …</c> on its way to a statement.</summary>
internal sealed class FunctionExpression : Expression
{
    public FunctionStatement Function = null!;

    public bool IsDeclaration;

    /// <summary>Where it is written, for messages that quote it.</summary>
    public SourceText? Source;

    public override string TypeName => "ScriptAnonymousFunction";

    public override string Example => "...";
}
