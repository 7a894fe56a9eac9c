using System.Collections.Immutable;

namespace AiInsights.Mine.Curation;

/// <summary>A plain tree of a curation file: all scalars are text, typing is ours.</summary>
internal abstract record YamlNode(Place Place)
{
    /// <param name="Value">The text.</param>
    /// <param name="Quoted">Written in quotes or as a block, so never null.</param>
    /// <param name="Place">Where it begins.</param>
    public sealed record Text(string Value, bool Quoted, Place Place) : YamlNode(Place)
    {
        /// <summary>Nothing was said: empty, <c>~</c> or <c>null</c> without quotes.</summary>
        public bool IsNull => !Quoted && Value is "" or "~" or "null";
    }

    public sealed record List(ImmutableArray<YamlNode> Items, Place Place) : YamlNode(Place);

    public sealed record Map(ImmutableArray<Entry> Entries, Place Place) : YamlNode(Place);

    /// <summary>One key of a map.</summary>
    public sealed record Entry(string Key, Place KeyPlace, YamlNode Value);

    /// <summary>What an author would call it.</summary>
    public string Describe() => this switch
    {
        List => "a list",
        Map => "a map",
        _ => "a text",
    };
}
