using System.Buffers;
using System.Text;

namespace ContentLint.Text;

/// <summary>Turns the bytes of a file into text without ever throwing on what the bytes are.</summary>
public static class TextDecoder
{
    /// <summary>How many leading bytes are searched for a NUL when deciding whether a file is text at all.</summary>
    private const int BinaryProbeLength = 8192;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Decodes UTF-8 (with or without a byte-order mark) and UTF-16 (known by its mark).
    /// </summary>
    /// <param name="bytes">The buffer that holds the file.</param>
    /// <param name="count">How many bytes of the buffer belong to the file.</param>
    /// <returns>The text, or null if the file is binary. Invalid bytes are listed in
    /// <see cref="ArticleText.InvalidByteOffsets"/>.</returns>
    public static ArticleText? Decode(byte[] bytes, int count)
    {
        if (bytes is null)
        {
            throw new ArgumentNullException(nameof(bytes));
        }

        ReadOnlySpan<byte> content = bytes.AsSpan(0, count);
        if (StartsWith(content, 0xEF, 0xBB, 0xBF))
        {
            return Decode(Utf8, bytes, 3, count, TextEncoding.Utf8WithBom);
        }

        if (StartsWith(content, 0xFF, 0xFE))
        {
            return Decode(new UnicodeEncoding(bigEndian: false, byteOrderMark: false), bytes, 2, count, TextEncoding.Utf16LittleEndian);
        }

        if (StartsWith(content, 0xFE, 0xFF))
        {
            return Decode(new UnicodeEncoding(bigEndian: true, byteOrderMark: false), bytes, 2, count, TextEncoding.Utf16BigEndian);
        }

        return content.Slice(0, Math.Min(count, BinaryProbeLength)).IndexOf((byte)0) >= 0
            ? null
            : Decode(Utf8, bytes, 0, count, TextEncoding.Utf8);
    }

    private static bool StartsWith(ReadOnlySpan<byte> content, params ReadOnlySpan<byte> mark) => content.StartsWith(mark);

    private static ArticleText Decode(Encoding encoding, byte[] bytes, int start, int count, TextEncoding form)
    {
        // A byte never decodes to more than one UTF-16 unit, and an odd last byte of UTF-16 to one replacement.
        char[] rented = ArrayPool<char>.Shared.Rent((count - start) + 1);
        int length = encoding.GetChars(bytes, start, count - start, rented, 0);
        if (new ReadOnlySpan<char>(rented, 0, length).IndexOf('\uFFFD') < 0)
        {
            return new ArticleText(rented, length, form, []);
        }

        return DecodeInvalid(encoding, bytes, start, count, form, rented);
    }

    /// <summary>The same for bytes of which some are not valid.</summary>
    private static ArticleText DecodeInvalid(Encoding encoding, byte[] bytes, int start, int count, TextEncoding form, char[] rented)
    {
        var invalid = new InvalidByteRecorder(start);
        var recording = (Encoding)encoding.Clone();
        recording.DecoderFallback = invalid;
        int length = recording.GetChars(bytes, start, count - start, rented, 0);
        return new ArticleText(rented, length, form, invalid.Offsets);
    }

    /// <summary>Puts U+FFFD where bytes are invalid and remembers where that was.</summary>
    private sealed class InvalidByteRecorder(int start) : DecoderFallback
    {
        private readonly List<long> _offsets = [];

        public IReadOnlyList<long> Offsets => _offsets;

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new RecorderBuffer(_offsets, start);
    }

    private sealed class RecorderBuffer(List<long> offsets, int start) : DecoderFallbackBuffer
    {
        private bool _pending;

        public override int Remaining => _pending ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            long offset = start + (long)Math.Max(0, index);
            // GetChars may decode twice (count, then copy): the same place is recorded once.
            if (offsets.Count == 0 || offsets[offsets.Count - 1] < offset)
            {
                offsets.Add(offset);
            }

            _pending = true;
            return true;
        }

        public override char GetNextChar()
        {
            if (!_pending)
            {
                return '\0';
            }

            _pending = false;
            return '\uFFFD';
        }

        public override bool MovePrevious() => false;

        public override void Reset() => _pending = false;
    }
}
