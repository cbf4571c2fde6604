using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a figure of the headline that the text contradicts.</summary>
/// <remarks>
/// ## Why
/// The headline is seen by everyone, and it is the last thing to be changed after an update of the text.
///
/// A figure is reported only if nothing in the text agrees with it, while the opening of the text gives another figure of the
/// same kind beside the same words. A rounded figure agrees with what it rounds. A word such as "doubles", "halves" or "down a third"
/// is held against a change the opening states of the same noun, if no two figures of the text fit the word. So are a direction ("prices
/// rise"), a day, a month or a year behind the same word, a full name of which the text has one half with another, and a place that the
/// text never has while its first sentence tells the same news of another.
///
/// It is never an error: a headline may count, add up or date what the text leaves to the reader, and no list of such ways is whole. A
/// sum, a difference or a multiple of figures of the text, "four towns and Marl" for five and "since 1980" for a span of years agree with
/// the headline; a rank ("one of the top 10") is no count. It is a warning if the first sentence of the text gives one such figure
/// with the words of the headline, if it counts the same noun behind the same verb, or if a slip makes one of the other (a nought, two
/// digits turned, a misspelt name). Else it is a note, as it is if the headline names more than it counts ("Orr and three others").
///
/// ## Examples
/// ```bad
/// Nine hikers rescued from flooded cave
///
/// Eleven hikers were rescued from a flooded cave on Sunday, the fire service said.
/// ```
/// ```bad
/// Harbour to get £9m crane
///
/// The harbour is to get a new crane for £4m, its owners said on Sunday.
/// ```
/// ```bad
/// Herd of seals doubles
///
/// The herd of seals has grown from 60 animals to 90, wardens said on Sunday.
/// ```
/// ```bad
/// Burglaries fall in borough
///
/// Burglaries in the borough rose to 468 last year, police said on Sunday.
/// ```
/// ```bad
/// Council approves new pier
///
/// The council rejected plans for a new pier on Sunday, its leader said.
/// ```
/// ```bad
/// House prices rise in valley
///
/// House prices in the valley fell by 3 per cent last year, the land office said on Sunday.
/// ```
/// ```good
/// Storm cuts off 800 homes in valley
///
/// The storm cut off about 800 homes in the valley, the council said on Sunday.
/// ```
/// ```good
/// Harbour to get £9m crane
///
/// The harbour is to get a new crane for £8.9m, its owners said on Sunday.
/// ```
/// </remarks>
public sealed class HeadlineFigureConflict() : Rule(new RuleDescriptor(
    "CL306",
    "headline-figure-conflict",
    "Headline and text give different figures",
    "A figure of the headline is contradicted by the text under it.",
    Severity.Warning))
{
    /// <summary>Blocks after the headline in which the counterpart must stand.</summary>
    private const int OpeningBlocks = 5;

    /// <summary>Figures farther apart than this are figures of different things.</summary>
    private const double MostTimes = 20;

    private const int ShortestContentWord = 4;

    /// <summary>The last block that can be a deck.</summary>
    private const int LastDeck = 5;

    /// <summary>A headline with more figures is a table.</summary>
    private const int MostFigures = 6;

    /// <summary>How far from the figure its words are looked for, in tokens either way.</summary>
    private const int Reach = 50;

    /// <summary>In tokens.</summary>
    private const int LongestHeadline = 24;

    /// <summary>In tokens, from the number to the word that says the people are dead.</summary>
    private const int LongestToll = 4;

    /// <summary>How much a headline may round.</summary>
    private const double Rounding = 0.06;

    /// <summary>How much a headline may round a sum or a difference that the text leaves to the reader.</summary>
    private const double RoundedSum = 0.03;

    /// <summary>How far two spans in two units may be apart: four weeks are a month.</summary>
    private const double UnitRounding = 0.09;

    /// <summary>How many times a round number of a headline the figure of the text may be.</summary>
    private const double MostOfRound = 1.2;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        HeadlineRatio.Check(reading, context);
        HeadlineAgeOrDate.Check(reading, context);
        HeadlineScore.Check(reading, context);
        HeadlineName.Check(reading, context);
        DeckFigure.Check(reading, context);
        if (Headline.TryRead(reading, out Headline headline))
        {
            OutcomeCheck.Check(reading, context, headline);
            HeadlineDay.Check(reading, context, headline);
            HeadlinePlace.Check(reading, context, headline);
            HeadlineShare.Check(reading, context, headline);
            HeadlineDirection.Check(reading, context, headline);
        }

        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        for (int i = 0; i < quantities.Length && i < MostFigures; i++)
        {
            int block = sentences[quantities[i].Sentence].Block;
            if (!IsHeadline(reading, block) && !IsBesideHeadline(reading, block))
            {
                // The headline is the first thing of a file.
                break;
            }

            if (!CanBeChecked(quantities[i])
                || WordsAt.Find(reading, sentences[quantities[i].Sentence].FirstToken, sentences[quantities[i].Sentence].EndToken,
                    HeadlineFigureConflictWords.Perhaps) >= 0 || Names(reading, quantities[i], block))
            {
                continue;
            }

            bool deck = !IsHeadline(reading, block);
            bool nowhere = TryFindCounterpart(reading, i, block, out int counterpart);
            if (deck && !(nowhere && IsSureOfDeck(reading, i, counterpart, block)))
            {
                // a deck has figures of its own
                continue;
            }

            if ((!nowhere && !TryFindInLead(reading, i, block, out counterpart))
                || HeadlineAgreement.IsDated(reading, quantities[i], block))
            {
                continue;
            }

            Report(reading, context, i, counterpart, (deck, nowhere, block));
        }

        HeadlinePeople.Check(reading, context);
    }

    private static void Report(ArticleReading reading, RuleContext context, int figure, int counterpart,
        (bool Deck, bool Nowhere, int Block) place)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        string said = FigureText.Quote(reading, quantities[figure]);
        string text = FigureText.Quote(reading, quantities[counterpart]);
        // What speaks most for a slip is an opening sentence with one such figure that tells the same news.
        // "around $100 billion" may be the sum of what the text gives in parts, as two grants of $1 million each are.
        Sentence lead = reading.Sentences[quantities[counterpart].Sentence];
        bool sure = !place.Deck && !MayBePart(reading, quantities[figure], place.Block) && reading.Blocks[place.Block].Zone == Zone.Headline
            && quantities[figure].Approximator is Approximator.None or Approximator.Exactly
            && WordsAt.Find(reading, lead.FirstToken, lead.EndToken, HeadlineFigureConflictWords.Each) < 0
            && IsAloneInLead(reading, counterpart, place.Block)
            && CountSharedWords(reading, quantities[figure], quantities[counterpart]) > 0;
        context.Report(
            !place.Nowhere || sure || IsSlip(quantities[figure], quantities[counterpart]) ? Severity.Warning : Severity.Note,
            quantities[figure].SpanIn(reading.Tokens),
            $"{(place.Deck ? "The deck or caption" : "The headline")} says {said}; the text says {text}{(place.Nowhere ? $" and nowhere {said}" : string.Empty)}",
            "Check which of the two is right",
            [new RelatedPlace(quantities[counterpart].SpanIn(reading.Tokens), "the figure in the text")]);
    }

    /// <summary>
    /// <c>Orr and 3 others</c>, <c>Three park bills, one museum bill</c>: the headline names more of them than it counts, and the text may
    /// count them otherwise.
    /// </summary>
    private static bool MayBePart(ArticleReading reading, in Quantity figure, int headline)
    {
        int noun = Counts.EndWithNoun(figure) - 1;
        bool part = WordsAt.Has(reading, noun, HeadlineFigureConflictWords.Others)
            || WordsAt.Has(reading, figure.EndToken, HeadlineFigureConflictWords.Others);
        uint key = WordsAt.Noun(reading, noun);
        for (int i = figure.EndToken; i < reading.Blocks[headline].EndToken && !part; i++)
        {
            part = i > noun && WordsAt.IsKind(reading, i, TokenKind.Word) && WordsAt.Noun(reading, i) == key;
        }

        return figure.Dimension == QuantityDimension.Count && part;
    }

    /// <summary>
    /// Whether one figure is the other with noughts or a scale too few or too many, or with two digits turned: what a slip makes of it.
    /// Other figures are often of other things, or of a part.
    /// </summary>
    private static bool IsSlip(in Quantity one, in Quantity other) =>
        Slip.IsNoughts(one.Point, other.Point, 1e-9, most: 9) || Slip.AreTurned(one.Point, other.Point);

    /// <summary>A headline, or a first block that is one short sentence: some papers end their headlines with a full stop.</summary>
    private static bool IsHeadline(ArticleReading reading, int block)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        if (blocks[block].Zone == Zone.Headline)
        {
            return true;
        }

        Block first = blocks[block];
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        return block == 0 && first.Zone == Zone.Body && blocks.Length > 3 && first.EndToken - first.FirstToken <= LongestHeadline
            && (sentences.Length == 1 || sentences[1].Block != 0)
            && CountArticles(reading, first) <= 1 && !WordsAt.Has(reading, first.FirstToken, Lists.Article);
    }

    /// <summary>
    /// A deck or the text of a picture before the first paragraph: it tells the news of the headline in other words. In plain text it may
    /// be the first paragraph itself.
    /// </summary>
    private static bool IsBesideHeadline(ArticleReading reading, int block) =>
        block <= LastDeck && reading.Article.Format != ArticleFormat.PlainText
        && reading.Blocks[block].Zone is Zone.Deck or Zone.Caption or Zone.AltText;

    /// <summary>
    /// Whether figure and counterpart count the same noun, or are the only percentages, of the deck and of the first sentence of the text.
    /// </summary>
    private static bool IsSureOfDeck(ArticleReading reading, int index, int counterpart, int block)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity figure = ref quantities[index];
        ref readonly Quantity other = ref quantities[counterpart];
        bool noun = figure.Dimension == QuantityDimension.Count && figure.Head != 0 && figure.Head == other.Head;
        bool percent = figure.Dimension == QuantityDimension.Percent
            && CountSharedWords(reading, figure, other) + CountSharedWords(reading, quantities[0] with { Sentence = 0 }, other) >= 2;
        return (noun || percent) && IsAloneInLead(reading, counterpart, block)
            && (index == 0 || quantities[index - 1].Sentence != figure.Sentence) && quantities[index + 1].Sentence != figure.Sentence;
    }

    /// <summary>Headlines have few articles, sentences of the text many.</summary>
    private static int CountArticles(ArticleReading reading, in Block block)
    {
        int articles = 0;
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            articles += WordsAt.Has(reading, i, Lists.Article) ? 1 : 0;
        }

        return articles;
    }

    private static bool CanBeChecked(in Quantity quantity) =>
        quantity.IsAmount
        && quantity.Dimension is not (QuantityDimension.Multiple or QuantityDimension.Share or QuantityDimension.Points)
        && (quantity.Approximator is not (Approximator.AtLeast or Approximator.Under)
            || (quantity.Approximator == Approximator.AtLeast && quantity.Dimension == QuantityDimension.Count))
        && quantity.Point > 0;

    /// <summary>Whether a bare number belongs to a name: <c>Tidebook 3.2</c>, <c>Apollo 11</c>, <c>Group of 77</c>.</summary>
    private static bool Names(ArticleReading reading, in Quantity figure, int headlineBlock)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int before = figure.NumberToken - 1;
        if (figure.Dimension != QuantityDimension.Count || figure.Has(QuantityFlags.Scaled | QuantityFlags.Compound)
            || before < reading.Blocks[headlineBlock].FirstToken || tokens[before].Kind != TokenKind.Word)
        {
            return false;
        }

        if (WordsAt.Has(reading, before, FigureWords.Of))
        {
            return WordsAt.Has(reading, before - 1, HeadlineFigureConflictWords.NamedGroup) && tokens[before - 1].IsCapitalised
                && !NounPeople.IsPeopleOrGroup(reading, figure);
        }

        // "Survey 2025 results" has a year
        if (figure.Step <= 1 && Digits.TryReadYear(reading.TextOf(tokens[figure.NumberToken]), out _))
        {
            return true;
        }

        return tokens[before].IsCapitalised
            && (figure.Has(QuantityFlags.Fractional) || IsNameInText(reading, tokens[before].Hash, headlineBlock));
    }

    /// <summary>Whether the text has a word with a capital in the middle of a sentence, and never without it.</summary>
    private static bool IsNameInText(ArticleReading reading, uint hash, int headlineBlock)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        bool name = false;
        reading.Work.Add(tokens.Length);
        for (int i = reading.Blocks[headlineBlock].EndToken; i < tokens.Length; i++)
        {
            if (tokens[i].Hash == hash && tokens[i].Kind == TokenKind.Word)
            {
                if (!tokens[i].IsCapitalised)
                {
                    return false;
                }

                name |= tokens[i - 1].Kind is TokenKind.Word or TokenKind.Comma;
            }
        }

        return name;
    }

    /// <summary>
    /// Whether the opening sentence tells the headline's own news with another figure, though the headline's stands somewhere further on:
    /// the figure is alone there, of the same noun or behind the same preposition, and two words of the headline are beside it.
    /// </summary>
    private static bool TryFindInLead(ArticleReading reading, int index, int headlineBlock, out int counterpart)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity figure = ref quantities[index];
        counterpart = -1;
        int lead = figure.Sentence + 1;
        for (int i = index + 1; i < quantities.Length && quantities[i].Sentence <= lead; i++)
        {
            ref readonly Quantity other = ref quantities[i];
            if (other.Sentence != lead || !IsAloneInLead(reading, i, headlineBlock) || !other.IsAmount
                || !IsSameKind(reading, figure, other) || other.Has(QuantityFlags.Compound | QuantityFlags.Range)
                || figure.Has(QuantityFlags.Compound | QuantityFlags.Range) || figure.Approximator != Approximator.None
                || other.Approximator != Approximator.None)
            {
                continue;
            }

            double ratio = figure.Point / other.Point;
            bool noun = figure.Dimension == QuantityDimension.Count && figure.Head != 0 && figure.Head == other.Head
                && figure.FirstToken > 0
                && IsSameVerb(reading.TextOf(reading.Tokens[figure.FirstToken - 1]), reading.TextOf(reading.Tokens[other.FirstToken - 1]));
            bool money = figure.Dimension == QuantityDimension.Money && WordsAt.Has(reading, figure.FirstToken - 1, Lists.For)
                && WordsAt.Has(reading, other.FirstToken - 1, Lists.For);
            if (ratio is < MostTimes and > 1 / MostTimes && (noun || money) && figure.Value.Widen(Rounding).ConflictsWith(other.Value)
                && CountSharedWords(reading, figure, other) >= (noun ? 1 : 2))
            {
                counterpart = i;
                return true;
            }
        }

        return false;
    }

    private static bool TryFindCounterpart(ArticleReading reading, int index, int headlineBlock, out int counterpart)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        ref readonly Quantity figure = ref quantities[index];
        counterpart = -1;
        int best = 0;
        double sum = 0; // "two new tools", "two more tools" are the four of the headline
        reading.Work.Add(quantities.Length - index);
        for (int i = index + 1; i < quantities.Length; i++)
        {
            ref readonly Quantity other = ref quantities[i];
            int block = sentences[other.Sentence].Block;
            if (block == headlineBlock)
            {
                continue;
            }

            if (Agrees(reading, figure, other) || IsDifference(reading, figure, i) || HeadlineAgreement.IsPart(reading, figure, i))
            {
                return false;
            }

            bool counted = figure.Dimension == QuantityDimension.Count && figure.Head != 0 && other.Head == figure.Head && other.IsAmount;
            sum += counted ? other.Point : 0;
            if (counted && sum.Equals(figure.Point))
            {
                return false;
            }

            if (block - headlineBlock > OpeningBlocks || reading.Blocks[block].Zone is Zone.ListItem or Zone.AltText
                || !CanSayOtherwise(reading, figure, i) || IsOfOtherFigure(reading, figure, index, i)
                || HeadlineAgreement.IsOfOther(reading, figure, other))
            {
                continue;
            }

            double ratio = figure.Point / other.Point;
            if (ratio is > MostTimes or < 1 / MostTimes || !figure.Value.ConflictsWith(Closed(other)))
            {
                continue;
            }

            // The opening sentence says what the headline says; alone of its kind there, its figure is the headline's.
            int score = CountSharedWords(reading, figure, other)
                + ((!IsOtherThing(figure, other) || (IsToll(reading, figure) && IsToll(reading, other))
                    || IsDoneTo(reading, figure, other)) && IsAloneInLead(reading, i, headlineBlock) ? 1 : 0);
            int needed = figure.Dimension == QuantityDimension.Count && (figure.Head != other.Head || figure.Head == 0) ? 2 : 1;
            if (score >= needed && score > best)
            {
                best = score;
                counterpart = i;
            }
        }

        return counterpart >= 0 && !(figure.Dimension == QuantityDimension.Count && IsInText(reading, figure, headlineBlock))
            && !(figure.Dimension == QuantityDimension.Duration && IsToldAsOne(reading, figure, headlineBlock));
    }

    /// <summary>
    /// <c>Two plans passed and 3 revised</c>: the first <c>two plans</c> of the text are the two of the headline, and say nothing of its
    /// three.
    /// </summary>
    private static bool IsOfOtherFigure(ArticleReading reading, in Quantity figure, int index, int other)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int first = index;
        while (first > 0 && quantities[first - 1].Sentence == figure.Sentence)
        {
            first--;
        }

        int end = index;
        while (end < quantities.Length && end < MostFigures && quantities[end].Sentence == figure.Sentence)
        {
            end++;
        }

        double sum = 0;
        for (int i = first; i < end; i++)
        {
            sum += quantities[i].IsAmount && quantities[i].Dimension == figure.Dimension ? quantities[i].Point : 0;
        }

        if (end - first > 1 && sum.Equals(quantities[other].Point))
        {
            return true;
        }

        for (int i = first; i < end; i++)
        {
            if (i == index || quantities[i].Dimension != figure.Dimension || !quantities[i].IsAmount
                || !Agrees(reading, quantities[i], quantities[other]))
            {
                continue;
            }

            if (figure.Head != 0 && quantities[i].Head == figure.Head)
            {
                // two numbers of one noun: which of them a number of the text is, it says itself
                return true;
            }

            int before = end;
            reading.Work.Add(other - end);
            while (before < other && !Agrees(reading, quantities[i], quantities[before]))
            {
                before++;
            }

            if (before == other)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a figure of the text is of the kind of one of the headline, and neither a part of another nor of something of the article's
    /// own.
    /// </summary>
    private static bool CanSayOtherwise(ArticleReading reading, in Quantity figure, int index)
    {
        ref readonly Quantity other = ref reading.Quantities[index];

        // "8 ways to", "three questions": a number of things of the article's own and not of the news
        if (figure.Dimension == QuantityDimension.Count && !IsOneThing(reading, figure, other))
        {
            return false;
        }

        // "five weeks and three days" is one span
        if (figure.Dimension == QuantityDimension.Duration && (IsPartOfSpan(reading, index - 1) || IsPartOfSpan(reading, index)))
        {
            return false;
        }

        if (IsWholeOfShare(reading, index)
            || (figure.Dimension == QuantityDimension.Duration && IsOtherExtreme(reading, figure, other)))
        {
            return false;
        }

        // "for another 7 years", "three more": further ones than those of the headline
        if (WordsAt.Has(reading, other.FirstToken - 1, HeadlineFigureConflictWords.Further)
            || WordsAt.Has(reading, other.NumberToken + 1, HeadlineFigureConflictWords.Further))
        {
            return false;
        }

        // of "at least 240" only fewer say otherwise
        if (figure.Approximator == Approximator.AtLeast && other.Point >= figure.Point)
        {
            return false;
        }

        return other.IsAmount && other.Has(QuantityFlags.Compound) == figure.Has(QuantityFlags.Compound)
            && IsSameKind(reading, figure, other);
    }

    /// <summary>Whether a span of time goes on in the next figure.</summary>
    private static bool IsPartOfSpan(ArticleReading reading, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (index < 0 || index + 1 >= quantities.Length || quantities[index].Dimension != QuantityDimension.Duration
            || quantities[index + 1].Dimension != QuantityDimension.Duration)
        {
            return false;
        }

        int gap = quantities[index + 1].FirstToken - quantities[index].EndToken;
        return gap == 0
            || (gap == 1
                && (WordsAt.IsComma(reading, quantities[index].EndToken)
                    || WordsAt.Has(reading, quantities[index].EndToken, FigureWords.And)));
    }

    /// <summary>
    /// Whether two counts are of one noun, both of the dead, or behind one word; a decimal without its noun is a version.
    /// </summary>
    private static bool IsOneThing(ArticleReading reading, in Quantity figure, in Quantity other)
    {
        if (figure.Head != 0 && figure.Head == other.Head)
        {
            return true;
        }

        if (figure.Has(QuantityFlags.Fractional) && !figure.Has(QuantityFlags.Scaled))
        {
            return false;
        }

        int before = figure.NumberToken - 1;
        int otherBefore = other.NumberToken - 1;
        bool sameWord = before >= 0 && otherBefore >= 0 && reading.Tokens[before].Kind == TokenKind.Word
            && reading.Tokens[before].Hash == reading.Tokens[otherBefore].Hash && IsContent(reading, before);
        return sameWord || figure.Has(QuantityFlags.Scaled) || (IsToll(reading, figure) && IsToll(reading, other))
            || (NounPeople.IsPeopleOrGroup(reading, other) && IsDone(reading, figure));
    }

    /// <summary><c>Twelve rescued</c>, <c>Six hurt</c>: people without their noun, and what was done to them.</summary>
    private static bool IsDone(ArticleReading reading, in Quantity figure)
    {
        if (!WordsAt.IsKind(reading, figure.EndToken, TokenKind.Word))
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[figure.EndToken]);
        return HeadlineFigureConflictWords.Done.Has(reading.Tokens[figure.EndToken])
            || (text.Length > 4 && text[text.Length - 1] is 'd' or 'D' && text[text.Length - 2] is 'e' or 'E');
    }

    /// <summary>
    /// <c>Ten arrested</c>, <c>fourteen people were arrested</c>: the verb of the headline stands right behind the people of the text.
    /// </summary>
    private static bool IsDoneTo(ArticleReading reading, in Quantity figure, in Quantity other)
    {
        if (!IsDone(reading, figure) || !NounPeople.IsPeopleOrGroup(reading, other))
        {
            return false;
        }

        int noun = Counts.EndWithNoun(other);
        for (int i = noun; i < noun + 3 && WordsAt.IsKind(reading, i, TokenKind.Word); i++)
        {
            if (reading.Tokens[i].Hash == reading.Tokens[figure.EndToken].Hash)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a figure of the text can be the one of the headline, rounded.</summary>
    internal static bool Agrees(ArticleReading reading, in Quantity figure, in Quantity other)
    {
        bool bare = ChangeArithmetic.IsBare(other) || other.Role != QuantityRole.Amount;
        if (figure.Dimension == QuantityDimension.Duration && bare
            && WordsAt.Has(reading, other.FirstToken - 1, HeadlineFigureConflictWords.BeforeHour))
        {
            // "goes to bed at nine" is no span of nine days
            return false;
        }

        if (other.Role is QuantityRole.Year or QuantityRole.Date or QuantityRole.ClockTime
            || (other.Dimension != figure.Dimension && !bare && !ChangeArithmetic.IsBare(figure)))
        {
            return false;
        }

        bool money = figure.Dimension == QuantityDimension.Money && other.Dimension == QuantityDimension.Money;
        double factor = money ? reading.Lexicon.Figures.Units[other.Unit].Factor / reading.Lexicon.Figures.Units[figure.Unit].Factor : 1;
        if (money && !IsSameKind(reading, figure, other) && figure.Rate == other.Rate)
        {
            return false;
        }

        if (figure.Dimension == QuantityDimension.Duration && other.Dimension == QuantityDimension.Duration
            && IsSameSpan(reading, figure, other))
        {
            return true;
        }

        // only round numbers are rounded: 38 is not 36
        bool whole = figure.Dimension is QuantityDimension.Count or QuantityDimension.Duration && figure.Approximator == Approximator.None
            && !figure.Has(QuantityFlags.Fractional | QuantityFlags.Scaled) && figure.Point < 1000;
        double rounding = whole && !(figure.Point % 5).Equals(0) ? 0.5 / figure.Point : Rounding;
        if (figure.Has(QuantityFlags.Scaled) && IsPowerOfTen(figure.Point) && other.Point * factor >= figure.Point
            && other.Point * factor < figure.Point * MostOfRound)
        {
            // "$100k" for 117,000: the round number below
            return true;
        }

        // "up to 5,000" and "at least 5,000" agree with 5,000 and not with everything below or above
        return figure.Value.Widen(rounding).Meets(Closed(other).Times(Interval.Exact(factor)));
    }

    /// <summary><c>two months</c> and <c>60 days</c>, <c>12-month</c> and <c>one-year</c>: one span in two units.</summary>
    private static bool IsSameSpan(ArticleReading reading, in Quantity figure, in Quantity other)
    {
        IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
        double ratio = figure.Point * units[figure.Unit].Factor / (other.Point * units[other.Unit].Factor);
        return figure.Unit != other.Unit && ratio is < 1 + UnitRounding and > 1 - UnitRounding;
    }

    /// <summary><c>12 months</c>, where the text has <c>in a year</c>.</summary>
    private static bool IsToldAsOne(ArticleReading reading, in Quantity figure, int headlineBlock)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        double length = figure.Point * reading.Lexicon.Figures.Units[figure.Unit].Factor;
        reading.Work.Add(tokens.Length);
        for (int i = reading.Blocks[headlineBlock].EndToken; i < tokens.Length; i++)
        {
            if (!FigureWords.Unit.Has(tokens[i])
                || !(WordsAt.Has(reading, i - 1, FigureWords.A) || WordsAt.Has(reading, i - 1, HeadlineFigureConflictWords.LastOne)))
            {
                continue;
            }

            FigureUnit unit = reading.Lexicon.Figures.Units[reading.Lexicon.Figures.Get(tokens[i].WordId).Unit];
            if (unit.Dimension == QuantityDimension.Duration && length / unit.Factor is < 1 + UnitRounding and > 1 - UnitRounding)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>a 12-month high</c>, <c>a 14-month low</c>: two records.</summary>
    private static bool IsOtherExtreme(ArticleReading reading, in Quantity figure, in Quantity other) =>
        (WordsAt.Has(reading, figure.EndToken, HeadlineFigureConflictWords.High)
            && WordsAt.Has(reading, other.EndToken, HeadlineFigureConflictWords.Low))
        || (WordsAt.Has(reading, figure.EndToken, HeadlineFigureConflictWords.Low)
            && WordsAt.Has(reading, other.EndToken, HeadlineFigureConflictWords.High));

    /// <summary><c>a quarter of a million litres</c>: so much of it, and not the whole.</summary>
    private static bool IsWholeOfShare(ArticleReading reading, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int of = quantities[index].FirstToken - 1;
        of -= WordsAt.Has(reading, of, FigureWords.A) || WordsAt.Has(reading, of, FigureWords.The) ? 1 : 0;
        return index > 0 && WordsAt.Has(reading, of, FigureWords.Of) && quantities[index - 1].EndToken == of
            && quantities[index - 1].Dimension is QuantityDimension.Share or QuantityDimension.Percent;
    }

    private static bool IsPowerOfTen(double value) => (Math.Log10(value) % 1).Equals(0);

    private static Interval Closed(in Quantity other) =>
        other.Approximator is Approximator.Under or Approximator.AtLeast ? Interval.Exact(other.Point) : other.Value;

    /// <summary>Whether the headline gives the sum or the difference of two figures of one sentence.</summary>
    internal static bool IsDifference(ArticleReading reading, in Quantity figure, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity second = ref quantities[index];
        for (int i = index - 1; i >= 0 && i >= index - 3 && quantities[i].Sentence == second.Sentence; i--)
        {
            ref readonly Quantity first = ref quantities[i];
            if (WordsAt.Has(reading, second.EndToken, FigureWords.Of) && WordsAt.Has(reading, second.EndToken + 1, OpenPartsWords.Them)
                && !IsExcept(reading, second))
            {
                // "fifteen people, three of them children": a part is no difference, unless the rest are meant
                continue;
            }

            if (first.IsAmount && second.IsAmount && IsSameKind(reading, figure, first) && IsSameKind(reading, figure, second)
                && (Near(figure.Point, first.Point + second.Point) || Near(figure.Point, Math.Abs(first.Point - second.Point))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>all but three of them</c></summary>
    private static bool IsExcept(ArticleReading reading, in Quantity part) =>
        WordsAt.Has(reading, part.FirstToken - 1, HeadlineFigureConflictWords.Except);

    private static bool Near(double headline, double value) => Math.Abs(headline - value) <= RoundedSum * headline;

    private static bool IsOtherThing(in Quantity figure, in Quantity other) =>
        figure.Head != 0 && other.Head != 0 && figure.Head != other.Head;

    /// <summary>
    /// <c>12 dead</c>, <c>killed 12 people</c>, <c>12 people were killed</c>, <c>12 deaths</c>: one thing in other words.
    /// </summary>
    private static bool IsToll(ArticleReading reading, in Quantity figure)
    {
        if (figure.Dimension != QuantityDimension.Count || WordsAt.Has(reading, figure.FirstToken - 1, HeadlineFigureConflictWords.Kill))
        {
            return figure.Dimension == QuantityDimension.Count;
        }

        int end = Math.Min(reading.Sentences[figure.Sentence].EndToken, figure.EndToken + LongestToll);
        for (int i = figure.EndToken;
            i < end && WordsAt.IsKind(reading, i, TokenKind.Word) && !WordsAt.Has(reading, i, HeadlineFigureConflictWords.NoHead); i++)
        {
            if (WordsAt.Has(reading, i, HeadlineFigureConflictWords.Death))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a figure of the first sentence of the text is the only one of its kind there.</summary>
    private static bool IsAloneInLead(ArticleReading reading, int index, int headlineBlock)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int sentence = quantities[index].Sentence;
        if (sentence == 0 || !(sentences[sentence - 1].Block == headlineBlock || IsBeforeText(reading, sentences[sentence - 1].Block))
            || !reading.Blocks[sentences[sentence].Block].IsProse)
        {
            return false;
        }

        for (int i = index - 1; i <= index + 1; i++)
        {
            if (i >= 0 && i < quantities.Length && i != index && quantities[i].Sentence == sentence && quantities[i].IsAmount
                && quantities[i].Dimension == quantities[index].Dimension && quantities[i].Unit == quantities[index].Unit)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBeforeText(ArticleReading reading, int block) =>
        block <= LastDeck && reading.Blocks[block].Zone is Zone.Headline or Zone.Deck or Zone.Caption or Zone.AltText or Zone.Byline;

    /// <summary>Whether the digits of the headline stand in the text as part of something that is no figure.</summary>
    private static bool IsInText(ArticleReading reading, in Quantity figure, int headlineBlock)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int number = figure.NumberToken;
        while (number < figure.EndToken - 1 && tokens[number].Kind == TokenKind.Currency)
        {
            number++;
        }

        uint hash = tokens[number].Hash;
        reading.Work.Add(tokens.Length - number);
        for (int i = reading.Blocks[headlineBlock].EndToken; i < tokens.Length; i++)
        {
            if (tokens[i].Hash == hash && tokens[i].Kind == tokens[number].Kind)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameKind(ArticleReading reading, in Quantity figure, in Quantity other)
    {
        if (figure.Dimension != other.Dimension || figure.Rate != other.Rate)
        {
            return false;
        }

        return figure.Dimension switch
        {
            QuantityDimension.Money =>
                string.Equals(reading.Lexicon.Figures.Units[figure.Unit].Name, reading.Lexicon.Figures.Units[other.Unit].Name,
                    StringComparison.Ordinal) && figure.Qualifier == other.Qualifier,
            QuantityDimension.Count or QuantityDimension.Percent => true,
            _ => figure.Unit == other.Unit,
        };
    }

    /// <summary>How many words of the headline stand in the sentence of the figure, in any ending.</summary>
    private static int CountSharedWords(ArticleReading reading, in Quantity figure, in Quantity other)
    {
        Sentence headline = reading.Sentences[figure.Sentence];
        Sentence sentence = reading.Sentences[other.Sentence];
        if (other.Sentence > 1 && Lists.Pronoun.Has(reading.Tokens[sentence.FirstToken])
            && reading.Sentences[other.Sentence - 1].Block > headline.Block)
        {
            // "It had lasted nine days": of what the sentence before tells
            sentence = sentence with { FirstToken = reading.Sentences[other.Sentence - 1].FirstToken };
        }

        int start = Math.Max(sentence.FirstToken, other.FirstToken - Reach);
        int end = Math.Min(sentence.EndToken, other.EndToken + Reach);
        int shared = 0;
        for (int i = headline.FirstToken; i < Math.Min(headline.EndToken, headline.FirstToken + Reach); i++)
        {
            if (!IsContent(reading, i))
            {
                continue;
            }

            reading.Work.Add(end - start);
            for (int j = start; j < end; j++)
            {
                if (IsContent(reading, j) && ShareStem(reading.TextOf(reading.Tokens[i]), reading.TextOf(reading.Tokens[j])))
                {
                    shared++;
                    break;
                }
            }
        }

        return shared;
    }

    /// <summary>Whether a token is a longer word that is none of grammar, of the calendar or of figures.</summary>
    internal static bool IsContent(ArticleReading reading, int token) =>
        WordsAt.IsKind(reading, token, TokenKind.Word)
        && reading.Tokens[token].Length >= ShortestContentWord
        && !WordsAt.Has(reading, token, HeadlineFigureConflictWords.FunctionOrCalendar)
        && !WordsAt.Has(reading, token, HeadlineFigureConflictWords.FigureWord);

    /// <summary><c>sues</c> and <c>sued</c>: all but the last letter or two.</summary>
    private static bool IsSameVerb(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        int common = CommonLength(first, second);
        return common >= ShortestContentWord - 1 && Math.Max(first.Length, second.Length) - common <= 2;
    }

    private static int CommonLength(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        int length = Math.Min(first.Length, second.Length);
        int common = 0;
        while (common < length && WordLexicon.Fold(first[common]) == WordLexicon.Fold(second[common]))
        {
            common++;
        }

        return common;
    }

    /// <summary>Whether two words are forms of one, by their beginnings.</summary>
    internal static bool ShareStem(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        int common = CommonLength(first, second);

        // axe and axing, rescue and rescued: all but the ending of the longer word
        return common >= ShortestContentWord && Math.Max(first.Length, second.Length) - common <= 3;
    }
}
