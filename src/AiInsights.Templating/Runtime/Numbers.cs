using System.Globalization;
using System.Numerics;

namespace AiInsights.Templating.Runtime;

/// <summary>Kinds of numbers and how they meet.</summary>
internal static class Numbers
{
    public static bool IsNumber(object? value) => value is int or long or double or decimal or float or BigInteger or uint or ulong or short or ushort or byte or sbyte;

    public static object Fit(BigInteger value)
    {
        if (value >= int.MinValue && value <= int.MaxValue)
        {
            return Boxed.Int((int)value);
        }

        return value >= long.MinValue && value <= long.MaxValue ? (long)value : value;
    }

    public static BigInteger ToBigInteger(object value) => value switch
    {
        BigInteger big => big,
        int number => number,
        long number => number,
        uint number => number,
        ulong number => number,
        double number => new BigInteger(number),
        float number => new BigInteger(number),
        decimal number => new BigInteger(number),
        bool truth => truth ? BigInteger.One : BigInteger.Zero,
        char unit => unit,
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    public static double ToDouble(object value, CultureInfo culture) => value is BigInteger big ? (double)big : Convert.ToDouble(value, culture);

    public static decimal ToDecimal(object value, CultureInfo culture) => value is BigInteger big ? (decimal)big : Convert.ToDecimal(value, culture);

    public static float ToSingle(object value, CultureInfo culture) => value is BigInteger big ? (float)big : Convert.ToSingle(value, culture);
}
