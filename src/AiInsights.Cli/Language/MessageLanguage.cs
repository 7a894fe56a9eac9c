using System.Collections.Frozen;

namespace AiInsights.Cli.Language;

/// <summary>
/// The language in which the program speaks to people. Messages are made in English, close to what they are about; a catalogue says them in
/// another language. What it lacks stays English, so that nothing is ever lost. Codes, paths and data are the same in all.
/// </summary>
internal sealed class MessageLanguage
{
    private readonly FrozenDictionary<string, string> _texts;
    private readonly MessagePattern[] _patterns;
    private readonly FrozenDictionary<string, string[]> _codes;

    private MessageLanguage(string culture, IEnumerable<string[]> messages, IEnumerable<string[]> codes)
    {
        Culture = culture;
        var all = messages.ToList();
        _texts = all.Where(static m => !m[0].Contains("{0}", StringComparison.Ordinal)).ToFrozenDictionary(static m => m[0], static m => m[1], StringComparer.Ordinal);
        // What says more of itself is tried first: "{0}: {1}" fits nearly everything.
        _patterns = [.. all.Where(static m => m[0].Contains("{0}", StringComparison.Ordinal)).Select(static m => new MessagePattern(m[0], m[1])).OrderByDescending(static p => p.Weight)];
        _codes = codes.ToFrozenDictionary(static c => c[0], static c => c[1..], StringComparer.Ordinal);
    }

    /// <summary>English: messages as they are made.</summary>
    public static MessageLanguage English { get; } = new(string.Empty, [], []);

    /// <summary>Simplified Chinese.</summary>
    public static MessageLanguage Chinese { get; } = new("zh-Hans", Rows("language/messages.zh.txt"), Rows("language/codes.zh.txt"));

    /// <summary>The culture whose resources of the libraries fit.</summary>
    public string Culture { get; }

    /// <summary>The language of a name: zh, zh-CN, zh_TW.UTF-8 …; null when it is none of ours.</summary>
    public static MessageLanguage? Named(string name) =>
        name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;

    /// <summary>The language of the system: the variables that POSIX names, in their order, else that of the user's settings.</summary>
    public static MessageLanguage OfSystem()
    {
        foreach (var variable in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            // The first one that is set decides, also when it says "C".
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value)
                return Named(value) ?? English;
        }
        return Named(System.Globalization.CultureInfo.CurrentUICulture.Name) ?? English;
    }

    /// <summary>A text in this language, or as it is.</summary>
    public string Of(string text)
    {
        if (_texts.TryGetValue(text, out var whole))
            return whole;
        foreach (var pattern in _patterns)
        {
            if (pattern.Match(text) is { } values)
                return pattern.Fill([.. values.Select(Part)]);
        }
        return text;
    }

    /// <summary>A finding in this language: its message, and what its code says.</summary>
    public Diagnostic Of(Diagnostic finding)
    {
        if (!_codes.TryGetValue(finding.Code.Id, out var words))
            return finding;
        // Findings that sum up many items begin with the title of their code.
        var message = finding.Message.StartsWith(finding.Code.Title, StringComparison.Ordinal)
            ? words[0] + finding.Message[finding.Code.Title.Length..]
            : Of(finding.Message);
        // Where the catalogue has no words for it, the title says what it is about.
        if (ReferenceEquals(message, finding.Message))
            message = $"{words[0]}（{message}）";
        return finding with { Message = message, Code = Of(finding.Code) };
    }

    /// <summary>What a code says, in this language.</summary>
    public DiagnosticCode Of(DiagnosticCode code) =>
        _codes.TryGetValue(code.Id, out var words) ? code with { Title = words[0], Cause = words[1], Cure = words[2] } : code;

    /// <summary>A part of a message may be a message itself: a hint, the name of a folder.</summary>
    private string Part(string text)
    {
        var bare = text.Trim();
        return bare.Length == 0 ? text : Of(bare) is var said && said != bare ? said : text;
    }

    private static IEnumerable<string[]> Rows(string name) =>
        BuiltInFiles.Text(name).Split('\n').Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Split('\t'));
}
