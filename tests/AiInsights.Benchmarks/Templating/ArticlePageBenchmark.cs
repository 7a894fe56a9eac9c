using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace AiInsights.Benchmarks.Templating;

/// <summary>The digest's own article pages, all in one operation. The checkout is named by AI_INSIGHTS_CHECKOUT.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ArticlePageBenchmark
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 22);
    private ArticlePages _pages = null!;

    [GlobalSetup]
    public void SetUp() => _pages = new ArticlePages(Environment.GetEnvironmentVariable("AI_INSIGHTS_CHECKOUT") ?? throw new InvalidOperationException("AI_INSIGHTS_CHECKOUT names no checkout."));

    [Benchmark]
    public int Templates()
    {
        _bytes.ResetWrittenCount();
        foreach (var model in _pages.Models)
            _pages.Render(_bytes, model);
        return _bytes.WrittenCount;
    }

    [Benchmark]
    public int Models() => _pages.MakeModels().Count;
}
