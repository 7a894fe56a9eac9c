using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AiInsights.Benchmarks.Scale;

/// <summary>
/// Lets the finished program serve a collection, edits it as an author does, and measures how long a reader of the edited article waits:
/// from the save to the message that loads the page anew, and to the end of the build that follows.
/// </summary>
internal sealed partial class ServedEdits : IDisposable
{
    private const int Edits = 10;
    private const double TicksPerSecond = 100;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Process _process;
    private readonly Queue<TaskCompletionSource> _builds = new();
    private readonly List<string> _said = [];
    private Uri _address = new("http://127.0.0.1/");

    private ServedEdits(string folder, string repository, string templates)
    {
        var program = Path.Combine(repository, "src/AiInsights.Cli/bin/Release/net10.0/ai-insights.dll");
        string[] arguments = [program, "serve", "--port", "0", "--seeds", Path.Combine(folder, "seeds"), "--templates", templates, "--out", Path.Combine(folder, "served")];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Measures and prints a table.</summary>
    /// <param name="folder">Where seeds are, in <c>seeds</c>; the site comes beside them, and a copy of the templates.</param>
    /// <param name="repository">The checkout: its templates, and the program as built there.</param>
    public static async Task Run(string folder, string repository)
    {
        var templates = Path.Combine(folder, "served-templates");
        if (Directory.Exists(templates))
            Directory.Delete(templates, recursive: true);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(repository, "templates"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(templates, Path.GetRelativePath(Path.Combine(repository, "templates"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        using var edits = new ServedEdits(folder, repository, templates);
        await edits.Start();
        await edits.Measure(folder, templates);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        _client.Dispose();
    }

    private async Task Start()
    {
        var clock = Stopwatch.StartNew();
        while (Address() is not { } address)
        {
            if (_process.HasExited || clock.Elapsed > s_patience)
                throw new InvalidOperationException("The program does not serve: " + string.Join('\n', _said));
            await Task.Delay(50);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"serve: first build {clock.Elapsed.TotalSeconds:0.0} s, {Cpu():0.0} CPU-s"));
        // What the program does to be ready for the first edit is over.
        await Task.Delay(TimeSpan.FromSeconds(3));

        string? Address()
        {
            lock (_said)
            {
                var said = _said.Find(static s => s.StartsWith("Serving ", StringComparison.Ordinal))?.Split(' ')[1];
                _address = said is null ? _address : new Uri(said);
                return said;
            }
        }
    }

    private async Task Measure(string folder, string templates)
    {
        var seeds = Directory.EnumerateFiles(Path.Combine(folder, "seeds"), "*.md").Where(static f => !Path.GetFileName(f).StartsWith('_')).Order(StringComparer.Ordinal).ToList();
        // No copies: those are put together with another seed. One of each form of article, from all over the collection.
        var chosen = Enumerable.Range(0, Edits).Select(i => seeds[i * seeds.Count / Edits + i % 4]).ToList();
        var pages = chosen.ConvertAll(seed => PageOf(folder, Path.GetFileName(seed)));
        await Print("a sentence changed", i => Edit(chosen[i], $"第 {i} 次改动。"), i => pages[i], i => $"第 {i} 次改动。");
        await Print("the same by rename", i => Edit(chosen[i], $"换名 {i} 保存。", rename: true), i => pages[i], i => $"换名 {i} 保存。");
        await Print("the same again, one article", i => Edit(chosen[0], $"又是 {i} 号。"), _ => pages[0], i => $"又是 {i} 号。");
        var style = Directory.EnumerateFiles(Path.Combine(templates, "assets"), "*.css").Order(StringComparer.Ordinal).First();
        await Print("a style sheet", i => File.AppendAllText(style, $"\nbody{{outline:{i}px none}}\n"), _ => pages[0], null);
        var layout = Path.Combine(templates, "layouts/base.html");
        await Print("the layout of all pages", i => File.WriteAllText(layout, File.ReadAllText(layout).Replace("</body>", $"<!-- {i} --></body>", StringComparison.Ordinal)), _ => pages[0], null, 2);

        static void Edit(string seed, string sentence, bool rename = false)
        {
            var text = File.ReadAllText(seed).TrimEnd() + sentence + "\n";
            if (!rename)
            {
                File.WriteAllText(seed, text);
                return;
            }

            var beside = Path.Combine(Path.GetDirectoryName(seed)!, "." + Path.GetFileName(seed) + ".new");
            File.WriteAllText(beside, text);
            File.Move(beside, seed, overwrite: true);
        }
    }

    /// <summary>Edits again and again, each time when the build before is over.</summary>
    private async Task Print(string what, Action<int> edit, Func<int, string> page, Func<int, string>? shows, int times = Edits)
    {
        var (told, shown, built, cpu) = (new List<double>(), new List<double>(), new List<double>(), Cpu());
        for (var i = 0; i < times; i++)
        {
            using var stop = new CancellationTokenSource(s_patience);
            await using var messages = Messages(page(i), stop.Token).GetAsyncEnumerator(stop.Token);
            await messages.MoveNextAsync();
            var before = messages.Current;
            var end = NextBuild();
            edit(i);
            var saved = Stopwatch.GetTimestamp();
            do
                await messages.MoveNextAsync();
            while (messages.Current == before);
            told.Add(Stopwatch.GetElapsedTime(saved).TotalMilliseconds);
            if (shows is not null && !(await _client.GetStringAsync(new Uri(_address, page(i)), stop.Token)).Contains(shows(i), StringComparison.Ordinal))
                throw new InvalidOperationException($"{page(i)} was told of but does not show “{shows(i)}”.");
            shown.Add(Stopwatch.GetElapsedTime(saved).TotalMilliseconds);
            await end;
            built.Add(Stopwatch.GetElapsedTime(saved).TotalMilliseconds);
            await Task.Delay(500, stop.Token);
        }

        cpu = Cpu() - cpu;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-28} told {Median(told),6:0} ms ({told.Min():0} to {told.Max():0}), loaded {Median(shown),6:0} ms, built {Median(built),6:0} ms, {cpu / times:0.00} CPU-s each, {Memory():0} MB at most"));
    }

    /// <summary>What decides about loading anew, each time the server tells of it.</summary>
    private async IAsyncEnumerable<string> Messages(string page, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var stream = await _client.GetStreamAsync(new Uri(_address, "/__ai-insights/events?page=" + Uri.EscapeDataString("/" + page)), stop);
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal))
                continue;
            using var told = JsonDocument.Parse(line["data: ".Length..]);
            // Older programs tell the version alone.
            yield return told.RootElement.TryGetProperty("page", out var sum)
                ? $"{sum} {told.RootElement.GetProperty("styles")} {told.RootElement.GetProperty("rest")}"
                : told.RootElement.GetProperty("version").ToString();
        }
    }

    private Task NextBuild()
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_said)
            _builds.Enqueue(end);
        return end.Task;
    }

    private void Heard(string? line)
    {
        if (line is null)
            return;
        lock (_said)
        {
            _said.Add(line);
            if (Written().IsMatch(line) && _builds.TryDequeue(out var end))
                end.SetResult();
        }
    }

    private static string PageOf(string folder, string seed)
    {
        // The list for machines is long: it is read once a seed, before anything is measured.
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "served/data/documents.json")));
        foreach (var item in list.RootElement.EnumerateArray())
        {
            if (item.GetProperty("seeds").EnumerateArray().Any(s => s.GetString() == seed))
                return item.GetProperty("url").GetString()!;
        }

        throw new InvalidOperationException($"No article was made of {seed}.");
    }

    private double Cpu()
    {
        var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private double Memory() => double.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(static l => l.StartsWith("VmHWM:", StringComparison.Ordinal))[6..].Replace("kB", string.Empty, StringComparison.Ordinal).Trim(),
        CultureInfo.InvariantCulture) / 1000;

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    [GeneratedRegex(@"^\d+ written, ", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
