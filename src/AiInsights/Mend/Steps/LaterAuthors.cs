using System.Text.RegularExpressions;
using AiInsights.Ingest;

namespace AiInsights.Mend.Steps;

/// <summary>Names that a second line of authors gives: the line leaves the text, so its names must stand among the article's data.</summary>
internal static partial class LaterAuthors
{
    /// <summary>Adds those that no field holds to the credits: whoever is named first is the author, behind him stand those of pictures and data too.</summary>
    public static void Settle(MendState state)
    {
        foreach (var later in state.LaterAuthors)
        {
            if (!state.Fields.TryGetValue("authors", out var authors) || state.Fields.Values.Any(f => f.Values.Any(v => IsIn(later.Value, v))))
                continue;
            // [江湾札记](…), and below it 本文来自微信公众号：江湾札记，作者：林一: the account is where it comes from.
            if (authors.From == "body" && state.Fields.TryGetValue("origin", out var origin) && authors.Value.TrimEnd('©', ' ') is { Length: > 1 } account && IsIn(account, origin.Value))
            {
                state.Fields["authors"] = later;
                continue;
            }

            // 作者 | 《江湾札记》出品, and below it 作者 | 林一: the column is no person.
            // 作者:林一 2023-12-28, and below it 作者|小林 赵二: with the date stands who filed it, with the text all who wrote it.
            if (authors.From == "body" && (Column().IsMatch(authors.Value) || (Several().IsMatch(later.Value) && state.Fields.TryGetValue("published", out var date) && date.From == "body" && date.Line == authors.Line)))
            {
                state.Fields["authors"] = later;
                AddCredit(state, authors);
            }
            else
            {
                AddCredit(state, later);
            }
        }
    }

    private static void AddCredit(MendState state, SeedField field) =>
        state.Fields["credits"] = state.Fields.TryGetValue("credits", out var credits)
            ? credits with { Values = [.. credits.Values, field.Value] }
            : field with { Name = "credits", Known = false, Values = [field.Value] };

    private static bool IsIn(string name, string value) => Folding.Fold(value).Contains(Folding.Fold(name), StringComparison.Ordinal);

    [GeneratedRegex("^《[^》]{1,20}》\\s?(?:出品|原创|专栏|專欄)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Column();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,4}(?:[\s、，/／]\s?\p{IsCJKUnifiedIdeographs}{2,4}){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Several();
}
