using AiInsights.Cache;

namespace AiInsights.Tests.Cache;

/// <summary>Large pages of memory are asked for where a collection is read back.</summary>
public class HeapPagesTests
{
    private const string Setting = "/sys/kernel/mm/transparent_hugepage/enabled";

    [Fact]
    public void The_collectors_reservation_is_marked_for_large_pages()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(Setting) && File.Exists("/proc/self/smaps"), "Linux with large pages only");
        HeapPages.Ask(10_000);
        Assert.Contains(File.ReadLines("/proc/self/smaps"), static l => l.StartsWith("VmFlags:", StringComparison.Ordinal) && l.Contains(" hg", StringComparison.Ordinal));
    }
}
