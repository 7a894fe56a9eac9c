using System.Buffers;
using System.Text;
using System.Text.Unicode;
using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi;

public sealed partial class HanziConverter
{
    private const int BlockBytes = 1 << 16;
    private const int FirstUnits = 1 << 11;

    /// <summary>Converts UTF-8 to UTF-8.</summary>
    /// <exception cref="InvalidUtf8Exception">The bytes are not UTF-8; nothing useful was written.</exception>
    public void Convert(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var flow = new Flow(this);
        for (; utf8.Length > BlockBytes; utf8 = utf8[BlockBytes..]) flow.Take(utf8[..BlockBytes], output, isLast: false);
        flow.Take(utf8, output, isLast: true);
    }

    /// <summary>
    /// Converts a stream of UTF-8 to another one in constant memory; the result is that of the whole text at once.
    /// </summary>
    /// <exception cref="InvalidUtf8Exception">The bytes are not UTF-8; what stood before them has been written.</exception>
    public void Convert(Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Convert(input, output, BlockBytes);
    }

    /// <summary>The same with blocks of this many bytes, so that tests can cut anywhere.</summary>
    internal void Convert(Stream input, Stream output, int blockBytes)
    {
        using var flow = new Flow(this);
        var block = ArrayPool<byte>.Shared.Rent(blockBytes);
        using var result = new ByteBuffer(blockBytes);
        try
        {
            for (var isLast = false; !isLast;)
            {
                var read = input.ReadAtLeast(block.AsSpan(0, blockBytes), blockBytes, throwOnEndOfStream: false);
                isLast = read < blockBytes;
                try
                {
                    flow.Take(block.AsSpan(0, read), result, isLast);
                }
                finally
                {
                    output.Write(result.Written);
                    result.Clear();
                }
            }
            output.Flush();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    // Bytes become units, units are normalized, normalized units are converted; each keeps what is not settled yet.
    private sealed class Flow(HanziConverter converter) : IDisposable
    {
        // They grow to what a block needs; most texts that a filter is given are shorter.
        private readonly TextBuffer _raw = new(FirstUnits);
        private readonly TextBuffer _normalized = new(FirstUnits);
        private readonly TextBuffer _converted = new(FirstUnits);
        private readonly byte[] _cut = new byte[4];
        private int _cutLength;
        private long _offset;
        private bool _meetsCompatibility;
        private Engine? _engine;

        public void Take(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output, bool isLast)
        {
            var invalid = Decode(bytes, isLast);
            // What stands before bytes that cannot be read is still converted.
            var ends = isLast || invalid >= 0;
            _engine ??= converter.EngineFor(_raw.Text, ends);
            if (!_meetsCompatibility && NeedsNormalization(_raw.Text)) _meetsCompatibility = true;
            if (_meetsCompatibility)
            {
                Drop(_raw, Pass.Run(Normalization.Value, _raw.Text, _normalized, null, ends));
                Drop(_normalized, _engine.Convert(_normalized.Text, _converted, null, ends));
            }
            else
            {
                Drop(_raw, _engine.Convert(_raw.Text, _converted, null, ends));
            }
            Encode(output, ends);
            if (invalid >= 0) throw new InvalidUtf8Exception(invalid);
        }

        public void Dispose()
        {
            _raw.Dispose();
            _normalized.Dispose();
            _converted.Dispose();
        }

        // Returns the offset of the first byte that cannot be read, or -1.
        private long Decode(ReadOnlySpan<byte> bytes, bool isLast)
        {
            if (_cutLength > 0)
            {
                // A character that the last block ended within: at most three more bytes belong to it.
                Span<byte> joined = stackalloc byte[8];
                _cut.AsSpan(0, _cutLength).CopyTo(joined);
                var more = Math.Min(bytes.Length, 4);
                bytes[..more].CopyTo(joined[_cutLength..]);
                var available = _cutLength + more;
                var status = Rune.DecodeFromUtf8(joined[..available], out var rune, out var consumed);
                if (status == OperationStatus.NeedMoreData && !isLast)
                {
                    joined[..available].CopyTo(_cut);
                    _cutLength = available;
                    return -1;
                }
                if (status != OperationStatus.Done) return _offset;
                _raw.Length += rune.EncodeToUtf16(_raw.Reserve(2).AsSpan(_raw.Length));
                bytes = bytes[(consumed - _cutLength)..];
                _offset += consumed;
                _cutLength = 0;
            }
            var units = _raw.Reserve(bytes.Length).AsSpan(_raw.Length);
            var result = bytes.Length > LongestLine
                ? Utf8.ToUtf16(bytes, units, out var read, out var written, replaceInvalidSequences: false, isFinalBlock: isLast)
                : DecodeOneByOne(bytes, units, out read, out written, isLast);
            _raw.Length += written;
            _offset += read;
            if (result == OperationStatus.InvalidData) return _offset;
            if (result == OperationStatus.NeedMoreData)
            {
                bytes[read..].CopyTo(_cut);
                _cutLength = bytes.Length - read;
            }
            return -1;
        }

        // As Utf8.ToUtf16 does, whose vectors take longer to be made ready at start than a line takes to be read like this.
        private static OperationStatus DecodeOneByOne(ReadOnlySpan<byte> bytes, Span<char> units, out int read, out int written, bool isLast)
        {
            read = 0;
            written = 0;
            while (read < bytes.Length)
            {
                var status = Rune.DecodeFromUtf8(bytes[read..], out var rune, out var consumed);
                if (status != OperationStatus.Done) return status == OperationStatus.NeedMoreData && isLast ? OperationStatus.InvalidData : status;
                written += rune.EncodeToUtf16(units[written..]);
                read += consumed;
            }
            return OperationStatus.Done;
        }

        private void Encode(IBufferWriter<byte> output, bool ends)
        {
            var text = _converted.Text;
            // Half of a surrogate pair waits for its other half.
            var waits = !ends && text.Length > 0 && char.IsHighSurrogate(text[^1]);
            if (waits) text = text[..^1];
            while (!text.IsEmpty)
            {
                var span = output.GetSpan(Math.Min(text.Length * 3, BlockBytes));
                Utf8.FromUtf16(text, span, out var read, out var written);
                output.Advance(written);
                text = text[read..];
            }
            Drop(_converted, waits ? _converted.Length - 1 : _converted.Length);
        }

        private static void Drop(TextBuffer buffer, int settled)
        {
            buffer.Text[settled..].CopyTo(buffer.Units);
            buffer.Length -= settled;
        }
    }
}
