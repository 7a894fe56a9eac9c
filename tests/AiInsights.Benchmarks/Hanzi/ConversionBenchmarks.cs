using System.Text;
using AiInsights.Hanzi;
using BenchmarkDotNet.Attributes;

namespace AiInsights.Benchmarks.Hanzi;

/// <summary>Conversion of the digest's own articles; a second's worth of megabytes is 1 / (time / length of the text).</summary>
[MemoryDiagnoser]
public class ConversionBenchmarks
{
    private string _text = "";
    private byte[] _utf8 = [];
    private HanziConverter _converter = HanziConverter.For("s2t");

    /// <summary>OpenCC's name of the configuration.</summary>
    [Params("s2t", "s2twp", "t2s")]
    public string Config { get; set; } = "s2t";

    /// <summary>Exactly OpenCC, or the digest's default.</summary>
    [Params(true, false)]
    public bool Parity { get; set; }

    /// <summary>Reads all seeds of the repository that the benchmark is run in.</summary>
    [GlobalSetup]
    public void Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "seeds"))) folder = folder.Parent;
        if (folder is null) throw new DirectoryNotFoundException("Run the benchmark inside the repository: it converts seeds/*.txt.");
        _text = string.Concat(Directory.GetFiles(Path.Combine(folder.FullName, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        _utf8 = Encoding.UTF8.GetBytes(_text);
        _converter = HanziConverter.For(Config, new HanziOptions { Parity = Parity });
    }

    /// <summary>String to string.</summary>
    [Benchmark]
    public string Text() => _converter.Convert(_text);

    /// <summary>UTF-8 to UTF-8, as the filter does.</summary>
    [Benchmark]
    public void Stream() => _converter.Convert(new MemoryStream(_utf8), System.IO.Stream.Null);

    /// <summary>With places kept, as pages with marked spans need it.</summary>
    [Benchmark]
    public AlignedText Aligned() => _converter.ConvertAligned(_text);
}
