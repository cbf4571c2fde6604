using ContentLint.Reading;

namespace ContentLint.Rules.Structure;

/// <summary>In which script a text is written: a line in another one says again, for other readers, what the line above says.</summary>
internal static class Scripts
{
    /// <summary>The last letter of the Latin blocks, their additions included.</summary>
    private const char LastLatin = '\u024F';

    /// <summary>Whether only one of two blocks has words in another script than the Latin one.</summary>
    public static bool Differ(ArticleReading reading, in Block one, in Block other) => HasOther(reading.Text.AsSpan(one.Span)) != HasOther(reading.Text.AsSpan(other.Span));

    /// <summary>Whether a tenth of an article's letters, at least, are of another script.</summary>
    public static bool AreTwo(ArticleReading reading)
    {
        (int latin, int other) = Count(reading.Text.AsSpan());
        return other * 10 >= latin + other && other > 0;
    }

    private static bool HasOther(ReadOnlySpan<char> text) => Count(text).Other > 1;

    private static (int Latin, int Other) Count(ReadOnlySpan<char> text)
    {
        int latin = 0;
        int other = 0;
        foreach (char character in text)
        {
            bool isLetter = character < '\u0080' ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') : char.IsLetter(character);
            latin += isLetter && character <= LastLatin ? 1 : 0;
            other += isLetter && character > LastLatin ? 1 : 0;
        }

        return (latin, other);
    }
}
