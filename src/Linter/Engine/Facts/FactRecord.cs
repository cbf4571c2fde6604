using System.Text;
using ContentLint.Configuration;
using ContentLint.Reading.Dates;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Facts;

/// <summary>
/// A fact as it is stored: its length in four bytes, then rule, kind, keys, form and the rest of <see cref="Fact"/> but the path of the
/// article, as texts in UTF-8 and numbers of seven bits a byte. The same fact is always the same bytes.
/// </summary>
public static class FactRecord
{
    /// <summary>How many bytes say how long a record is.</summary>
    public const int Prefix = sizeof(int);

    private const byte HasSeverity = 0x0F;
    private const byte IsRaised = 0x10;
    private const byte IsAccepted = 0x20;

    /// <summary>The length of a record without its prefix.</summary>
    /// <param name="prefix">The first bytes of the record.</param>
    public static int GetLength(ReadOnlySpan<byte> prefix) => prefix[0] | (prefix[1] << 8) | (prefix[2] << 16) | (prefix[3] << 24);

    /// <summary>Reads a record.</summary>
    /// <param name="record">Bytes that begin with it.</param>
    /// <param name="hash">The hash of the key that is wanted; a record can have several.</param>
    /// <param name="path">The article.</param>
    /// <param name="isOther">Whether nothing is reported in it.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static Fact Read(ReadOnlySpan<byte> record, ulong hash, string path, bool isOther = false)
    {
        try
        {
            return ReadRecord(record.Slice(Prefix, GetLength(record)), hash, path, isOther);
        }
        catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException)
        {
            throw new FormatException($"it is no record of facts: {exception.Message}", exception);
        }
    }

    /// <summary>The hash of a key: the same in every process.</summary>
    internal static ulong HashKey(string rule, string kind, ReadOnlySpan<char> key) => HashKey(HashKind(rule, kind), key);

    /// <summary>The hash of a key whose rule and kind have been hashed.</summary>
    internal static ulong HashKey(ulong kind, ReadOnlySpan<char> key) => Mix(Hash(kind, key));

    /// <summary>The hash of a rule and of a kind of its facts.</summary>
    internal static ulong HashKind(string rule, string kind) => Hash(Hash(14695981039346656037UL, rule.AsSpan()), kind.AsSpan());

    /// <summary>The hash of what a fact says.</summary>
    internal static ulong HashForm(ReadOnlySpan<char> form) => Mix(Hash(14695981039346656037UL, form)) & ~1UL;

    /// <summary>Writes what a configuration says and whether somebody accepts the finding.</summary>
    internal static void WriteSettings(ByteWriter bytes, RuleSettings settings, string? accepted)
    {
        byte flags = (byte)(settings.Severity is { } severity ? (byte)severity + 1 : 0);
        bytes.WriteByte((byte)(flags | (settings.IsRaised ? IsRaised : 0) | (accepted is null ? 0 : IsAccepted)));
        if (accepted is not null)
        {
            bytes.WriteText(accepted.AsSpan());
        }
    }

    private static Fact ReadRecord(ReadOnlySpan<byte> bytes, ulong hash, string path, bool isOther)
    {
        string rule = ReadText(ref bytes);
        string kind = ReadText(ref bytes);
        string? key = null;
        for (int keys = ReadNumber(ref bytes); keys > 0; keys--)
        {
            string next = ReadText(ref bytes);
            key ??= HashKey(rule, kind, next.AsSpan()) == hash ? next : null;
        }

        if (key is null)
        {
            throw new FormatException("it is a record of other facts");
        }

        string form = ReadText(ref bytes);
        var date = new CalendarDate((short)ReadNumber(ref bytes), (byte)ReadNumber(ref bytes), (byte)ReadNumber(ref bytes));
        var span = new TextSpan(ReadNumber(ref bytes), ReadNumber(ref bytes));
        var start = new LinePosition(ReadNumber(ref bytes), ReadNumber(ref bytes));
        var end = new LinePosition(start.Line + ReadNumber(ref bytes), ReadNumber(ref bytes));
        (int Start, int End) columns = (ReadNumber(ref bytes), ReadNumber(ref bytes));
        string quote = ReadText(ref bytes);
        int offset = ReadNumber(ref bytes);
        if (offset > quote.Length)
        {
            throw new FormatException("its place lies outside its words");
        }

        int count = ReadNumber(ref bytes);
        var values = new string[count <= bytes.Length ? count : throw new FormatException("it ends too early")];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ReadText(ref bytes);
        }

        string story = ReadText(ref bytes);
        byte flags = bytes[0];
        bytes = bytes.Slice(1);
        RuleSettings settings = RuleSettings.Default;
        if ((flags & (HasSeverity | IsRaised)) != 0)
        {
            settings = settings with
            {
                Severity = (flags & HasSeverity) == 0
                ? null
                : (Severity)((flags & HasSeverity) - 1),
                IsRaised = (flags & IsRaised) != 0
            };
        }

        return new Fact(rule, kind, key, form, path, date, span, new LinePositionSpan(start, end), columns, quote, offset, values,
            settings, (flags & IsAccepted) != 0 ? ReadText(ref bytes) : null)
        { IsOther = isOther, Story = story };
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        int number = 0;
        for (int i = 0; i < 5; i++)
        {
            number |= (bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] < 0x80)
            {
                bytes = bytes.Slice(i + 1);
                return number >= 0 ? number : throw new FormatException("a number is too large");
            }
        }

        throw new FormatException("a number is too long");
    }

    private static unsafe string ReadText(ref ReadOnlySpan<byte> bytes)
    {
        int length = ReadNumber(ref bytes);
        ReadOnlySpan<byte> text = bytes.Slice(0, length);
        bytes = bytes.Slice(length);
        fixed (byte* first = text)
        {
            return length == 0 ? string.Empty : Encoding.UTF8.GetString(first, length);
        }
    }

    private static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return (hash ^ ' ') * 1099511628211UL;
    }

    /// <summary>Spreads the bits of a number.</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
