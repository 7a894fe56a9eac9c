using System.Buffers;
using AiInsights.Mine.Curation;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Pages;
using AiInsights.Render.Reads;

namespace AiInsights.Render;

/// <summary>Renders every planned page in every script, feeds and the files for machines, and takes over the assets.</summary>
public static class SiteRenderer
{
    /// <summary>Renders the site without its data files and its search index.</summary>
    /// <param name="digest">What to show.</param>
    /// <param name="plan">Where.</param>
    /// <param name="options">Templates folder, base address, threads.</param>
    /// <param name="terms">Words whose form in the other script is fixed.</param>
    /// <param name="bag">Receives what is wrong with the templates, each finding once.</param>
    /// <param name="files">Takes the files as they are made.</param>
    public static void Render(Digest digest, SitePlan plan, BuildOptions options, IReadOnlyList<CuratedTerm> terms, DiagnosticBag bag, ISiteFiles files) =>
        Render(new DigestIndex(digest), plan, options, script => Conversion.To(script, terms), bag, files, null);

    /// <summary>The same, where pages are left as they are when nothing they ask for has another answer than last time.</summary>
    /// <param name="conversions">To each script.</param>
    /// <param name="known">What pages asked last time, or null to make all of them.</param>
    /// <returns>What made the pages, for those that are made again.</returns>
    internal static PageMaker Render(DigestIndex index, SitePlan plan, BuildOptions options, Func<string, Conversion> conversions, DiagnosticBag bag, ISiteFiles files, KnownPages? known)
    {
        var digest = index.Digest;
        var once = new FindingsOnce(bag);
        var maker = new PageMaker(options, digest.AsOf, conversions, once, known);
        var (folder, scripts) = (maker.Folder, maker.Scripts);
        var jobs = scripts.SelectMany(s => plan.Pages.Select(page => (s.Text, s.Words, Page: page))).ToList();

        // One buffer and one log a thread: a page is on its way to the disk before the next one is rendered.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs > 0 ? options.Jobs : Environment.ProcessorCount };
        Parallel.For(0, jobs.Count, parallel, () => (Buffer: new ArrayBufferWriter<byte>(64 * 1024), Log: known is null ? null : new ReadLog()), (i, _, own) =>
        {
            var (text, ui, page) = jobs[i];
            var (buffer, log) = own;
            var path = plan.PathOf(page.Name, text.Script);
            if (known?.Key(path) is { } same && files.TryKeep(path, same))
                return own;
            log?.Clear();
            var scope = new PageScope(index, plan, text, ui.Text, options, page, log);
            buffer.ResetWrittenCount();
            if (!maker.TryMake(buffer, scope, ui, bag, once))
            {
                // What readers have is better than nothing, and other pages link to it.
                files.TryCarry(scope.Path);
                return own;
            }

            if (log is null)
                files.Add(new(scope.Path, buffer.WrittenMemory));
            else
                files.Add(new(scope.Path, buffer.WrittenMemory), known!.Learn(scope.Path, log));
            return own;
        }, static _ => { });
        // What an asset holds is in no page's key.
        if (folder.HasLoadedAsset)
            known?.Forget();

        var rest = scripts
            .Select(s => new PageScope(index, plan, s.Text, s.Words.Text, options, plan.Pages[0]))
            .SelectMany(static scope => Feeds.Create(scope).Append(Calendar.Create(scope)).Concat(Redirects.Create(scope)))
            .Concat(Assets.Create(folder, once));
        foreach (var file in rest)
            files.Add(file);
        MachineFiles.Create(plan, options, digest, scripts[0].Text, files);
        return maker;
    }
}
