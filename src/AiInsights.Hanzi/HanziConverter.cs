using System.Collections.Concurrent;
using AiInsights.Hanzi.Inspecting;
using AiInsights.Hanzi.Matching;
using AiInsights.Hanzi.Parity;
using AiInsights.Hanzi.Quality;
using AiInsights.Hanzi.Terms;

namespace AiInsights.Hanzi;

/// <summary>Converts between Chinese scripts by one of OpenCC's configurations. Safe to share between threads.</summary>
public sealed partial class HanziConverter
{
    private static readonly ConcurrentDictionary<string, Lazy<HanziConverter>> Shared = new(StringComparer.Ordinal);
    private static readonly Lazy<MatchTable> Normalization = new(() => ParityEngines.Stage([Configuration.Normalization], rareGlyphs: false));

    private readonly Configuration _configuration;
    private readonly Engine _engine;

    private HanziConverter(Configuration configuration, HanziOptions options, Engine engine)
    {
        _configuration = configuration;
        _engine = engine;
        Options = options;
    }

    /// <summary>The names of the configurations, as OpenCC names them.</summary>
    public static IReadOnlyList<string> Configs { get; } = [.. Configuration.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The configuration's name.</summary>
    public string Config => _configuration.Name;

    /// <summary>What the converter was asked for.</summary>
    public HanziOptions Options { get; }

    /// <summary>The converter of a configuration; without terms, the same one for equal options.</summary>
    /// <param name="config">s2t, t2s, s2tw, tw2s, s2twp, tw2sp, s2hk, hk2s, s2hkp, hk2sp, t2tw, tw2t, t2hk, hk2t, jp2t or t2jp.</param>
    /// <exception cref="ArgumentException">There is no configuration of that name, or a term is empty or too long.</exception>
    public static HanziConverter For(string config, HanziOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        options ??= HanziOptions.Default;
        if (!Configuration.All.TryGetValue(config, out var configuration))
            throw new ArgumentException($"There is no configuration '{config}'; there are {string.Join(", ", Configs)}.", nameof(config));
        var (parity, rareGlyphs) = (options.Parity, options.RareGlyphs);
        var name = config + (parity ? " parity" : "") + (rareGlyphs ? " rare" : "");
        var plain = Shared.GetOrAdd(name, _ => new Lazy<HanziConverter>(() => Plain(configuration, parity, rareGlyphs))).Value;
        return options.Terms.IsDefaultOrEmpty
            ? plain
            : new HanziConverter(configuration, options, new TermEngine(TermEngine.Table(options.Terms, configuration), plain._engine));
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

    /// <summary>What the text is cut into, what each stage makes of it, and which rule decided.</summary>
    public Inspection Inspect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normalized = text;
        if (NeedsNormalization(text))
        {
            using var buffer = new TextBuffer(text.Length);
            Pass.Run(Normalization.Value, text, buffer, null);
            normalized = buffer.Text.ToString();
        }
        var segments = new Inspector(_configuration, Options, _engine).Segments(normalized);
        return new Inspection(Config, text, normalized, segments, string.Concat(segments.Select(s => s.Result)));
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

    private static HanziConverter Plain(Configuration configuration, bool parity, bool rareGlyphs) => new(
        configuration,
        new HanziOptions { Parity = parity, RareGlyphs = rareGlyphs },
        parity ? ParityEngines.Create(configuration, rareGlyphs) : QualityEngines.Create(configuration, rareGlyphs));
}
