using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The title once more as a link, as clippers write it below the heading: it names the source, and the site.</summary>
internal static class TitleLinks
{
    /// <summary>How many blocks from the top it is looked for, and how short a title may be to be known by its words.</summary>
    private const int HeadBlocks = 4, ShortestTitle = 6;

    /// <summary>Takes the address and leaves the line out, in place. The title may still carry the name of its site.</summary>
    public static void Take(MendState state)
    {
        var blocks = state.Blocks;
        var heading = blocks.FindIndex(0, Math.Min(HeadBlocks, blocks.Count), static b => b is { Type: BlockType.Heading, Level: 1 });
        if (heading < 0 || blocks[heading].Text.Length < ShortestTitle)
            return;
        var title = Folding.Fold(blocks[heading].Text);
        for (var i = heading + 1; i < Math.Min(heading + HeadBlocks, blocks.Count); i++)
        {
            if (blocks[i] is not { Type: BlockType.Paragraph or BlockType.Quote, IsLink: true, Marks: [{ Target: { } target }, ..] } || !target.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !Folding.Is(blocks[i].Text, title))
                continue;
            state.TakeField("url", target, blocks[i]);
            if (Uri.TryCreate(target, UriKind.Absolute, out var address) && SiteHosts.Of(address.Host) is var (site, _))
                state.TakeField(PublisherName.Host, site, blocks[i]);
            state.Remove(i, "repeated-title");
            return;
        }
    }
}
