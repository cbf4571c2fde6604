using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Rules.Structure;

/// <summary>In which script a text is written: a line in another one says again, for other readers, what the line above says.</summary>
internal static class Scripts
{
    /// <summary>The last letter of the Latin blocks, their additions included.</summary>
    private const char LastLatin = '\u024F';

    /// <summary>Whether only one of two blocks has words in another script than the Latin one.</summary>
    public static bool Differ(ArticleReading reading, in Block one, in Block other) =>
        HasOther(reading.Text.AsSpan(one.Span)) != HasOther(reading.Text.AsSpan(other.Span));

    /// <summary>Whether a tenth of an article's letters, at least, are of another script.</summary>
    public static bool AreTwo(ArticleReading reading)
    {
        int other = CountOther(reading.Text.AsSpan());
        return other > 0 && other * 10 >= CountLatin(reading.Text.AsSpan()) + other;
    }

    /// <summary>Whether a text has a word of another script: two letters, or one sign that is a word.</summary>
    public static bool HasOther(ReadOnlySpan<char> text) => CountOther(text) > 1 || HasSign(text);

    private static bool HasSign(ReadOnlySpan<char> text)
    {
        const char First = '\u4E00';
        const char Last = '\u9FFF';
        foreach (char character in text)
        {
            if (character is >= First and <= Last)
            {
                return true;
            }
        }

        return false;
    }

    private static int CountOther(ReadOnlySpan<char> text)
    {
        int other = 0;
        for (int at = Ascii.Skip(text, 0, text.Length); at < text.Length; at = Ascii.Skip(text, at + 1, text.Length))
        {
            other += text[at] > LastLatin && char.IsLetter(text[at]) ? 1 : 0;
        }

        return other;
    }

    private static int CountLatin(ReadOnlySpan<char> text)
    {
        int latin = 0;
        foreach (char character in text)
        {
            latin += character <= LastLatin && char.IsLetter(character) ? 1 : 0;
        }

        return latin;
    }
}
