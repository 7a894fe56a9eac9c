using System.Globalization;

namespace AiInsights.Templating;

/// <summary>How templates are parsed and rendered. Immutable; a compiled template keeps the options it was parsed with.</summary>
public sealed record TemplateOptions
{
    /// <summary>Scriban's behaviour, with limits for a site: no escaping, invariant culture.</summary>
    public static readonly TemplateOptions Default = new();

    /// <summary>For HTML pages: values are escaped for their place, lines are not indented by themselves.</summary>
    public static readonly TemplateOptions Html = new() { AutoEscape = AutoEscape.Html, AutoIndent = false };

    /// <summary>Whether values are escaped.</summary>
    public AutoEscape AutoEscape { get; init; }

    /// <summary>Whether a block indented in the source indents every line it prints.</summary>
    public bool AutoIndent { get; init; } = true;

    /// <summary>Whether an unknown variable is an error instead of null.</summary>
    public bool StrictVariables { get; init; }

    /// <summary>Whether a member of null is null instead of an error.</summary>
    public bool RelaxedTargetAccess { get; init; }

    /// <summary>Whether an unknown member is null (as Scriban) or an error.</summary>
    public bool RelaxedMemberAccess { get; init; } = true;

    /// <summary>Whether an index outside a list is null (as Scriban) or an error.</summary>
    public bool RelaxedIndexerAccess { get; init; } = true;

    /// <summary>Whether a call of an unknown function is null instead of an error.</summary>
    public bool RelaxedFunctionAccess { get; init; }

    /// <summary>How numbers and dates are printed.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>What <c>tablerow</c> and friends write at the end of a line.</summary>
    public string NewLine { get; init; } = "\n";

    /// <summary>Where <c>include</c> finds templates.</summary>
    public ITemplateLoader? Loader { get; init; }

    /// <summary>Functions and values known by name in every template, beside the built-in ones.</summary>
    public IReadOnlyDictionary<string, object?> Globals { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The time that <c>date.now</c> gives; null is the clock. A site pins it, so that its pages do not change by themselves.</summary>
    public DateTime? Now { get; init; }

    /// <summary>Iterations of all loops of one render, at most; 0 is no limit.</summary>
    public int LoopLimit { get; init; } = 10_000_000;

    /// <summary>Nested calls and includes, at most; 0 is no limit.</summary>
    public int RecursionLimit { get; init; } = 100;

    /// <summary>UTF-16 units (or UTF-8 bytes when rendering to bytes) of output, at most; 0 is no limit.</summary>
    public int OutputLimit { get; init; } = 256 * 1024 * 1024;

    /// <summary>Nested objects that are printed, at most.</summary>
    public int ObjectRecursionLimit { get; init; } = 20;

    /// <summary>Nested expressions and blocks in a template, at most.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;

    /// <summary>How long one render may take; null is no limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>How long one regular expression may take.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
