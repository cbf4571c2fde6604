using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Finds one person who denied and admitted, or was convicted and cleared of, one charge with no change told: <c>Krohn denied fraud</c>,
/// <c>Krohn, who admitted fraud</c>.
/// </summary>
internal static class PleaConflict
{
    /// <summary>An article with more pleas is a list of them.</summary>
    public const int MostPleas = 24;

    /// <summary>What a person is told to have done about a charge.</summary>
    /// <param name="Person">Hash of the surname.</param>
    /// <param name="Charge">Key of the charge.</param>
    /// <param name="Side">1 denied or cleared, 2 admitted or convicted; by 4 more for what a court found.</param>
    /// <param name="Verb">The token of the verb.</param>
    public readonly record struct Plea(uint Person, uint Charge, int Side, int Verb);

    /// <summary>Compares every plea with those before it.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        Span<Plea> pleas = stackalloc Plea[MostPleas];
        int count = Read(reading, pleas);
        for (int i = 1; i < count; i++)
        {
            reading.Work.Add(i);
            for (int j = i - 1; j >= 0; j--)
            {
                if (pleas[j].Person == pleas[i].Person && pleas[j].Charge == pleas[i].Charge && pleas[j].Side != pleas[i].Side
                    && pleas[j].Side / 4 == pleas[i].Side / 4)
                {
                    Report(reading, context, pleas[j].Verb, pleas[i].Verb);
                    return;
                }
            }
        }
    }

    /// <summary>Reads the pleas and verdicts of an article; returns how many there are.</summary>
    public static int Read(ArticleReading reading, Span<Plea> pleas)
    {
        int count = 0;
        if (!reading.HasWord(PleaConflictWords.Verdict))
        {
            return count;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        int sentence = 0;
        for (int i = 1; i < tokens.Length && count < pleas.Length; i++)
        {
            int side = PleaConflictWords.Verdict.Has(tokens[i]) ? SideOf(reading, i) : 0;
            if (side == 0 || tokens[i].InQuotation)
            {
                continue;
            }

            sentence = reading.FindSentence(i, sentence);
            if (sentence < 0)
            {
                return count;
            }

            Sentence place = reading.Sentences[sentence];
            reading.Work.Add(place.EndToken - place.FirstToken);
            if (reading.Blocks[place.Block].IsProse && WordsAt.Find(reading, place.FirstToken, place.EndToken, PleaConflictWords.Other) < 0
                && !IsOfOtherTime(reading, place) && TryRead(reading, i, place, out uint person, out uint charge))
            {
                pleas[count++] = new Plea(person, charge, side, i);
            }
        }

        return count;
    }

    /// <summary><c>in 2019</c>, <c>on appeal</c>, <c>an appeal court</c></summary>
    private static bool IsOfOtherTime(ArticleReading reading, in Sentence place)
    {
        for (int i = place.FirstToken; i < place.EndToken; i++)
        {
            bool year = WordsAt.IsKind(reading, i, TokenKind.Number) && reading.Tokens[i].Length == 4;
            bool appeal = WordsAt.Has(reading, i, PleaConflictWords.Appeal)
                && (WordsAt.Has(reading, i - 1, FigureWords.On) || WordsAt.Has(reading, i + 1, PleaConflictWords.Court));
            if (year || appeal)
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(ArticleReading reading, RuleContext context, int first, int second) =>
        context.Report(
            Severity.Warning,
            reading.Tokens[second].Span,
            $"The text says “{reading.TextOf(reading.Tokens[second]).ToString()}” here and “{reading.TextOf(reading.Tokens[first]).ToString()}” of the same person and charge before",
            "Check which of the two is right, or tell what changed",
            [new RelatedPlace(reading.Tokens[first].Span, "the other plea or verdict")]);

    private static int SideOf(ArticleReading reading, int token)
    {
        if (PleaConflictWords.Guilty.Has(reading.Tokens[token]))
        {
            bool not = WordsAt.Has(reading, token - 1, PleaConflictWords.Not);
            if (WordsAt.Has(reading, token - 1, PleaConflictWords.Found))
            {
                return 6;
            }

            if (!not && WordsAt.Has(reading, token + 1, PleaConflictWords.Plea))
            {
                return 2;
            }

            return WordsAt.Has(reading, not ? token - 2 : token - 1, PleaConflictWords.Plead) ? (not ? 1 : 2) : 0;
        }

        return PleaConflictWords.Deny.Has(reading.Tokens[token]) ? 1
            : PleaConflictWords.Admit.Has(reading.Tokens[token]) ? 2
            : PleaConflictWords.Cleared.Has(reading.Tokens[token]) ? 5
            : PleaConflictWords.Convicted.Has(reading.Tokens[token]) ? 6
            : 0;
    }

    /// <summary>
    /// Reads who and of what: also <c>cleared Sara Voss of bribery</c>, <c>Found guilty of bribery, Voss</c>,
    /// <c>Lund's guilty plea to manslaughter</c>.
    /// </summary>
    private static bool TryRead(ArticleReading reading, int verb, in Sentence place, out uint person, out uint charge)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int last = verb;
        while (last < verb + 3 && WordsAt.IsKind(reading, last + 1, TokenKind.Word) && tokens[last + 1].IsCapitalised)
        {
            last++;
        }

        if (last > verb && WordsAt.Has(reading, last + 1, FigureWords.Of))
        {
            person = tokens[last].Hash;
            return TryReadCharge(reading, last, place.EndToken, out charge);
        }

        if (PleaConflictWords.Guilty.Has(tokens[verb]) && WordsAt.Has(reading, verb + 1, PleaConflictWords.Plea) && verb > place.FirstToken
            && tokens[verb - 1].IsPossessive)
        {
            person = tokens[verb - 1].Hash;
            return TryReadCharge(reading, verb + 1, place.EndToken, out charge);
        }

        if (PleaConflictWords.Guilty.Has(tokens[verb]) && verb == place.FirstToken + 1
            && TryReadCharge(reading, verb, place.EndToken, out charge))
        {
            int comma = verb + 3;
            while (comma < verb + 7 && !WordsAt.IsComma(reading, comma))
            {
                comma++;
            }

            int name = comma + 1;
            while (WordsAt.IsKind(reading, name + 1, TokenKind.Word) && tokens[name + 1].IsCapitalised)
            {
                name++;
            }

            person = WordsAt.IsKind(reading, name, TokenKind.Word) && tokens[name].IsCapitalised ? tokens[name].Hash : 0;
            return person != 0;
        }

        person = 0;
        return TryReadCharge(reading, verb, place.EndToken, out charge) && TryReadPerson(reading, verb, place.FirstToken, out person);
    }

    /// <summary>The charge behind a verb: <c>fraud</c>, <c>to arson</c>, <c>stealing the icons</c>.</summary>
    private static bool TryReadCharge(ArticleReading reading, int verb, int end, out uint charge)
    {
        int at = verb + 1;
        at += WordsAt.Has(reading, at, FigureWords.To) || WordsAt.Has(reading, at, FigureWords.Of) ? 1 : 0;
        charge = 0;
        if (at >= end || !WordsAt.IsKind(reading, at, TokenKind.Word) || Lists.Function.Has(reading.Tokens[at])
            || reading.Tokens[at].IsCapitalised)
        {
            return false;
        }

        charge = NounKey.Create(reading.TextOf(reading.Tokens[at]));
        int next = at + 1;
        if (WordsAt.Has(reading, next, FigureWords.The) && WordsAt.IsKind(reading, next + 1, TokenKind.Word))
        {
            // "stealing the icons"
            charge = (charge * 31) + WordsAt.Noun(reading, next + 1);
        }

        return true;
    }

    /// <summary>
    /// The surname before a verb: <c>Ida Krohn denied</c>, <c>Krohn, who admitted</c>, <c>Zora Prior, 40, denies</c>,
    /// <c>Rell was cleared</c>.
    /// </summary>
    private static bool TryReadPerson(ArticleReading reading, int verb, int start, out uint person)
    {
        int at = verb - 1;
        int skipped = 0;
        while (at >= start && skipped < 6
            && (WordsAt.Has(reading, at, PleaConflictWords.Between) || WordsAt.IsComma(reading, at)
                || WordsAt.IsKind(reading, at, TokenKind.Number)))
        {
            at--;
            skipped++;
        }

        person = 0;
        if (at < start || !WordsAt.IsKind(reading, at, TokenKind.Word) || !reading.Tokens[at].IsCapitalised
            || reading.Tokens[at].IsPossessive || Lists.Function.Has(reading.Tokens[at]))
        {
            return false;
        }

        // "Lars Krohn" is no "Ida Krohn": a brother, and "Krohn and Ebel" are two
        bool joined = at - 1 >= start && (WordsAt.Has(reading, at - 1, FigureWords.And) || WordsAt.Has(reading, at - 2, FigureWords.And));
        person = reading.Tokens[at].Hash;
        return !joined && !WordsAt.Has(reading, at - 2, Lists.KinNoun)
            && !(WordsAt.IsComma(reading, at - 2) && WordsAt.Has(reading, at - 3, Lists.KinNoun));
    }
}
