using System.Collections.Frozen;
using System.Text;

namespace AiInsights.Mend.Steps;

/// <summary>
/// Characters that only look like the ones that are meant: text taken from PDF files has ⼈ (a sign for a part of characters) for 人, and
/// compatibility ideographs. Beside other Chinese characters they become these; alone they are spoken of, and stay.
/// </summary>
public static class RadicalForms
{
    private static readonly FrozenDictionary<char, char> s_forms = Forms();

    private static readonly UnitSet s_suspects = new(s_forms.Keys);

    /// <summary>The text without them. Example: <c>⼈⼯智能</c> → <c>人工智能</c>.</summary>
    public static TracedText Repair(TracedText text, MendTrace trace)
    {
        var span = text.Text.AsSpan();
        var at = s_suspects.FirstIn(span);
        if (at == span.Length)
            return text;
        var edits = new List<Edit>();
        for (; at < span.Length; at += 1 + s_suspects.FirstIn(span[(at + 1)..]))
        {
            if (!(at > 0 && IsWritten(span[at - 1])) && !(at + 1 < span.Length && IsWritten(span[at + 1])))
                continue;
            var form = s_forms[span[at]].ToString();
            edits.Add(new Edit(at, 1, form));
            trace.Repair(text.OriginOf(at), 1, "radical-for-character", form, "rule");
        }

        return text.Apply(edits);
    }

    private static bool IsWritten(char c) => CharacterKind.IsHan(c) || s_suspects.Contains(c);

    private static FrozenDictionary<char, char> Forms()
    {
        var forms = DataTable.Read("Mend.Rules.radical-forms.txt").ToDictionary(static r => r[0][0], static r => r[1][0]);
        foreach (var c in Enumerable.Range(0x2F00, 0xD6).Concat(Enumerable.Range(0xF900, 0x200)).Select(static i => (char)i))
        {
            // Some of the compatibility block are characters of their own, others have none of this plane.
            if (c.ToString().Normalize(NormalizationForm.FormKC) is [var form] && form != c)
                forms.TryAdd(c, form);
        }

        return forms.ToFrozenDictionary();
    }
}
