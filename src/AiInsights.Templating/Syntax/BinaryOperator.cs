namespace AiInsights.Templating.Syntax;

internal enum BinaryOperator
{
    None,
    NullCoalescing,
    NotNullCoalescing,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulus,
    ShiftLeft,
    ShiftRight,
    RangeInclude,
    RangeExclude,
}
