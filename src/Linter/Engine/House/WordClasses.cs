using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quantities;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.House;

/// <summary>Asks whether tokens are of a <see cref="WordClass"/>.</summary>
internal static class WordClasses
{
    private const int LongestAcronym = 6;

    /// <summary>What the classes are called, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "word", "number", "digits", "capital", "capitals", "lower", "acronym", "month", "weekday", "be", "have", "modal", "participle",
        "adverb", "title", "say",
        "pronoun", "determiner", "country", "name", "person", "organisation", "place", "figure", "money", "percent", "date", "quote",
    ];

    /// <summary>Index after the last token of what is of the class and begins at a token, or -1.</summary>
    /// <param name="kind">The class.</param>
    /// <param name="reading">The article.</param>
    /// <param name="at">Index of the token.</param>
    public static int Match(WordClass kind, ArticleReading reading, int at)
    {
        ref readonly Token token = ref reading.Tokens[at];
        switch (kind)
        {
            case WordClass.Name or WordClass.Person or WordClass.Organisation or WordClass.Place:
                return MatchName(kind, reading, at);
            case WordClass.Figure or WordClass.Money or WordClass.Percent:
                return MatchFigure(kind, reading, at);
            case WordClass.Date:
                return MatchDate(reading, at);
            default:
                return Is(kind, reading, token) ? at + 1 : -1;
        }
    }

    private static bool Is(WordClass kind, ArticleReading reading, in Token token) => kind switch
    {
        WordClass.Digits => token.Kind == TokenKind.Number,
        WordClass.Number => token.Kind == TokenKind.Number || Lists.Number.Has(token),
        WordClass.Quote => token.Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote,
        _ => token.Kind == TokenKind.Word && IsWord(kind, reading, token),
    };

    private static bool IsWord(WordClass kind, ArticleReading reading, in Token token) => kind switch
    {
        WordClass.Word => true,
        WordClass.Capital => token.IsCapitalised,
        WordClass.Lower => !token.IsCapitalised,
        WordClass.Capitals => (token.Flags & TokenFlags.AllCapitals) != 0,
        WordClass.Acronym => IsAcronym(token),
        WordClass.Month => WordClassesWords.Month.Has(token) && token.IsCapitalised,
        WordClass.Weekday => WordClassesWords.Weekday.Has(token) && token.IsCapitalised,
        WordClass.Be => WordClassesWords.Be.Has(token),
        WordClass.Have => WordClassesWords.Have.Has(token),
        WordClass.Modal => WordClassesWords.Modal.Has(token),
        WordClass.Participle => WordForms.IsParticiple(reading.TextOf(token), token.Hash),
        WordClass.Adverb => Lists.Adverb.Has(token)
            || (token.Length > 4 && reading.TextOf(token).EndsWith("ly".AsSpan(), StringComparison.Ordinal)),
        WordClass.Title => Lists.NameTitle.Has(token),
        WordClass.Say => Lists.VerbalCue.Has(token),
        WordClass.Pronoun => Lists.Pronoun.Has(token),
        WordClass.Determiner => Lists.Determiner.Has(token),
        WordClass.Country => Lists.Country.Has(token) && token.IsCapitalised,
        _ => false,
    };

    /// <summary>Two to six letters, all capitals.</summary>
    public static bool IsAcronym(in Token token) =>
        token.Kind == TokenKind.Word && (token.Flags & TokenFlags.AllCapitals) != 0
        && token.Length - (token.IsPossessive ? 2 : 0) is > 1 and <= LongestAcronym;

    private static int MatchName(WordClass kind, ArticleReading reading, int at)
    {
        // A name begins with a capital, or with a title.
        if (!reading.Tokens[at].IsCapitalised && !Lists.NameTitle.Has(reading.Tokens[at]))
        {
            return -1;
        }

        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int low = Sorted.FirstFrom(mentions, at, static (in Mention item) => item.FirstToken);
        if (low == mentions.Length || mentions[low].FirstToken != at)
        {
            return -1;
        }

        bool fits = kind switch
        {
            WordClass.Person => mentions[low].Class == NameClass.Person,
            WordClass.Organisation => mentions[low].Class == NameClass.Organisation,
            WordClass.Place => mentions[low].Class == NameClass.Place,
            _ => true,
        };
        return fits ? mentions[low].EndToken : -1;
    }

    private static int MatchFigure(WordClass kind, ArticleReading reading, int at)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int low = Sorted.FirstFrom(quantities, at + 1, static (in Quantity item) => item.EndToken);
        if (low == quantities.Length || (quantities[low].NumberToken != at && quantities[low].FirstToken != at))
        {
            return -1;
        }

        bool fits = kind switch
        {
            WordClass.Money => quantities[low].Dimension == QuantityDimension.Money,
            WordClass.Percent => quantities[low].Dimension == QuantityDimension.Percent,
            _ => true,
        };
        return fits ? quantities[low].EndToken : -1;
    }

    private static int MatchDate(ArticleReading reading, int at)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int low = Sorted.FirstFrom(dates, at, static (in DateMention item) => item.FirstToken);
        return low < dates.Length && dates[low].FirstToken == at ? dates[low].EndToken : -1;
    }
}
