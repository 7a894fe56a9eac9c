using System.Diagnostics;
using System.Globalization;

namespace AiInsights.Benchmarks.Scale;

/// <summary>One whole process: what it took.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="CpuSeconds">On all cores, the system's work for it included.</param>
/// <param name="PeakMegabytes">Most memory at once.</param>
/// <param name="Output">What it printed.</param>
internal sealed record Measured(double Seconds, double CpuSeconds, double PeakMegabytes, string Output)
{
    private const double TicksPerSecond = 100;

    /// <summary>Runs a program to its end. Figures are read from /proc every few milliseconds, so the last few are missing.</summary>
    public static Measured Run(string program, params IEnumerable<string> arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (cpu, peak) = (0.0, 0.0);
        while (!process.WaitForExit(10))
            (cpu, peak) = Look(process.Id, cpu, peak);
        var seconds = clock.Elapsed.TotalSeconds;
        _ = error.Result;
        return new Measured(seconds, cpu, peak, output.Result);
    }

    private static (double Cpu, double Peak) Look(int id, double cpu, double peak)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var high = File.ReadLines($"/proc/{id}/status").FirstOrDefault(static l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            cpu = (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
            peak = high is null ? peak : Number(high[6..].Replace("kB", string.Empty, StringComparison.Ordinal).Trim()) / 1000;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended in between.
        }

        return (cpu, peak);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
