using System.Collections.Concurrent;
using AiInsights.Hanzi.Matching;
using AiInsights.Hanzi.Parity;
using AiInsights.Hanzi.Quality;

namespace AiInsights.Hanzi;

/// <summary>Converts between Chinese scripts by one of OpenCC's configurations. Safe to share between threads.</summary>
public sealed partial class HanziConverter
{
    private static readonly ConcurrentDictionary<(string Config, HanziOptions Options), Lazy<HanziConverter>> Shared = new();
    private static readonly Lazy<MatchTable> Normalization = new(() => ParityEngines.Stage([Configuration.Normalization], rareGlyphs: false));

    private readonly Engine _engine;

    private HanziConverter(Configuration configuration, HanziOptions options)
    {
        Config = configuration.Name;
        Options = options;
        _engine = options.Parity
            ? ParityEngines.Create(configuration, options.RareGlyphs)
            : QualityEngines.Create(configuration, options.RareGlyphs);
    }

    /// <summary>The names of the configurations, as OpenCC names them.</summary>
    public static IReadOnlyList<string> Configs { get; } = [.. Configuration.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The configuration's name.</summary>
    public string Config { get; }

    public HanziOptions Options { get; }

    /// <summary>The converter of a configuration; the same one for equal options.</summary>
    /// <param name="config">s2t, t2s, s2tw, tw2s, s2twp, tw2sp, s2hk, hk2s, s2hkp, hk2sp, t2tw, tw2t, t2hk, hk2t, jp2t or t2jp.</param>
    /// <exception cref="ArgumentException">There is no configuration of that name.</exception>
    public static HanziConverter For(string config, HanziOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        if (!Configuration.All.TryGetValue(config, out var configuration))
            throw new ArgumentException($"There is no configuration '{config}'; there are {string.Join(", ", Configs)}.", nameof(config));
        return Shared.GetOrAdd((config, options ?? HanziOptions.Default),
            key => new Lazy<HanziConverter>(() => new HanziConverter(configuration, key.Options))).Value;
    }

    /// <summary>The text in the other script; the same instance where nothing changes.</summary>
    public string Convert(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return text;
        using var target = new TextBuffer(text.Length + 64);
        Convert(text, target, null, null);
        return target.Text.SequenceEqual(text) ? text : target.Text.ToString();
    }

    /// <summary>The same, with the way back from places in the source to places in the result.</summary>
    public AlignedText ConvertAligned(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var target = new TextBuffer(text.Length + 64);
        var normalization = new PlaceMap();
        var conversion = new PlaceMap();
        Convert(text, target, normalization, conversion);
        var result = target.Text.SequenceEqual(text) ? text : target.Text.ToString();
        return new AlignedText(result, text.Length, normalization, conversion);
    }

    private void Convert(ReadOnlySpan<char> source, TextBuffer target, PlaceMap? normalization, PlaceMap? conversion)
    {
        if (!NeedsNormalization(source))
        {
            _engine.Convert(source, target, conversion, isLast: true);
            return;
        }
        using var normalized = new TextBuffer(source.Length);
        Pass.Run(Normalization.Value, source, normalized, normalization);
        _engine.Convert(normalized.Text, target, conversion, isLast: true);
    }

    // Compatibility ideographs: U+F900..FAFF, and U+2F800..2FA1F, which all have this leading surrogate.
    private static bool NeedsNormalization(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\uF900', '\uFAFF') || text.Contains('\uD87E');
}
