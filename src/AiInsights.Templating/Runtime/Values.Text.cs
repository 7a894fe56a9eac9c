using System.Collections;
using System.Text;

namespace AiInsights.Templating.Runtime;

/// <summary>Values as text, the way Scriban prints them.</summary>
internal static partial class Values
{
    public static string ToText(RenderState state, object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        bool truth => truth ? "true" : "false",
        int number => number.ToString(state.Culture),
        Markup markup => markup.Value,
        EmptyValue => string.Empty,
        _ => Describe(state, value, 1),
    };

    /// <summary>As Scriban's messages and interpolated texts show a value: unlike printed ones, booleans begin with a capital and texts within objects have no quotes.</summary>
    public static string Shown(RenderState state, object? value, System.Globalization.CultureInfo? culture = null) => Shown(state, value, culture, 1);

    private static string Shown(RenderState state, object? value, System.Globalization.CultureInfo? culture, int depth)
    {
        CheckDepth(state, depth);
        switch (value)
        {
            case IFormattable number when culture is not null:
                return number.ToString(null, culture);
            case PairValue pair:
                return $"[{pair.Key}, {Shown(state, pair.Value, culture, depth + 1)}]";
            case bool truth:
                return truth ? "True" : "False";
            case DateTime date:
                return date.ToString(System.Globalization.CultureInfo.InvariantCulture);
            case TemplateObject obj:
                var text = new StringBuilder("{");
                for (int i = 0; i < obj.Count; i++)
                {
                    var (name, member) = obj.At(i);
                    text.Append(i == 0 ? string.Empty : ", ").Append(IsName(name) ? name : $"\"{Functions.TextEscapes.Escape(name)}\"").Append(": ");
                    text.Append(Shown(state, member, culture, depth + 1));
                }

                return text.Append('}').ToString();
            default:
                return ToText(state, value);
        }
    }

    private static void CheckDepth(RenderState state, int depth)
    {
        if (state.Options.ObjectRecursionLimit != 0 && depth > state.Options.ObjectRecursionLimit)
        {
            throw new InvalidOperationException("Structure is too deeply nested or contains reference loops.");
        }
    }

    private static string Describe(RenderState state, object value, int depth)
    {
        CheckDepth(state, depth);
        switch (value)
        {
            case DateTime date:
                return Functions.DateFormatter.Format(date, state.DateFormat, state.Culture);
            case DateOnly date:
                return Functions.DateFormatter.Format(date.ToDateTime(TimeOnly.MinValue), state.DateFormat, state.Culture);
            case DateTimeOffset date:
                return Functions.DateFormatter.Format(date.DateTime, state.DateFormat, state.Culture);
            case IFormattable formattable:
                return formattable.ToString(null, state.Culture);
            case IConvertible convertible:
                return convertible.ToString(state.Culture);
            case TemplateFunction function:
                return function is UserFunction user ? user.ToString() : "<function>";
            case LoopScope or RangeValue or TemplateObject or RootObject or PairValue or ITemplateObject or IEnumerable:
                break;
            default:
                return value.ToString() ?? string.Empty;
        }

        var text = new StringBuilder();
        switch (value)
        {
            case RootObject root:
                WriteObject(state, text, root.Snapshot(), depth);
                break;
            case TemplateObject or ITemplateObject or IDictionary or IReadOnlyDictionary<string, object?>:
                WriteObject(state, text, value, depth);
                break;
            case PairValue pair:
                WriteObject(state, text, new TemplateObject { { "key", pair.Key }, { "value", pair.Value } }, depth);
                break;
            case LoopScope:
                text.Append("{}");
                break;
            default:
                WriteList(state, text, (IEnumerable)value, depth);
                break;
        }

        return text.ToString();
    }

    private static void WriteList(RenderState state, StringBuilder text, IEnumerable items, int depth)
    {
        text.Append('[');
        bool isFirst = true;
        foreach (object? item in items)
        {
            text.Append(isFirst ? string.Empty : ", ");
            WriteNested(state, text, item, depth);
            isFirst = false;
            CheckLength(state, text);
        }

        text.Append(']');
    }

    private static void WriteObject(RenderState state, StringBuilder text, object value, int depth)
    {
        text.Append('{');
        bool isFirst = true;
        foreach (string name in Members.NamesOf(value))
        {
            Members.TryGet(state, value, name, out object? member);
            text.Append(isFirst ? string.Empty : ", ").Append(IsName(name) ? name : $"\"{Functions.TextEscapes.Escape(name)}\"").Append(": ");
            WriteNested(state, text, member, depth);
            isFirst = false;
            CheckLength(state, text);
        }

        text.Append('}');
    }

    /// <summary>Whether a member's name may stand without quotes.</summary>
    private static bool IsName(string text)
    {
        return text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(c => char.IsLetterOrDigit(c) || c == '_');
    }

    private static void CheckLength(RenderState state, StringBuilder text)
    {
        if (state.Options.OutputLimit != 0 && text.Length > state.Options.OutputLimit)
        {
            throw new InvalidOperationException($"Exceeding the output limit `{state.Options.OutputLimit}`.");
        }
    }

    private static void WriteNested(RenderState state, StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null or EmptyValue:
                text.Append("null");
                break;
            case string inner:
                text.Append('"').Append(Functions.TextEscapes.Escape(inner)).Append('"');
                break;
            case Markup inner:
                text.Append('"').Append(Functions.TextEscapes.Escape(inner.Value)).Append('"');
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            default:
                text.Append(Describe(state, value, depth + 1));
                break;
        }
    }
}
