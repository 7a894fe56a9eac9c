using AiInsights.Merge;
using AiInsights.Mine.Speakers;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>An article while its structure is found.</summary>
public sealed class ArticleDraft
{
    public ArticleDraft(MergedDocument document, SpeakerIndex speakers)
    {
        Speakers = speakers;
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            var block = document.Blocks[i];
            Blocks.Add(new DraftBlock
            {
                Type = block.Source.Type,
                Level = block.Source.Level,
                Content = block.Source.Type == BlockType.Heading ? block.Content.Without(MarkKind.Strong).Without(MarkKind.Emphasis) : block.Content,
                Number = block.Source.Number,
                Marker = block.Source.Marker,
                ImageUrl = block.Source.ImageUrl,
                Source = new SourceSpan(block.Seed, block.Source.Line, block.Source.EndLine),
                FilledFrom = block.FilledFrom,
                Bold = block.Source.IsBold,
                IsRow = block.Source.IsRow,
                Index = i,
            });
        }
    }

    /// <summary>Who the names in talk mean; the labels of this article are added when they are known.</summary>
    public SpeakerIndex Speakers { get; set; }

    /// <summary>What the article is called.</summary>
    public string Title { get; init; } = string.Empty;

    public List<DraftBlock> Blocks { get; } = [];

    public List<DraftInsight> Insights { get; } = [];

    public List<DraftTurn> Turns { get; } = [];

    /// <summary>The insights have names of their own (<c>趋势一</c>) rather than bare numbers.</summary>
    public bool HasNamedInsights { get; set; }

    /// <summary>Their names are those of a report: trends, findings.</summary>
    public bool IsReport { get; set; }
}

/// <summary>A numbered point or trend.</summary>
/// <param name="Number">As counted in its section, from 1.</param>
/// <param name="Label">How the source names it.</param>
public sealed record DraftInsight(int Number, string Label);

/// <summary>A turn of a conversation.</summary>
/// <param name="Label">The name as the source writes it.</param>
/// <param name="Speaker">Id of the person.</param>
/// <param name="Note">What else stands beside the name.</param>
public sealed record DraftTurn(string Label, string Speaker, string? Note);
