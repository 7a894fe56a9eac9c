using System.Runtime.InteropServices;

namespace AiInsights.Write;

/// <summary>What the systems can do with folders and .NET does not offer. Each method says whether it worked; none throws.</summary>
internal static class NativeFiles
{
    private const int CurrentFolder = -100;
    private const uint LinuxExchange = 2;
    private const uint AppleSwap = 2;
    private const int WriteAccess = 2;

    /// <summary>Lets two existing folders change names in one step, so that a reader sees either the one or the other.</summary>
    public static bool TryExchange(string first, string second)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return renameat2(CurrentFolder, first, CurrentFolder, second, LinuxExchange) == 0;
            return OperatingSystem.IsMacOS() && renamex_np(first, second, AppleSwap) == 0;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Gives an existing file a second name.</summary>
    public static bool TryLink(string existing, string added)
    {
        try
        {
            return OperatingSystem.IsWindows() ? CreateHardLinkW(added, existing, 0) : link(existing, added) == 0;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    /// <summary>May entries of the folder be made and deleted? Mode bits count for everyone, root too: they say what is meant.</summary>
    public static bool CanWrite(string folder)
    {
        if (OperatingSystem.IsWindows())
            return true;
        try
        {
            return (File.GetUnixFileMode(folder) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != UnixFileMode.None
                && access(folder, WriteAccess) == 0;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return true;
        }
    }

    /// <summary>Opens a folder for <see cref="TryLock"/>; -1 when it cannot be opened.</summary>
    public static int OpenFolder(string folder) => open(folder, OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000);

    /// <summary>Takes the lock of an opened folder unless another process has it.</summary>
    public static bool TryLock(int handle) => flock(handle, 2 | 4) == 0;

    /// <summary>Did the last call fail because another process holds the lock?</summary>
    public static bool IsHeldByAnother => Marshal.GetLastPInvokeError() is 11 or 35;

    /// <summary>Closes an opened folder and frees its lock.</summary>
    public static void Close(int handle) => _ = close(handle);

#pragma warning disable CA5392 // The system's own C library, by the name that .NET maps on every Unix.
#pragma warning disable SYSLIB1054, CA2101 // Generated marshalling needs unsafe code; strings are marshalled as UTF-8 by name.
#pragma warning disable IDE1006, SA1300 // Names of the C library.
    [DllImport("libc", SetLastError = true)]
    private static extern int renameat2(int fromFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string from, int toFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int renamex_np([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string added);

    [DllImport("libc", SetLastError = true)]
    private static extern int access([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);

    [DllImport("libc", SetLastError = true)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int flock(int handle, int operation);

    [DllImport("libc", SetLastError = true)]
    private static extern int close(int handle);

    [DllImport("kernel32", SetLastError = true, CharSet = CharSet.Unicode)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLinkW(string added, string existing, nint security);
#pragma warning restore IDE1006, SA1300, SYSLIB1054, CA2101, CA5392
}
