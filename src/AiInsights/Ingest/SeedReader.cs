using System.IO.Enumeration;
using AiInsights.Ingest.Dialects;
using AiInsights.Ingest.Text;

namespace AiInsights.Ingest;

/// <summary>Walks the seeds folder and turns each article into a <see cref="SeedDocument"/>.</summary>
public static class SeedReader
{
    /// <summary>Largest seed in bytes; above it the seed is refused, so that one file cannot take the build down.</summary>
    public const int MaximumBytes = SeedLimits.Bytes;

    /// <summary>Of bytes that are no text so many places are told one by one.</summary>
    private const int MostFaults = 20;

    private static readonly string[] s_extensions = [".md", ".txt", ".html", ".htm"];

    /// <summary>The article files below a folder, ordinal by relative name. Names that begin with <c>_</c> or <c>.</c>, and README files, are not articles.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static IReadOnlyList<string> Find(string folder, DiagnosticBag bag) => Find(folder, bag, static _ => false);

    /// <summary>The same; of some names it is known that they are plain files, which saves a question to the system each.</summary>
    internal static IReadOnlyList<string> Find(string folder, DiagnosticBag bag, Func<string, bool> isPlain)
    {
        var entries = new FileSystemEnumerable<string?>(folder, (ref FileSystemEntry e) => Article(ref e, isPlain, bag), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldRecursePredicate = static (ref FileSystemEntry e) => !IsPassedOver(e.FileName) && e.ToFileSystemInfo().LinkTarget is null,
        };
        var found = new List<string>();
        foreach (var name in entries)
        {
            if (name is not null)
                found.Add(name);
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>Reads one seed; null (with a diagnostic) when it is empty, binary, too large or cannot be read.</summary>
    public static SeedDocument? Read(string folder, string name, DiagnosticBag bag) =>
        ReadBytes(folder, name, bag) is { } bytes ? Decode(name, DisplayPath(System.IO.Path.Combine(folder, name)), bytes, bag) : null;

    /// <summary>The bytes of one seed; null (with a diagnostic) when it is too large or cannot be read.</summary>
    public static byte[]? ReadBytes(string folder, string name, DiagnosticBag bag)
    {
        var full = System.IO.Path.Combine(folder, name);
        var path = DisplayPath(full);
        try
        {
            // A pipe or a device has no length, and opening it could block for ever: it is never opened.
            if (new FileInfo(full).Length == 0)
                return [];
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.Length > MaximumBytes)
            {
                bag.Add(DiagnosticCodes.SeedTooLarge, path, 1, 1, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"the seed has {stream.Length:N0} bytes; more than {MaximumBytes:N0} are not read. Split it, or leave out what is not article."));
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system names the whole path; the finding says the same on every machine.
            var reason = e.Message.Replace(System.IO.Path.GetFullPath(full), path, StringComparison.Ordinal);
            bag.Add(DiagnosticCodes.SeedUnreadable, path, 1, 1, $"the seed cannot be read: {reason}");
            return null;
        }
    }

    /// <summary>The document that the bytes of a seed are; null (with a diagnostic) when there is none in them.</summary>
    /// <param name="name">Relative to the seeds folder, with <c>/</c>.</param>
    /// <param name="path">As diagnostics show it.</param>
    /// <param name="bytes">What the file holds.</param>
    /// <param name="bag">Takes what is wrong with it.</param>
    public static SeedDocument? Decode(string name, string path, byte[] bytes, DiagnosticBag bag)
    {
        if (SafeText.FileName(name) != name)
            bag.Add(DiagnosticCodes.BadValue, path, 1, 1, $"the name of the file holds characters that nobody sees; it is shown as {SafeText.FileName(name)}. Give the file another name.");
        if (bytes.Length == 0)
            return Empty(path, bag);
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.IsBinary)
        {
            bag.Add(DiagnosticCodes.SeedIsBinary, path, 1, 1, $"this is not text ({decoded.Why}); the file is left out. Remove it, or save the article as text.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
            return Empty(path, bag);

        var file = new SeedFile(SafeText.FileName(name), path, decoded.Text, $"{decoded.Charset} ({decoded.Why})")
        {
            Undecoded = decoded.Charset == "utf-8" ? [.. decoded.Faults.Where(static f => f.Kind == DecodingFaultKind.Invalid).Select(static f => f.CharIndex)] : [],
            TurnedBack = [.. decoded.Faults.Where(static f => f.Before is not null).Select(f => Turned(f, decoded.Text))],
        };
        var faults = decoded.Faults.Where(static f => f.Kind != DecodingFaultKind.Mojibake).ToList();
        foreach (var fault in faults.Take(MostFaults))
        {
            bag.Add(DiagnosticCodes.BadBytes, path, file.Lines.LineOf(fault.CharIndex), file.Lines.ColumnOf(fault.CharIndex),
                fault.Kind == DecodingFaultKind.MojibakeLost
                    ? "this line was once read in a wrong charset and saved so; what stood here was lost then, and is shown as U+FFFD."
                    : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bytes {fault.Hex} at offset {fault.ByteOffset} are not {decoded.Charset}; shown as U+FFFD."));
        }

        if (faults.Count > MostFaults)
        {
            var (next, last) = (faults[MostFaults].CharIndex, faults[^1].CharIndex);
            bag.Add(DiagnosticCodes.BadBytes, path, file.Lines.LineOf(next), file.Lines.ColumnOf(next),
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{faults.Count - MostFaults} more such places from here to line {file.Lines.LineOf(last)}; all are shown as U+FFFD."));
        }

        var document = Identify(file, bag);
        if (!document.Fields.Any(static f => f is { Name: "draft", Value: "true" or "True" or "yes" }))
            return document;
        bag.Add(DiagnosticCodes.SeedIsDraft, path, 1, 1, "the seed is a draft; it is left out. Remove draft: true to publish it.");
        return null;
    }

    /// <summary>Reads a decoded seed in the first dialect that takes it.</summary>
    public static SeedDocument Identify(SeedFile file, DiagnosticBag bag) =>
        DialectList.All.First(d => d.Recognises(file)).Read(file, bag);

    /// <summary>A path as diagnostics show it: relative to the current folder where it lies below it, with <c>/</c>.</summary>
    public static string DisplayPath(string path)
    {
        var relative = System.IO.Path.GetRelativePath(Environment.CurrentDirectory, path);
        return SafeText.FileName(Slashed(relative));
    }

    /// <summary>The same for what lies in a folder, by names relative to it, without a look at the current folder for each.</summary>
    internal static Func<string, string> DisplayPaths(string folder)
    {
        var start = System.IO.Path.TrimEndingDirectorySeparator(Slashed(System.IO.Path.GetRelativePath(Environment.CurrentDirectory, folder)));
        // The current folder may lie in this one: then not all of its paths begin alike.
        return start.EndsWith('.') ? name => DisplayPath(System.IO.Path.Combine(folder, name)) : name => SafeText.FileName($"{start}/{name}");
    }

    private static string Slashed(string path) => System.IO.Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    private static SeedDocument? Empty(string path, DiagnosticBag bag)
    {
        bag.Add(DiagnosticCodes.EmptySeed, path, 1, 1, "the seed has no text; it is left out. Fetch the article again, or delete the file.");
        return null;
    }

    /// <summary>The name of an entry below the folder, if it is an article that may be read.</summary>
    private static string? Article(ref FileSystemEntry entry, Func<string, bool> isPlain, DiagnosticBag bag)
    {
        if (IsPassedOver(entry.FileName) || !IsArticle(entry.FileName))
            return null;
        if (entry.IsDirectory)
        {
            bag.Add(DiagnosticCodes.SeedNotAFile, DisplayPath(entry.ToFullPath()), 1, 1, "this is a folder with the name of an article; what lies in it is read, the folder itself is not an article.");
            return null;
        }

        var below = entry.Directory[entry.RootDirectory.Length..].TrimStart(System.IO.Path.DirectorySeparatorChar);
        var name = below.IsEmpty ? entry.FileName.ToString() : Slashed(string.Concat(below, "/", entry.FileName));
        // A link may lead outside; it is refused before it is opened.
        if (isPlain(name) || (entry.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == FileAttributes.None)
            return name;
        bag.Add(DiagnosticCodes.SeedNotAFile, DisplayPath(entry.ToFullPath()), 1, 1, "this is not a regular file (a link, a pipe or a device); it is not read. Put the article itself here.");
        return null;
    }

    // Of a line that was turned back the part from its first character beyond ASCII to its last: what stands around it is the same in every charset.
    private static TurnedBack Turned(DecodingFault fault, string text)
    {
        ReadOnlySpan<char> after = text.AsSpan(fault.CharIndex, fault.CharLength), before = fault.Before.AsSpan();
        var skip = Math.Min(Math.Max(0, after.IndexOfAnyExceptInRange('\0', '\u007F')), Math.Max(0, before.IndexOfAnyExceptInRange('\0', '\u007F')));
        var tail = Math.Min(after.Length - 1 - after.LastIndexOfAnyExceptInRange('\0', '\u007F'), before.Length - 1 - before.LastIndexOfAnyExceptInRange('\0', '\u007F'));
        return new(fault.CharIndex + skip, after.Length - skip - tail, before[skip..^tail].ToString());
    }

    private static bool IsPassedOver(ReadOnlySpan<char> name) => name[0] is '_' or '.' || name[^1] == '~' || System.IO.Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase);

    private static bool IsArticle(ReadOnlySpan<char> name)
    {
        var extension = System.IO.Path.GetExtension(name);
        foreach (var known in s_extensions)
        {
            if (extension.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
