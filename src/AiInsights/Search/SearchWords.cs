namespace AiInsights.Search;

/// <summary>What the search says in the page, by the key that <c>search.js</c> asks for; <c>#</c> stands for a number or a word.</summary>
internal static class SearchWords
{
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("count", "# 条结果"),
        new("about", "约 # 条结果"),
        new("all", "查看全部 # 条结果"),
        new("more", "显示更多"),
        new("reading", "按读音找到"),
        new("near", "是不是要找"),
        new("apart", "分开搜索："),
        new("filters", "筛选"),
        new("facet-kind", "类型"),
        new("facet-topic", "主题"),
        new("facet-speaker", "人物"),
        new("facet-source", "来源"),
        new("facet-year", "年份"),
        new("facet-state", "状态"),
        new("article", "文章"),
        new("section", "章节"),
        new("insight", "观点"),
        new("turn", "发言"),
        new("paragraph", "段落"),
        new("topic", "主题"),
        new("speaker", "人物"),
        new("question", "问题"),
        new("prediction", "预测"),
        new("position", "立场"),
        new("withdrawn", "已撤回"),
        new("resolved", "已有结论"),
        new("void-condition", "条件未成立"),
        new("not-testable", "无法检验"),
        new("no-horizon", "未定期限"),
        new("pending", "未开始"),
        new("running", "进行中"),
        new("due-soon", "即将到期"),
        new("due", "到期待判"),
        new("overdue", "逾期未判"),
        new("agree", "赞成"),
        new("disagree", "反对"),
        new("qualified", "有保留"),
        new("undecided", "未定"),
        new("other", "其他"),
    ];
}
