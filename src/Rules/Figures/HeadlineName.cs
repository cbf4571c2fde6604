using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the full name of a headline against the text: <c>Tom Kerr steps down</c> over <c>Tom Carr is to step down</c>. One half of the
/// name must stand in the text with another half and the headline's own other half nowhere.
/// </summary>
internal static class HeadlineName
{
    /// <summary>Tokens of the text in which the other name must begin to stand.</summary>
    private const int Opening = 150;

    /// <summary>First names of this length are no short ones.</summary>
    private const int LongName = 6;

    /// <summary>Letters in which two spellings of one name differ.</summary>
    private const int MostLetters = 2;

    /// <summary>Letters at the beginning that two forms of one first name share.</summary>
    private const int SharedLetters = 4;

    /// <summary>Looks at the names of the headline.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = 0; i < mentions.Length && reading.Blocks[mentions[i].Block].Zone == Zone.Headline; i++)
        {
            ref readonly Mention mention = ref mentions[i];
            int given = mention.NameToken;
            if (mention.IsFullPerson && mention.Parts == 2 && mention.EndToken - given == 2 && !reading.Tokens[given].InQuotation
                && Headline.IsSentenceCase(reading, reading.Blocks[mention.Block].FirstToken, reading.Blocks[mention.Block].EndToken)
                && !IsModifier(reading, mention.EndToken) && !HasCapitalAndPlural(reading.TextOf(reading.Tokens[given + 1]))
                && IsGiven(reading, given) && FindOther(reading, given, reading.Blocks[mention.Block].EndToken, out int first))
            {
                var span = TextSpan.FromBounds(reading.Tokens[given].Start, reading.Tokens[given + 1].End);
                var other = TextSpan.FromBounds(reading.Tokens[first].Start, reading.Tokens[first + 1].End);
                // a half that is spelt quite otherwise may be a word of another name
                bool slip = EditDistance.Between(reading.Text.AsSpan(span), reading.Text.AsSpan(other)) <= MostLetters;
                context.Report(
                    slip ? Severity.Warning : Severity.Note,
                    span,
                    $"The headline names {FigureText.Flatten(reading.Text.ToString(span))}; the text names {FigureText.Flatten(reading.Text.ToString(other))}",
                    "Check which name is right",
                    [new RelatedPlace(other, "the name in the text")]);
                return;
            }
        }
    }

    /// <summary>
    /// <c>inquiry into Tom Tory slur</c>: two capitals before the noun they describe. The verb of a headline ends in s, d or g, or in what
    /// it always ends in.
    /// </summary>
    private static bool IsModifier(ArticleReading reading, int after)
    {
        if (!WordsAt.IsKind(reading, after, TokenKind.Word) || reading.Tokens[after].IsCapitalised
            || Lists.Function.Has(reading.Tokens[after]) || Lists.Preposition.Has(reading.Tokens[after])
            || Lists.AnyVerb.Has(reading.Tokens[after]))
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[after]);
        return text[text.Length - 1] is not ('s' or 'd' or 'g');
    }

    /// <summary><c>CEOs</c>: several titles, and no surname.</summary>
    private static bool HasCapitalAndPlural(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[word.Length - 1] == 's' && char.IsUpper(word[word.Length - 2]);

    private static bool IsGiven(ArticleReading reading, int token) =>
        Lists.GivenName.Has(reading.Tokens[token]) || CommonWords.Default.IsName(reading.Tokens[token].Hash);

    /// <summary>
    /// The first token of another full name that shares one half with the headline's; false if the text has both halves, or several such
    /// names.
    /// </summary>
    private static bool FindOther(ArticleReading reading, int given, int textStart, out int first)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        uint givenName = tokens[given].Hash;
        uint surname = tokens[given + 1].Hash;
        first = -1;
        bool hasGiven = false;
        bool hasSurname = false;
        uint other = 0;
        reading.Work.Add(tokens.Length - textStart);
        for (int i = textStart; i < tokens.Length; i++)
        {
            bool isGiven = tokens[i].Hash == givenName;
            bool isSurname = tokens[i].Hash == surname;
            if (tokens[i].Kind != TokenKind.Word || (!isGiven && !isSurname))
            {
                continue;
            }

            hasGiven |= isGiven;
            hasSurname |= isSurname;
            if (hasGiven && hasSurname)
            {
                return false;
            }

            int half = isGiven ? i + 1 : i - 1;
            if (!IsHalf(reading, half, isSurname) || (isGiven && tokens[i].IsPossessive))
            {
                continue;
            }

            if (other != 0 && other != tokens[half].Hash)
            {
                return false;
            }

            other = tokens[half].Hash;
            first = first < 0 ? Math.Min(i, half) : first;
        }

        return first >= 0 && first < textStart + Opening && (hasGiven || !CanBeShort(reading, given, first));
    }

    /// <summary>Whether a token is the other half of a name: a first name, or a surname that nothing with a capital follows.</summary>
    private static bool IsHalf(ArticleReading reading, int token, bool isFirst) =>
        WordsAt.IsKind(reading, token, TokenKind.Word) && reading.Tokens[token].IsCapitalised
        && !HeadlineNameWords.NoName.Has(reading.Tokens[token]) && !reading.Tokens[token].InQuotation
        && (isFirst
            ? IsGiven(reading, token) && !reading.Tokens[token].IsPossessive
            : !(WordsAt.IsKind(reading, token + 1, TokenKind.Word) && reading.Tokens[token + 1].IsCapitalised));

    /// <summary><c>Tommy</c> and <c>Thomas</c>, <c>Bill</c> and <c>William</c></summary>
    private static bool CanBeShort(ArticleReading reading, int given, int other)
    {
        ReadOnlySpan<char> one = reading.TextOf(reading.Tokens[given]);
        ReadOnlySpan<char> two = reading.TextOf(reading.Tokens[other]);
        if (HeadlineNameWords.ShortName.Has(reading.Tokens[given]) || HeadlineNameWords.ShortName.Has(reading.Tokens[other]))
        {
            return true;
        }

        // Margaret is not Marjorie, but Tommy may be Thomas
        bool sameStart = WordLexicon.Fold(one[0]) == WordLexicon.Fold(two[0]);
        bool apart = one.Length >= LongName && two.Length >= LongName && EditDistance.Between(one, two) == EditDistance.Far
            && !one.StartsWith(two.Slice(0, SharedLetters), StringComparison.OrdinalIgnoreCase);
        return sameStart && !apart;
    }
}
