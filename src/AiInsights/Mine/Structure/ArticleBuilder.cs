using System.Collections.Immutable;
using System.Globalization;
using AiInsights.Mend;
using AiInsights.Merge;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Speakers;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Turns a merged document into an article: finds its structure, gives every statement an address.</summary>
public static class ArticleBuilder
{
    /// <summary>The article.</summary>
    /// <param name="document">The merged copies.</param>
    /// <param name="curated">What curators say of seeds; entries of other seeds are ignored.</param>
    /// <param name="speakers">Who names mean.</param>
    /// <param name="bag">Takes dates that do not exist, and the like.</param>
    public static Article Build(MergedDocument document, IEnumerable<CuratedDocument> curated, SpeakerIndex speakers, DiagnosticBag bag)
    {
        var metadata = new ArticleMetadata(document, curated, bag);
        UnusedFacts.List(document, metadata);
        var draft = new ArticleDraft(document, speakers) { Title = metadata.Title };
        NamedInsights.Find(draft);
        Transcript.Find(draft);
        if (draft.Turns.Count == 0)
        {
            LabelledTitles.Name(draft);
            NumberedInsights.Find(draft);
        }

        var ids = new StatementIds();
        var sections = Sections(draft, ids);
        var titles = draft.Blocks.DistinctBy(static b => b.Insight).ToDictionary(static b => b.Insight, static b => b.Text);
        var words = draft.Blocks.DistinctBy(static b => b.Turn).ToDictionary(static b => b.Turn, static b => b.Text);
        var insightIds = draft.Insights.Select((_, i) => ids.Next('i', titles[i])).ToList();
        var turnIds = draft.Turns.Select((t, i) => ids.Next('t', t.Speaker + words.GetValueOrDefault(i))).ToList();
        var blocks = Blocks(draft, ids, sections, insightIds, OffsetsOfRepairs(document));
        var indexOfBlock = new Dictionary<int, string>();
        for (var i = 0; i < blocks.Length; i++)
            indexOfBlock.TryAdd(draft.Blocks[i].Index, blocks[i].Id);

        return new Article
        {
            Id = Id(metadata),
            Title = metadata.Title,
            Kind = metadata.Kind ?? KindOf(draft),
            Publisher = metadata.Publisher,
            Authors = metadata.Authors,
            Editor = metadata.Editor,
            Published = metadata.Published,
            Event = metadata.Event,
            Fetched = metadata.Fetched,
            SourceUrl = metadata.SourceUrl,
            OriginalTitle = metadata.OriginalTitle,
            Summary = metadata.Summary,
            OriginalScript = document.Base.Document.Script,
            Seeds = [.. document.Witnesses.Select(static w => w.Seed)],
            Truncated = document.Truncated,
            MetadataFrom = metadata.From,
            Extra = metadata.Extra,
            Blocks = blocks,
            Sections = sections,
            Insights = Insights(draft, blocks, insightIds),
            Turns = Turns(draft, blocks, turnIds),
            PullQuotes = Quotes(draft, blocks),
            Repairs = [.. document.Witnesses.SelectMany(static w => w.Document.Trace.Repairs)],
            Removed = [.. document.Witnesses.SelectMany(static w => w.Document.Trace.Removals.OrderBy(static r => r.Line))],
            Collation = [.. document.Differences.Where(d => indexOfBlock.ContainsKey(d.Block)).Select(d => new CollationEntry(indexOfBlock[d.Block], d.Kind, d.Readings))],
            Accounting = document.Witnesses.ToImmutableSortedDictionary(static w => w.Seed, static w => w.Document.Trace.Count(), StringComparer.Ordinal),
        };
    }

    private static string Id(ArticleMetadata metadata)
    {
        var wish = metadata.Slug is { } slug ? Slugs.Clean(slug) : string.Empty;
        return wish.Length > 0 ? wish : Slugs.Create(metadata.Published ?? metadata.Event?.Date, metadata.Title);
    }

    private static ArticleKind KindOf(ArticleDraft draft) =>
        draft.Turns.Count > 0 && !IsQuotation(draft) ? ArticleKind.Transcript
        : draft.IsReport ? ArticleKind.Report
        : draft.Insights.Count > 0 ? ArticleKind.List
        : ArticleKind.Article;

    // A few questions and answers that an article quotes do not make it a conversation.
    private static bool IsQuotation(ArticleDraft draft)
    {
        var said = draft.Blocks.FindAll(static b => b.Turn >= 0);
        return said.TrueForAll(static b => b.Type == BlockType.Quote) && 2 * said.Sum(static b => b.Text.Length) < draft.Blocks.Sum(static b => b.Text.Length);
    }

    private static ImmutableArray<Section> Sections(ArticleDraft draft, StatementIds ids)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var open = new Stack<int>();
        foreach (var block in draft.Blocks)
        {
            // A point's title is no section of its own; headings below it are.
            var isTitle = block.Type == BlockType.Heading && block.Insight >= 0 && draft.Blocks.Find(b => b.Insight == block.Insight) == block;
            if (block.Type == BlockType.Heading && !isTitle)
            {
                while (open.Count > 0 && sections[open.Peek()].Level >= block.Level)
                    open.Pop();
                var parent = open.Count > 0 ? sections[open.Peek()].Id : null;
                open.Push(sections.Count);
                sections.Add(new Section(ids.Next('s', block.Text), block.Number, block.Text, block.Level, parent));
            }
            else if (isTitle)
            {
                while (open.Count > 0 && sections[open.Peek()].Level >= block.Level)
                    open.Pop();
            }

            block.Section = open.Count > 0 ? open.Peek() : -1;
        }

        return sections.ToImmutable();
    }

    // Marks name a repair by its place in its own seed's trace; the article lists the repairs of all seeds.
    private static Dictionary<string, int> OffsetsOfRepairs(MergedDocument document)
    {
        var offsets = new Dictionary<string, int>(StringComparer.Ordinal);
        var offset = 0;
        foreach (var witness in document.Witnesses)
        {
            offsets[witness.Seed] = offset;
            offset += witness.Document.Trace.Repairs.Count;
        }

        return offsets;
    }

    private static ImmutableArray<Block> Blocks(ArticleDraft draft, StatementIds ids, ImmutableArray<Section> sections, List<string> insightIds, Dictionary<string, int> offsets)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(draft.Blocks.Count);
        foreach (var block in draft.Blocks)
        {
            blocks.Add(new Block
            {
                Id = ids.Next('b', block.Type == BlockType.Image ? block.ImageUrl + block.Text : block.Text),
                Type = block.Type,
                Level = block.Level,
                Section = block.Section >= 0 ? sections[block.Section].Id : null,
                Turn = block.Turn >= 0 ? block.Turn + 1 : null,
                Insight = block.Insight >= 0 ? insightIds[block.Insight] : null,
                Content = WithArticleRepairs(block.Content, offsets[block.Source.Seed]),
                Marker = block.Marker,
                ImageUrl = block.ImageUrl,
                Source = block.Source,
                FilledFrom = block.FilledFrom,
            });
        }

        return blocks.MoveToImmutable();
    }

    private static RichText WithArticleRepairs(RichText content, int offset) =>
        offset == 0 || !content.Marks.Any(static m => m.Kind == MarkKind.Repair)
            ? content
            : content with
            {
                Marks = [.. content.Marks.Select(m => m.Kind == MarkKind.Repair
                    ? m with { Target = (int.Parse(m.Target!, CultureInfo.InvariantCulture) + offset).ToString(CultureInfo.InvariantCulture) }
                    : m)],
            };

    private static ImmutableArray<Insight> Insights(ArticleDraft draft, ImmutableArray<Block> blocks, List<string> ids)
    {
        var bodies = blocks.Where(static b => b.Insight is not null).ToLookup(static b => b.Insight!, StringComparer.Ordinal);
        return [.. draft.Insights.Select((insight, i) =>
        {
            var body = bodies[ids[i]].ToList();
            return new Insight
            {
                Id = ids[i],
                Section = body[0].Section,
                Number = insight.Number,
                Label = insight.Label,
                Title = body[0].Text,
                Blocks = [.. body.Select(static b => b.Id)],
            };
        })];
    }

    private static ImmutableArray<Turn> Turns(ArticleDraft draft, ImmutableArray<Block> blocks, List<string> ids)
    {
        var speech = blocks.Where(static b => b.Turn is not null).ToLookup(static b => b.Turn!.Value);
        return [.. draft.Turns.Select((turn, i) => new Turn
        {
            N = i + 1,
            Id = ids[i],
            Section = speech[i + 1].FirstOrDefault()?.Section,
            Speaker = turn.Speaker,
            Label = turn.Label,
            Note = turn.Note,
            Blocks = [.. speech[i + 1].Select(static b => b.Id)],
        })];
    }

    private static ImmutableArray<PullQuote> Quotes(ArticleDraft draft, ImmutableArray<Block> blocks)
    {
        var quotes = ImmutableArray.CreateBuilder<PullQuote>();
        List<(int Turn, string Speaker, string Key)>? turns = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (draft.Blocks[i].QuotedSpeaker is not { } name)
                continue;
            var speaker = draft.Speakers.Resolve(name);
            turns ??= [.. blocks.Where(static b => b.Turn is not null).GroupBy(static b => b.Turn!.Value).Select(g => (g.Key, draft.Turns[g.Key - 1].Speaker, Folding.Fold(string.Concat(g.Select(static b => b.Text)))))];
            quotes.Add(new PullQuote(speaker, blocks[i].Text, blocks[i].Id, PullQuotes.Sources(blocks[i].Text, turns, speaker)));
        }

        return quotes.ToImmutable();
    }
}
