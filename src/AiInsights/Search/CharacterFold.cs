using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace AiInsights.Search;

/// <summary>
/// What counts as the same character: the script (Simplified, Traditional and their regional forms become one representative), the width
/// (full-width ASCII), the case, and blanks between Han and anything else. <c>templates/assets/search.js</c> folds by the same rules; a
/// test holds the two together.
/// </summary>
/// <remarks>
/// Classes come from converting every character by itself with OpenCC's relations between the scripts. A wider union (every candidate a
/// phrase might pick: 复 with 覆, 借 with 藉) would join words that Simplified keeps apart; a statement whose converted page shows such a
/// character is looked up in both of its wordings instead.
/// </remarks>
internal sealed class CharacterFold
{
    private static readonly Lazy<CharacterFold> Shared = new(Build);

    private const int Tabled = 0x10000;

    /// <summary>From here on characters are as wide as Han.</summary>
    private const int FirstWide = 0x2E80;

    // Halves of pairs are the result of no character.
    private const char Nothing = '\uD800';
    private const char Blank = '\uD801';
    private const char Apart = '\uD802';

    private readonly FrozenDictionary<int, int> _representatives;
    private readonly FrozenDictionary<int, string> _classes;

    // Every character of every statement passes here twice: what becomes of each of the basic plane, or one of the three above.
    private readonly char[] _folded = new char[Tabled];

    private CharacterFold(FrozenDictionary<int, int> representatives, FrozenDictionary<int, string> classes)
    {
        _representatives = representatives;
        _classes = classes;
        for (var c = 0; c < Tabled; c++)
            _folded[c] = FoldOne(c);
    }

    /// <summary>The one fold of the product; made once.</summary>
    public static CharacterFold Instance => Shared.Value;

    /// <summary>The representative of a character's class; the character itself when it stands alone.</summary>
    public int Representative(int codePoint) => _representatives.GetValueOrDefault(codePoint, codePoint);

    /// <summary>All characters of the class of a representative, itself first, then by code point; null when it stands alone.</summary>
    public string? Class(int representative) => _classes.GetValueOrDefault(representative);

    /// <summary>The text as it is compared.</summary>
    public string Fold(string text)
    {
        // One unit may become two, where the representative lies beyond the basic plane.
        var buffer = ArrayPool<char>.Shared.Rent(text.Length * 2);
        var length = 0;
        var blank = false;
        var lastWide = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var same = _folded[c];
            if (same == Nothing)
                continue;
            if (same == Blank)
            {
                blank = true;
                continue;
            }

            var wide = c >= FirstWide;
            if (blank)
            {
                // A blank stays between two Latin words and between two Han words; at a line's edge and between Han and Latin it says nothing.
                if (length > 0 && buffer[length - 1] != '\n' && c != '\n' && wide == lastWide)
                    buffer[length++] = ' ';
                blank = false;
            }

            lastWide = wide;
            if (same != Apart)
            {
                buffer[length++] = same;
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var units);
            i += units - 1;
            length += new Rune(Representative(rune.Value)).EncodeToUtf16(buffer.AsSpan(length));
        }

        var folded = buffer.AsSpan(0, length).SequenceEqual(text) ? text : new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return folded;
    }

    private char FoldOne(int c)
    {
        if (IsNothing(c))
            return Nothing;
        if (IsBlank(c))
            return Blank;
        var lower = Lower(c is >= 0xFF01 and <= 0xFF5E ? c - 0xFEE0 : c);
        var same = c >= FirstWide ? Representative(lower) : lower;
        return char.IsSurrogate((char)c) || same >= Tabled ? Apart : (char)same;
    }

    private static bool IsBlank(int c) => c is ' ' or '\t' or '\r' or 0xA0 or 0x3000 or 0x202F or (>= 0x2000 and <= 0x200A);

    // Invisible characters that crawled text carries: soft hyphen, zero-width ones, variation selectors.
    private static bool IsNothing(int c) => c is 0xAD or 0xFEFF or (>= 0x200B and <= 0x200F) or (>= 0x2060 and <= 0x2064) or (>= 0xFE00 and <= 0xFE0F);

    // Spelt out, so that the browser's and the runtime's tables of case cannot differ.
    private static int Lower(int c) => c switch
    {
        >= 'A' and <= 'Z' => c + 32,
        >= 0xC0 and <= 0xDE and not 0xD7 => c + 32,
        >= 0x391 and <= 0x3A9 => c + 32,
        >= 0x410 and <= 0x42F => c + 32,
        >= 0x400 and <= 0x40F => c + 80,
        _ => c,
    };

    private static CharacterFold Build()
    {
        var parents = new Dictionary<int, int>();
        foreach (var relation in CharacterForms.Relations)
        {
            foreach (var (from, to) in CharacterForms.Changes(relation))
            {
                if (from is >= CharacterForms.First and <= CharacterForms.Last)
                    Join(parents, from, to);
            }
        }

        var traditional = CharacterForms.Changes("t2s").Select(static c => c.From).ToHashSet();
        var classes = new Dictionary<int, string>();
        var representatives = new Dictionary<int, int>();
        foreach (var members in parents.Keys.Order().GroupBy(c => Root(parents, c)))
        {
            var list = members.ToList();
            var simplified = list.FindAll(c => !traditional.Contains(c));
            var first = simplified.Count > 0 ? simplified[0] : list[0];
            list.Remove(first);
            classes.Add(first, string.Concat(list.Prepend(first).Select(char.ConvertFromUtf32)));
            representatives.Add(first, first);
            foreach (var member in list)
                representatives.Add(member, first);
        }

        return new(representatives.ToFrozenDictionary(), classes.ToFrozenDictionary());
    }

    private static int Root(Dictionary<int, int> parents, int c)
    {
        while (parents.TryGetValue(c, out var parent) && parent != c)
            c = parent;
        return c;
    }

    private static void Join(Dictionary<int, int> parents, int a, int b)
    {
        var (x, y) = (Root(parents, a), Root(parents, b));
        parents.TryAdd(x, x);
        parents.TryAdd(y, y);
        parents.TryAdd(a, x);
        parents.TryAdd(b, y);
        parents[Math.Max(x, y)] = Math.Min(x, y);
    }
}
