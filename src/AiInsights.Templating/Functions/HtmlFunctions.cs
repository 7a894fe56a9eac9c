using System.Text.RegularExpressions;
using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>The group <c>html</c>; <c>raw</c> is this library's own.</summary>
internal static partial class HtmlFunctions
{
    /// <summary>Scripts, styles and comments with what they hold, and tags; a bracket in the value of an attribute ends no tag. Takes time in step with the text. To make it takes longer than most templates, and few ask for it.</summary>
    private static readonly Lazy<Regex> Tags = new(static () => new Regex("<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:[^>=]|=(?:'[^']*'|\"[^\"]*\"|[^'\"][^\\s>]*))*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(10)));

    public static readonly TemplateObject Group = new FunctionGroup("html")
        .Add("strip", Strip, FunctionGroup.TextOrNull)
        .Add("escape", (in call) => call[0] is null ? null : call.State.Produced(Escape(call.Text(0))), FunctionGroup.Parameter("text", TemplateParameterKind.TextOrNull))
        .Add("newline_to_br", NewLineToBreak, FunctionGroup.TextOrNull)
        .Add("url_encode", (in call) => call[0] is string text ? Uri.EscapeDataString(text) : null, FunctionGroup.TextOrNull)
        .Add("url_escape", (in call) => call[0] is string text ? EscapeAddress(text) : null, FunctionGroup.TextOrNull)
        .Add("raw", Raw, FunctionGroup.Parameter("text"))
        .Build();

    public static string Escape(string text)
    {
        using var output = new TextOutput(0);
        Escaper.Write(output, text, EscapeMode.Text);
        return output.Length == text.Length ? text : output.ToString();
    }

    private static object? Raw(in NativeCall call) => call[0] switch
    {
        null => null,
        Markup markup => markup,
        var value => call.State.Produced(Values.ToText(call.State, value)),
    };

    private static object? Strip(in NativeCall call)
    {
        return call[0] is string text && text.Contains('<', StringComparison.Ordinal) ? Tags.Value.Replace(text, string.Empty) : call[0];
    }

    private static object? NewLineToBreak(in NativeCall call)
    {
        if (call[0] is null)
        {
            return null;
        }

        // Where values are escaped, the text is made safe before the tags come in.
        string text = call.State.Escapes ? Escape(call.Text(0)) : call.Text(0);
        return call.State.Produced(LineEnd().Replace(text, "<br />$0"));
    }

    /// <summary>Percent-encodes what no address may hold and keeps what separates its parts; a percent sign is encoded whatever follows it, as in Scriban.</summary>
    private static string EscapeAddress(string text)
    {
        const string kept = ";/?:@&=+$,#[]!'()*-_.~";
        var address = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            bool isKept = rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || kept.Contains((char)rune.Value, StringComparison.Ordinal));
            address.Append(isKept ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return address.ToString();
    }

    [GeneratedRegex(@"\r\n|\r|\n")]
    private static partial Regex LineEnd();
}
