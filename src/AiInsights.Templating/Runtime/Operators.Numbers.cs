using System.Globalization;
using System.Numerics;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

/// <summary>Arithmetic: the wider kind of the two operands decides.</summary>
internal static partial class Operators
{
    private const int MostShift = 1024 * 1024;
    private const int MostBits = MostShift + 64;

    private static bool IsNumeric(object value) => Numbers.IsNumber(value) || value is Enum;

    private static object? OfInts(BinaryOperator op, int left, int right, Span span)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Boxed.Long((long)left + right);
            case BinaryOperator.Subtract:
                return Boxed.Long((long)left - right);
            case BinaryOperator.Multiply:
                return Boxed.Long((long)left * right);
            case BinaryOperator.Divide:
                return (double)left / right;
            case BinaryOperator.DivideRound:
                return Boxed.Long((long)left / right);
            case BinaryOperator.Modulus:
                return Boxed.Long((long)left % right);
            case BinaryOperator.Equal:
                return Boxed.Bool(left == right);
            case BinaryOperator.NotEqual:
                return Boxed.Bool(left != right);
            case BinaryOperator.Less:
                return Boxed.Bool(left < right);
            case BinaryOperator.LessOrEqual:
                return Boxed.Bool(left <= right);
            case BinaryOperator.Greater:
                return Boxed.Bool(left > right);
            case BinaryOperator.GreaterOrEqual:
                return Boxed.Bool(left >= right);
            default:
                return OfBig(op, left, right, span);
        }
    }

    private static object? OfNumbers(RenderState state, BinaryOperator op, object left, object right, Span span)
    {
        left = Widened(left);
        right = Widened(right);
        var culture = state.Culture;
        if (left is decimal || right is decimal)
        {
            return OfDecimals(op, To(left, "decimal", Numbers.ToDecimal), To(right, "decimal", Numbers.ToDecimal), span);
        }

        if (left is double || right is double)
        {
            return OfDoubles(op, To(left, "double", Numbers.ToDouble), To(right, "double", Numbers.ToDouble), span);
        }

        if (left is float || right is float)
        {
            return OfSingles(op, To(left, "float", Numbers.ToSingle), To(right, "float", Numbers.ToSingle), span);
        }

        string kind = left is BigInteger || right is BigInteger ? "bigint" : left is long || right is long ? "long" : "int";
        return OfBig(op, To(left, kind, static (v, _) => Numbers.ToBigInteger(v)), To(right, kind, static (v, _) => Numbers.ToBigInteger(v)), span);

        T To<T>(object value, string type, Func<object, CultureInfo, T> convert)
        {
            if (Numbers.IsNumber(value) || value is bool)
            {
                return convert(value, culture);
            }

            // For int Scriban's own conversion words it differently.
            throw type == "int" ? new TemplateException(span, $"Unable to convert type `{TypeNames.Of(value)}` to int") : Values.CannotConvert(value, type, span);
        }
    }

    private static object Widened(object value) => value switch
    {
        byte or sbyte or short or ushort or Enum => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        uint number => (long)number,
        ulong number => new BigInteger(number),
        _ => value,
    };

    private static object? OfBig(BinaryOperator op, BigInteger left, BigInteger right, Span span)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Numbers.Fit(left + right);
            case BinaryOperator.Subtract:
                return Numbers.Fit(left - right);
            case BinaryOperator.Multiply:
                CheckBits(op, BitsOf(left) + BitsOf(right) - 1, span);
                return Numbers.Fit(left * right);
            case BinaryOperator.Divide:
                return (double)left / (double)right;
            case BinaryOperator.DivideRound:
                return Numbers.Fit(left / right);
            case BinaryOperator.Modulus:
                return Numbers.Fit(left % right);
            case BinaryOperator.ShiftLeft:
                int shift = ShiftOf(right, span);
                CheckBits(op, shift > 0 ? BitsOf(left) + shift : 0, span);
                return Numbers.Fit(left << shift);
            case BinaryOperator.ShiftRight:
                return Numbers.Fit(left >> ShiftOf(right, span));
            case BinaryOperator.RangeInclude:
                return RangeValue.Create(left, right, isInclusive: true);
            case BinaryOperator.RangeExclude:
                return RangeValue.Create(left, right, isInclusive: false);
            default:
                return Boxed.Bool(Holds(op, left.CompareTo(right)));
        }
    }

    private static long BitsOf(BigInteger number) => number.IsZero ? 0 : BigInteger.Abs(number).GetBitLength();

    /// <summary>A number of more than a million bits is a mistake or an attack.</summary>
    private static void CheckBits(BinaryOperator op, long bits, Span span)
    {
        if (bits > MostBits)
        {
            throw new TemplateException(span, $"The result of the operator `{BinaryOperators.TextOf(op)}` exceeds the maximum supported integer magnitude of `{MostBits}` bits.");
        }
    }

    private static int ShiftOf(BigInteger amount, Span span) => BigInteger.Abs(amount) <= MostShift
        ? (int)amount
        : throw new TemplateException(span, $"Shift amount `{amount}` exceeds maximum supported magnitude `{MostShift}`.");

    private static object? OfDoubles(BinaryOperator op, double left, double right, Span span) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.ShiftLeft => left * Math.Pow(2, right),
        BinaryOperator.ShiftRight => left / Math.Pow(2, right),
        BinaryOperator.Equal => Boxed.Bool(left == right),
        BinaryOperator.NotEqual => Boxed.Bool(left != right),
        BinaryOperator.Less => Boxed.Bool(left < right),
        BinaryOperator.LessOrEqual => Boxed.Bool(left <= right),
        BinaryOperator.Greater => Boxed.Bool(left > right),
        BinaryOperator.GreaterOrEqual => Boxed.Bool(left >= right),
        _ => throw NotImplemented(op, "double", span),
    };

    private static object? OfSingles(BinaryOperator op, float left, float right, Span span) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => (float)(int)(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.ShiftLeft => left * MathF.Pow(2, right),
        BinaryOperator.ShiftRight => left / MathF.Pow(2, right),
        BinaryOperator.Equal => Boxed.Bool(left == right),
        BinaryOperator.NotEqual => Boxed.Bool(left != right),
        BinaryOperator.Less => Boxed.Bool(left < right),
        BinaryOperator.LessOrEqual => Boxed.Bool(left <= right),
        BinaryOperator.Greater => Boxed.Bool(left > right),
        BinaryOperator.GreaterOrEqual => Boxed.Bool(left >= right),
        _ => throw NotImplemented(op, "float", span),
    };

    private static object? OfDecimals(BinaryOperator op, decimal left, decimal right, Span span) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => decimal.Round(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.ShiftLeft => left * (decimal)Math.Pow(2, (double)right),
        BinaryOperator.ShiftRight => left / (decimal)Math.Pow(2, (double)right),
        BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Boxed.Bool(Holds(op, left.CompareTo(right))),
        _ => throw NotImplemented(op, "decimal", span),
    };

    private static TemplateException NotImplemented(BinaryOperator op, string kind, Span span)
    {
        return new TemplateException(span, $"The operator `{BinaryOperators.TextOf(op)}` is not implemented for {kind}<->{kind}");
    }
}
