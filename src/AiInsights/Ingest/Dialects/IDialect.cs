namespace AiInsights.Ingest.Dialects;

/// <summary>One way in which crawlers leave articles. A new way is a new file beside this one and a line in <see cref="DialectList"/>.</summary>
public interface IDialect
{
    /// <summary>Kebab-case name, shown by <c>explain</c>.</summary>
    string Name { get; }

    /// <summary>What it looks like, in one sentence.</summary>
    string Description { get; }

    /// <summary>Whether a seed is written in it. Dialects are asked in order; the first that says yes reads the seed.</summary>
    bool Recognises(SeedFile file);

    /// <summary>Finds what the seed declares and where its body begins.</summary>
    SeedDocument Read(SeedFile file, DiagnosticBag bag);
}
