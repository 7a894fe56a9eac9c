namespace AiInsights.Render;

/// <summary>A statement and where a topic is named in it.</summary>
/// <param name="statement">The statement.</param>
/// <param name="block">Id of its first block that names the topic.</param>
/// <param name="text">The text of that block.</param>
/// <param name="places">Start and length of each place in that text, ascending.</param>
/// <param name="count">How many places there are in the whole statement.</param>
internal sealed class Mentions(Statement statement, string block, string text, IReadOnlyList<(int Start, int Length)> places, int count)
{
    private object? _sum;

    public Statement Statement => statement;

    public string Block => block;

    public string Text => text;

    public IReadOnlyList<(int Start, int Length)> Places => places;

    public int Count => count;

    /// <summary>All of it as one number, found once.</summary>
    public ContentSum Sum(Func<Mentions, ContentSum> find) => (ContentSum)(_sum ??= find(this));
}
