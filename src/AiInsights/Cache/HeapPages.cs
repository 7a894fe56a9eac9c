using System.Globalization;
using System.Runtime.InteropServices;

namespace AiInsights.Cache;

/// <summary>
/// Larger pages of memory for a build that reads a collection back from the cache: of 10,000 works it fills half a gigabyte from front to back and
/// keeps it, and a third of its time went into pages of four kilobytes that were used for the first time. A build from nothing gains nothing: it
/// uses the same memory again and again, while the files that it writes leave the system few large pages to give.
/// </summary>
internal static class HeapPages
{
    /// <summary>Fewer works are read back into less memory than is worth asking for.</summary>
    private const int FewestWorks = 200;

    /// <summary>Bytes: what the collector keeps free for itself are the reservations of such a size.</summary>
    private const ulong Reservation = 1UL << 27;

    // MADV_HUGEPAGE of Linux.
    private const int Large = 14;

    /// <summary>Asks the system for them; it may refuse, and other systems are not asked.</summary>
    /// <param name="works">How many works will be read back.</param>
    public static void Ask(int works)
    {
        if (works < FewestWorks || !OperatingSystem.IsLinux())
            return;
        try
        {
            foreach (var line in File.ReadLines("/proc/self/maps"))
            {
                // No file is behind it.
                if (!line.AsSpan().TrimEnd().EndsWith(" 0", StringComparison.Ordinal))
                    continue;
                var range = line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal));
                var dash = range.IndexOf('-');
                if (ulong.TryParse(range[..dash], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var from) && ulong.TryParse(range[(dash + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var to) && to - from >= Reservation)
                    _ = madvise((nint)from, (nuint)(to - from), Large);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or EntryPointNotFoundException or DllNotFoundException)
        {
            // The build takes the pages that it gets.
        }
    }

#pragma warning disable CA5392 // The system's own C library, by the name that .NET maps on every Unix.
#pragma warning disable SYSLIB1054 // Generated marshalling needs unsafe code.
#pragma warning disable IDE1006, SA1300 // A name of the C library.
    [DllImport("libc")]
    private static extern int madvise(nint address, nuint length, int advice);
}
