using AiInsights.Templating.Parsing;

namespace AiInsights.Templating.Syntax;

/// <summary>Spelling and precedence of the binary operators.</summary>
internal static class BinaryOperators
{
    public static BinaryOperator FromToken(TokenKind kind) => kind switch
    {
        TokenKind.Asterisk => BinaryOperator.Multiply,
        TokenKind.Divide => BinaryOperator.Divide,
        TokenKind.DoubleDivide => BinaryOperator.DivideRound,
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Percent => BinaryOperator.Modulus,
        TokenKind.DoubleLessThan => BinaryOperator.ShiftLeft,
        TokenKind.DoubleGreaterThan => BinaryOperator.ShiftRight,
        TokenKind.DoubleQuestion => BinaryOperator.NullCoalescing,
        TokenKind.QuestionExclamation => BinaryOperator.NotNullCoalescing,
        TokenKind.DoubleAmp => BinaryOperator.And,
        TokenKind.DoubleVerticalBar => BinaryOperator.Or,
        TokenKind.DoubleEqual => BinaryOperator.Equal,
        TokenKind.ExclamationEqual => BinaryOperator.NotEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessEqual => BinaryOperator.LessOrEqual,
        TokenKind.DoubleDot => BinaryOperator.RangeInclude,
        TokenKind.DoubleDotLess => BinaryOperator.RangeExclude,
        _ => BinaryOperator.None,
    };

    public static int PrecedenceOf(BinaryOperator op) => op switch
    {
        BinaryOperator.NullCoalescing or BinaryOperator.NotNullCoalescing => 20,
        BinaryOperator.Or => 30,
        BinaryOperator.And => 40,
        BinaryOperator.Equal or BinaryOperator.NotEqual => 70,
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => 80,
        BinaryOperator.Add or BinaryOperator.Subtract => 100,
        BinaryOperator.RangeInclude or BinaryOperator.RangeExclude => 130,
        BinaryOperator.None => 0,
        _ => 110,
    };

    /// <summary>As some of Scriban's messages call it.</summary>
    public static string NameOf(BinaryOperator op) => op is BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less
        or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual ? $"Compare{op}" : op.ToString();

    public static string TextOf(BinaryOperator op) => op switch
    {
        BinaryOperator.NullCoalescing => "??",
        BinaryOperator.NotNullCoalescing => "?!",
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideRound => "//",
        BinaryOperator.Modulus => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.RangeInclude => "..",
        BinaryOperator.RangeExclude => "..<",
        _ => string.Empty,
    };
}
