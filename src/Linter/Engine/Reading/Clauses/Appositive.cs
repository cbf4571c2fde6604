namespace ContentLint.Reading;

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
                // Smith, 45, a baker, said: go on to the first comma while what stands between is short and the noun before it is lower case.
                return i;
            }

            if (passage[i].Kind is TokenKind.DoubleQuote or TokenKind.Semicolon)
            {
                return -1;
            }
        }

        return -1;
    }

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
