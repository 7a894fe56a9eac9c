using System.CommandLine;
using System.Globalization;
using AiInsights.Cli.Images;
using AiInsights.Cli.Report;
using AiInsights.Ingest.Images;

namespace AiInsights.Cli.Commands;

/// <summary><c>fetch-images</c>: local copies of remote pictures.</summary>
internal static class FetchImagesCommand
{
    private const int LongestPause = 600_000;

    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var command = new CliCommand("fetch-images", "Keeps a local copy of each picture that articles show; what cannot be had stays a card with a link.", "ai-insights fetch-images --delay 2000");
        var arguments = BuildArguments.AddTo(command);
        var delay = new Option<int>("--delay") { Description = "Pause between two requests to one host, in milliseconds.", HelpName = "MS", DefaultValueFactory = static _ => 1000 };
        delay.Validators.Add(static r =>
        {
            if (r.Tokens.Count == 1 && (!int.TryParse(r.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n > LongestPause))
                r.AddError($"--delay takes milliseconds from 0 to {LongestPause.ToString(CultureInfo.InvariantCulture)}");
        });
        var retry = new Option<bool>("--retry") { Description = "Asks again for what could not be had before." };
        var ignoreRobots = new Option<bool>("--ignore-robots") { Description = "Asks hosts whose robots.txt forbids it; for hosts that gave you leave." };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Asks addresses of private networks too." };
        foreach (var option in (Option[])[delay, retry, ignoreRobots, allowPrivate])
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) =>
        {
            var pause = TimeSpan.FromMilliseconds(parsed.GetValue(delay));
            var (leave, robots) = (parsed.GetValue(allowPrivate), !parsed.GetValue(ignoreRobots));
            return Run(console, arguments.Options(parsed), arguments.Format(parsed), parsed.GetValue(retry), () => new ImageClient(pause, leave, robots), cancellation);
        });
        return command;
    }

    private static async Task<int> Run(CliConsole console, BuildOptions options, DiagnosticFormat format, bool retry, Func<ImageClient> client, CancellationToken cancellation)
    {
        var collector = new ImageCollector(options.Seeds);
        // Findings of the articles are for build and check.
        var articles = await Task.Run(() => SiteBuilder.Compose(options, new DiagnosticBag(), null, cancellation).Digest.Articles, cancellation);
        var wanted = articles.SelectMany(static a => a.Blocks.Where(static b => b.ImageUrl is not null).Select(b => (Block: b, Address: ImageAddress.Of(b.ImageUrl, a.SourceUrl))))
            .Where(static w => w.Address is not null).Select(static w => (w.Block, Address: w.Address!)).ToList();
        var missing = collector.Missing(wanted.Select(static w => w.Address), retry);

        var failed = await collector.Fetch(missing, client, address =>
        {
            if (console.IsTerminal)
                console.Error.WriteLine($"  {address.Host}{address.AbsolutePath}");
        }, cancellation);

        var bag = new DiagnosticBag();
        foreach (var (address, why) in failed)
        {
            var source = wanted.First(w => w.Address == address).Block.Source;
            bag.Add(DiagnosticCodes.ImageNotFetched, Ingest.SeedReader.DisplayPath(Path.Combine(options.Seeds, source.Seed)), source.Line, 0, $"{address.AbsoluteUri}: {why}. The page keeps a card with a link.");
        }
        DiagnosticReport.Write(console, bag.ToSortedList(), format);
        var all = wanted.DistinctBy(static w => w.Address.AbsoluteUri).Count();
        console.Say($"{all} pictures: {all - missing.Count} known before, {missing.Count - failed.Count} fetched, {failed.Count} not to be had");
        return failed.Count > 0 && options.Strict ? ExitCode.ContentErrors : ExitCode.Done;
    }
}
