namespace AiInsights.Hanzi.Matching;

/// <summary>
/// Where a conversion changed lengths: each piece says that so many source units became so many target units. Between
/// pieces, places run side by side; most texts have no piece at all.
/// </summary>
internal sealed class PlaceMap
{
    private readonly List<Piece> _pieces = [];

    /// <summary>Pieces must come in the order of the text.</summary>
    public void Add(int source, int sourceLength, int target, int targetLength) =>
        _pieces.Add(new Piece(source, sourceLength, target, targetLength));

    /// <summary>
    /// Adds what two passes over one stretch of text did together. Where both changed lengths the stretch is one piece.
    /// </summary>
    public void AddPasses(PlaceMap first, PlaceMap second, Piece stretch)
    {
        if (first._pieces.Count > 0 && second._pieces.Count > 0)
        {
            _pieces.Add(stretch);
            return;
        }
        foreach (var piece in first._pieces.Count > 0 ? first._pieces : second._pieces)
            _pieces.Add(piece with { Source = piece.Source + stretch.Source, Target = piece.Target + stretch.Target });
    }

    public int Map(int source)
    {
        int low = 0, high = _pieces.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Source <= source) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return source;
        var piece = _pieces[low - 1];
        var inside = source - piece.Source;
        return inside < piece.SourceLength
            ? piece.Target + Math.Min(inside, piece.TargetLength)
            : piece.Target + piece.TargetLength + inside - piece.SourceLength;
    }

    internal readonly record struct Piece(int Source, int SourceLength, int Target, int TargetLength);
}
