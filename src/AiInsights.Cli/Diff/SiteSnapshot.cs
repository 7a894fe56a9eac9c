using System.Diagnostics;
using System.Formats.Tar;
using System.Text.Json;

namespace AiInsights.Cli.Diff;

/// <summary>A site as it stands in a folder or stood in a revision.</summary>
internal sealed class SiteSnapshot
{
    private readonly SortedDictionary<string, byte[]> _files;

    private SiteSnapshot(SortedDictionary<string, byte[]> files) => _files = files;

    /// <summary>All files by path, ordinal.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>Loads a folder, or the folder <paramref name="siteFolder"/> as a git revision holds it.</summary>
    /// <exception cref="CommandException">There is neither, or it holds no site.</exception>
    public static SiteSnapshot Load(string folderOrRevision, string siteFolder)
    {
        // Looked for first: a folder that is no site may hold the whole disk.
        var isFolder = Directory.Exists(folderOrRevision);
        var files = !isFolder ? FromRevision(folderOrRevision, siteFolder)
            : File.Exists(Path.Combine(folderOrRevision, "data/index.json")) ? FromFolder(folderOrRevision)
            : [];
        if (!files.ContainsKey("data/index.json"))
            throw new CommandException(ExitCode.Environment, $"{folderOrRevision} holds no site: data/index.json is missing.");
        return new SiteSnapshot(files);
    }

    /// <summary>A data file, or an empty list when the site has none.</summary>
    /// <exception cref="CommandException">The file is not JSON.</exception>
    public JsonElement Json(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(_files.TryGetValue(path, out var bytes) ? bytes : "[]"u8.ToArray());
            return json.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new CommandException(ExitCode.Environment, $"{path} is not JSON: {e.Message}");
        }
    }

    private static SortedDictionary<string, byte[]> FromFolder(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllBytes(path);
        return files;
    }

    private static SortedDictionary<string, byte[]> FromRevision(string revision, string siteFolder)
    {
        if (revision.StartsWith('-') || Git(["rev-parse", "--verify", "--quiet", revision + "^{commit}"]) is null)
            throw new CommandException(ExitCode.Environment, $"{revision} is neither a folder nor a git revision.");
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var prefix = siteFolder.Replace('\\', '/').TrimEnd('/') + "/";
        using var archive = Git(["archive", "--format=tar", revision, "--", siteFolder])
            ?? throw new CommandException(ExitCode.Environment, $"{revision} holds no folder {siteFolder}.");
        using var tar = new TarReader(archive);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !entry.Name.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            using var bytes = new MemoryStream();
            entry.DataStream?.CopyTo(bytes);
            files[entry.Name[prefix.Length..]] = bytes.ToArray();
        }
        return files;
    }

    /// <summary>What git prints, or null when it refuses.</summary>
    private static MemoryStream? Git(string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            output.Position = 0;
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CommandException(ExitCode.Environment, "git is not installed, so only folders can be compared.");
        }
    }
}
