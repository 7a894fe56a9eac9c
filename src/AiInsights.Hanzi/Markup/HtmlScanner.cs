namespace AiInsights.Hanzi.Markup;

/// <summary>
/// Finds what readers see in HTML: text and a few attributes; not code, scripts, addresses, template braces, or what is in
/// another language or marked as not to be translated.
/// </summary>
internal sealed class HtmlScanner(string text, MarkupPieces pieces)
{
    private readonly List<(string Name, bool IsHidden, bool IsForeign)> _open = [];

    private bool IsSilent => _open.Count > 0 && (_open[^1].IsHidden || _open[^1].IsForeign);

    /// <summary>Scans a whole document.</summary>
    public void Scan()
    {
        for (var i = 0; i < text.Length;)
        {
            var next = text.IndexOf('<', i);
            if (next < 0) next = text.Length;
            Text(i, next);
            if (next == text.Length) return;
            i = Tag(next);
        }
    }

    /// <summary>Text between tags; ignored where it is not for readers.</summary>
    public void Text(int start, int end)
    {
        if (!IsSilent) pieces.Add(start, end);
    }

    /// <summary>Takes the tag, comment or declaration at this '&lt;' and returns where the text goes on.</summary>
    public int Tag(int start)
    {
        var rest = text.AsSpan(start);
        if (rest.StartsWith("<!--")) return After("-->", start);
        if (rest.StartsWith("<!") || rest.StartsWith("<?")) return After(">", start);
        if (rest.StartsWith("</")) return EndTag(start);
        if (HtmlTag.Read(text, start) is not { } tag)
        {
            Text(start, start + 1);
            return start + 1;
        }
        if (!tag.IsInline) pieces.Break();
        var (isHidden, isForeign) = State(tag);
        if (!isHidden && !isForeign) Attributes(tag);
        if (tag.IsEmpty) return tag.End;
        if (tag.Name is "script" or "style")
        {
            var end = text.IndexOf("</" + tag.Name, tag.End, StringComparison.OrdinalIgnoreCase);
            return end < 0 ? text.Length : After(">", end);
        }
        if (tag.IsUnread) pieces.Break();
        _open.Add((tag.Name, isHidden, isForeign));
        return tag.End;
    }

    private (bool IsHidden, bool IsForeign) State(HtmlTag tag)
    {
        var (_, isHidden, isForeign) = _open.Count > 0 ? _open[^1] : ("", false, false);
        // Another language may have Chinese inside it again; code and what is kept may not.
        if (tag.Language is { Length: > 0 } language) isForeign = !language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) && !language.Contains('{', StringComparison.Ordinal);
        return (isHidden || tag.IsUnread || tag.IsKept, isForeign);
    }

    private void Attributes(HtmlTag tag)
    {
        foreach (var attribute in tag.Visible)
        {
            pieces.Break();
            pieces.Add(attribute.Start, attribute.End);
            pieces.Break();
        }
    }

    private int EndTag(int start)
    {
        var end = text.IndexOf('>', start);
        if (end < 0) return text.Length;
        var name = text[(start + 2)..end].Trim().ToLowerInvariant();
        if (!HtmlTag.IsInlineName(name)) pieces.Break();
        var opened = _open.FindLastIndex(o => o.Name == name);
        if (opened >= 0) _open.RemoveRange(opened, _open.Count - opened);
        return end + 1;
    }

    private int After(string mark, int start)
    {
        var end = text.IndexOf(mark, start, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + mark.Length;
    }
}
