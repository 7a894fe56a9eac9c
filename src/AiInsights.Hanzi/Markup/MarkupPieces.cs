using System.Text.RegularExpressions;

namespace AiInsights.Hanzi.Markup;

/// <summary>Collects what readers see of a text; addresses and template braces in it are left out.</summary>
internal sealed partial class MarkupPieces(string text)
{
    private readonly List<MarkupPiece> _pieces = [];
    private bool _isApart = true;

    public IReadOnlyList<MarkupPiece> All => _pieces;

    /// <summary>The next piece begins a new sentence: a block ends here, or something stands between.</summary>
    public void Break() => _isApart = true;

    public void Add(int start, int end)
    {
        var from = start;
        foreach (var match in Protected().EnumerateMatches(text.AsSpan(start, end - start)))
        {
            AddPiece(from, start + match.Index);
            Break();
            from = start + match.Index + match.Length;
        }
        AddPiece(from, end);
    }

    private void AddPiece(int start, int end)
    {
        if (start >= end) return;
        _pieces.Add(new MarkupPiece(start, end - start, _isApart));
        _isApart = false;
    }

    // Addresses (to the next blank or punctuation that ends one in Chinese text) and template braces.
    [GeneratedRegex("""(?:https?://|ftp://|www\.)[^\s<>"'，。；、！？（）【】《》「」『』]+|\{\{.*?\}\}|\{%.*?%\}""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Protected();
}
