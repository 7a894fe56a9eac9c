using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Lines that state who wrote, edited and published: they become data of the article and leave the text.</summary>
public static partial class MetadataLines
{
    private const string Reason = "byline-now-metadata";

    /// <summary>Takes them, in place.</summary>
    public static void Run(MendState state)
    {
        TakeSourceLinks(state);
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var block = state.Blocks[i];
            if (block.Type is BlockType.Paragraph or BlockType.Quote && block.Text.Length <= 120 && (TakeLines(state, block, i) || TakeLine(state, block, i)))
                state.Remove(i--, Reason);
        }

        RemovePublisherName(state);
        TakeFacts(state);
    }

    // 作者｜林一 / 编辑｜王五, one below the other without a blank line between them.
    private static bool TakeLines(MendState state, MendBlock block, int index)
    {
        if (block.EndLine == block.Line || !RuleTables.Holds(RulePlace.Head, index, state.Blocks.Count))
            return false;
        var lines = block.Lines(state.Trace.File.Lines);
        if (lines.Count < 2 || !lines.TrueForAll(l => FirstMatch(state, l, index) is not null))
            return false;
        return lines.TrueForAll(l => TakeLine(state, l, index));
    }

    private static bool TakeLine(MendState state, MendBlock block, int index)
    {
        if (FirstMatch(state, block, index) is not var (pattern, match))
            return false;
        Take(state, pattern, match, block);
        return true;
    }

    private static (Regex Pattern, Match Match)? FirstMatch(MendState state, MendBlock block, int index)
    {
        var text = state.ForRules(block.Text);
        foreach (var rule in RuleTables.MetadataLines)
        {
            if (RuleTables.Holds(rule.Place, index, state.Blocks.Count) && rule.Pattern.Match(text) is { Success: true } match)
                return (rule.Pattern, match);
        }

        return null;
    }

    private static void Take(MendState state, Regex pattern, Match match, MendBlock block)
    {
        foreach (var name in pattern.GetGroupNames())
        {
            var group = match.Groups[name];
            if (name != "0" && group.Success)
                state.TakeField(FieldName(name), block.Text.Substring(group.Index, group.Length), block);
        }
    }

    private static string FieldName(string group) => group switch
    {
        "originaltitle" => "original-title",
        "eventdate" => "event-date",
        _ => group,
    };

    // [mp.weixin.qq.com](https://…)Founder Park Founder Park: the clipper's source line.
    private static void TakeSourceLinks(MendState state)
    {
        for (var i = 0; i < Math.Min(4, state.Blocks.Count); i++)
        {
            var block = state.Blocks[i];
            if (FirstLink(block) is not { Start: 0 } link || !HostName().IsMatch(block.Text.AsSpan(0, link.Length)))
                continue;
            state.TakeField("url", link.Target!, block);
            state.TakeField("publisher", Undoubled(block.Text[link.Length..].Trim()), block);
            state.Remove(i, Reason);
            break;
        }

        // A last line that is nothing but a link names the source, unless it calls itself something else.
        for (var i = state.Blocks.Count - 1; i >= Math.Max(0, state.Blocks.Count - 2); i--)
        {
            var block = state.Blocks[i];
            if (block.Type == BlockType.Image || FirstLink(block) is not { Start: 0 } link || link.Length != block.Text.Length || link.Length > 30)
                continue;
            if (state.Fields.ContainsKey("url") || RuleTables.Boilerplate.Any(r => r.Pattern.IsMatch(block.Text)))
                continue;
            state.TakeField("url", link.Target!, block);
            state.Remove(i, Reason);
        }
    }

    private static TextMark? FirstLink(MendBlock block)
    {
        foreach (var mark in block.Marks)
        {
            if (mark.Kind == MarkKind.Link && mark.Target is { Length: > 0 } target && target.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                return mark;
        }

        return null;
    }

    private static string Undoubled(string text)
    {
        var half = text.Length / 2;
        return text.Length % 2 == 1 && text[half] == ' ' && text[..half] == text[(half + 1)..] ? text[..half] : text;
    }

    // The publisher's name alone on a line near the top.
    private static void RemovePublisherName(MendState state)
    {
        if (!state.Fields.TryGetValue("publisher", out var publisher) && !state.Fields.TryGetValue("source", out publisher))
            return;
        var name = Folding.Fold(publisher.Value);
        for (var i = 0; i < Math.Min(6, state.Blocks.Count); i++)
        {
            if (state.Blocks[i].Type == BlockType.Paragraph && Folding.Fold(state.Blocks[i].Text) == name)
                state.Remove(i--, Reason);
        }
    }

    private static void TakeFacts(MendState state)
    {
        for (var i = 0; i < Math.Min(15, state.Blocks.Count); i++)
        {
            var text = state.ForRules(state.Blocks[i].Text);
            foreach (var rule in RuleTables.BodyFacts)
            {
                var match = rule.Pattern.Match(text);
                if (match.Success)
                    Take(state, rule.Pattern, match, state.Blocks[i]);
            }
        }
    }

    [GeneratedRegex(@"^(?:[a-z0-9-]+\.)+[a-z]{2,}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HostName();
}
