namespace AiInsights.Templating.Parsing;

/// <summary>A token by its first and last offset; both -1 at the end of the input.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public static readonly Token Eof = new(TokenKind.Eof, -1, -1);

    public string TextIn(string text)
    {
        if (Kind == TokenKind.Eof)
        {
            return "<eof>";
        }

        return Start < text.Length && End < text.Length ? text.Substring(Start, Math.Max(0, End - Start + 1)) : "<error>";
    }

    public bool Is(string word, string text)
    {
        return End - Start + 1 == word.Length && string.CompareOrdinal(word, 0, text, Start, word.Length) == 0;
    }
}
