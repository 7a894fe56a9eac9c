using System.Collections;
using System.Globalization;
using System.Numerics;

namespace AiInsights.Templating.Runtime;

/// <summary>Conversion to what an operator or a function asks for.</summary>
internal static partial class Values
{
    public static int ToInt(RenderState state, object? value, Span span)
    {
        switch (value)
        {
            case null:
                return 0;
            case int number:
                return number;
        }

        try
        {
            return value switch
            {
                BigInteger big => (int)big,
                uint number => checked((int)number),
                Markup markup => Convert.ToInt32(markup.Value, state.Culture),
                _ => Convert.ToInt32(value, state.Culture),
            };
        }
        catch (Exception fault) when (fault is FormatException or InvalidCastException or OverflowException)
        {
            throw new TemplateException(span, $"Unable to convert type `{TypeNames.Of(value)}` to int", fault);
        }
    }

    public static object? ConvertTo(RenderState state, object? value, TemplateParameterKind kind, Span span)
    {
        switch (kind)
        {
            case TemplateParameterKind.Any:
                return value;
            case TemplateParameterKind.Text:
                return value as string ?? ToText(state, value);
            case TemplateParameterKind.TextOrNull:
                return value is null or EmptyValue ? null : value as string ?? ToText(state, value);
            case TemplateParameterKind.Int:
                return value is int ? value : Boxed.Int(ToInt(state, value, span));
            case TemplateParameterKind.IntOrNull:
                return value is null or int ? value : Boxed.Int(ToInt(state, value, span));
            case TemplateParameterKind.Bool:
                return Boxed.Bool(IsTrue(value));
            case TemplateParameterKind.Double:
                return value is double ? value : value is null ? 0.0 : Number(state, value, span, "double", static (v, culture) => Numbers.ToDouble(v, culture));
            case TemplateParameterKind.Long:
                return value is long ? value : value is null ? 0L : Number(state, value, span, "long", static (v, _) => (long)Numbers.ToBigInteger(v));
            case TemplateParameterKind.List:
                return ToList(value) ?? (value is null ? null : throw CannotConvert(value, "IEnumerable", span));
            case TemplateParameterKind.IndexedList:
                return ToList(value) ?? (value is null ? null : throw new TemplateException(span, "Unexpected list value. Expecting an array, list or iterator. Unable to convert to a list."));
            case TemplateParameterKind.Object:
                return value is null || Members.IsObject(value) ? value : throw CannotConvert(value, "IDictionary<string, Object>", span);
            case TemplateParameterKind.Date:
                return ToDate(value, span);
            case TemplateParameterKind.TimeSpan:
                return value switch
                {
                    TimeSpan time => time,
                    null => TimeSpan.Zero,
                    _ => throw CannotConvert(value, "TimeSpan", span),
                };
            default:
                return value is null or TemplateFunction ? value : throw CannotConvert(value, "function", span);
        }
    }

    public static TemplateException CannotConvert(object? value, string type, Span span)
    {
        return new TemplateException(span, $"Unable to convert type `{TypeNames.Of(value)}` to `{type}`");
    }

    /// <summary>A date of what can be one; null stays null.</summary>
    private static object? ToDate(object? value, Span span) => value switch
    {
        null => null,
        DateTime => value,
        DateTimeOffset offset => offset.DateTime,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => throw CannotConvert(value, "DateTime", span),
    };

    /// <summary>The list that a value is or holds; null for null and for what is none.</summary>
    private static IList? ToList(object? value) => value switch
    {
        IList list => list,
        string text => ToArray(text),
        Markup => null,
        IEnumerable or RootObject => ToArray(value),
        _ => null,
    };

    private static object Number(RenderState state, object value, Span span, string type, Func<object, CultureInfo, object> convert)
    {
        try
        {
            return Numbers.IsNumber(value) || value is bool or char ? convert(value, state.Culture) : throw CannotConvert(value, type, span);
        }
        catch (Exception fault) when (fault is FormatException or InvalidCastException or OverflowException)
        {
            throw CannotConvert(value, type, span);
        }
    }
}
