using System.Globalization;
using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>The group <c>string</c>.</summary>
internal static partial class StringFunctions
{
    private const TemplateParameterKind Text = TemplateParameterKind.Text;
    private const TemplateParameterKind Int = TemplateParameterKind.Int;

    public static readonly TemplateObject Group = new FunctionGroup("string")
        .Add("escape", (in call) => call[0] is string text ? TextEscapes.Escape(text) : null, FunctionGroup.TextOrNull)
        .Add("append", (in call) => call.Text(0) + call.Text(1), FunctionGroup.Text, FunctionGroup.Parameter("with", Text))
        .Add("capitalize", (in call) => Capitalize(call.Text(0), call.State.Culture), FunctionGroup.Text)
        .Add("capitalizewords", CapitalizeWords, FunctionGroup.Text)
        .Add("contains", (in call) => Boxed.Bool(call.Text(1).Length > 0 && call.Text(0).Contains(call.Text(1), StringComparison.Ordinal)), FunctionGroup.Text, FunctionGroup.Parameter("value", Text))
        .Add("empty", (in call) => Boxed.Bool(call.Text(0).Length == 0), FunctionGroup.Text)
        .Add("whitespace", (in call) => Boxed.Bool(string.IsNullOrWhiteSpace(call.Text(0))), FunctionGroup.Text)
        .Add("downcase", (in call) => call[0] is string text ? text.ToLowerInvariant() : null, FunctionGroup.TextOrNull)
        .Add("ends_with", (in call) => Boxed.Bool(call.Text(1).Length > 0 && call.Text(0).Length > 0 && call.Text(0).EndsWith(call.Text(1), StringComparison.InvariantCulture)), FunctionGroup.Text, FunctionGroup.Parameter("value", Text))
        .Add("equals_ignore_case", (in call) => Boxed.Bool(call[0] is string text && CultureInfo.InvariantCulture.CompareInfo.Compare(text, call[1] as string, CompareOptions.IgnoreCase) == 0), FunctionGroup.TextOrNull, FunctionGroup.Parameter("value", TemplateParameterKind.TextOrNull))
        .Add("handleize", (in call) => Handleize(call.Text(0)), FunctionGroup.Text)
        .Add("literal", (in call) => call[0] is null ? null : $"\"{TextEscapes.Escape(call.Text(0))}\"", FunctionGroup.TextOrNull)
        .Add("lstrip", (in call) => call[0] is string text ? text.TrimStart() : null, FunctionGroup.TextOrNull)
        .Add("pluralize", (in call) => call.Int(0) == 1 ? call[1] : call[2], FunctionGroup.Parameter("number", Int), FunctionGroup.Parameter("singular", Text), FunctionGroup.Parameter("plural", Text))
        .Add("prepend", (in call) => call.Text(1) + call.Text(0), FunctionGroup.Text, FunctionGroup.Parameter("by", Text))
        .Add("remove", (in call) => call[0] is string text ? Replace(text, call.Text(1), string.Empty) : null, FunctionGroup.TextOrNull, FunctionGroup.Parameter("remove", Text))
        .Add("remove_first", (in call) => call[0] is string text ? ReplaceOnce(text, call.Text(1), string.Empty, fromEnd: false) : null, FunctionGroup.TextOrNull, FunctionGroup.Parameter("remove", Text))
        .Add("remove_last", (in call) => call[0] is string text ? ReplaceOnce(text, call.Text(1), string.Empty, fromEnd: true) : null, FunctionGroup.TextOrNull, FunctionGroup.Parameter("remove", Text))
        .Add("replace", (in call) => Replace(call.Text(0), call.Text(1), call.Text(2)), FunctionGroup.Text, FunctionGroup.Parameter("match", Text), FunctionGroup.Parameter("replace", Text))
        .Add("replace_first", (in call) => ReplaceOnce(call.Text(0), call.Text(1), call.Text(2), call.Bool(3)), FunctionGroup.Text, FunctionGroup.Parameter("match", Text), FunctionGroup.Parameter("replace", Text), FunctionGroup.Optional("fromEnd", TemplateParameterKind.Bool, false))
        .Add("rstrip", (in call) => call[0] is string text ? text.TrimEnd() : null, FunctionGroup.TextOrNull)
        .Add("size", (in call) => Boxed.Int(call.Text(0).Length), FunctionGroup.Text)
        .Add("slice", (in call) => Slice(call.Text(0), call.Int(1), call.IntOrNull(2)), FunctionGroup.Text, FunctionGroup.Parameter("start", Int), FunctionGroup.Optional("length", TemplateParameterKind.IntOrNull))
        .Add("slice1", (in call) => Slice(call.Text(0), call.Int(1), call.Int(2)), FunctionGroup.Text, FunctionGroup.Parameter("start", Int), FunctionGroup.Optional("length", Int, 1))
        .Add("split", Split, FunctionGroup.Text, FunctionGroup.Parameter("match", Text))
        .Add("starts_with", (in call) => Boxed.Bool(call.Text(1).Length > 0 && call.Text(0).Length > 0 && call.Text(0).StartsWith(call.Text(1), StringComparison.InvariantCulture)), FunctionGroup.Text, FunctionGroup.Parameter("value", Text))
        .Add("strip", (in call) => call[0] is string text ? text.Trim() : null, FunctionGroup.TextOrNull)
        .Add("strip_newlines", (in call) => call.Text(0).Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal), FunctionGroup.Text)
        .Add("to_int", (in call) => int.TryParse(call.Text(0), NumberStyles.Integer, call.State.Culture, out int value) ? Boxed.Int(value) : null, FunctionGroup.Text)
        .Add("to_long", (in call) => long.TryParse(call.Text(0), NumberStyles.Integer, call.State.Culture, out long value) ? value : null, FunctionGroup.Text)
        .Add("to_float", (in call) => float.TryParse(call.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, call.State.Culture, out float value) ? value : null, FunctionGroup.Text)
        .Add("to_double", (in call) => double.TryParse(call.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, call.State.Culture, out double value) ? value : null, FunctionGroup.Text)
        .AddPrinted("truncate", (in call) => Truncate(call.Text(0), call.Int(1), (string?)call[2] ?? "..."), PrintTruncated, FunctionGroup.Text, FunctionGroup.Parameter("length", Int), FunctionGroup.Optional("ellipsis", TemplateParameterKind.TextOrNull))
        .Add("truncatewords", (in call) => TruncateWords(call.Text(0), call.Int(1), (string?)call[2] ?? "..."), FunctionGroup.Text, FunctionGroup.Parameter("count", Int), FunctionGroup.Optional("ellipsis", TemplateParameterKind.TextOrNull))
        .Add("upcase", (in call) => call[0] is string text ? text.ToUpperInvariant() : null, FunctionGroup.TextOrNull)
        .Add("md5", (in call) => Hash(call.Text(0), System.Security.Cryptography.MD5.HashData), FunctionGroup.Text)
        .Add("sha1", (in call) => Hash(call.Text(0), System.Security.Cryptography.SHA1.HashData), FunctionGroup.Text)
        .Add("sha256", (in call) => Hash(call.Text(0), System.Security.Cryptography.SHA256.HashData), FunctionGroup.Text)
        .Add("sha512", (in call) => Hash(call.Text(0), System.Security.Cryptography.SHA512.HashData), FunctionGroup.Text)
        .Add("hmac_sha1", (in call) => KeyedHash(call, System.Security.Cryptography.HMACSHA1.HashData), FunctionGroup.Text, FunctionGroup.Parameter("secretKey", Text))
        .Add("hmac_sha256", (in call) => KeyedHash(call, System.Security.Cryptography.HMACSHA256.HashData), FunctionGroup.Text, FunctionGroup.Parameter("secretKey", Text))
        .Add("hmac_sha512", (in call) => KeyedHash(call, System.Security.Cryptography.HMACSHA512.HashData), FunctionGroup.Text, FunctionGroup.Parameter("secretKey", Text))
        .Add("pad_left", (in call) => call.Text(0).PadLeft(Width(call)), FunctionGroup.Text, FunctionGroup.Parameter("width", Int))
        .Add("pad_right", (in call) => call.Text(0).PadRight(Width(call)), FunctionGroup.Text, FunctionGroup.Parameter("width", Int))
        .Add("base64_encode", (in call) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(call.Text(0))), FunctionGroup.Text)
        .Add("base64_decode", (in call) => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(call.Text(0))), FunctionGroup.Text)
        .Add("index_of", IndexOf, FunctionGroup.Text, FunctionGroup.Parameter("search", Text), FunctionGroup.Optional("startIndex", TemplateParameterKind.IntOrNull), FunctionGroup.Optional("count", TemplateParameterKind.IntOrNull), FunctionGroup.Optional("stringComparison", TemplateParameterKind.TextOrNull))
        .Build();
}
