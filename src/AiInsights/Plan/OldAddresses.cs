using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Plan;

/// <summary>Which of the declared redirects can stand.</summary>
internal static class OldAddresses
{
    private static readonly string[] Folders = ["articles", "topics", "speakers", "predictions", "questions"];

    /// <summary>Those that begin where no page is and end at one; the others are reported.</summary>
    public static ImmutableArray<Redirect> Check(ImmutableArray<Redirect> redirects, SitePlan plan, string path, DiagnosticBag bag)
    {
        var kept = ImmutableArray.CreateBuilder<Redirect>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var redirect in redirects)
        {
            if (!IsAddress(redirect.From))
                bag.Add(DiagnosticCodes.BadSlug, path, 0, 0, $"The old address `{redirect.From}` is none of this site's; write it like `topics/old.html`.");
            else if (plan.Has(redirect.From) || !taken.Add(redirect.From))
                bag.Add(DiagnosticCodes.AddressCollision, path, 0, 0, $"The old address `{redirect.From}` is that of a page or of another redirect; the redirect is left out.");
            else if (!plan.Has(redirect.To))
                bag.Add(DiagnosticCodes.DeadLink, path, 0, 0, $"The old address `{redirect.From}` leads to `{redirect.To}`, which is no page; the redirect is left out.");
            else
                kept.Add(redirect);
        }

        return kept.ToImmutable();
    }

    private static bool IsAddress(string name) =>
        name.Split('/') is [var folder, var file] && Folders.Contains(folder, StringComparer.Ordinal)
        && file.EndsWith(".html", StringComparison.Ordinal) && Routes.IsSlug(file[..^".html".Length]);
}
