using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace AiInsights.Cache;

/// <summary>
/// The last build with the same options: when neither what it read nor what it wrote has changed since, its result still stands and
/// nothing is to be done. What it read is compared byte by byte, what it wrote by size and time.
/// </summary>
internal sealed class LastBuild
{
    private const string Kind = "builds";

    private readonly CacheFolder _cache;
    private readonly BuildOptions _options;
    private readonly UInt128 _key;
    private readonly UInt128 _inputs;
    private readonly UInt128 _look;

    private LastBuild(CacheFolder cache, BuildOptions options)
    {
        _cache = cache;
        _options = options;
        _key = Key(options);
        _look = Fingerprint.OfLook(options.Seeds, options.Templates);
        _inputs = Fingerprint.OfContent([options.Seeds, options.Templates], options.Jobs);
    }

    /// <summary>Looks at what there is to read now; null without a cache.</summary>
    public static LastBuild? Of(BuildOptions options) => CacheFolder.Of(options) is { } cache ? new LastBuild(cache, options) : null;

    /// <summary>The last result with its findings, if nothing has changed since; otherwise null.</summary>
    public BuildResult? Repeat()
    {
        if (_cache.Read(Kind, _key) is not { } bytes)
            return null;
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (ReadNumber(from) != _inputs || ReadNumber(from) != Fingerprint.OfLook(_options.Out))
            return null;
        var codes = DiagnosticCodes.All.ToDictionary(static c => c.Id, StringComparer.Ordinal);
        return new BuildResult
        {
            Seeds = from.ReadInt32(),
            Documents = from.ReadInt32(),
            Pages = from.ReadInt32(),
            FilesWritten = 0,
            FilesUnchanged = from.ReadInt32(),
            FilesRemoved = 0,
            Bytes = from.ReadInt64(),
            RepairsByKind = ReadList(from, static r => KeyValuePair.Create(r.ReadString(), r.ReadInt32())).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Diagnostics = ReadList(from, r => new Diagnostic(codes[r.ReadString()], r.ReadString(), r.ReadInt32(), r.ReadInt32(), r.ReadString(), (Severity)r.ReadInt32())),
            Phases = [],
            TotalMilliseconds = 0,
        };
    }

    /// <summary>Keeps the result for the next build, unless something changed while this one ran.</summary>
    public void Keep(BuildResult result)
    {
        // The finding that the folder could not be exchanged belongs to the writing, which the next build does not do.
        if (result.Diagnostics.Any(static d => d.Code == DiagnosticCodes.OutputInPlace) || Fingerprint.OfLook(_options.Seeds, _options.Templates) != _look)
            return;
        using var bytes = new MemoryStream();
        using (var to = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            WriteNumber(to, _inputs);
            WriteNumber(to, Fingerprint.OfLook(_options.Out));
            to.Write(result.Seeds);
            to.Write(result.Documents);
            to.Write(result.Pages);
            to.Write(result.FilesWritten + result.FilesUnchanged);
            to.Write(result.Bytes);
            to.Write(result.RepairsByKind.Count);
            foreach (var (kind, count) in result.RepairsByKind)
            {
                to.Write(kind);
                to.Write(count);
            }

            to.Write(result.Diagnostics.Count);
            foreach (var found in result.Diagnostics)
            {
                to.Write(found.Code.Id);
                to.Write(found.Path);
                to.Write(found.Line);
                to.Write(found.Column);
                to.Write(found.Message);
                to.Write((int)found.Severity);
            }
        }

        _cache.Write(Kind, _key, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    // Findings show paths as seen from the current folder.
    private static UInt128 Key(BuildOptions options)
    {
        string?[] all =
        [
            Environment.CurrentDirectory, options.Seeds, options.Templates, Path.GetFullPath(options.Out), options.BaseUrl, options.AsOf?.ToString("o", CultureInfo.InvariantCulture),
            string.Join(',', options.Scripts), options.Force ? "force" : null,
        ];
        return XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(string.Join('\0', all)));
    }

    private static List<T> ReadList<T>(BinaryReader from, Func<BinaryReader, T> read)
    {
        var list = new List<T>(from.ReadInt32());
        for (var i = list.Capacity; i > 0; i--)
            list.Add(read(from));
        return list;
    }

    private static UInt128 ReadNumber(BinaryReader from) => new(from.ReadUInt64(), from.ReadUInt64());

    private static void WriteNumber(BinaryWriter to, UInt128 number)
    {
        to.Write((ulong)(number >> 64));
        to.Write((ulong)number);
    }
}
