using System.Text;

namespace AiInsights.Templating.Runtime;

/// <summary>The UTF-8 bytes of one template's texts, one behind the other: what is printed one after the other lies side by side in memory.</summary>
/// <param name="expected">About how many bytes there will be.</param>
internal sealed class TextBytes(int expected)
{
    private const int Largest = 1 << 14;

    private byte[] _chunk = [];
    private int _used;

    public (byte[] Bytes, int Start, int Length) Add(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        if (_chunk.Length - _used < length + TextRun.Block)
        {
            _chunk = new byte[Math.Max(length, Math.Min(expected, Largest)) + TextRun.Block];
            _used = 0;
        }

        int start = _used;
        _used += Encoding.UTF8.GetBytes(text, _chunk.AsSpan(start));
        return (_chunk, start, length);
    }
}
