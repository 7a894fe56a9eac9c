using System.Collections.Frozen;
using AiInsights.Mend.Markdown;

namespace AiInsights.Mend;

/// <summary>
/// What of a saved page is the page's, not the article's: told by the names that pages give their parts (<c>Rules/html-*.txt</c>).
/// A part that holds much of the page's text is kept, whatever its name: some pages wrap everything in a form.
/// </summary>
internal sealed class HtmlFurniture
{
    private const string Reason = "page-furniture";

    /// <summary>Share of the page's text from which a part is not furniture, in percent.</summary>
    private const int TooMuch = 30;

    private static readonly FrozenSet<string> s_names = DataTable.Read("Mend.Rules.html-furniture.txt").Select(static r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, string> s_fields = DataTable.Read("Mend.Rules.html-fields.txt").ToFrozenDictionary(static r => r[0], static r => r[1], StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_platforms = new[] { "微信公众平台", "weixin" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_always = new[] { "nav", "footer", "noscript", "button", "select", "svg" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_containers = new[] { "div", "section", "aside", "header", "main", "article", "ul", "ol", "form", "dialog", "table" }.Concat(s_always).ToFrozenSet(StringComparer.Ordinal);

    private readonly List<(string Name, bool IsFurniture, int From)> _open = [];
    private readonly List<(int From, int To, bool Always)> _parts = [];

    /// <summary>Whether elements of a name hold parts of a page.</summary>
    public static bool IsContainer(string name) => s_containers.Contains(name);

    /// <summary>The field that an element's words are, or null.</summary>
    public static string? FieldOf(HtmlTag tag) =>
        (tag["id"] is { } id ? s_fields.GetValueOrDefault(id) : FieldOfClass(tag["class"])) ?? (tag["itemprop"] is { } property ? s_fields.GetValueOrDefault(property) : null);

    // What has a name of its own is not one of a class.
    private static string? FieldOfClass(string? names) =>
        names?.Split(' ').Select(static n => s_fields.GetValueOrDefault("." + n)).FirstOrDefault(static f => f is not null);

    /// <summary>Whether a site's name is that of a platform, which publishes nothing itself.</summary>
    public static bool IsPlatform(string site) => s_platforms.Contains(site.Trim());

    /// <summary>Whether an element of a name is open.</summary>
    public bool IsInside(string name) => _open.Exists(o => o.Name == name);

    /// <summary>Follows the elements of a page.</summary>
    /// <param name="tag">A tag of a container.</param>
    /// <param name="at">How many blocks there are before it.</param>
    public void Tag(HtmlTag tag, int at)
    {
        if (!tag.IsClosing)
        {
            _open.Add((tag.Name, s_always.Contains(tag.Name) || tag.Name == "aside" || IsNamed(tag), at));
            return;
        }

        var found = _open.FindLastIndex(o => o.Name == tag.Name);
        if (found < 0)
            return;
        Close(found, at);
    }

    /// <summary>The blocks of the article; the others are listed as removed.</summary>
    public List<MendBlock> Without(List<MendBlock> blocks, MendState state)
    {
        Close(0, blocks.Count);
        if (_parts.Count == 0)
            return blocks;
        var whole = blocks.Sum(static b => b.Text.Length);
        var goes = new bool[blocks.Count];
        foreach (var (from, to, always) in _parts)
        {
            if (always || blocks.Skip(from).Take(to - from).Sum(static b => b.Text.Length) * 100 <= whole * TooMuch)
                goes.AsSpan(from, to - from).Fill(true);
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            if (goes[i])
                state.RemoveText(blocks[i], Reason);
        }

        return [.. blocks.Where((_, i) => !goes[i])];
    }

    private void Close(int from, int at)
    {
        for (var i = _open.Count - 1; i >= from; i--)
        {
            if (_open[i].IsFurniture && at > _open[i].From)
                _parts.Add((_open[i].From, at, s_always.Contains(_open[i].Name)));
        }

        _open.RemoveRange(from, _open.Count - from);
    }

    // class="rich_media_tool js-share": a whole value, or one of its words.
    private static bool IsNamed(HtmlTag tag) =>
        IsNamed(tag["id"]) || IsNamed(tag["class"]) || tag["style"]?.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsNamed(string? names)
    {
        if (names is null)
            return false;
        foreach (var name in names.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (s_names.Contains(name) || name.Split('-', '_').Any(static w => w.Length > 1 && s_names.Contains(w)))
                return true;
        }

        return false;
    }
}
