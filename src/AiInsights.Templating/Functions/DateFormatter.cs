using System.Globalization;
using System.Text;

namespace AiInsights.Templating.Functions;

/// <summary>Dates as text by % marks, after Ruby's strftime.</summary>
internal static class DateFormatter
{
    public const string DefaultFormat = "%d %b %Y";

    public static string Format(DateTime date, string pattern, CultureInfo culture, string defaultFormat = DefaultFormat)
    {
        if (pattern == "%g")
        {
            pattern = "%g " + defaultFormat;
        }

        var text = new StringBuilder(pattern.Length * 2);
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '%' && i + 1 < pattern.Length)
            {
                i++;
                if (pattern[i] == 'g')
                {
                    culture = CultureInfo.InvariantCulture;
                    continue;
                }

                string? part = Part(date, pattern[i], culture);
                text.Append(part ?? "%" + pattern[i]);
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    /// <summary>The .NET format that reads what a pattern of % marks describes.</summary>
    public static string ToNetFormat(string pattern)
    {
        var format = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                // As Scriban: what is no mark is .NET's own pattern.
                format.Append(pattern[i]);
                continue;
            }

            char mark = pattern[++i];
            string? known = mark switch
            {
                'a' => "ddd",
                'A' => "dddd",
                'b' or 'h' => "MMM",
                'B' => "MMMM",
                'c' => "ddd MMM dd HH:mm:ss yyyy",
                'd' => "dd",
                'D' or 'x' => "MM/dd/yy",
                'e' => "%d",
                'F' => "yyyy-MM-dd",
                'H' => "HH",
                'I' => "hh",
                'k' => "%H",
                'l' => "%h",
                'L' => "fff",
                'm' => "MM",
                'M' => "mm",
                'N' => "fffffff",
                'p' or 'P' => "tt",
                'r' => "hh:mm:ss tt",
                'R' => "HH:mm",
                'S' => "ss",
                'T' or 'X' => "HH:mm:ss",
                'v' => "d-MMM-yyyy",
                'y' => "yy",
                'Y' => "yyyy",
                'Z' or 'z' => "zzz",
                'n' => "'\n'",
                't' => "'\t'",
                'C' or 'j' or 's' or 'u' or 'U' or 'V' or 'w' or 'W' => throw new ArgumentException($"The pattern %{mark} is not supported for the parse method", nameof(pattern)),
                _ => null,
            };
            if (known is null)
            {
                Literal(format, mark);
            }
            else
            {
                format.Append(known.Length == 2 && known[0] == '%' ? known[1..] : known);
            }
        }

        return format.Length == 1 ? "%" + format : format.ToString();
    }

    private static void Literal(StringBuilder format, char c) => format.Append('\\').Append(c);

    private static string? Part(DateTime date, char mark, CultureInfo culture) => mark switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
        'C' => (date.Year / 100).ToString("D2", culture),
        'd' => date.ToString("dd", culture),
        'D' => date.ToString("MM/dd/yy", culture),
        'e' => date.Day.ToString(culture).PadLeft(2),
        'F' => date.ToString("yyyy-MM-dd", culture),
        'H' => date.ToString("HH", culture),
        'I' => date.ToString("hh", culture),
        'j' => date.DayOfYear.ToString("D3", culture),
        'k' => date.Hour.ToString(culture).PadLeft(2),
        'l' => ((date.Hour + 11) % 12 + 1).ToString(culture).PadLeft(2),
        'L' => date.ToString("fff", culture),
        'm' => date.ToString("MM", culture),
        'M' => date.ToString("mm", culture),
        'n' => "\n",
        'N' => date.ToString("fffffff", culture) + "00",
        'p' => date.ToString("tt", culture),
        'P' => date.ToString("tt", culture).ToLowerInvariant(),
        'r' => date.ToString("hh:mm:ss tt", culture),
        'R' => date.ToString("HH:mm", culture),
        's' => ((long)(date.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds).ToString(culture),
        'S' => date.ToString("ss", culture),
        't' => "\t",
        'T' => date.ToString("HH:mm:ss", culture),
        'u' => ((int)date.DayOfWeek == 0 ? 7 : (int)date.DayOfWeek).ToString(culture),
        'U' => Week(date, culture, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Sunday),
        'v' => string.Create(CultureInfo.InvariantCulture, $"{date.Day,2}-{date.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()}-{date.Year:D4}"),
        'V' => Week(date, culture, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday),
        'w' => ((int)date.DayOfWeek).ToString(culture),
        'W' => Week(date, culture, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Monday),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'y' => date.ToString("yy", culture),
        'Y' => date.ToString("yyyy", culture),
        'Z' => date.ToString("zzz", culture),
        '%' => "%",
        _ => null,
    };

    /// <summary>As Scriban counts weeks: by the culture's own rule, so that the invariant culture's first week begins on the first of January.</summary>
    private static string Week(DateTime date, CultureInfo culture, CalendarWeekRule rule, DayOfWeek first)
    {
        return culture.Calendar.GetWeekOfYear(date, rule, first).ToString("D2", culture);
    }
}
