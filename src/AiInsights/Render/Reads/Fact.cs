namespace AiInsights.Render.Reads;

/// <summary>What a page may ask the digest.</summary>
internal enum FactKind : byte
{
    /// <summary>One article with all that is in it, the topics of its statements too.</summary>
    Article,

    /// <summary>What other pages show of an article.</summary>
    Head,

    /// <summary>The same of all articles, in their order.</summary>
    Heads,

    /// <summary>One block of an article.</summary>
    Block,

    /// <summary>The statement that a block stands in.</summary>
    StatementAt,

    /// <summary>Whether the page of an article has an anchor.</summary>
    Anchor,

    /// <summary>All articles, in their order.</summary>
    Articles,

    /// <summary>Which articles there are, in their order.</summary>
    Order,

    /// <summary>The newest articles.</summary>
    Newest,

    /// <summary>Into which pages the list of articles falls, and how many each holds.</summary>
    Parts,

    /// <summary>The articles of one of these pages.</summary>
    ArticlesOf,
    ArticlesWith,
    Speaker,

    /// <summary>A speaker without what follows from the articles.</summary>
    Person,
    Speakers,
    Look,
    Topic,
    TopicName,

    /// <summary>Which topics a topic is a parent of.</summary>
    TopicsBelow,
    Topics,
    TopicsIn,

    /// <summary>All statements on a topic.</summary>
    StatementsOn,

    /// <summary>The articles that speak of a topic, with the number of their statements on it.</summary>
    ArticlesOn,

    /// <summary>The first statements on a topic in other articles than one.</summary>
    Elsewhere,
    SaidBy,

    /// <summary>What articles report that somebody holds.</summary>
    ViewsOf,
    Prediction,
    Predictions,
    PredictionsIn,
    Questions,
    QuestionsIn,
    Site,
    AsOf,

    /// <summary>How many articles, topics, … there are.</summary>
    Count,

    /// <summary>Whether there is such a page.</summary>
    Page,
    Redirects,
}

/// <summary>A question to the digest: the same question to the same digest has the same answer.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Key">Of which one, by id; empty where there is but one.</param>
/// <param name="Other">A second id.</param>
/// <param name="Most">How many at most.</param>
internal readonly record struct Fact(FactKind Kind, string Key = "", string Other = "", int Most = 0)
{
    // Asked some hundred times a page. Ids differ at their ends, where paths have their extension in common: eight units before it tell them apart.
    public override int GetHashCode()
    {
        var hash = ((uint)Kind * 31 + (uint)Most) * 0x9E3779B1 + (uint)Key.Length * 31 + (uint)Other.Length;
        return (int)Mix(Mix(hash, Key), Other);

        static uint Mix(uint hash, string text)
        {
            for (var i = Math.Max(0, text.Length - 13); i < text.Length; i++)
                hash = (hash ^ text[i]) * 0x01000193;
            return hash;
        }
    }
}
