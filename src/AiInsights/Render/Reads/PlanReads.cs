using System.Collections.Immutable;
using AiInsights.Model;
using AiInsights.Plan;

namespace AiInsights.Render.Reads;

/// <summary>The plan as a page sees it; see <see cref="IndexReads"/>.</summary>
internal sealed class PlanReads(SitePlan plan, ReadLog? log)
{
    /// <summary>The scripts: an option, the same for all pages of a build.</summary>
    public ImmutableArray<string> Scripts => plan.Scripts;

    /// <inheritdoc cref="SitePlan.PathOf"/>
    public string PathOf(string name, string script) => plan.PathOf(name, script);

    public ImmutableArray<Redirect> Redirects
    {
        get
        {
            log?.Note(new(FactKind.Redirects));
            return plan.Redirects;
        }
    }

    /// <inheritdoc cref="SitePlan.Has"/>
    public bool Has(string name)
    {
        log?.Note(new(FactKind.Page, name));
        return plan.Has(name);
    }

    /// <inheritdoc cref="SitePlan.HasAnchor"/>
    public bool HasAnchor(string article, string anchor)
    {
        // The anchors of an article follow from its text.
        log?.NoteUnlessWhole(new(FactKind.Anchor, article, anchor));
        return plan.HasAnchor(article, anchor);
    }
}
