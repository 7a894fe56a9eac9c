using System.Text.RegularExpressions;

namespace AiInsights.Templating.Functions;

/// <summary>The group <c>regex</c>, each call bounded in time.</summary>
internal static class RegexFunctions
{
    private static readonly TemplateParameter Pattern = FunctionGroup.Parameter("pattern", TemplateParameterKind.Text);
    private static readonly TemplateParameter Options = FunctionGroup.Optional("options", TemplateParameterKind.TextOrNull);

    public static readonly TemplateObject Group = new FunctionGroup("regex")
        .Add("escape", (in call) => Regex.Escape(call.Text(0)), Pattern)
        .Add("match", (in call) => Groups(Regex.Match(call.Text(0), call.Text(1), OptionsOf(call[2]), call.State.Options.RegexTimeout)), FunctionGroup.Text, Pattern, Options)
        .Add("matches", (in call) => new TemplateArray(Regex.Matches(call.Text(0), call.Text(1), OptionsOf(call[2]), call.State.Options.RegexTimeout).Select(Groups)), FunctionGroup.Text, Pattern, Options)
        .Add("replace", (in call) => Regex.Replace(call.Text(0), call.Text(1), call.Text(2), OptionsOf(call[3]), call.State.Options.RegexTimeout), FunctionGroup.Text, Pattern, FunctionGroup.Parameter("replace", TemplateParameterKind.Text), Options)
        .Add("split", (in call) => new TemplateArray(Regex.Split(call.Text(0), call.Text(1), OptionsOf(call[2]), call.State.Options.RegexTimeout)), FunctionGroup.Text, Pattern, Options)
        .Add("unescape", (in call) => Regex.Unescape(call.Text(0)), Pattern)
        .Build();

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
