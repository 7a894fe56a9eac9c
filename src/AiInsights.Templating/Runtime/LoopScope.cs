namespace AiInsights.Templating.Runtime;

/// <summary>A running loop: its variable and its counters.</summary>
internal sealed class LoopScope : ScopeLink
{
    public string StateName = "for";

    /// <summary>The loop variable when it is a global one.</summary>
    public string? VariableName;

    /// <summary>The loop variable when it is a local one, with its $.</summary>
    public string? LocalName;

    public object? Value;
    public int Index;
    public int Length;
    public int Column;
    public int Columns = 1;
    public bool IsLast;
    public object? Previous;
    public bool IsFirstTurn;
    public LoopScope? OuterLocal;

    public bool TryGet(string member, out object? value)
    {
        bool isWhile = StateName == "while";
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
            "col" when StateName == "tablerow" => Boxed.Int(Column),
            "col0" when StateName == "tablerow" => Boxed.Int(Column),
            "col_first" when StateName == "tablerow" => Boxed.Bool(Column == 0),
            "col_last" when StateName == "tablerow" => Boxed.Bool(Column == Columns - 1),
            _ => null,
        };
        return value is not null;
    }
}
