namespace AiInsights.Mend;

/// <summary>Kinds of character that the rules speak of.</summary>
public static class CharacterKind
{
    /// <summary>A Chinese character of the basic planes' blocks (extension A and the compatibility block too), or 〇.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '〇' || char.IsSurrogate(c);

    /// <summary>Punctuation of full width, and the marks that Chinese shares with others but sets wide (— … “ ”).</summary>
    public static bool IsChinesePunctuation(char c) => c is >= '\u3001' and <= '\u301F' or >= '\uFF01' and <= '\uFF0F' or >= '\uFF1A' and <= '\uFF20'
        or >= '\uFF3B' and <= '\uFF40' or >= '\uFF5B' and <= '\uFF65' or '“' or '”' or '‘' or '’' or '—' or '…' or '·';

    /// <summary>A letter or digit of ASCII.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>A mark that ends a sentence.</summary>
    public static bool IsSentenceEnd(char c) => c is '。' or '！' or '？' or '…' or '!' or '?';

    /// <summary>A mark that closes a quotation or bracket.</summary>
    public static bool IsClosing(char c) => c is '”' or '’' or '」' or '』' or '）' or '》' or '】' or ')' or ']' or '"' or '〉';
}
