using System.Collections.Frozen;

namespace AiInsights.Mend.Steps;

/// <summary>Sites by their hosts: what they are called, and whether those who write there are people (<c>知乎</c>) or houses with accounts.</summary>
internal static class SiteHosts
{
    private static readonly FrozenDictionary<string, (string Name, bool IsOfPeople)> s_sites = DataTable.Read("Mend.Rules.site-hosts.txt")
        .ToFrozenDictionary(static r => r[0], static r => (r[1], r[2] == "people"), StringComparer.OrdinalIgnoreCase);

    /// <summary>All rows, for tests.</summary>
    internal static IEnumerable<string> All => s_sites.Keys;

    /// <summary>The site of a host or of one below it (<c>zhuanlan.zhihu.com</c>), or null.</summary>
    public static (string Name, bool IsOfPeople)? Of(string host)
    {
        for (var part = host; part.Contains('.', StringComparison.Ordinal); part = part[(part.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (s_sites.TryGetValue(part, out var site))
                return site;
        }

        return null;
    }
}
