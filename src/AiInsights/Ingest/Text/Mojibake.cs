using System.Collections.Immutable;
using System.Text;

namespace AiInsights.Ingest.Text;

/// <summary>
/// UTF-8 that was once read in another charset and saved again. Each line is turned back only when that is
/// proven: its characters, as bytes of the other charset, are UTF-8 from end to end, and several are Chinese.
/// </summary>
/// <example><c>ä½ å¥½ï¼Œä¸–ç•Œ</c> → <c>你好，世界</c>; <c>浜哄伐鏅鸿兘</c> → <c>人工智能</c>.</example>
internal static class Mojibake
{
    // What the lead bytes E2–E9, EF, C2 and C3 look like in western charsets.
    private static readonly UnitSet WesternLeads = new("âãäåæçèéïÂÃ");

    // What the first two bytes of the commonest characters (，。的是在中人) look like in GBK.
    private static readonly UnitSet GbkLeads = new("锛銆鐨鏄鍦涓浜");

    /// <summary>The text turned back, or null when there is nothing to turn back.</summary>
    /// <param name="text">Text of valid UTF-8.</param>
    /// <param name="byteOffset">Where it begins in the file.</param>
    public static (string Text, ImmutableArray<DecodingFault> Faults, string As)? Repair(string text, int byteOffset)
    {
        var gbk = GbkLeads.FirstIn(text) < text.Length;
        if (!gbk && WesternLeads.FirstIn(text) == text.Length)
            return null;

        // Where all of it reads so, there is no line of which it must be proven: © alone is too little, in such a text it is enough.
        if (!gbk && Reinterpreter.Western(text) is { } whole)
            return (whole, Changed(text, whole, byteOffset), "Windows-1252");

        StringBuilder? result = null;
        var faults = ImmutableArray.CreateBuilder<DecodingFault>();
        string? readAs = null;
        var offset = byteOffset;
        foreach (var range in Lines(text))
        {
            var line = text.AsSpan(range);
            var size = Encoding.UTF8.GetByteCount(line);
            var before = Reinterpreter.Western(line) is { } western ? (Line: western, As: "Windows-1252")
                : gbk && Reinterpreter.Gbk(line) is { } chinese ? (Line: chinese, As: "GBK")
                : default;
            if (before.As is null)
            {
                result?.Append(line);
            }
            else
            {
                result ??= new StringBuilder(text.Length).Append(text, 0, range.Start.Value);
                faults.Add(Fault(line, before.Line.Length, offset, result.Length));
                // What lies together was lost together.
                for (var i = before.Line.IndexOf('\uFFFD'); i >= 0; i = before.Line.IndexOf('\uFFFD', i))
                {
                    var first = i;
                    while (i < before.Line.Length && before.Line[i] == '\uFFFD')
                        i++;
                    faults.Add(new DecodingFault(DecodingFaultKind.MojibakeLost, offset, [], result.Length + first, i - first));
                }

                result.Append(before.Line);
                readAs ??= before.As;
            }

            offset += size;
        }

        return result is null ? null : (result.ToString(), faults.ToImmutable(), readAs!);
    }

    // Line ends are the same in all of these charsets, so that lines answer to lines.
    private static ImmutableArray<DecodingFault> Changed(string text, string whole, int byteOffset)
    {
        var faults = ImmutableArray.CreateBuilder<DecodingFault>();
        var (offset, at) = (byteOffset, 0);
        foreach (var range in Lines(text))
        {
            var line = text.AsSpan(range);
            var end = whole.IndexOf('\n', at);
            end = end < 0 ? whole.Length : end + 1;
            if (!line.SequenceEqual(whole.AsSpan(at, end - at)))
                faults.Add(Fault(line, end - at, offset, at));
            offset += Encoding.UTF8.GetByteCount(line);
            at = end;
        }

        return faults.ToImmutable();
    }

    private static DecodingFault Fault(ReadOnlySpan<char> line, int length, int byteOffset, int at)
    {
        var before = line.ToString();
        var bytes = Encoding.UTF8.GetBytes(before).AsSpan();
        return new(DecodingFaultKind.Mojibake, byteOffset, [.. bytes[..Math.Min(64, bytes.Length)]], at, length) { Before = before };
    }

    private static IEnumerable<Range> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            yield return start..end;
            start = end;
        }
    }
}
