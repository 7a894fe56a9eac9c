using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Which words at the head of paragraphs name the people of a conversation.</summary>
internal sealed partial class TurnLabels
{
    /// <summary>A name that stands at the head of fewer paragraphs is a turn of phrase, unless it is known or introduced before.</summary>
    private const int FewestTurnsOfAName = 2;

    /// <summary>The same for a label that begins with no family name: 宝玉 is one, 好消息 is none.</summary>
    private const int FewestTurnsOfANickname = 3;

    /// <summary>Characters of the longest Chinese name of a person.</summary>
    private const int LongestName = 4;

    /// <summary>Characters of the longest role that stands behind a name in the line above what is said.</summary>
    private const int LongestRole = 20;

    /// <summary>Names in bold that are known to be people's, before one that stands once is believed.</summary>
    private const int FewestBold = 2;

    /// <summary>An article with fewer turns is not a conversation, nor one with fewer of the second number whose title or introduction says that it is one.</summary>
    private const int FewestTurns = 6, FewestTurnsOfATalk = 4;

    private static readonly ImmutableArray<string> s_notNames = [.. DataTable.Read("Mine.Structure.not-speakers.txt").Select(static r => r[0])];

    // 预测, and what ends so.
    private static readonly FrozenSet<string> s_notSpeakers = s_notNames.Select(static n => n.TrimStart('*')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the name of a part of a text ends with: 深度解读, 关键预测.</summary>
    private static readonly ImmutableArray<string> s_partNames = [.. s_notNames.Where(static n => n[0] == '*').Select(static n => n[1..])];

    private static readonly FrozenDictionary<string, int> s_roles = DataTable.Read("Mine.Structure.role-labels.txt")
        .ToFrozenDictionary(static r => r[0], static r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly string[] s_hosts = ["主持人", "主持"];

    // What tells several in an audience apart.
    private static readonly char[] s_counts = [.. "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ 一二三四五六七八九十"];

    private static readonly string[] s_titles = ["老师", "博士", "教授", "院长", "先生", "女士"];

    private readonly Look _look;

    private readonly ShortNames _short;

    /// <summary>Blocks that introduce who takes part.</summary>
    private readonly HashSet<DraftBlock> _listed;

    private TurnLabels(FrozenSet<string> names, Look look, ShortNames shortNames, HashSet<DraftBlock> listed) => (Names, _look, _short, _listed) = (names, look, shortNames, listed);

    /// <summary>How labels are set.</summary>
    private enum Look
    {
        /// <summary>张三：</summary>
        Colon,

        /// <summary>**张三** in front of his words.</summary>
        Bold,

        /// <summary>张三 in a line of his own.</summary>
        Line,
    }

    public FrozenSet<string> Names { get; }

    /// <summary>The labels of a conversation; null when the text is none. Names in bold or on lines of their own count only where no name has a colon.</summary>
    public static TurnLabels? Find(ArticleDraft draft)
    {
        var shortNames = ShortNames.In(draft.Blocks.Select(static b => b.Text));
        var listed = GuestList.Of(draft);
        listed.UnionWith(Introductions.Of(draft));
        return Find(draft, Look.Colon, shortNames, listed) ?? Find(draft, Look.Line, shortNames, listed) ?? Find(draft, Look.Bold, shortNames, listed);
    }

    /// <summary>The label of a block, or null.</summary>
    public TurnLabel? Of(DraftBlock block) => !_listed.Contains(block) && Read(block, _look, _short) is { } label && Names.Contains(label.Name) ? label : null;

    private static TurnLabels? Find(ArticleDraft draft, Look look, ShortNames shortNames, HashSet<DraftBlock> listed)
    {
        // - **成本更低**：……, in a list: nobody speaks in lists but where the whole talk is one.
        var isList = 2 * draft.Blocks.Count(static b => b.Type == BlockType.ListItem) >= draft.Blocks.Count(static b => b.Type is BlockType.ListItem or BlockType.Paragraph);
        var read = draft.Blocks.Select(b => !listed.Contains(b) && (isList || b.Type != BlockType.ListItem) && Read(b, look, shortNames) is { } label && (look == Look.Line || b.Type != BlockType.Heading || label.Timed || IsIntroduced(label.Name, draft)) ? label : (TurnLabel?)null).ToImmutableArray();
        var heads = read.Select(static l => l?.Name).ToImmutableArray();
        var counts = heads.Where(static n => n is not null && !s_notSpeakers.Contains(n)).GroupBy(static n => n!, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        if (counts.Count == 0)
            return null;
        // 谈产品：…… 谈竞争：…… are what the parts of an interview are about; two of a family that is called so do not meet.
        var talkedOf = counts.Keys.Where(static n => n.Length > 1 && n[0] is '谈' or '聊' && TurnLabel.IsHan(n)).ToHashSet(StringComparer.Ordinal);
        if (talkedOf.Count > 1 && talkedOf.All(n => counts[n] == 1))
        {
            counts = counts.Where(c => !talkedOf.Contains(c.Key)).ToDictionary(StringComparer.Ordinal);
            read = [.. read.Select(l => l is { } label && talkedOf.Contains(label.Name) ? null : l)];
            heads = [.. read.Select(static l => l?.Name)];
        }

        foreach (var part in counts.Keys.Where(IsPartName).ToList())
        {
            if (!Enumerable.Range(0, read.Length).Any(i => heads[i] == part && draft.Blocks[i].Text.Contains('？', StringComparison.Ordinal)))
                counts.Remove(part);
        }

        var timed = read.Where(static l => l is { Timed: true }).GroupBy(static l => l!.Value.Name, StringComparer.Ordinal).Where(static g => g.Count() >= FewestTurnsOfANickname).Select(static g => g.Key).ToHashSet(StringComparer.Ordinal);
        var sure = counts.Where(c => timed.Contains(c.Key) || IsSure(c.Key, c.Value, draft)).Select(static c => c.Key).ToHashSet(StringComparer.Ordinal);
        if (sure.Count == 0)
            return null;
        var first = heads.Select(static (n, i) => (n, i)).First(h => h.n is not null && sure.Contains(h.n)).i;
        var before = string.Concat(draft.Blocks.Take(first).Select(static b => b.Text + "\n"));
        // 林一 05:12, among others who talk: a family name and a time say enough, however seldom.
        var once = read.Where(static l => l is { Timed: true } label && TurnLabel.IsHan(label.Name) && Surnames.Begin(label.Name)).Select(static l => l!.Value.Name).ToHashSet(StringComparer.Ordinal);
        var full = counts.Where(c => sure.Contains(c.Key) || once.Contains(c.Key) || (IsLikely(c.Key, c.Value, before) || (c.Value >= FewestTurnsOfANickname && IsAskingAccount(c.Key, draft, heads)))).Select(static c => c.Key).ToList();

        // 林院长 and 大川 speak too, when only one of them all is meant.
        var known = draft.Speakers.With(full, FoldedText.Key(string.Concat(draft.Blocks.Select(static b => b.Text + "\n"))));
        var names = full.Concat(counts.Keys.Where(n => known.Find(n) is not null)).Concat(BoldNames(draft, read, full)).Concat(HostsOfAudience(draft, read, full)).ToFrozenSet(StringComparer.Ordinal);
        var labels = new TurnLabels(names, look, shortNames, listed);
        if (names.Count < 2 || draft.Blocks.Count(b => labels.Of(b) is not null) < (Talk().IsMatch(draft.Title) || SaysTalk().IsMatch(before) ? FewestTurnsOfATalk : FewestTurns))
            return null;

        // Words on lines of their own are headings more often than names, and a name in bold may be the subject of its sentence: there must be one who asks.
        return look != Look.Colon && !AsksOften(draft, labels) ? null : labels;
    }

    private static TurnLabel? Read(DraftBlock block, Look look, ShortNames shortNames) =>
        Read(block, look) is { } label ? WithRole(block, label) with { Name = shortNames.Of(label.Name) } : null;

    // **陈白｜主持人**, above what he says.
    private static TurnLabel WithRole(DraftBlock block, TurnLabel label)
    {
        var rest = block.Text.AsSpan(label.Length);
        return block.Bold && rest.Length is > 0 and <= LongestRole && block.Text.AsSpan(0, label.Length).ContainsAny('｜', '丨') && !rest.ContainsAny("。？！，")
            ? label with { Length = block.Text.Length, Note = rest.ToString() }
            : label;
    }

    private static TurnLabel? Read(DraftBlock block, Look look) => look switch
    {
        Look.Line => block.Type is BlockType.Paragraph or BlockType.Heading ? TurnLabel.OfLine(block.Text, block.Bold || block.Type == BlockType.Heading) : null,
        Look.Bold => block.Type is BlockType.Paragraph ? TurnLabel.OfBold(block) : null,
        _ => !block.IsRow && block.Type is (BlockType.Paragraph or BlockType.ListItem or BlockType.Quote or BlockType.Heading) && TurnLabel.Of(block.Text) is { } label && !IsAddress(block.Text.AsSpan(label.Length)) && (block.Type != BlockType.Heading || label.Length == block.Text.Length) ? label : null,
    };

    // ### 林一：, above what he says. ### 方案： is a part of a text that nowhere speaks of somebody who is called so.
    private static bool IsIntroduced(string name, ArticleDraft draft) => s_roles.ContainsKey(name) || draft.Blocks.Exists(b => b.Type != BlockType.Heading && b.Text.Contains(name, StringComparison.Ordinal));

    // 原始视频：https://…: nobody says an address and nothing else.
    private static bool IsAddress(ReadOnlySpan<char> words) => words.StartsWith("http", StringComparison.OrdinalIgnoreCase) && words.Contains("://", StringComparison.Ordinal) && !words.Trim().ContainsAny(' ', '，', '。');

    private static bool IsSure(string name, int count, ArticleDraft draft)
    {
        if (draft.Speakers.Knows(name))
            return true;
        if (s_roles.TryGetValue(name, out var fewest))
            return fewest > 1 && count >= fewest;
        // 吴汉（某某公司，以下简称「吴」）
        if (name.Length == 1 && count >= FewestTurnsOfAName && draft.Blocks.Exists(b => b.Text.Contains("简称「" + name + "」", StringComparison.Ordinal) || b.Text.Contains("简称“" + name + "”", StringComparison.Ordinal)))
            return true;
        return count >= FewestTurnsOfAName && (char.IsAsciiLetterUpper(name[0]) || name.StartsWith("发言人", StringComparison.Ordinal) || name.Contains('·', StringComparison.Ordinal) || name.Contains('・', StringComparison.Ordinal) || name[0] == '《' || (Surnames.Begin(WithoutTitle(name)) && !IsReported(name)));
    }

    // 林一舟老师
    private static string WithoutTitle(string name) => Array.Find(s_titles, t => name.Length >= t.Length + 2 && name.EndsWith(t, StringComparison.Ordinal)) is { } title ? name[..^title.Length] : name;

    // 林一舟说： tells what somebody says; it is no label.
    private static bool IsReported(string name) => name.Length > 2 && name[^1] is '说' or '問' or '问' or '答' or '称' or '說';

    // Who calls on an audience may speak once only. 主持人： above a list says who leads; 主持人：最后一个问题。 is a turn.
    private static IEnumerable<string> HostsOfAudience(ArticleDraft draft, ImmutableArray<TurnLabel?> read, List<string> names) =>
        names.Exists(IsAudience) ? s_hosts.Where(n => Enumerable.Range(0, read.Length).Any(i => read[i] is { } label && label.Name == n && label.Length < draft.Blocks[i].Text.Length)) : [];

    // 提问者, 观众2
    private static bool IsAudience(string name) => s_roles.TryGetValue(name.TrimEnd(s_counts), out var fewest) && fewest == 1;

    // Once there are people who talk, a label that is less sure may be one of them.
    private static bool IsLikely(string name, int count, string before)
    {
        if (s_roles.TryGetValue(name, out var fewest))
            return count >= fewest;
        // Q：, once at the end, is somebody in the audience; 提问者2：, each with one question.
        if (name == "Q" || IsAudience(name))
            return true;
        // 江湾独角兽: as long as a turn of phrase, so it must have been named before.
        if (name.Length > LongestName && TurnLabel.IsHan(name))
            return count >= FewestTurnsOfANickname && before.Contains(name, StringComparison.Ordinal);
        // 本杰明·阿什福德 may say one thing only.
        if ((Surnames.Begin(name) || name.Contains('·', StringComparison.Ordinal)) && before.Contains(name, StringComparison.Ordinal))
            return true;
        return name.Length > 1 && !IsPhrase(name) && (count >= FewestTurnsOfANickname || (count >= FewestTurnsOfAName && before.Contains(name, StringComparison.Ordinal)));
    }

    // 有新Newin：, before most of the questions: an account is called so, however the word begins.
    private static bool IsAskingAccount(string name, ArticleDraft draft, ImmutableArray<string?> heads)
    {
        if (TurnLabel.IsHan(name) || char.IsAsciiLetter(name[0]))
            return false;
        var own = Enumerable.Range(0, heads.Length).Where(i => heads[i] == name).ToList();
        return 2 * own.Count(i => draft.Blocks[i].Text.Contains('？', StringComparison.Ordinal) || (i + 1 < heads.Length && heads[i + 1] is null && draft.Blocks[i + 1] is { Bold: true } next && next.Text.Contains('？', StringComparison.Ordinal))) >= own.Count;
    }

    // **Matteo Pagliazzi：** among people whose names are all set so: who speaks once speaks too.
    private static IEnumerable<string> BoldNames(ArticleDraft draft, ImmutableArray<TurnLabel?> read, List<string> full)
    {
        var bold = Enumerable.Range(0, read.Length).Where(i => read[i] is { } label && IsBold(draft.Blocks[i], label)).Select(i => read[i]!.Value.Name).ToHashSet(StringComparer.Ordinal);
        return full.Count < FewestBold || !full.TrueForAll(bold.Contains) ? [] : bold.Where(static n => !s_notSpeakers.Contains(n) && IsFullName(n));
    }

    private static bool IsBold(DraftBlock block, TurnLabel label) =>
        block.Content.Marks is [{ Kind: MarkKind.Strong, Start: 0 } mark, ..] && mark.Length >= label.Name.Length && mark.Length <= label.Length + 1;

    private static bool IsFullName(string name) =>
        TurnLabel.IsHan(name) ? name.Length is 2 or 3 && Surnames.Begin(name) : char.IsAsciiLetterUpper(name[0]) && name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && blank + 1 < name.Length && char.IsAsciiLetterUpper(name[blank + 1]);

    // 深度解读：, 关键预测：, under each heading of a report. An account may be called so too, and asks.
    private static bool IsPartName(string name) => name.Length is >= 3 and <= 6 && TurnLabel.IsHan(name) && s_partNames.Any(p => name.EndsWith(p, StringComparison.Ordinal));

    // 他说：, 我的建议：
    private static bool IsPhrase(string name) =>
        "说问答道想写讲称是有的了为在".Contains(name[^1], StringComparison.Ordinal) || "我你他她它这那有是不其某第每所因但如而并也就又可对从以或若当将被把让给使".Contains(name[0], StringComparison.Ordinal);

    private static bool AsksOften(ArticleDraft draft, TurnLabels labels)
    {
        var (asked, turns) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        string? current = null;
        foreach (var block in draft.Blocks)
        {
            if (labels.Of(block) is { } label)
                turns[current = label.Name] = turns.GetValueOrDefault(label.Name) + 1;
            if (current is not null && block.Text.TrimEnd() is [.., '？' or '?'])
                asked[current] = asked.GetValueOrDefault(current) + 1;
        }

        return asked.Any(a => 2 * a.Value >= turns[a.Key]);
    }

    [GeneratedRegex("对话|對話|对谈|對談|专访|專訪|访谈|訪談|圆桌|圓桌|实录|實錄|[问問]答", RegexOptions.CultureInvariant)]
    private static partial Regex Talk();

    // 本次访谈首发于…, 以下为对话实录：: what stands above the first name says that people talk below.
    [GeneratedRegex("(?:本次|本场|本期|這次|这次)(?:访谈|訪談|对话|對話|专访|專訪|对谈|對談)|(?:以下|下面)(?:是|为|為)[^。]{0,20}(?:访谈|訪談|对话|對話|专访|專訪|对谈|對談|采访|採訪|问答|問答)", RegexOptions.CultureInvariant)]
    private static partial Regex SaysTalk();
}
