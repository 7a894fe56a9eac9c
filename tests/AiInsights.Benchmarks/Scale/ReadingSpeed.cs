using System.Diagnostics;
using System.Globalization;
using AiInsights.Ingest;
using AiInsights.Ingest.Text;
using AiInsights.Mend;

namespace AiInsights.Benchmarks.Scale;

/// <summary>
/// What reading and mending seeds costs on one core, in processor time, so that other work on the machine does not count:
/// the seeds of a folder again and again, then one seed grown from 1 to 20 MB.
/// </summary>
internal static class ReadingSpeed
{
    private const double WarmUpSeconds = 5;

    /// <summary>Prints megabytes a second for the folder's seeds, then for seeds of several sizes.</summary>
    /// <param name="folder">Seeds.</param>
    /// <param name="seconds">Processor time of each measurement, in seconds.</param>
    public static void Run(string folder, double seconds)
    {
        var seeds = SeedReader.Find(folder, new DiagnosticBag()).Select(n => (Name: n, Bytes: File.ReadAllBytes(Path.Combine(folder, n)))).ToList();
        Report("read", seeds, seconds, static (name, bytes) => Read(name, bytes, new DiagnosticBag()));
        Report("read and mend", seeds, seconds, Mend);
        foreach (var seed in seeds)
            Report("read and mend " + seed.Name, [seed], seconds, Mend);

        var paragraphs = seeds.SelectMany(static s => TextDecoder.Decode(s.Bytes).Text.Split('\n')).Where(static l => l.Length is > 40 and < 2000 && !l.Contains("](", StringComparison.Ordinal)).ToList();
        foreach (var size in (int[])[1, 2, 5, 10, 20])
            Report(string.Create(CultureInfo.InvariantCulture, $"one seed of {size} MB"), [("a.md", Grown(paragraphs, size * 1_000_000))], seconds, Mend);
    }

    private static SeedDocument Read(string name, byte[] bytes, DiagnosticBag bag)
    {
        var decoded = TextDecoder.Decode(bytes);
        return SeedReader.Identify(new SeedFile(name, name, decoded.Text, decoded.Charset), bag);
    }

    private static void Mend(string name, byte[] bytes)
    {
        var bag = new DiagnosticBag();
        Mender.Mend(Read(name, bytes, bag), bag);
    }

    // Numbered, so that no two paragraphs are the same.
    private static byte[] Grown(List<string> paragraphs, int size)
    {
        using var stream = new MemoryStream(size + 10_000);
        stream.Write("# 长文\n\n"u8);
        for (var i = 0; stream.Length < size; i++)
            stream.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{paragraphs[i % paragraphs.Count]}（{i}）\n\n")));
        return stream.ToArray();
    }

    private static void Report(string what, List<(string Name, byte[] Bytes)> seeds, double seconds, Action<string, byte[]> work)
    {
        Spend(seeds, WarmUpSeconds, work);
        var (bytes, spent) = Spend(seeds, seconds, work);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6 / spent,8:F1} MB/s  {what}"));
    }

    private static (double Bytes, double Seconds) Spend(List<(string Name, byte[] Bytes)> seeds, double seconds, Action<string, byte[]> work)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        double bytes = 0, spent = 0;
        while (spent < seconds)
        {
            foreach (var (name, content) in seeds)
            {
                work(name, content);
                bytes += content.Length;
            }

            process.Refresh();
            spent = (process.TotalProcessorTime - start).TotalSeconds;
        }

        return (bytes, spent);
    }
}
