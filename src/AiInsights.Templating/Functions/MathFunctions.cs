using System.Globalization;
using System.Numerics;
using AiInsights.Templating.Runtime;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Functions;

/// <summary>The group <c>math</c>.</summary>
internal static class MathFunctions
{
    private static readonly TemplateParameter With = FunctionGroup.Parameter("with");

    public static readonly TemplateObject Group = new FunctionGroup("math")
        .Add("abs", Absolute, FunctionGroup.Value)
        .Add("ceil", (in call) => Rounded(call, Math.Ceiling, decimal.Ceiling), FunctionGroup.Parameter("value", TemplateParameterKind.Any))
        .Add("divided_by", DividedBy, FunctionGroup.Value, FunctionGroup.Parameter("divisor"))
        .Add("floor", (in call) => Rounded(call, Math.Floor, decimal.Floor), FunctionGroup.Parameter("value", TemplateParameterKind.Any))
        .Add("format", (in call) => Format(call), FunctionGroup.Value, FunctionGroup.Parameter("format", TemplateParameterKind.Text), FunctionGroup.Culture)
        .Add("is_number", (in call) => Boxed.Bool(Numbers.IsNumber(call[0])), FunctionGroup.Value)
        .Add("minus", (in call) => Apply(call, BinaryOperator.Subtract), FunctionGroup.Value, With)
        .Add("modulo", (in call) => Apply(call, BinaryOperator.Modulus), FunctionGroup.Value, With)
        .Add("plus", (in call) => Apply(call, BinaryOperator.Add), FunctionGroup.Value, With)
        .Add("round", Round, FunctionGroup.Value, FunctionGroup.Optional("precision", TemplateParameterKind.Int, 0))
        .Add("times", (in call) => Apply(call, BinaryOperator.Multiply), FunctionGroup.Value, With)
        .Add("uuid", (in _) => Guid.NewGuid().ToString())
        .Add("random", Random, FunctionGroup.Parameter("minValue", TemplateParameterKind.Int), FunctionGroup.Parameter("maxValue", TemplateParameterKind.Int))
        .Build();

    public static object? Format(in NativeCall call)
    {
        var culture = call[2] is string { Length: > 0 } name ? CultureInfo.GetCultureInfo(name) : call.State.Culture;
        return call[0] switch
        {
            null => string.Empty,
            IFormattable value => value.ToString(call.Text(1), culture),
            var value => throw new ArgumentFault(0, $"Unexpected `{TypeNames.Of(value)}`. Must be a formattable object"),
        };
    }

    private static object? Apply(in NativeCall call, BinaryOperator op)
    {
        return Operators.Apply(call.State, op, call[0], call[1], call.Caller, call.Caller, call.Caller);
    }

    private static object? Absolute(in NativeCall call) => call[0] switch
    {
        null => null,
        int number => number == int.MinValue ? Boxed.Long(-(long)number) : Boxed.Int(Math.Abs(number)),
        long number => Numbers.Fit(BigInteger.Abs(number)),
        double number => Math.Abs(number),
        float number => Math.Abs(number),
        decimal number => Math.Abs(number),
        BigInteger number => BigInteger.Abs(number),
        var value => throw new ArgumentFault(0, $"The value `{Values.ToText(call.State, value)}` is not a number"),
    };

    private static object? Rounded(in NativeCall call, Func<double, double> round, Func<decimal, decimal> roundExact)
    {
        return call[0] switch
        {
            null => null,
            decimal number => roundExact(number),
            int or long or BigInteger => call[0],
            var value when Numbers.IsNumber(value) => round(Numbers.ToDouble(value!, call.State.Culture)),
            var value => throw Values.CannotConvert(value, "double", call.Caller),
        };
    }

    /// <summary>By an integer gives an integer, rounded down.</summary>
    private static object? DividedBy(in NativeCall call)
    {
        object? result = Apply(call, BinaryOperator.Divide);
        return call[1] is int or long or BigInteger
            ? result switch
            {
                double number => Whole(Math.Floor(number)),
                float number => Whole(Math.Floor(number)),
                decimal number => Numbers.Fit(new BigInteger(decimal.Floor(number))),
                _ => result,
            }
            : result;
    }

    private static object Whole(double number)
    {
        return double.IsFinite(number) ? Numbers.Fit(new BigInteger(number)) : throw new DivideByZeroException();
    }

    private static object? Round(in NativeCall call) => call[0] switch
    {
        null => null,
        int or long or BigInteger => call[0],
        decimal number => decimal.Round(number, call.Int(1)),
        var value when Numbers.IsNumber(value) => Math.Round(Numbers.ToDouble(value!, call.State.Culture), call.Int(1)),
        var value => throw Values.CannotConvert(value, "double", call.Caller),
    };

    private static object? Random(in NativeCall call)
    {
        if (call.Int(1) <= call.Int(0))
        {
            throw new ArgumentFault(0, "minValue must be greater than maxValue");
        }

#pragma warning disable CA5394 // Nothing secret depends on it.
        return Boxed.Int(System.Random.Shared.Next(call.Int(0), call.Int(1)));
#pragma warning restore CA5394
    }
}
