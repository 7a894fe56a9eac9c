using System.IO.Hashing;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace AiInsights.Cache;

/// <summary>
/// Results of earlier work, one plain file each, named by what they were made from. The folder may be deleted, copied and shared at any
/// time: an entry that is damaged, cut off or made by another version of the program is as good as none. Nothing here fails a build.
/// </summary>
public sealed class CacheFolder
{
    // Also tells backup programs and git to pass the folder over.
    private const string Tag = "Signature: 8a477f597d28d172789f06886806bc55\n# Results of ai-insights build. May be deleted at any time.\n";

    private readonly string _folder;

    private CacheFolder(string folder) => _folder = folder;

    /// <summary>Which program made an entry: another build of it, or another runtime, may give other results.</summary>
    public static ContentSum Program { get; } = ProgramId();

    /// <summary>The folder of the options, or null when they want none.</summary>
    public static CacheFolder? Of(BuildOptions options) => options.Cache is { Length: > 0 } folder ? new CacheFolder(Path.GetFullPath(folder)) : null;

    /// <summary>What was kept under a key, or null.</summary>
    public ReadOnlyMemory<byte>? Read(string kind, ContentSum key)
    {
        try
        {
            var path = PathOf(kind, key);
            if (!File.Exists(path))
                return null;
            var bytes = File.ReadAllBytes(path);
            var sound = bytes.Length >= 32 && MemoryMarshal.Read<ContentSum>(bytes) == Program && MemoryMarshal.Read<ContentSum>(bytes.AsSpan(16)) == Sum(kind, key, bytes.AsSpan(32));
            return sound ? bytes.AsMemory(32) : default(ReadOnlyMemory<byte>?);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Is something kept under a key? It may still turn out to be damaged, or another program's.</summary>
    internal bool Has(string kind, ContentSum key) => File.Exists(PathOf(kind, key));

    /// <summary>Keeps a result. A folder that cannot be written, or is full, keeps none.</summary>
    public void Write(string kind, ContentSum key, ReadOnlyMemory<byte> content)
    {
        var head = new byte[32];
        MemoryMarshal.Write(head, Program);
        MemoryMarshal.Write(head.AsSpan(16), Sum(kind, key, content.Span));
        WriteFile(kind, key, [head, content]);
    }

    /// <summary>The names of the files of a kind, ascending.</summary>
    internal List<ContentSum> List(string kind)
    {
        var names = new List<ContentSum>();
        try
        {
            var folder = Path.Combine(_folder, kind);
            var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
            // In one folder for each beginning: sorted by path they are sorted by name. No query: over sums it would be compiled at every start.
            Array.Sort(files, StringComparer.Ordinal);
            foreach (var file in files)
            {
                if (ContentSum.TryParse(Path.GetFileName(file), out var name))
                    names.Add(name);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What could not be listed is as good as not there.
        }

        return names;
    }

    /// <summary>A file of the cache to read from, or null.</summary>
    internal SafeFileHandle? OpenFile(string kind, ContentSum name)
    {
        try
        {
            return File.OpenHandle(PathOf(kind, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes a file of the cache, whole or not at all. A folder that cannot be written, or is full, keeps none.</summary>
    internal void WriteFile(string kind, ContentSum name, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var path = PathOf(kind, name);
        // Two builds at once do not meet.
        var draft = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}";
        try
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            using (var file = File.OpenHandle(draft, FileMode.Create, FileAccess.Write))
                RandomAccess.Write(file, parts, 0);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Drop(draft);
        }
    }

    /// <summary>Fills a buffer from a place of a file; false where the file ends before, or cannot be read.</summary>
    internal static bool TryRead(SafeFileHandle file, Span<byte> bytes, long at)
    {
        try
        {
            for (var done = 0; done < bytes.Length;)
            {
                var read = RandomAccess.Read(file, bytes[done..], at + done);
                if (read == 0)
                    return false;
                done += read;
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Removes a file of the cache.</summary>
    internal void Delete(string kind, ContentSum name) => Drop(PathOf(kind, name));

    /// <summary>The sum binds an entry to its name: one that was renamed, or copied over another, is noticed.</summary>
    private static ContentSum Sum(string kind, ContentSum key, ReadOnlySpan<byte> content)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes(kind.AsSpan()));
        key.AppendTo(hash);
        hash.Append(content);
        return ContentSum.Of(hash);
    }

    private static ContentSum ProgramId()
    {
        Assembly[] parts = [typeof(CacheFolder).Assembly, typeof(Hanzi.HanziConverter).Assembly, typeof(Templating.Template).Assembly, typeof(Markdig.Markdown).Assembly, typeof(YamlDotNet.Core.Parser).Assembly];
        var text = string.Join('\n', parts.Select(static a => a.ManifestModule.ModuleVersionId.ToString()).Append(RuntimeInformation.FrameworkDescription));
        return ContentSum.Of(Encoding.UTF8.GetBytes(text));
    }

    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(_folder, "CACHEDIR.TAG"), Tag);
        File.WriteAllText(Path.Combine(_folder, ".gitignore"), "*\n");
    }

    private static void Drop(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string PathOf(string kind, ContentSum key)
    {
        var name = key.ToString();
        return Path.Combine(_folder, kind, name[..2], name);
    }
}
