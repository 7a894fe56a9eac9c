using System.Text.RegularExpressions;
using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>The group <c>regex</c>, each call bounded in time.</summary>
internal static class RegexFunctions
{
    private static readonly TemplateParameter Pattern = FunctionGroup.Parameter("pattern", TemplateParameterKind.TextOrNull);
    private static readonly TemplateParameter Options = FunctionGroup.Optional("options", TemplateParameterKind.TextOrNull);

    public static readonly TemplateObject Group = new FunctionGroup("regex")
        .Add("escape", (in call) => Regex.Escape(Given(call, 0, "pattern", "Escape")), Pattern)
        .Add("match", (in call) => Groups(Regex.Match(Given(call, 0, "text", "Match"), Given(call, 1, "pattern", "Match"), OptionsOf(call[2]), call.State.Options.RegexTimeout)), FunctionGroup.TextOrNull, Pattern, Options)
        .Add("matches", (in call) => new TemplateArray(Regex.Matches(Given(call, 0, "text", "Matches"), Given(call, 1, "pattern", "Matches"), OptionsOf(call[2]), call.State.Options.RegexTimeout).Select(Groups)), FunctionGroup.TextOrNull, Pattern, Options)
        .Add("replace", (in call) => Regex.Replace(Given(call, 0, "text", "Replace"), Given(call, 1, "pattern", "Replace"), Given(call, 2, "replace", "Replace"), OptionsOf(call[3]), call.State.Options.RegexTimeout), FunctionGroup.TextOrNull, Pattern, FunctionGroup.Parameter("replace", TemplateParameterKind.TextOrNull), Options)
        .Add("split", (in call) => new TemplateArray(Regex.Split(Given(call, 0, "text", "Split"), Given(call, 1, "pattern", "Split"), OptionsOf(call[2]), call.State.Options.RegexTimeout)), FunctionGroup.TextOrNull, Pattern, Options)
        .Add("unescape", (in call) => Regex.Unescape(Given(call, 0, "pattern", "Unescape")), Pattern)
        .Build();

    private static string Given(in NativeCall call, int index, string parameter, string method) => (string)call.NotNull(index, parameter, method);

    private static TemplateArray Groups(Match match)
    {
        var groups = new TemplateArray();
        if (match.Success)
        {
            groups.AddRange(match.Groups.Cast<Group>().Select(g => g.Value));
        }

        return groups;
    }

    private static RegexOptions OptionsOf(object? letters)
    {
        var options = RegexOptions.None;
        foreach (char c in letters as string ?? string.Empty)
        {
            options |= c switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }
}
