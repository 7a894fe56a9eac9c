using Microsoft.Playwright;

namespace AiInsights.BrowserTests;

/// <summary>Queries typed into a search page, and the time from the last keystroke until the first results stand in the document and are laid out.</summary>
internal static class TypedQueries
{
    /// <summary>Types each query at once, the last keystroke of it, and gives the milliseconds until its results (or that there are none) are shown.</summary>
    public static Task<double[]> TimeAsync(IPage page, IReadOnlyList<string> queries) => page.EvaluateAsync<double[]>("""
        async queries => {
          const input = document.querySelector("[data-search-input]"), count = document.querySelector("[data-search-count]");
          const list = document.querySelector("[data-search-results]"), times = [];
          const typed = q => new Promise(done => {
            const start = performance.now();
            const look = new MutationObserver(() => {
              if (!/\d/.test(count.textContent) || location.hash !== "#q=" + encodeURIComponent(q)) return;
              if (!list.querySelector("[data-search-result]") && !/^\D*0/.test(count.textContent)) return;
              look.disconnect();
              list.getBoundingClientRect();
              done(performance.now() - start);
            });
            look.observe(count.parentNode, { subtree: true, childList: true, characterData: true });
            input.value = q;
            input.dispatchEvent(new InputEvent("input", { bubbles: true }));
          });
          for (const q of queries) {
            times.push(await typed(q));
            // What is shown after the first results is not over yet; a reader strikes no key for so long.
            await new Promise(done => setTimeout(done, 120));
          }
          return times;
        }
        """, queries);

    /// <summary>The value below which a share of all lie.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, Math.Floor(share * sorted.Count))];
    }
}
