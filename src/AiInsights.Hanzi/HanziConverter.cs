using AiInsights.Hanzi.Dictionaries;
using AiInsights.Hanzi.Inspecting;
using AiInsights.Hanzi.Matching;
using AiInsights.Hanzi.Parity;
using AiInsights.Hanzi.Quality;
using AiInsights.Hanzi.Terms;

namespace AiInsights.Hanzi;

/// <summary>Converts between Chinese scripts by one of OpenCC's configurations. Safe to share between threads.</summary>
public sealed partial class HanziConverter
{
    // Units; beyond it, looking what a text needs takes longer than having everything.
    private const int LongestLine = 4096;

    // One for each configuration and choice of switches, made when first asked for.
    private static readonly HanziConverter?[] Shared = new HanziConverter?[4 * Configuration.Count];
    private static readonly Lazy<MatchTable> Normalization = new(() => ParityEngines.Stage([Configuration.Normalization], rareGlyphs: false));

    private readonly Configuration _configuration;
    private readonly Func<Alphabet?, Engine> _create;
    private readonly Lazy<Engine> _engine;
    private int _linesConverted;

    private HanziConverter(Configuration configuration, HanziOptions options, Func<Alphabet?, Engine> create)
    {
        _configuration = configuration;
        _create = create;
        _engine = new Lazy<Engine>(() => create(null));
        Options = options;
    }

    /// <summary>The names of the configurations, as OpenCC names them.</summary>
    public static IReadOnlyList<string> Configs { get; } = Configuration.Names;

    /// <summary>Whether there is a configuration of this name.</summary>
    public static bool Has(string config) => Configuration.Find(config) is not null;

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
        var configuration = Configuration.Find(config)
            ?? throw new ArgumentException($"There is no configuration '{config}'; there are {string.Join(", ", Configs)}.", nameof(config));
        var (parity, rareGlyphs) = (options.Parity, options.RareGlyphs);
        ref var shared = ref Shared[(4 * configuration.Index) + (parity ? 2 : 0) + (rareGlyphs ? 1 : 0)];
        if (shared is null) Interlocked.CompareExchange(ref shared, Plain(configuration, parity, rareGlyphs), null);
        var plain = shared;
        if (options.Terms.Count == 0) return plain;
        var terms = TermEngine.Table(options.Terms, configuration);
        return new HanziConverter(configuration, options, alphabet => new TermEngine(terms, alphabet is null ? plain._engine.Value : plain._create(alphabet)));
    }

    /// <summary>
    /// Begins to load what the first conversion needs, on another thread; for a program that has something else to do until it has a
    /// text. Without it the first conversion loads everything itself.
    /// </summary>
    public void Prepare()
    {
        if (_engine.IsValueCreated) return;
        new Thread(() => OpenCcData.ReadAhead(_configuration, Options.Parity)) { IsBackground = true }.Start();
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
        var segments = new Inspector(_configuration, Options, _engine.Value).Segments(normalized);
        return new Inspection(Config, text, normalized, segments, string.Concat(segments.Select(s => s.Result)));
    }

    private void Convert(ReadOnlySpan<char> source, TextBuffer target, PlaceMap? normalization, PlaceMap? conversion)
    {
        if (!NeedsNormalization(source))
        {
            _engine.Value.Convert(source, target, conversion, isLast: true);
            return;
        }
        using var normalized = new TextBuffer(source.Length);
        Pass.Run(Normalization.Value, source, normalized, normalization);
        _engine.Value.Convert(normalized.Text, target, conversion, isLast: true);
    }

    // Compatibility ideographs: U+F900..FAFF, and U+2F800..2FA1F, which all have this leading surrogate.
    private static bool NeedsNormalization(ReadOnlySpan<char> text)
    {
        // The vectors behind the calls below are compiled when first used, which takes longer than looking through a line.
        if (text.Length > LongestLine) return text.ContainsAnyInRange('\uF900', '\uFAFF') || text.Contains('\uD87E');
        foreach (var unit in text)
        {
            if (unit is >= '\uF900' and <= '\uFAFF' or '\uD87E') return true;
        }
        return false;
    }

    private static HanziConverter Plain(Configuration configuration, bool parity, bool rareGlyphs) => new(
        configuration,
        new HanziOptions { Parity = parity, RareGlyphs = rareGlyphs },
        alphabet => parity ? ParityEngines.Create(configuration, rareGlyphs, alphabet) : QualityEngines.Create(configuration, rareGlyphs, alphabet));

    // The engine for a text of which this is the beginning. A first short text gets one of its own: most often it is the only one.
    private Engine EngineFor(ReadOnlySpan<char> text, bool isAll) =>
        isAll && text.Length <= LongestLine && !_engine.IsValueCreated && !NeedsNormalization(text) && Interlocked.Exchange(ref _linesConverted, 1) == 0
            ? _create(new Alphabet(text))
            : _engine.Value;
}
