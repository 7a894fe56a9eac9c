using AiInsights.Hanzi;

namespace AiInsights.Cli.Commands;

/// <summary>Plain conversions as a filter that may be called once a line.</summary>
/// <remarks>
/// Apart from <see cref="ConvertCommand"/>, whose start loads the libraries for JSON and command lines: that took a tenth
/// of the whole process.
/// </remarks>
internal static class PlainConversion
{
    /// <summary>
    /// The plain calls, <c>convert --config NAME [--parity] [--rare-glyphs]</c>, without the command line library, whose
    /// start takes longer than converting a page; null for any other call.
    /// </summary>
    public static int? TryRun(string[] args)
    {
        if (args is not ["convert", "--config" or "-c", var config, .. var flags] || !HanziConverter.Has(config)) return null;
        bool parity = false, rareGlyphs = false;
        foreach (var flag in flags)
        {
            if (flag == "--parity") parity = true;
            else if (flag == "--rare-glyphs") rareGlyphs = true;
            else return null;
        }
        var converter = HanziConverter.For(config, new HanziOptions { Parity = parity, RareGlyphs = rareGlyphs });
        // The dictionaries are inflated while the console is opened and the text comes in.
        converter.Prepare();
        using var output = Console.OpenStandardOutput();
        try
        {
            converter.Convert(Console.OpenStandardInput(), output);
            return ExitCode.Done;
        }
        catch (InvalidUtf8Exception fault)
        {
            Console.Error.WriteLine($"ai-insights: {fault.Message}");
            return ExitCode.Usage;
        }
        catch (IOException fault)
        {
            Console.Error.WriteLine($"ai-insights: {fault.Message}");
            return ExitCode.Environment;
        }
    }
}
