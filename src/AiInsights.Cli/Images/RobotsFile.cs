using System.Text.RegularExpressions;

namespace AiInsights.Cli.Images;

/// <summary>What a host's robots.txt asks of us (RFC 9309): the group that names us, else the one for everybody; the longest rule wins, and allowing wins a tie.</summary>
internal sealed class RobotsFile
{
    /// <summary>The name that a host would use for us.</summary>
    public const string Agent = "ai-insights";

    private readonly List<(bool Allow, string Path)> _rules;

    private RobotsFile(List<(bool Allow, string Path)> rules) => _rules = rules;

    /// <summary>A host without rules.</summary>
    public static RobotsFile None { get; } = new([]);

    /// <summary>Reads the rules that are meant for us.</summary>
    public static RobotsFile Parse(string text)
    {
        List<(bool, string)> own = [], all = [];
        bool named = false, forUs = false, forAll = false, inRules = true;
        foreach (var raw in text.Split('\n').Take(10_000))
        {
            var line = raw.Split('#')[0].Trim();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var (key, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                if (inRules)
                    (forUs, forAll, inRules) = (false, false, false);
                forUs |= value.Equals(Agent, StringComparison.OrdinalIgnoreCase);
                forAll |= value == "*";
                named |= forUs;
            }
            else if (key is "allow" or "disallow")
            {
                inRules = true;
                // An empty Disallow forbids nothing.
                if (value.Length == 0)
                    continue;
                if (forUs)
                    own.Add((key == "allow", value));
                if (forAll)
                    all.Add((key == "allow", value));
            }
        }
        return new(named ? own : all);
    }

    /// <summary>Whether a path with its query may be asked for.</summary>
    public bool Allows(string path)
    {
        var best = _rules.Where(r => Matches(r.Path, path)).OrderByDescending(static r => r.Path.Length).ThenByDescending(static r => r.Allow).Select(static r => (bool?)r.Allow).FirstOrDefault();
        return best ?? true;
    }

    private static bool Matches(string rule, string path)
    {
        if (!rule.Contains('*', StringComparison.Ordinal) && !rule.EndsWith('$'))
            return path.StartsWith(rule, StringComparison.Ordinal);
        var pattern = "^" + Regex.Escape(rule.TrimEnd('$')).Replace("\\*", ".*", StringComparison.Ordinal) + (rule.EndsWith('$') ? "$" : string.Empty);
        return Regex.IsMatch(path, pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline);
    }
}
