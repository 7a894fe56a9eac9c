using System.Buffers;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Authors whom a page names by a link to their own pages.</summary>
internal static partial class AuthorLinks
{
    private const int HeadBlocks = 15;
    private const int ShortestLead = 60;

    /// <summary>Last characters of columns and desks.</summary>
    private static readonly SearchValues<char> s_kinds = SearchValues.Create("员員业業圈界论論技网網报報社刊谈談堂组組部院书書");

    private static readonly string[] s_accounts = [.. DataTable.Read("Mend.Rules.account-pages.txt").Select(static r => r[0])];

    /// <summary>A name that links to its page among the users of the site: <c>[林间](https://example.com/user/12/posts)</c>.</summary>
    public static bool TakeUser(MendState state, MendBlock block, int index)
    {
        if (index >= HeadBlocks || block is not { Type: BlockType.Paragraph or BlockType.ListItem, Text.Length: <= 20, Marks: [{ Kind: MarkKind.Link, Start: 0, Target: { } target } link] } || link.Length != block.Text.Length)
            return false;
        var isAccount = IsAccount(target);
        if (!isAccount && !UserPage().IsMatch(target))
            return false;
        state.TakeField(isAccount ? "publisher" : "authors", block.Text, block);
        return true;
    }

    /// <summary>Whether an address is the page of one who writes on a site.</summary>
    public static bool IsUserPage(string target) => UserPage().IsMatch(target);

    /// <summary>Whether an address is that of an account on a portal: no article stands there.</summary>
    public static bool IsAccount(string target) => target.IndexOf("//", StringComparison.Ordinal) is >= 0 and var scheme && Array.Exists(s_accounts, a => target.AsSpan(scheme + 2).StartsWith(a, StringComparison.OrdinalIgnoreCase));

    /// <summary>Pages of blogs link the author's name: <c>[拾荒的程序员](https://blog…)</c> above <c>于 2025-05-18 21:07:12 发布</c>. Returns how many blocks went.</summary>
    public static int TakeAuthorAbove(MendState state, int index)
    {
        // · stands between a name and a date.
        while (index >= 0 && (state.Blocks[index].Type == BlockType.Image || state.Blocks[index].Text is "·" or "•"))
            index--;
        if (index < 0 || state.Fields.ContainsKey("authors") || state.Blocks[index] is not { Type: BlockType.Paragraph, Text.Length: <= 20 } block || !block.IsLink || block.Marks.Count(static m => m.Kind == MarkKind.Link) > 1
            || Boilerplate.IsPageHead(state, block.Text) || Boilerplate.IsPageFurniture(state, block.Text))
            return 0;
        state.TakeField("authors", block.Text, block);
        state.Remove(index, MetadataLines.Reason);
        return 1;
    }

    /// <summary>Names alone on their lines above the text, where the line below says whose they are.</summary>
    public static void TakeNames(MendState state)
    {
        TakeTwice(state);
        TakeContributor(state);
        TakeBesideDate(state);
    }

    // A name on two lines below each other before the text begins, for the picture of its owner and for him.
    private static void TakeTwice(MendState state)
    {
        var blocks = state.Blocks;
        var lead = blocks.FindIndex(static b => b.Text.Length > ShortestLead);
        for (var i = 0; i + 1 < Math.Min(HeadBlocks, lead); i++)
        {
            if (blocks[i] is not { Type: BlockType.Paragraph, Text.Length: > 1 and <= 20 } name || blocks[i + 1].Type != BlockType.Paragraph || blocks[i + 1].Text != name.Text || !Name().IsMatch(name.Text))
                continue;
            state.TakeField("authors", name.Text, name);
            state.Remove(i, MetadataLines.Reason);
            state.Remove(i, MetadataLines.Reason);
            return;
        }
    }

    // 林一 / 2025-03-07 08:35, or the other way round: a name that would be the author's on one line with the date is it on its own.
    private static void TakeBesideDate(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 0; i < Math.Min(HeadBlocks, blocks.Count) && !state.Fields.ContainsKey("authors"); i++)
        {
            // 金融, 程序员: columns stand there too; most of them have two characters, or say of what kind they are.
            if (blocks[i] is not { Type: BlockType.Paragraph, Text.Length: 3 } name || (!IsDate(i - 1) && !IsDate(i + 1)) || !Surnames.Begin(state.ForRules(name.Text)) || !name.Text.All(CharacterKind.IsHan) || s_kinds.Contains(name.Text[^1]))
                continue;
            state.TakeField("authors", name.Text, name);
            state.Remove(i, MetadataLines.Reason);
        }

        bool IsDate(int index) => index >= 0 && index < blocks.Count && blocks[index].Text.Length is >= 8 and <= 40 && MetadataLines.IsDateLine(state, blocks[index]);
    }

    // 林一 / 投稿: who sent an article in, above the word that says so.
    private static void TakeContributor(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 0; i + 1 < Math.Min(HeadBlocks, blocks.Count); i++)
        {
            if (blocks[i + 1] is not { Type: BlockType.Paragraph, Text: "投稿" } || blocks[i] is not { Type: BlockType.Paragraph, Text.Length: > 1 and <= 20 } name || !Name().IsMatch(name.Text))
                continue;
            state.TakeField("authors", name.Text, name);
            state.Remove(i, MetadataLines.Reason);
            state.Remove(i, MetadataLines.Reason);
            return;
        }
    }

    [GeneratedRegex(@"^[\p{L}·• .'-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^https?://[^/]+/(?:user|users|people|author|authors|u|member|members|profile)/[^/]+(?:/posts|/articles|/publish)?/?$|^https?://(?:space\.bilibili\.com/[0-9]+|(?:[\w-]+\.)*(?:substack\.com|medium\.com|matters\.town)/@[\w.-]+)/?$", RegexOptions.CultureInvariant)]
    private static partial Regex UserPage();
}
