namespace AiInsights.Templating.Parsing;

/// <summary>How much of an expression may be read.</summary>
internal enum ExpressionMode
{
    Default,

    /// <summary>A colon ends it (between ? and :).</summary>
    NoNamedArgument,

    /// <summary>Only a literal, a path, a nested or an initializer expression.</summary>
    Basic,

    /// <summary>A value of <c>when</c>, where || and the comma separate values.</summary>
    When,
}
