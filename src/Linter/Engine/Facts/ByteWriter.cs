using System.Text;
using ContentLint.Text;

namespace ContentLint.Facts;

/// <summary>Bytes that grow: what is written for one article after another takes the same memory.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[4096];

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public byte[] ToArray() => Length == 0 ? [] : _bytes.AsSpan(0, Length).ToArray();

    public void WriteByte(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    /// <summary>A number that is not negative, seven bits a byte, the lowest first.</summary>
    public void WriteNumber(int number)
    {
        Reserve(5);
        while (number >= 0x80)
        {
            _bytes[Length++] = (byte)(number | 0x80);
            number >>= 7;
        }

        _bytes[Length++] = (byte)number;
    }

    /// <summary>Room for a length that is known later.</summary>
    public int BeginLength()
    {
        Reserve(FactRecord.Prefix);
        Length += FactRecord.Prefix;
        return Length;
    }

    /// <summary>Writes the length of what was written since <see cref="BeginLength"/>.</summary>
    public void EndLength(int start)
    {
        int length = Length - start;
        for (int i = 0; i < FactRecord.Prefix; i++)
        {
            _bytes[start - FactRecord.Prefix + i] = (byte)(length >> (8 * i));
        }
    }

    /// <summary>A text: how many bytes it has, and its UTF-8.</summary>
    public unsafe void WriteText(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            WriteNumber(0);
            return;
        }

        fixed (char* characters = text)
        {
            int count = Encoding.UTF8.GetByteCount(characters, text.Length);
            WriteNumber(count);
            Reserve(count);
            fixed (byte* bytes = &_bytes[Length])
            {
                Length += Encoding.UTF8.GetBytes(characters, text.Length, bytes, count);
            }
        }
    }

    /// <summary>The words around a place, on one line and as <see cref="SafeText"/> shows them, and where in them the place begins.</summary>
    public void WriteQuote(ReadOnlySpan<char> text, int place)
    {
        foreach (char character in text)
        {
            if (character is < ' ' or >= '\u007F' && SafeText.Replacement(character) != character)
            {
                WriteText(SafeText.OnOneLine(text.ToString()).AsSpan());
                WriteNumber(SafeText.OnOneLine(text.Slice(0, place).ToString()).Length);
                return;
            }
        }

        WriteText(text);
        WriteNumber(place);
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length <= count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count + 1));
        }
    }
}
