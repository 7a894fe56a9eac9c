using System.Collections.Immutable;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Predictions;
using AiInsights.Mine.Proof;
using AiInsights.Mine.Topics;
using AiInsights.Model;

namespace AiInsights.Mine.Questions;

/// <summary>Disputed questions with proven positions; who sat at the table and said nothing is named too.</summary>
internal static class QuestionBuilder
{
    /// <summary>By id, ordinal.</summary>
    public static ImmutableArray<Question> Build(
        ImmutableArray<CuratedQuestion> curated, QuoteProver prover, ImmutableArray<Speaker> speakers, ImmutableHashSet<string> topicIds, DiagnosticBag bag)
    {
        var names = speakers.ToImmutableDictionary(static s => s.Id, static s => s.Name, StringComparer.Ordinal);
        var hosts = speakers.Where(static s => s.Host).Select(static s => s.Id).ToHashSet(StringComparer.Ordinal);
        return [.. curated.Select(Build).OrderBy(static q => q.Id, StringComparer.Ordinal)];

        Question Build(CuratedQuestion question)
        {
            var positions = ImmutableArray.CreateBuilder<Position>();
            var present = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var position in question.Positions)
            {
                var quote = prover.Prove(position.Seed, position.PlaceOf("seed"), position.Quote, position.PlaceOf("quote"), bag, position.Speaker);
                if (quote is not null)
                    present.UnionWith(quote.Article.Turns.Select(static t => t.Speaker));
                if (!names.ContainsKey(position.Speaker))
                {
                    var place = position.PlaceOf("speaker");
                    bag.Add(DiagnosticCodes.CurationUnknownSpeaker, place.Path, place.Line, place.Column,
                        $"There is no speaker '{position.Speaker}'.{DidYouMean.Hint(position.Speaker, names.Keys)} The position was left out.");
                }
                else if (quote is not null)
                {
                    TwinReadings.Check(quote, position.PlaceOf("quote"), bag);
                    WrongTurn.Check(position.Speaker, quote, position.PlaceOf("quote"), names, bag);
                    positions.Add(new Position(position.Speaker, position.Stance, quote.Words, quote.Article.Id, quote.Block.Id, quote.Block.Turn, position.Note));
                }
            }

            // A host asks; not answering is no silence.
            var spoken = positions.Select(static p => p.Speaker).ToHashSet(StringComparer.Ordinal);
            return new Question
            {
                Id = question.Id,
                Text = question.Text,
                Context = question.Context,
                Topics = TopicReferences.Known(question.Topics, question, topicIds, bag),
                Positions = positions.ToImmutable(),
                Changes = EntryChanges.Of(question.Changes),
                Silent = [.. present.Where(s => !spoken.Contains(s) && !hosts.Contains(s))],
            };
        }
    }
}
