using System.Buffers;
using System.Text;

namespace AiInsights.Templating.Functions;

/// <summary>Escape sequences, as in a text literal.</summary>
internal static class TextEscapes
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

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
                '\a' => "\\a",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\v' => "\\v",
                < ' ' => $"\\x{(int)c:x2}",
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
