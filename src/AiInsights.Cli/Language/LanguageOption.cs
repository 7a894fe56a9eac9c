using System.CommandLine;

namespace AiInsights.Cli.Language;

/// <summary><c>--language</c>, which every command has.</summary>
internal static class LanguageOption
{
    private const string Name = "--language";

    /// <summary>The option as help shows it.</summary>
    public static Option Create()
    {
        var option = new Option<string>(Name) { Description = "The language of messages: zh or en; that of the system by default.", HelpName = "zh|en", Recursive = true };
        option.Validators.Add(static r =>
        {
            if (r.Tokens.Count == 1 && r.Tokens[0].Value is not ("zh" or "en"))
                r.AddError($"{Name} takes zh or en, not {r.Tokens[0].Value}");
        });
        return option;
    }

    /// <summary>The language that a call names; it is needed before the call can be parsed, because parsing has messages too.</summary>
    public static MessageLanguage? Of(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == Name && i + 1 < args.Count)
                return MessageLanguage.Named(args[i + 1]);
            if (args[i].StartsWith(Name + "=", StringComparison.Ordinal) || args[i].StartsWith(Name + ":", StringComparison.Ordinal))
                return MessageLanguage.Named(args[i][(Name.Length + 1)..]);
        }
        return null;
    }
}
