using System.Text;
using AiInsights.Cache;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cache;

/// <summary>What was kept is found again as it was, or not at all.</summary>
public sealed class PacksTests
{
    [Fact]
    public void What_was_kept_is_found_by_the_next_process()
    {
        using var folder = new TempFolder();
        Keep(folder, 1, 2, 3);
        using var packs = Open(folder);
        Assert.Equal("result 2", Text(Find(packs, Key(2))));
        Assert.Null(Find(packs, Key(4)));
    }

    [Fact]
    public void Two_that_add_at_once_lose_nothing()
    {
        using var folder = new TempFolder();
        using (var first = Open(folder))
        using (var second = Open(folder))
        {
            first.Add(Key(1), Bytes(1));
            second.Add(Key(2), Bytes(2));
            first.Save();
            second.Save();
        }

        using var packs = Open(folder);
        Assert.Equal(("result 1", "result 2"), (Text(Find(packs, Key(1))), Text(Find(packs, Key(2)))));
    }

    [Fact]
    public void Each_damaged_byte_costs_at_most_results_and_never_gives_a_wrong_one()
    {
        using var folder = new TempFolder();
        Keep(folder, 1, 2, 3);
        var path = Directory.EnumerateFiles(folder["cache/things"], "*", SearchOption.AllDirectories).Single();
        var sound = File.ReadAllBytes(path);
        for (var i = 0; i < sound.Length; i++)
        {
            var damaged = sound.ToArray();
            damaged[i] ^= 0x10;
            File.WriteAllBytes(path, damaged);
            using var packs = Open(folder);
            foreach (var key in (int[])[1, 2, 3])
                Assert.True(Find(packs, Key(key)) is not { } found || Text(found) == $"result {key}");
        }

        File.WriteAllBytes(path, sound[..^1]);
        using var cut = Open(folder);
        Assert.Equal("result 1", Text(Find(cut, Key(1))));
        Assert.Null(Find(cut, Key(3)));
    }

    [Fact]
    public void Damage_is_mended_by_the_build_that_meets_it()
    {
        using var folder = new TempFolder();
        Keep(folder, 1, 2);
        var path = Directory.EnumerateFiles(folder["cache/things"], "*", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        using (var packs = Open(folder))
        {
            Assert.NotNull(Find(packs, Key(1)));
            Assert.Null(Find(packs, Key(2)));
            packs.Add(Key(2), Bytes(2));
            packs.Save();
        }

        using var mended = Open(folder);
        Assert.Equal(("result 1", "result 2"), (Text(Find(mended, Key(1))), Text(Find(mended, Key(2)))));
    }

    [Fact]
    public void Many_small_packs_become_one()
    {
        using var folder = new TempFolder();
        for (var i = 1; i <= 40; i++)
            Keep(folder, i);
        using var packs = Open(folder);
        Assert.All(Enumerable.Range(1, 40), i => Assert.Equal($"result {i}", Text(Find(packs, Key(i)))));
        Assert.InRange(Directory.EnumerateFiles(folder["cache/things"], "*", SearchOption.AllDirectories).Count(), 1, 26);
    }

    private static Packs Open(TempFolder folder) => new(CacheFolder.Of(new BuildOptions { Cache = folder["cache"] }), "things");

    private static void Keep(TempFolder folder, params int[] keys)
    {
        using var packs = Open(folder);
        foreach (var key in keys)
            packs.Add(Key(key), Bytes(key));
        packs.Save();
    }

    private static byte[]? Find(Packs packs, ContentSum key) => packs.Find(key, static from => from.Rest.ToArray());

    private static byte[] Bytes(int key) => Encoding.UTF8.GetBytes($"result {key}");

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);

    private static ContentSum Key(int number) => new(0, (ulong)number);
}
