namespace AiInsights.Ingest;

/// <summary>Names of authors and publishers as clippers write them.</summary>
public static class FieldNames
{
    /// <summary>The name alone: <c>[[城南观察]]</c> → <c>城南观察</c>; <c>城南观察 城南观察</c> → <c>城南观察</c> (author and account are one).</summary>
    public static string Plain(string name)
    {
        if (name.StartsWith("[[", StringComparison.Ordinal) && name.EndsWith("]]", StringComparison.Ordinal))
            name = name[2..^2].Trim();
        var half = name.Length / 2;
        return name.Length % 2 == 1 && name[half] == ' ' && name.AsSpan(0, half).SequenceEqual(name.AsSpan(half + 1)) ? name[..half] : name;
    }
}
