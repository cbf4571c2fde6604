using ContentLint.Words;

namespace ContentLint.Documents.PlainText;

/// <summary>
/// A line that is an address with no more than a number, a mark or a pointing label before it, and a remark in brackets behind.
/// </summary>
/// <param name="kind">How the address stands in it.</param>
/// <param name="number">The number of a note.</param>
internal readonly struct AddressLine(AddressKind kind, int number = 0)
{
    /// <summary>Notes are not numbered higher.</summary>
    public const int GreatestNumber = 99;

    /// <summary>How the address stands in the line.</summary>
    public AddressKind Kind { get; } = kind;

    /// <summary>The number of a note.</summary>
    public int Number { get; } = number;

    /// <summary>Reads a line without the blanks around it.</summary>
    public static AddressLine Read(ReadOnlySpan<char> line)
    {
        int scheme = line.IndexOf("://".AsSpan());
        if (scheme < 0)
        {
            return default;
        }

        int start = scheme;
        while (start > 0 && char.IsLetter(line[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<char> behind = line.Slice(scheme);
        int blank = behind.IndexOf(' ');
        ReadOnlySpan<char> remark = blank < 0 ? default : behind.Slice(blank).Trim();
        if (start == scheme || !(remark.IsEmpty || remark[0] == '(' || (start > 0 && line[start - 1] == '<')))
        {
            return default;
        }

        ReadOnlySpan<char> before = line.Slice(0, start).TrimEnd("< \t".AsSpan());
        if (before.IsEmpty)
        {
            return new AddressLine(remark.IsEmpty ? AddressKind.Bare : AddressKind.None);
        }

        if (before is "-" or "*" or "•")
        {
            return new AddressLine(AddressKind.Item);
        }

        ReadOnlySpan<char> number = before.Trim("[]():.".AsSpan());
        return number.Length < before.Length && ReadNumber(number) is >= 0 and int value ? new AddressLine(AddressKind.Numbered, value)
            : before[before.Length - 1] == ':' && remark.IsEmpty && Points(before.Slice(0, before.Length - 1))
                ? new AddressLine(AddressKind.Pointed)
            : default;
    }

    /// <summary>The number that a text of one digit or two is; -1 for any other text.</summary>
    public static int ReadNumber(ReadOnlySpan<char> text)
    {
        int number = text.Length is 1 or 2 ? 0 : -1;
        for (int i = 0; i < text.Length && number >= 0; i++)
        {
            number = text[i] is >= '0' and <= '9' ? (number * 10) + text[i] - '0' : -1;
        }

        return number;
    }

    private static bool Points(ReadOnlySpan<char> label)
    {
        while (!label.IsEmpty)
        {
            int blank = label.IndexOf(' ');
            if (!PlainLayoutWords.Pointer.Has(blank < 0 ? label : label.Slice(0, blank)))
            {
                return false;
            }

            label = blank < 0 ? default : label.Slice(blank + 1).TrimStart();
        }

        return true;
    }
}
