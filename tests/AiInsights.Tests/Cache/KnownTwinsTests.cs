using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using AiInsights.Cache;
using AiInsights.Merge;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cache;

/// <summary>What texts share after edits is what a comparison of all of them finds, also where an edit makes a formula of a passage or a passage of a formula.</summary>
public sealed class KnownTwinsTests
{
    private const int Collections = 50;
    private const int RoundsEach = 10;

    [Fact]
    public void After_any_edits_texts_share_what_a_comparison_of_all_finds()
    {
        var (rounds, fromIndex, crossed) = (0, 0, 0);
        for (var seed = 0; seed < Collections; seed++)
        {
            using var folder = new TempFolder();
            var texts = new Texts(seed, folder);
            texts.Check();
            for (var i = 0; i < RoundsEach; i++, rounds++)
            {
                var before = texts.Formulas;
                texts.Edit();
                crossed += texts.Formulas.SetEquals(before) ? 0 : 1;
                fromIndex += texts.Check() ? 1 : 0;
            }
        }

        // Else this says nothing about what it is here for.
        Assert.InRange(fromIndex, rounds / 2, rounds - 1);
        Assert.InRange(crossed, rounds / 2, rounds);
    }

    [Fact]
    public void A_damaged_index_is_as_good_as_none()
    {
        using var folder = new TempFolder();
        var random = new Random(1);
        var texts = new Texts(1, folder);
        texts.Check();
        var path = Assert.Single(Directory.EnumerateFiles(folder["passages"], "*", SearchOption.AllDirectories));
        for (var i = 0; i < 60; i++)
        {
            var bytes = File.ReadAllBytes(path);
            if (i % 4 == 0)
                bytes = bytes[..random.Next(bytes.Length)];
            else
                bytes[i % 4 == 1 ? random.Next(40) : random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, bytes);
            texts.Edit();
            texts.Check();
        }
    }

    [Fact]
    public void A_text_that_nobody_remembers_costs_a_comparison()
    {
        using var folder = new TempFolder();
        var texts = new Texts(2, folder);
        texts.Check();
        texts.Remove();
        texts.Forget();
        Assert.False(texts.Check());
        Assert.True(texts.Check());
    }

    /// <summary>A collection of texts that copy from each other, quote each other, and hold about as many formulas as are counted.</summary>
    private sealed class Texts
    {
        private readonly Random _random;
        private readonly CacheFolder _cache;
        private readonly ulong[] _phrases;
        private readonly SortedDictionary<string, ulong[]> _texts = new(StringComparer.Ordinal);
        private readonly Dictionary<ContentSum, ulong[]> _ever = [];
        private readonly double _often;

        public Texts(int seed, TempFolder folder)
        {
            _random = new Random(seed);
            _cache = CacheFolder.Of(new BuildOptions { Seeds = "seeds", Templates = "templates", Out = "site", Cache = folder.Path })!;
            _phrases = [.. Enumerable.Range(0, 30).Select(_ => Passage())];
            var count = _random.Next(45, 110);
            _often = (double)TwinFinder.TooCommon / count;
            for (var i = 0; i < count; i++)
                Add();
        }

        /// <summary>Phrases that too many texts hold to be counted.</summary>
        public HashSet<ulong> Formulas => [.. _phrases.Where(p => _texts.Values.Count(t => t.Contains(p)) > TwinFinder.TooCommon)];

        /// <summary>Some changes at once, seldom more than can be followed.</summary>
        public void Edit()
        {
            for (var edits = _random.Next(8) == 0 ? 12 : _random.Next(1, 4); edits > 0; edits--)
            {
                switch (_random.Next(5))
                {
                    case 0:
                        Add();
                        break;
                    case 1:
                        Remove();
                        break;
                    case 2:
                        // The same words under another name stand at another place.
                        var text = _texts[Any()];
                        Remove();
                        _texts[Name()] = text;
                        break;
                    case 3:
                        _texts[Any()] = Text();
                        break;
                    default:
                        var name = Any();
                        _texts[name] = [.. _texts[name].Where(_ => _random.Next(10) != 0).Union(_phrases.Where(_ => _random.NextDouble() < 0.1))];
                        break;
                }
            }
        }

        public void Remove()
        {
            if (_texts.Count > 2)
                _texts.Remove(Any());
        }

        /// <summary>What is not there any more is not known any more.</summary>
        public void Forget() => _ever.Clear();

        /// <summary>Compares with all texts; true when not all of them were asked for.</summary>
        public bool Check()
        {
            ulong[][] all = [.. _texts.Values];
            ContentSum[] keys = [.. _texts.Select(static t => ContentSum.Of([.. Encoding.UTF8.GetBytes(t.Key), .. MemoryMarshal.AsBytes(t.Value.AsSpan())]))];
            for (var i = 0; i < all.Length; i++)
                _ever[keys[i]] = all[i];
            var asked = 0;
            var twins = new KnownTwins(_cache, ContentSum.Of("seeds"u8), static () => true, i => all[i + (0 * Interlocked.Increment(ref asked))], key => _ever.GetValueOrDefault(key));
            var shared = twins.Shared(keys);
            Assert.Equal(Sorted(TwinFinder.Shared(all)), Sorted(shared));
            var (expected, found) = (TwinFinder.Find(all), TwinFinder.Find([.. all.Select(static t => t.Length)], shared));
            Assert.Equal(expected.Groups.Select(static g => g.ToArray()), found.Groups.Select(static g => g.ToArray()));
            Assert.Equal(expected.Related.AsEnumerable(), found.Related.AsEnumerable());
            return asked < all.Length;
        }

        private static List<(int A, int B, int Count)> Sorted(int[] rows) =>
            [.. rows.Chunk(TextPair.Row).Select(static r => (Math.Min(r[0], r[1]), Math.Max(r[0], r[1]), r[2])).Order()];

        private void Add() => _texts[Name()] = Text();

        private ulong[] Text()
        {
            // Of its own; or a copy, whole or in part, of another; or with a quote.
            var own = Enumerable.Range(0, _random.Next(60)).Select(_ => Passage());
            if (_texts.Count > 0 && _random.Next(3) == 0)
            {
                var (part, other) = (_random.NextDouble(), _texts[Any()]);
                own = own.Take(_random.Next(2) * 30).Concat(other.Where(_ => _random.NextDouble() < part));
            }

            return [.. own.Concat(_phrases.Where(_ => _random.NextDouble() < _often)).Distinct()];
        }

        private string Any() => _texts.Keys.ElementAt(_random.Next(_texts.Count));

        private string Name() => _random.Next(100_000).ToString("d6", CultureInfo.InvariantCulture);

        private ulong Passage() => (ulong)_random.NextInt64() << 3;
    }
}
