using System.Collections;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>Values as JSON and back.</summary>
internal static class JsonText
{
    /// <summary>Safe within a script element: &lt;, &gt;, &amp; and both quotes are escaped; Chinese is not.</summary>
    private static readonly JsonWriterOptions ForScripts = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Default };

    public static string Write(RenderState state, object? value) => Write(state, value, ForScripts);

    public static string WritePlain(RenderState state, object? value) => value is TemplateFunction
        ? throw new ArgumentOutOfRangeException(nameof(value), "Can not serialize functions to JSON.")
        : Write(state, value, Plain);

    public static object? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return FromElement(document.RootElement, isExact: true);
    }

    /// <param name="element">Any element.</param>
    /// <param name="isExact">Whether fractions become decimals, as those of <c>object.from_json</c>.</param>
    public static object? FromElement(JsonElement element, bool isExact = false)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var obj = new TemplateObject();
                foreach (var property in element.EnumerateObject())
                {
                    obj[property.Name] = FromElement(property.Value, isExact);
                }

                return obj;
            case JsonValueKind.Array:
                var array = new TemplateArray();
                foreach (var item in element.EnumerateArray())
                {
                    array.Add(FromElement(item, isExact));
                }

                return array;
            case JsonValueKind.String:
                try
                {
                    return element.GetString();
                }
                catch (InvalidOperationException half)
                {
                    // Half a character (\ud800 alone) is JSON, and no text.
                    throw new JsonException(half.Message, half);
                }
            case JsonValueKind.True:
                return Boxed.True;
            case JsonValueKind.False:
                return Boxed.False;
            case JsonValueKind.Number:
                return Number(element, isExact);
            default:
                return null;
        }
    }

    private static object Number(JsonElement element, bool isExact)
    {
        if (element.TryGetInt64(out long whole))
        {
            return Boxed.Long(whole);
        }

        if (isExact && element.TryGetDecimal(out decimal exact))
        {
            return exact;
        }

        return BigInteger.TryParse(element.GetRawText(), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var big) ? big : element.GetDouble();
    }

    private static string Write(RenderState state, object? value, JsonWriterOptions options)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            Write(state, writer, value, 1);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(RenderState state, Utf8JsonWriter writer, object? value, int depth)
    {
        if (state.Options.ObjectRecursionLimit != 0 && depth > state.Options.ObjectRecursionLimit)
        {
            throw new InvalidOperationException("Structure is too deeply nested or contains reference loops.");
        }

        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case EmptyValue:
                writer.WriteStartObject();
                writer.WriteEndObject();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case string or Markup:
                writer.WriteStringValue(value.ToString());
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case DateTime date:
                writer.WriteStringValue(date);
                break;
            case DateTimeOffset date:
                writer.WriteStringValue(date);
                break;
            case DateOnly date:
                writer.WriteStringValue(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case TemplateFunction:
                writer.WriteNullValue();
                break;
            case PairValue pair:
                Write(state, writer, new TemplateObject { { "key", pair.Key }, { "value", pair.Value } }, depth);
                break;
            case int or long or decimal or BigInteger or uint or ulong or short or ushort or byte or sbyte:
                writer.WriteRawValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!);
                break;
            case var _ when Members.IsObject(value):
                writer.WriteStartObject();
                foreach (string name in Members.NamesOf(value))
                {
                    Members.TryGet(state, value, name, out object? member);
                    writer.WritePropertyName(name);
                    Write(state, writer, member, depth + 1);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (object? item in items)
                {
                    Write(state, writer, item, depth + 1);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Values.ToText(state, value));
                break;
        }
    }
}
