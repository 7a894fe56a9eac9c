namespace AiInsights.Hanzi;

/// <summary>The same as methods of strings.</summary>
public static class ZhConverterExtensions
{
    public static string ToHantFromHans(this string text) => ZhConverter.HansToHant(text);

    public static string ToTWFromHans(this string text, bool isIdiomConvert = false) => ZhConverter.HansToTW(text, isIdiomConvert);

    public static string ToHKFromHans(this string text, bool isIdiomConvert = false) => ZhConverter.HansToHK(text, isIdiomConvert);

    public static string ToHansFromHant(this string text) => ZhConverter.HantToHans(text);

    public static string ToTWFromHant(this string text) => ZhConverter.HantToTW(text);

    public static string ToHKFromHant(this string text) => ZhConverter.HantToHK(text);

    public static string ToHansFromTW(this string text, bool isIdiomConvert = false) => ZhConverter.TWToHans(text, isIdiomConvert);

    public static string ToHantFromTW(this string text) => ZhConverter.TWToHant(text);

    public static string ToHansFromHK(this string text, bool isIdiomConvert = false) => ZhConverter.HKToHans(text, isIdiomConvert);

    public static string ToHantFromHK(this string text) => ZhConverter.HKToHant(text);

    public static string ToShinFromKyuu(this string text) => ZhConverter.KyuuToShin(text);

    public static string ToKyuuFromShin(this string text) => ZhConverter.ShinToKyuu(text);
}
