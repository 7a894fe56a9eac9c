using AiInsights.Mend.FrameSlips;

namespace AiInsights.Tests.Mend.FrameSlips;

/// <summary>Rows as bits find what a look through the rows finds.</summary>
public sealed class SymbolRowsTests
{
    [Fact]
    public void A_symbol_is_found_in_its_place_or_not_at_all()
    {
        ushort[][] rows = [[0, 1, 63, 64, 65, 127, 128, 255, 300], [], [.. Enumerable.Range(0, 256).Select(static i => (ushort)i)], [255]];
        var known = new SymbolRows(rows.Length, 256);
        for (var row = 0; row < rows.Length; row++)
            known.Set(row, rows[row]);
        for (var row = 0; row < rows.Length; row++)
        {
            for (ushort symbol = 0; symbol < 256; symbol++)
            {
                Assert.True(known.Knows(row, symbol));
                Assert.Equal(Array.IndexOf(rows[row], symbol), known.Find(row, symbol));
            }
        }

        Assert.False(known.Knows(0, 256));
        Assert.False(known.Knows(rows.Length, 0));
    }
}
