namespace AiInsights.Hanzi;

/// <summary>
/// The conversions under the names that users of OpenCC.NET know. Nothing has to be initialised, and the results are
/// those of the default options; take a <see cref="HanziConverter"/> for others.
/// </summary>
public static class ZhConverter
{
    /// <summary>Simplified to Traditional, OpenCC's own standard (s2t).</summary>
    public static string HansToHant(string text) => Convert("s2t", text);

    /// <summary>Simplified to Traditional as written in Taiwan (s2tw), with its vocabulary if asked (s2twp).</summary>
    public static string HansToTW(string text, bool isIdiomConvert = false) => Convert(isIdiomConvert ? "s2twp" : "s2tw", text);

    /// <summary>Simplified to Traditional as written in Hong Kong (s2hk), with its vocabulary if asked (s2hkp).</summary>
    public static string HansToHK(string text, bool isIdiomConvert = false) => Convert(isIdiomConvert ? "s2hkp" : "s2hk", text);

    /// <summary>Traditional to Simplified (t2s).</summary>
    public static string HantToHans(string text) => Convert("t2s", text);

    /// <summary>Traditional to the characters of Taiwan (t2tw).</summary>
    public static string HantToTW(string text) => Convert("t2tw", text);

    /// <summary>Traditional to the characters of Hong Kong (t2hk).</summary>
    public static string HantToHK(string text) => Convert("t2hk", text);

    /// <summary>Traditional of Taiwan to Simplified (tw2s), with the mainland's vocabulary if asked (tw2sp).</summary>
    public static string TWToHans(string text, bool isIdiomConvert = false) => Convert(isIdiomConvert ? "tw2sp" : "tw2s", text);

    /// <summary>Traditional of Taiwan to OpenCC's own standard (tw2t).</summary>
    public static string TWToHant(string text) => Convert("tw2t", text);

    /// <summary>Traditional of Hong Kong to Simplified (hk2s), with the mainland's vocabulary if asked (hk2sp).</summary>
    public static string HKToHans(string text, bool isIdiomConvert = false) => Convert(isIdiomConvert ? "hk2sp" : "hk2s", text);

    /// <summary>Traditional of Hong Kong to OpenCC's own standard (hk2t).</summary>
    public static string HKToHant(string text) => Convert("hk2t", text);

    /// <summary>Old Japanese characters to new ones (t2jp).</summary>
    public static string KyuuToShin(string text) => Convert("t2jp", text);

    /// <summary>New Japanese characters to old ones (jp2t).</summary>
    public static string ShinToKyuu(string text) => Convert("jp2t", text);

    private static string Convert(string config, string text) => HanziConverter.For(config).Convert(text);
}
