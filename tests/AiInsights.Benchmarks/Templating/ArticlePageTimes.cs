using System.Buffers;
using System.Diagnostics;
using System.Globalization;

namespace AiInsights.Benchmarks.Templating;

/// <summary>
/// Time and allocation of the digest's own article pages and of the product list, beside Scriban and the list written by hand. All take turns in one
/// process, in spells of a few milliseconds at most, and the shortest of each counts: so a busy machine spoils the figures little and their ratios least.
/// </summary>
internal static class ArticlePageTimes
{
    private const int Rounds = 500;

    /// <summary>Measures and prints.</summary>
    /// <param name="checkout">A folder with <c>seeds/</c> and <c>templates/</c>.</param>
    public static void Run(string checkout)
    {
        var pages = new ArticlePages(checkout);
        var products = new ProductListBenchmark { Items = 100 };
        products.SetUp();
        var bytes = new ArrayBufferWriter<byte>(1 << 22);
        var jobs = new List<Job>
        {
            new("product list, text", 10, () => products.Text().Length * sizeof(char)),
            new("product list, bytes", 10, products.Bytes),
            new("product list, escaped bytes", 10, products.EscapedBytes),
            new("product list by hand", 10, () => products.ByHand().Length * sizeof(char)),
            new("product list, parsed", 20, () => products.Parse().HasErrors ? 0 : ProductListBenchmark.Source.Length),
        };
        var scribans = new ScribanPages(Path.Combine(checkout, "templates"));
        var listInScriban = Scriban.Template.Parse(ProductListBenchmark.Source);
        var listModel = ScribanPages.ModelOf(products.Page);
        jobs.Add(new Job("product list in Scriban", 1, () => ScribanPages.Render(listInScriban, listModel).Length * sizeof(char)));
        jobs.Add(new Job("product list, parsed by Scriban", 20, () => Scriban.Template.Parse(ProductListBenchmark.Source).HasErrors ? 0 : ProductListBenchmark.Source.Length));
        for (int i = 0; i < pages.Models.Count; i++)
        {
            var model = pages.Models[i];
            jobs.Add(new($"article page {i + 1}", 1, () =>
            {
                bytes.ResetWrittenCount();
                pages.Render(bytes, model);
                return bytes.WrittenCount;
            }));
            var same = ScribanPages.ModelOf(model);
            jobs.Add(new Job($"article page {i + 1} in Scriban", 1, () => scribans.Render(same).Length * sizeof(char)));
        }

        for (int round = 0; round < Rounds; round++)
        {
            foreach (var job in jobs)
                job.Take();
        }

        foreach (var job in jobs)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int output = job.Work();
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job.Name,-32} {job.Best,9:0.0} µs {output,9} bytes {allocated,9} allocated {(double)allocated / output,6:0.00} a byte"));
        }
    }

    private sealed record Job(string Name, int Times, Func<int> Work)
    {
        public double Best { get; private set; } = double.MaxValue;

        public void Take()
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Times; i++)
                Work();
            Best = Math.Min(Best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times);
        }
    }
}
