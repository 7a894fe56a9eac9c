using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>
/// Character references that a reader would see as such: those of HTML in plain text, and those that a feed has escaped twice (<c>&amp;amp;ldquo;</c>).
/// One of them alone may be spoken of; two are a habit of the page. Brackets of tags are decoded only beside others.
/// </summary>
public static partial class EscapedReferences
{
    private const int Fewest = 2;

    /// <summary>Decodes them, in place.</summary>
    public static void Run(MendState state)
    {
        var places = Enumerable.Range(0, state.Blocks.Count).Where(i => state.Blocks[i].Text.Contains('&', StringComparison.Ordinal)).ToList();
        if (places.Count == 0)
            return;
        var found = places.ConvertAll(i => (Place: i, References: Reference().Matches(state.Blocks[i].Text).Where(m => !IsCode(state.Blocks[i], m.Index)).ToList()));
        if (found.Sum(static f => f.References.Count(static m => !m.Groups["tag"].Success)) < Fewest)
            return;
        foreach (var (place, references) in found)
        {
            var edits = references.ConvertAll(static m => new Edit(m.Index, m.Length, HtmlEntities.Decode(HtmlEntities.Decode(m.Value)).Replace('\u00A0', ' ')));
            foreach (var edit in edits)
            {
                var before = state.Blocks[place].Content.Slice(edit.Start, edit.Length);
                if (before.FirstOrigin() is >= 0 and var first)
                    state.Trace.Repair(first, before.LastOrigin() - first + 1, "escaped-reference", edit.Text, "rule");
            }

            state.Blocks[place] = state.Blocks[place].Apply(edits);
        }
    }

    private static bool IsCode(MendBlock block, int at) => block.Marks.Any(m => m.Kind == MarkKind.Code && at >= m.Start && at < m.Start + m.Length);

    [GeneratedRegex("&(?:amp;){0,2}(?:[lr][ds]quo|[bs]quo|[lr]aquo|[mn]dash|hellip|middot|bull|quot|apos|nbsp|e[mn]sp|thinsp|times|deg|copy|reg|trade|yen|rarr|larr|amp|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,6}|(?<tag>lt|gt));", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
