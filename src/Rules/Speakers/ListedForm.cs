using System.Globalization;
using System.Text;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Names that stand in lists, each in its own line.</summary>
internal static class ListedForm
{
    /// <summary>So many characters beside a name say whose it is: <c>- Ilma Vance, Orr Bank</c>.</summary>
    private const int MostBeside = 40;

    /// <summary>So many tokens of an item are a name and little else.</summary>
    private const int LongestItem = 5;

    /// <summary>
    /// Two forms of a name that differ in an accent alone, each at the head of its own line: everybody in a list signs in another hand.
    /// </summary>
    public static bool Are(ArticleReading reading, TextSpan place, TextSpan other) =>
        string.Equals(Fold(reading.Text.ToString(place)), Fold(reading.Text.ToString(other)), StringComparison.OrdinalIgnoreCase)
        && IsLine(reading, place) && IsLine(reading, other);

    /// <summary>
    /// Neighbours in one list, each with a first name of his own: <c>8. Ole Petter</c>, <c>9. Olav Pettier</c> are two.
    /// </summary>
    public static bool AreNeighbours(ArticleReading reading, in Mention mention, TextSpan near)
    {
        if (mention.Block == 0 || !IsItem(reading, mention.Block) || !IsItem(reading, mention.Block - 1))
        {
            return false;
        }

        ref readonly Block own = ref reading.Blocks[mention.Block];
        ref readonly Block before = ref reading.Blocks[mention.Block - 1];
        Token first = reading.Tokens[own.FirstToken];
        Token other = reading.Tokens[before.FirstToken];
        return near.Start > other.Start && near.End <= reading.Tokens[before.EndToken - 1].End
            && reading.Tokens[mention.EndToken - 1].Start > first.Start && first.IsCapitalised && other.IsCapitalised
            && first.Hash != other.Hash;
    }

    private static bool IsItem(ArticleReading reading, int block) =>
        reading.Blocks[block].Zone == Zone.ListItem
        && reading.Blocks[block].EndToken - reading.Blocks[block].FirstToken is > 1 and <= LongestItem;

    private static bool IsLine(ArticleReading reading, TextSpan name)
    {
        ReadOnlySpan<char> source = reading.Article.Source.AsSpan();
        TextSpan place = reading.Article.ToSource(name);
        int start = place.Start;
        while (start > 0 && source[start - 1] is ' ' or '\t' or '-' or '*' or '+' or '•')
        {
            start--;
        }

        ReadOnlySpan<char> rest = source.Slice(place.End);
        bool isShort = rest.Length <= MostBeside || rest.Slice(0, MostBeside + 1).IndexOf('\n') >= 0;
        return isShort && (start == 0 || source[start - 1] == '\n');
    }

    private static string Fold(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (char character in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                letters.Append(character);
            }
        }

        return letters.ToString();
    }
}
