namespace AiInsights;

/// <summary>A hash that is the same on every machine and in every run (FNV-1a with a final mix), and its short spelling.</summary>
public static class StableHash
{
    // Without i, l, o, u: nothing to misread, no words.
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The hash of a text's UTF-16 units.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ (byte)c) * 1099511628211UL;
            hash = (hash ^ (byte)(c >> 8)) * 1099511628211UL;
        }

        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93UL;
        return hash ^ (hash >> 32);
    }

    /// <summary>The hash as lower-case letters and digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">1 to 12 characters; 7 tell 34 billion texts apart.</param>
    public static string Short(ReadOnlySpan<char> text, int length = 7)
    {
        var hash = Of(text);
        Span<char> digits = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            digits[i] = Digits[(int)(hash & 31)];
            hash >>= 5;
        }

        return new string(digits);
    }
}
