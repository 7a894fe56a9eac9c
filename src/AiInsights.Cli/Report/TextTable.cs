namespace AiInsights.Cli.Report;

/// <summary>Columns for a terminal, where a Han character is as wide as two others.</summary>
internal static class TextTable
{
    /// <summary>Writes the rows, the first as a heading; the last column is as long as it likes.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        rows = [.. rows.Select(static row => row.Select(DiagnosticReport.Clean).ToArray())];
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => Width(r[c]))).ToArray();
        foreach (var row in rows)
        {
            for (var c = 0; c < row.Length - 1; c++)
            {
                output.Write(row[c]);
                output.Write(new string(' ', widths[c] - Width(row[c]) + 2));
            }
            output.WriteLine(row[^1]);
        }
    }

    /// <summary>Columns that a text takes: two for what East Asian fonts draw in a square.</summary>
    internal static int Width(string text) => text.EnumerateRunes().Sum(static r => r.Value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1);
}
