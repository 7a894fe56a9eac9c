namespace AiInsights.BrowserTests;

/// <summary>One page of each kind, chosen from the digest: the ones with the most on them.</summary>
internal static class SitePages
{
    public static readonly string[] Kinds =
    [
        "home", "articles", "list", "report", "transcript", "topics", "topic", "speakers", "speaker", "predictions", "prediction", "questions", "question",
        "timeline", "sources", "about", "search", "not-found",
    ];

    public static readonly string[] Scripts = ["zh-Hans", "zh-Hant"];

    /// <summary>Every kind in every script.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kind in Kinds)
            {
                foreach (var script in Scripts)
                    data.Add(kind, script);
            }

            return data;
        }
    }

    /// <summary>Path of a page from the root of the site.</summary>
    public static string Path(BuiltSite site, string kind, string script)
    {
        var digest = site.Digest;
        var name = kind switch
        {
            "home" => "index.html",
            "not-found" => "404.html",
            "articles" or "topics" or "speakers" or "predictions" or "questions" => kind + "/index.html",
            "list" or "report" or "transcript" => $"articles/{digest.Articles.Where(a => string.Equals(a.Kind.ToString(), kind, StringComparison.OrdinalIgnoreCase)).MaxBy(static a => a.Blocks.Length)!.Id}.html",
            "topic" => $"topics/{digest.Topics.MaxBy(static t => t.Mentions.Length)!.Id}.html",
            "speaker" => $"speakers/{digest.Speakers.MaxBy(static s => s.Characters)!.Id}.html",
            "prediction" => $"predictions/{digest.Predictions.MaxBy(static p => p.Evidence.Length + p.Relations.Length)!.Id}.html",
            "question" => $"questions/{digest.Questions.MaxBy(static q => q.Positions.Length)!.Id}.html",
            _ => kind + ".html",
        };
        return string.Equals(script, "zh-Hans", StringComparison.Ordinal) ? name : "zh-hant/" + name;
    }
}
