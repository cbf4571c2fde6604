using ContentLint.Words;

namespace ContentLint.Reading.Clauses;

/// <summary>Finds where what a mark closes was opened: <c>Hess, a baker,</c>.</summary>
internal static class Appositive
{
    /// <summary>How far an appositive between a subject and its verb may reach, in tokens.</summary>
    private const int AppositiveReach = 30;

    /// <summary>The comma that opens what the comma at a token closes, or -1.</summary>
    public static int FindOpeningComma(in Passage passage, int closing)
    {
        for (int i = closing - 1; i > passage.First && i >= closing - AppositiveReach; i--)
        {
            if (passage[i].Kind == TokenKind.Comma && !passage[i].InQuotation)
            {
                return i;
            }

            if (passage[i].Kind is TokenKind.DoubleQuote or TokenKind.Semicolon)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// The comma after the name that a row of appositives belongs to: <c>Ana Hess, head of the port, a public body, said</c>,
    /// <c>Hess, 45, a baker, said</c>. Where there is no such row it is the comma itself.
    /// </summary>
    public static int FindName(in Passage passage, int comma)
    {
        int before = FindOpeningComma(passage, comma);
        bool described = before > passage.First && Describes(passage, before + 1, comma);
        return described && EndsName(passage, before, isAge: passage[before + 1].Kind == TokenKind.Number) ? before : comma;
    }

    /// <summary>Whether tokens can be an appositive: an age, or a noun phrase without a verb.</summary>
    private static bool Describes(in Passage passage, int first, int end)
    {
        if (passage[first].Kind == TokenKind.Number)
        {
            return end == first + 1;
        }

        if (passage[first].IsCapitalised || AppositiveWords.NoNoun.Has(passage[first]))
        {
            return false;
        }

        for (int i = first; i < end; i++)
        {
            if (passage[i].InQuotation || (!passage[i].IsCapitalised && AppositiveWords.Verb.Has(passage[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a name of two words or more, or one before an age, ends at a token and is the object of no preposition.</summary>
    private static bool EndsName(in Passage passage, int end, bool isAge)
    {
        int first = end;
        while (passage.Holds(first - 1) && (passage[first - 1].IsCapitalised
            || passage[first - 1].Kind == TokenKind.Period) && !Lists.Calendar.Has(passage[first - 1]))
        {
            first--;
        }

        return end - first >= (isAge ? 1 : 2) && !passage.Is(first - 1, Lists.Preposition) && !Lists.Preposition.Has(passage[first]);
    }

    /// <summary>The dash or bracket that opens what the one at a token closes, or -1.</summary>
    public static int FindOpeningMark(in Passage passage, int closing)
    {
        TokenKind wanted = passage[closing].Kind == TokenKind.Dash ? TokenKind.Dash : TokenKind.OpenBracket;
        for (int i = closing - 1; i > passage.First && i >= closing - AppositiveReach; i--)
        {
            if (passage[i].Kind == wanted)
            {
                return i;
            }
        }

        return -1;
    }
}
