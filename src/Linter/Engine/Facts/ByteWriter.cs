using System.Text;
using ContentLint.Text;

namespace ContentLint.Facts;

/// <summary>Bytes that grow: what is written for one article after another takes the same memory.</summary>
internal sealed class ByteWriter
{
    private const int MostOfNumber = 5;
    private const int MostOfCharacter = 3;

    /// <summary>For texts up to this length the framework's encoder takes longer to begin than to encode.</summary>
    private const int ShortText = 24;

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
        Reserve(MostOfNumber);
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

        Reserve(MostOfNumber + (text.Length * MostOfCharacter));
        int start = Length;
        fixed (char* characters = text)
        {
            // Nearly always it is ASCII and has as many bytes as characters.
            WriteNumber(text.Length);
            int count = Encode(characters, text.Length);
            if (count != text.Length)
            {
                Length = start;
                WriteNumber(count);
                Encode(characters, text.Length);
            }

            Length += count;
        }
    }

    /// <summary>
    /// The words around a place, on one line and as <see cref="SafeText"/> shows them, and where in them the place begins.
    /// </summary>
    public void WriteQuote(ReadOnlySpan<char> text, int place)
    {
        if (SafeText.IsShown(text))
        {
            WriteText(text);
            WriteNumber(place);
            return;
        }

        // Of a line break in two characters one is left.
        WriteText(SafeText.OnOneLine(text.ToString()).AsSpan());
        for (int i = place - 1; i > 0; i--)
        {
            place -= text[i] == '\n' && text[i - 1] == '\r' ? 1 : 0;
        }

        WriteNumber(place);
    }

    /// <summary>Puts a text at the end without counting its bytes.</summary>
    /// <returns>How many they are.</returns>
    private unsafe int Encode(char* characters, int length)
    {
        fixed (byte* bytes = &_bytes[Length])
        {
            int at = 0;
            if (length <= ShortText)
            {
                while (at < length && characters[at] < 0x80)
                {
                    bytes[at] = (byte)characters[at];
                    at++;
                }
            }

            return at == length ? at : Encoding.UTF8.GetBytes(characters, length, bytes, _bytes.Length - Length);
        }
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length <= count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count + 1));
        }
    }
}
