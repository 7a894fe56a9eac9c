using System.Globalization;
using System.Numerics;
using System.Text;
using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Parsing;

/// <summary>Values of number and text tokens.</summary>
internal static class LiteralReader
{
    public static object? Integer(string token)
    {
        string digits = token.Replace("_", string.Empty, StringComparison.Ordinal);
        const NumberStyles styles = NumberStyles.Integer | NumberStyles.AllowExponent;
        if (long.TryParse(digits, styles, CultureInfo.InvariantCulture, out long value))
        {
            return value is >= int.MinValue and <= int.MaxValue ? Boxed.Int((int)value) : value;
        }

        // An exponent such as 1e999999999 would fill the memory with zeros.
        int exponent = digits.IndexOfAny(['e', 'E']);
        if (exponent >= 0 && !(int.TryParse(digits.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power) && power <= 4096))
        {
            return null;
        }

        return BigInteger.TryParse(digits, styles, CultureInfo.InvariantCulture, out var big) ? big : null;
    }

    public static object? Hexa(string token)
    {
        string digits = token[2..].Replace("_", string.Empty, StringComparison.Ordinal);
        bool isUnsigned = digits.EndsWith('u') || digits.EndsWith('U');
        digits = isUnsigned ? digits[..^1] : digits;
        if (!ulong.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong value))
        {
            return BigInteger.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var big) ? big : null;
        }

        return Fit(value, isUnsigned);
    }

    public static object Binary(string token)
    {
        string digits = token.Replace("_", string.Empty, StringComparison.Ordinal);
        bool isUnsigned = digits.EndsWith('u') || digits.EndsWith('U');
        digits = isUnsigned ? digits[..^1] : digits;
        int dot = digits.IndexOf('.', StringComparison.Ordinal);
        bool isFloat = dot > 2 && digits[^1] is 'f' or 'F';
        var number = BigInteger.Zero;
        int count = 0;
        foreach (char c in digits.AsSpan(2))
        {
            if (c is '0' or '1')
            {
                number = (number << 1) | (c == '1' ? BigInteger.One : BigInteger.Zero);
                count++;
            }
        }

        if (dot > 2)
        {
            double scale = Math.Pow(2, dot - 2 - count);
            return isFloat ? (object)((float)number * (float)scale) : (double)number * scale;
        }

        return number <= ulong.MaxValue ? Fit((ulong)number, isUnsigned) : number;
    }

    public static object? Float(string token)
    {
        char suffix = token[^1];
        string digits = suffix is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' ? token[..^1] : token;
        digits = digits.Replace("_", string.Empty, StringComparison.Ordinal);
        if (suffix is 'f' or 'F')
        {
            return float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out float single) ? single : null;
        }

        if (suffix is 'm' or 'M' && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact))
        {
            return exact;
        }

        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    }

    /// <summary>The text between the quotes with its escape sequences resolved.</summary>
    /// <param name="raw">As written.</param>
    /// <param name="isUnknown">Told the character behind a backslash that has no meaning.</param>
    public static string Text(ReadOnlySpan<char> raw, Action<char> isUnknown)
    {
        if (!raw.Contains('\\'))
        {
            return raw.ToString();
        }

        var text = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            char c = raw[++i];
            switch (c)
            {
                case '\n':
                    break;
                case '\r':
                    i += i + 1 < raw.Length && raw[i + 1] == '\n' ? 1 : 0;
                    break;
                case 'u' or 'x':
                    int length = Math.Min(c == 'u' ? 4 : 2, raw.Length - i - 1);
                    if (ushort.TryParse(raw.Slice(i + 1, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
                    {
                        text.Append((char)unit);
                        i += length;
                    }

                    break;
                case '0' or 'b' or 'f' or 'n' or 'r' or 't' or 'v' or '\'' or '"' or '\\' or '{':
                    text.Append(Unescaped(c));
                    break;
                default:
                    isUnknown(c);
                    break;
            }
        }

        return text.ToString();
    }

    private static char Unescaped(char c) => c switch
    {
        '0' => '\0',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => c,
    };

    private static object Fit(ulong value, bool isUnsigned)
    {
        if (value <= uint.MaxValue)
        {
            return isUnsigned ? (long)value : Boxed.Int(unchecked((int)(uint)value));
        }

        return isUnsigned ? new BigInteger(value) : unchecked((long)value);
    }
}
