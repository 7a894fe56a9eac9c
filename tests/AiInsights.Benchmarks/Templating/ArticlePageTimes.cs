using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using AiInsights.Templating;

namespace AiInsights.Benchmarks.Templating;

/// <summary>
/// Processor time and allocation of the digest's own article pages and of the product list, beside Scriban and the list written by hand. All take turns in
/// one process, in spells of the same length, and the shortest mean of each counts: so a busy machine spoils the figures little and their ratios least.
/// </summary>
internal static class ArticlePageTimes
{
    private const int Rounds = 300;
    private const double SpellInMilliseconds = 8;

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
            new("product list, text", () => products.Text().Length * sizeof(char)),
            new("product list, bytes", products.Bytes),
            new("product list, escaped bytes", products.EscapedBytes),
            new("product list by hand", () => products.ByHand().Length * sizeof(char)),
            new("product list, parsed", () => products.Parse().HasErrors ? 0 : ProductListBenchmark.Source.Length),
        };
        var scribans = new ScribanPages(Path.Combine(checkout, "templates"));
        var listInScriban = Scriban.Template.Parse(ProductListBenchmark.Source);
        var listModel = ScribanPages.ModelOf(products.Page);
        jobs.Add(new Job("product list in Scriban", () => ScribanPages.Render(listInScriban, listModel).Length * sizeof(char)));
        jobs.Add(new Job("product list, parsed by Scriban", () => Scriban.Template.Parse(ProductListBenchmark.Source).HasErrors ? 0 : ProductListBenchmark.Source.Length));
        for (int i = 0; i < pages.Models.Count; i++)
        {
            var model = pages.Models[i];
            jobs.Add(new($"article page {i + 1}", () => Into(bytes, b => pages.Render(b, model))));
            var same = ScribanPages.ModelOf(model);
            jobs.Add(new($"article page {i + 1} in Scriban, text", () => scribans.Render(same).Length * sizeof(char)));
            var marked = ScribanPages.ModelOf(model, marksHtml: true);
            jobs.Add(new($"article page {i + 1} in Scriban, same bytes", () => Into(bytes, b => scribans.RenderEscaped(b, marked))));
            CompareBytes(pages, scribans, model, marked);
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
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job.Name,-38} {job.Best,9:0.0} µs {output,9} bytes {allocated,9} allocated {(double)allocated / output,6:0.00} a byte"));
        }
    }

    private static int Into(ArrayBufferWriter<byte> bytes, Action<ArrayBufferWriter<byte>> render)
    {
        bytes.ResetWrittenCount();
        render(bytes);
        return bytes.WrittenCount;
    }

    /// <summary>A comparison of times is worth nothing when the work differs.</summary>
    private static void CompareBytes(ArticlePages pages, ScribanPages scribans, TemplateObject model, Scriban.Runtime.ScriptObject marked)
    {
        var ours = new ArrayBufferWriter<byte>();
        pages.Render(ours, model);
        var theirs = new ArrayBufferWriter<byte>();
        scribans.RenderEscaped(theirs, marked);
        if (!ours.WrittenSpan.SequenceEqual(theirs.WrittenSpan))
            throw new InvalidOperationException($"The same page differs between the engines from byte {ours.WrittenSpan.CommonPrefixLength(theirs.WrittenSpan)}.");
    }

    private sealed record Job(string Name, Func<int> Work)
    {
        public double Best { get; private set; } = double.MaxValue;

        public void Take()
        {
            long start = Stopwatch.GetTimestamp();
            var before = Environment.CpuUsage.TotalTime;
            int times = 0;
            do
            {
                Work();
                times++;
            }
            while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < SpellInMilliseconds);
            var spent = Environment.CpuUsage.TotalTime - before;
            Best = Math.Min(Best, spent.TotalMicroseconds / times);
        }
    }
}
