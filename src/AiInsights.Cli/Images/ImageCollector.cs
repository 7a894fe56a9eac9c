using System.Security.Cryptography;
using AiInsights.Ingest.Images;

namespace AiInsights.Cli.Images;

/// <summary>Fetches what the list lacks, several hosts side by side, and writes the list after each picture: what was had stays had, whenever it ends.</summary>
internal sealed class ImageCollector
{
    private const int HostsAtOnce = 4;

    private readonly string _folder;
    private readonly SortedDictionary<string, ImageEntry> _entries;
    private readonly Lock _gate = new();

    /// <summary>Opens the folder of local copies.</summary>
    /// <exception cref="CommandException">Its list is there and cannot be read: it would be overwritten.</exception>
    public ImageCollector(string seeds)
    {
        _folder = Path.Combine(seeds, ImageManifest.Folder);
        var list = Path.Combine(_folder, ImageManifest.Name);
        try
        {
            var known = File.Exists(list) ? ImageManifest.Parse(File.ReadAllBytes(list)) : [];
            _entries = new(known.DistinctBy(static e => e.Url).ToDictionary(static e => e.Url, StringComparer.Ordinal), StringComparer.Ordinal);
        }
        catch (System.Text.Json.JsonException)
        {
            throw new CommandException(ExitCode.Environment, $"{list} is not a list of images. Take it back from version control, or delete it.");
        }
    }

    /// <summary>The addresses that still have to be asked for.</summary>
    /// <param name="all">All addresses of the digest.</param>
    /// <param name="retry">Also those that could not be had before.</param>
    public IReadOnlyList<Uri> Missing(IEnumerable<Uri> all, bool retry) =>
        [.. all.DistinctBy(static a => a.AbsoluteUri).Where(a => !_entries.TryGetValue(a.AbsoluteUri, out var known)
            || (known.File is null ? retry : !ImageManifest.IsName(known.File) || !File.Exists(Path.Combine(_folder, known.File))))];

    /// <summary>Asks for each; reports each as it comes.</summary>
    /// <returns>The addresses that could not be had, with the reason, ordinal.</returns>
    public async Task<IReadOnlyList<(Uri Address, string Why)>> Fetch(IReadOnlyList<Uri> addresses, Func<ImageClient> client, Action<Uri> done, CancellationToken cancellation)
    {
        var failed = new List<(Uri Address, string Why)>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(addresses.GroupBy(static a => a.Authority, StringComparer.OrdinalIgnoreCase), options, async (host, stop) =>
        {
            using var guest = client();
            foreach (var address in host)
            {
                var answer = await guest.Get(address, stop);
                lock (_gate)
                {
                    if (answer.Why is { } why)
                        failed.Add((address, why));
                    Keep(address, answer);
                    done(address);
                }
            }
        });
        return [.. failed.OrderBy(static f => f.Address.AbsoluteUri, StringComparer.Ordinal)];
    }

    private void Keep(Uri address, ImageAnswer answer)
    {
        if (answer.Bytes is { } bytes)
        {
            var name = $"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}.{answer.Format.Extension}";
            if (!File.Exists(Path.Combine(_folder, name)))
                Write(name, bytes);
            _entries[address.AbsoluteUri] = new(address.AbsoluteUri, name, answer.Format.Width, answer.Format.Height, null);
        }
        else if (answer.Lasting)
        {
            _entries[address.AbsoluteUri] = new(address.AbsoluteUri, null, 0, 0, answer.Why);
        }
        else
        {
            return;
        }
        Write(ImageManifest.Name, ImageManifest.Write(_entries.Values));
    }

    /// <summary>Whole or not at all: an interrupted write leaves the old file.</summary>
    private void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path + ".part", bytes);
        File.Move(path + ".part", path, overwrite: true);
    }
}
