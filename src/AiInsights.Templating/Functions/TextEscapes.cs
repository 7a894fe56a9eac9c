using System.Buffers;
using System.Text;

namespace AiInsights.Templating.Functions;

/// <summary>Escape sequences, as in a text literal.</summary>
internal static class TextEscapes
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"\\\0\a\b\f\n\r\t\v");

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            result.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\0' => "\\0",
                '\a' => "\\a",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\v' => "\\v",
                _ => null,
            });
            if (!Special.Contains(c))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
