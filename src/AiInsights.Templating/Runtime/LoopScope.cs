namespace AiInsights.Templating.Runtime;

/// <summary>A running loop: its variable and its counters.</summary>
internal sealed class LoopScope : ScopeLink
{
    public LoopHeader Header = null!;
    public object? Value;
    public int Index;
    public int Length;
    public int Column;
    public int Columns = 1;
    public bool IsLast;
    public object? Previous;
    public bool IsFirstTurn;

    /// <summary>The next loop outwards that has a local variable too.</summary>
    public LoopScope? OuterLocal;

    public bool TryGet(string member, out object? value)
    {
        string name = Header.StateName;
        bool isWhile = name == "while";
        value = member switch
        {
            "index" => Boxed.Int(Index),
            "first" => Boxed.Bool(Index == 0),
            "even" => Boxed.Bool((Index & 1) == 0),
            "odd" => Boxed.Bool((Index & 1) != 0),
            "last" when !isWhile => Boxed.Bool(IsLast),
            "changed" when !isWhile => Boxed.Bool(IsFirstTurn || !Equals(Previous, Value)),
            "length" when !isWhile => Boxed.Int(Length),
            "rindex" when !isWhile => Boxed.Int(Length - Index - 1),
            "col" when name == "tablerow" => Boxed.Int(Column),
            "col0" when name == "tablerow" => Boxed.Int(Column),
            "col_first" when name == "tablerow" => Boxed.Bool(Column == 0),
            "col_last" when name == "tablerow" => Boxed.Bool(Column == Columns - 1),
            _ => null,
        };
        return value is not null;
    }
}
