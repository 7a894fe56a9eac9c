namespace AiInsights.Mend;

/// <summary>Where in an article a rule looks.</summary>
public enum RulePlace
{
    Any,
    Head,
    Tail,
}

/// <summary>A line that states facts about the article.</summary>
/// <param name="Place">Where it may stand.</param>
/// <param name="Looks">Its named groups are fields.</param>
/// <param name="Example">A real line that it matches; a test proves it.</param>
public sealed record MetadataRule(RulePlace Place, LinePattern Looks, string Example) : ILineRule;

/// <summary>A line that belongs to the publisher, not to the article.</summary>
/// <param name="Place">Where it may stand.</param>
/// <param name="ToEnd">Everything after it goes too.</param>
/// <param name="Reason">Why it is left out.</param>
/// <param name="Looks">What it looks like.</param>
/// <param name="Example">A real line that it matches; a test proves it.</param>
public sealed record BoilerplateRule(RulePlace Place, bool ToEnd, string Reason, LinePattern Looks, string Example) : ILineRule;

/// <summary>The rules that are data (<c>Mend/Rules/*.txt</c>).</summary>
public static class RuleTables
{
    public static RuleTable<MetadataRule> MetadataLines { get; } =
        new(DataTable.Read("Mend.Rules.metadata-lines.txt").Select(static r => new MetadataRule(Place(r[0]), new(r[1]), r[2])));

    public static RuleTable<MetadataRule> BodyFacts { get; } =
        new(DataTable.Read("Mend.Rules.body-facts.txt").Select(static r => new MetadataRule(RulePlace.Head, new(r[0]), r[1])));

    public static RuleTable<BoilerplateRule> Boilerplate { get; } =
        new(DataTable.Read("Mend.Rules.boilerplate.txt").Select(static r => new BoilerplateRule(Place(r[0]), r[1] == "end", r[2], new(r[3]), r[4])));

    private static RulePlace Place(string word) => word switch
    {
        "head" => RulePlace.Head,
        "tail" => RulePlace.Tail,
        "any" => RulePlace.Any,
        _ => throw new InvalidOperationException($"Unknown place {word} in a rule table."),
    };
}
