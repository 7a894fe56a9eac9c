namespace AiInsights.Templating.Runtime;

/// <summary>
/// A bit for a name: where it is not among the bits of some names, the name is none of them. Loop variables are mostly one letter long, what a page is
/// given is not, so the two have halves of their own.
/// </summary>
internal static class NameBits
{
    /// <summary>The bit of a name that is not empty.</summary>
    public static ulong Of(string name) => 1UL << (name.Length == 1 ? name[0] & 31 : 32 + (((name[0] * 5) + (name[^1] * 3) + name.Length) & 31));
}
