namespace AiInsights.Mend.Steps;

/// <summary>What a tool wrote for an author or a publisher that it did not find: the name of the app or of its kind of accounts. Nobody is called so; the words stay among the extra facts.</summary>
internal static class PlatformNames
{
    private const string Extra = "platform";

    private static readonly string[] s_names = ["weixin official accounts platform", "wechat official accounts platform", "微信公众平台", "微信公众号", "微信公眾號", "微信公众帐号", "公众号", "公眾號", "微信", "weixin", "wechat", "订阅号", "互联网", "网络", "网页"];

    /// <summary>Takes them out of the fields, before the text is asked who wrote and published.</summary>
    public static void Forget(MendState state)
    {
        foreach (var name in (ReadOnlySpan<string>)["authors", "publisher", "source"])
        {
            if (!state.Fields.TryGetValue(name, out var field) || field.Values is not [{ Length: > 0 } value] || !Is(value))
                continue;
            state.Fields.Remove(name);
            state.Fields.TryAdd(Extra, field with { Name = Extra, Known = false });
        }
    }

    private static bool Is(string value) => Array.IndexOf(s_names, value.Trim().ToLowerInvariant()) >= 0;
}
