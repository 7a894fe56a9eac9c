using System.Collections.Immutable;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Mine.Speakers;

/// <summary>All who speak: the curated ones and those whom a conversation names without curation.</summary>
internal static class SpeakerBuilder
{
    /// <summary>By id, ordinal.</summary>
    public static ImmutableArray<Speaker> Build(
        ImmutableArray<Article> articles, ImmutableArray<CuratedSpeaker> curated, QuoteProver prover, DiagnosticBag bag)
    {
        var spoken = new SortedDictionary<string, Spoken>(StringComparer.Ordinal);
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        var blocks = new Dictionary<string, Block>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            if (article.Turns.IsEmpty)
                continue;
            blocks.Clear();
            foreach (var block in article.Blocks)
                blocks.TryAdd(block.Id, block);
            foreach (var turn in article.Turns)
            {
                if (!spoken.TryGetValue(turn.Speaker, out var entry))
                    spoken[turn.Speaker] = entry = new Spoken(SpeakerIndex.Bare(turn.Label));
                entry.Turn(article.Id);
                foreach (var id in turn.Blocks)
                {
                    if (blocks.TryGetValue(id, out var block))
                        entry.Words(block);
                }
            }

            if (ConversationHost.Of(article, blocks) is { } host)
                hosts.Add(host);
        }

        CheckAliases(curated, bag);
        foreach (var speaker in curated)
        {
            foreach (var stated in speaker.Stated)
                prover.Prove(stated.Seed, stated.PlaceOf("seed"), stated.Quote, stated.PlaceOf("quote"), bag);
        }

        var known = curated.Select(static s => s.Id).ToHashSet(StringComparer.Ordinal);
        var strangers = spoken.Where(s => !known.Contains(s.Key)).Select(s => new Speaker { Id = s.Key, Name = s.Value.Name, Host = hosts.Contains(s.Key) });
        return [.. curated
            .Select(static s => new Speaker
            {
                Id = s.Id,
                Name = s.Name,
                Aliases = s.Aliases,
                LatinName = s.Latin,
                Role = s.Role,
                Affiliation = s.Affiliation,
                Host = s.Host,
            })
            .Concat(strangers)
            .Select(s => spoken.TryGetValue(s.Id, out var e) ? s with { Turns = e.Turns, Characters = e.Characters, Documents = [.. e.Documents] } : s)
            .OrderBy(static s => s.Id, StringComparer.Ordinal)];
    }

    private static void CheckAliases(ImmutableArray<CuratedSpeaker> curated, DiagnosticBag bag)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var speaker in curated)
        {
            Claim(speaker, speaker.Name, speaker.PlaceOf("name"));
            for (var i = 0; i < speaker.Aliases.Length; i++)
                Claim(speaker, speaker.Aliases[i], speaker.PlaceOf(FormattableString.Invariant($"aliases[{i}]")));
        }

        void Claim(CuratedSpeaker speaker, string name, Place place)
        {
            if (owners.TryAdd(FoldedText.Key(name), speaker.Id) || owners[FoldedText.Key(name)] == speaker.Id)
                return;
            bag.Add(DiagnosticCodes.AliasOfTwo, place.Path, place.Line, place.Column,
                $"'{name}' also means '{owners[FoldedText.Key(name)]}'; it means nobody now. Leave it to one of them.");
        }
    }

    /// <summary>What one person said.</summary>
    private sealed class Spoken(string name)
    {
        public string Name { get; } = name;

        public int Turns { get; private set; }

        public int Characters { get; private set; }

        public SortedSet<string> Documents { get; } = new(StringComparer.Ordinal);

        public void Turn(string document)
        {
            Turns++;
            Documents.Add(document);
        }

        public void Words(Block block)
        {
            if (block.Type is BlockType.Paragraph or BlockType.ListItem or BlockType.Quote)
                Characters += Visible(block.Text);
        }

        /// <summary>Characters of a text without blanks. A pair of surrogates is one; no blank is written as one.</summary>
        private static int Visible(string text)
        {
            var count = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    i++;
                else if (char.IsWhiteSpace(text[i]))
                    continue;
                count++;
            }

            return count;
        }
    }
}
