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
        .Add("ceil", (in call) => Math.Ceiling(call.Double(0)), FunctionGroup.Parameter("value", TemplateParameterKind.Double))
        .Add("divided_by", DividedBy, FunctionGroup.Parameter("value", TemplateParameterKind.Double), FunctionGroup.Parameter("divisor"))
        .Add("floor", (in call) => Math.Floor(call.Double(0)), FunctionGroup.Parameter("value", TemplateParameterKind.Double))
        .Add("format", (in call) => Format(call, "number"), FunctionGroup.Value, FunctionGroup.Parameter("format", TemplateParameterKind.Text), FunctionGroup.Culture)
        .Add("is_number", (in call) => Boxed.Bool(Numbers.IsNumber(call[0])), FunctionGroup.Value)
        .Add("minus", (in call) => Apply(call, BinaryOperator.Subtract), FunctionGroup.Value, With)
        .Add("modulo", (in call) => Apply(call, BinaryOperator.Modulus), FunctionGroup.Value, With)
        .Add("plus", (in call) => Apply(call, BinaryOperator.Add), FunctionGroup.Value, With)
        .Add("round", (in call) => Math.Round(call.Double(0), call.Int(1)), FunctionGroup.Parameter("value", TemplateParameterKind.Double), FunctionGroup.Optional("precision", TemplateParameterKind.Int, 0))
        .Add("times", (in call) => Apply(call, BinaryOperator.Multiply), FunctionGroup.Value, With)
        .Add("uuid", (in _) => Guid.NewGuid().ToString())
        .Add("random", Random, FunctionGroup.Parameter("minValue", TemplateParameterKind.Int), FunctionGroup.Parameter("maxValue", TemplateParameterKind.Int))
        .Build();

    public static object? Format(in NativeCall call, string expected)
    {
        return call[0] switch
        {
            null => string.Empty,
            TemplateObject value when expected == "object" => Values.Shown(call.State, value, CultureOf(call)),
            IFormattable value when expected == "object" || Numbers.IsNumber(value) => value.ToString(call.Text(1), CultureOf(call)),
            var value => throw new TemplateException(call.Caller, $"Unexpected `{Values.Shown(call.State, value)}`. Must be a formattable {expected}"),
        };
    }

    private static CultureInfo CultureOf(in NativeCall call) => call[2] is string { Length: > 0 } name ? CultureInfo.GetCultureInfo(name) : call.State.Culture;

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
        var value => throw new TemplateException(call.Caller, $"The value `{Values.Shown(call.State, value)}` is not a number"),
    };

    /// <summary>By an integer gives an integer, rounded down.</summary>
    private static object? DividedBy(in NativeCall call)
    {
        object? result = Apply(call, BinaryOperator.Divide);
        return call[1] is int
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

    private static object? Random(in NativeCall call)
    {
        if (call.Int(1) < call.Int(0))
        {
            throw new TemplateException(call.Caller, "minValue must be greater than maxValue");
        }

#pragma warning disable CA5394 // Nothing secret depends on it.
        return Boxed.Int(System.Random.Shared.Next(call.Int(0), call.Int(1)));
#pragma warning restore CA5394
    }
}
