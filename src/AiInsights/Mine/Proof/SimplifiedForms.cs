using System.Collections.Immutable;
using AiInsights.Hanzi;

namespace AiInsights.Mine.Proof;

/// <summary>The Simplified form of a single Han character, as the dictionaries of the script conversion have it.</summary>
internal static class SimplifiedForms
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    private static readonly Lazy<ImmutableArray<char>> Forms = new(Table);

    /// <summary>The same character where there is none.</summary>
    public static char Of(char c) => c is >= First and <= Last ? Forms.Value[c - First] : c;

    private static ImmutableArray<char> Table()
    {
        // One conversion for all: with a line each, no phrase can form.
        var all = new char[(Last - First + 1) * 2];
        for (var c = First; c <= Last; c++)
            (all[(c - First) * 2], all[((c - First) * 2) + 1]) = (c, '\n');
        var lines = HanziConverter.For("t2s").Convert(new string(all)).Split('\n');
        return [.. Enumerable.Range(0, Last - First + 1).Select(i => lines[i] is [var only] ? only : (char)(First + i))];
    }
}
