using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Finds a figure of one holder that stands in the article a second time with its digits in another order or with another scale:
/// <c>The brewery employs 270 people</c>, <c>the 720 people at the brewery</c>. A different figure may be of another time; a turned one is
/// a slip.
/// </summary>
internal static class SameThing
{
    /// <summary>Blocks within which one thing is spoken of.</summary>
    private const int MostBlocks = 60;

    private const int MostHeld = 64;

    /// <summary>A figure and whose it is.</summary>
    private readonly record struct Held(int Quantity, uint Holder, uint What, int Order, bool IsNew);

    /// <summary>Compares every figure that has a holder with those before it.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Span<Held> held = stackalloc Held[MostHeld];
        int count = 0;
        for (int i = 0; i < quantities.Length && count < MostHeld; i++)
        {
            if (!CanBeHeld(reading, quantities[i]))
            {
                continue;
            }

            if (!TryReadHolder(reading, quantities[i], out uint holder, out uint what, out bool definite))
            {
                // "with 312 passengers on board": of nobody in particular, until "the 321 passengers" takes it up
                bool counted = quantities[i].Dimension == QuantityDimension.Count && quantities[i].HeadToken == quantities[i].EndToken
                    && WordsAt.IsPluralNoun(reading, quantities[i].HeadToken);
                (holder, what, definite) = (0, SameThingWords.Staff.Has(reading.Tokens[Math.Max(0, quantities[i].HeadToken)])
                    ? 1
                    : quantities[i].Head, false);
                if (!counted)
                {
                    continue;
                }
            }

            if (HasOther(reading, quantities[i]))
            {
                continue;
            }

            // "the hotel ... the new hotel": two of them
            bool isNew = WordsAt.Find(reading,
                Math.Max(reading.Sentences[quantities[i].Sentence].FirstToken, quantities[i].FirstToken - 5), quantities[i].EndToken,
                SameThingWords.New) >= 0;
            reading.Work.Add(count);
            for (int j = count - 1; j >= 0; j--)
            {
                if (isNew && !held[j].IsNew)
                {
                    continue;
                }

                bool same = held[j].What == what
                    && (held[j].Holder == holder || ((holder == 0 || held[j].Holder == 0) && IsOnly(held.Slice(0, count), what)));
                bool loose = holder == 0 || held[j].Holder == 0;
                if (same && !StandsBeside(reading, quantities[held[j].Quantity].Sentence, quantities[i].Point)
                    && IsTurned(reading, quantities[held[j].Quantity], quantities[i], loose)
                    && (definite || (held[j].Order == 1 && !loose)))
                {
                    Report(reading, context, quantities[held[j].Quantity], quantities[i]);
                    break;
                }
            }

            held[count++] = new Held(i, holder, what, definite ? 1 : 0, isNew);
        }
    }

    private static void Report(ArticleReading reading, RuleContext context, in Quantity first, in Quantity second) =>
        context.Report(
            second.SpanIn(reading.Tokens),
            $"The text says {FigureText.Quote(reading, second)} here and {FigureText.Quote(reading, first)} of the same thing before",
            "Check which of the two is right: the digits or the scale may be turned",
            [new RelatedPlace(first.SpanIn(reading.Tokens), "the other figure")]);

    private static bool CanBeHeld(ArticleReading reading, in Quantity quantity) =>
        quantity.IsAmount && quantity.Rate == 0 && quantity.Approximator is Approximator.None or Approximator.Exactly
        && quantity.Point >= 10 && !quantity.Has(QuantityFlags.InQuotation | QuantityFlags.Range)
        && quantity.Dimension is QuantityDimension.Count or QuantityDimension.Money or QuantityDimension.Length or QuantityDimension.Mass
            or QuantityDimension.Area
        && reading.Blocks[reading.Sentences[quantity.Sentence].Block].IsProse;

    /// <summary>Whether all holders of such a thing so far are one.</summary>
    private static bool IsOnly(ReadOnlySpan<Held> held, uint what)
    {
        uint holder = 0;
        foreach (Held one in held)
        {
            if (one.What == what)
            {
                if (holder != 0 && one.Holder != holder && one.Holder != 0)
                {
                    return false;
                }

                holder = one.Holder == 0 ? holder : one.Holder;
            }
        }

        return true;
    }

    // ---- whose a figure is ---------------------------------------------------------------------------------------------

    /// <summary>Finds the holder of a figure by the words around it, and what it is a figure of.</summary>
    private static bool TryReadHolder(ArticleReading reading, in Quantity quantity, out uint holder, out uint what, out bool definite)
    {
        holder = what = 0;
        int before = quantity.FirstToken - 1;
        definite = WordsAt.Has(reading, before, FigureWords.The);
        int after = Math.Max(quantity.EndToken, quantity.HeadToken + 1);

        // "the 36-storey hotel", "the £75m tunnel", "the $3 billion bequest"
        bool attributive = quantity.Has(QuantityFlags.Compound)
            || (quantity.Dimension == QuantityDimension.Money && IsNoun(reading, quantity.EndToken));
        if (attributive && (definite || WordsAt.Has(reading, before, FigureWords.A)))
        {
            int noun = quantity.Has(QuantityFlags.Compound) ? after : quantity.EndToken;
            if (!IsNoun(reading, noun) || (IsNoun(reading, noun + 1) && !IsVerb(reading, noun + 1)))
            {
                return false;
            }

            holder = WordsAt.Noun(reading, noun);
            what = WhatOf(reading, quantity);
            return true;
        }

        if (quantity.Dimension == QuantityDimension.Count && quantity.HeadToken == quantity.EndToken
            && WordsAt.IsPluralNoun(reading, quantity.HeadToken))
        {
            what = SameThingWords.Staff.Has(reading.Tokens[quantity.HeadToken]) ? 1 : quantity.Head;
            return TryReadHolderOfCount(reading, before, after, ref definite, out holder);
        }

        // "At 210 metres, the dam is", "the mast, 48 metres high,"
        if (quantity.Dimension is QuantityDimension.Length or QuantityDimension.Mass
            && TryReadBeside(reading, quantity, before, out holder))
        {
            what = WhatOf(reading, quantity);
            definite = true;
            return true;
        }

        // "the hotel has 63 storeys" is above; "the mast is 84 metres tall", "the tunnel cost £57m"
        if (quantity.Dimension is QuantityDimension.Length or QuantityDimension.Mass or QuantityDimension.Area
            && (WordsAt.Has(reading, quantity.EndToken, SameThingWords.Measure) || quantity.Dimension == QuantityDimension.Mass))
        {
            what = WhatOf(reading, quantity);
            return TryReadSubject(reading, before, SameThingWords.Is, out holder);
        }

        if (quantity.Dimension == QuantityDimension.Money)
        {
            what = WhatOf(reading, quantity);
            return TryReadHolderOfMoney(reading, quantity, before, ref definite, out holder);
        }

        return false;
    }

    /// <summary><c>the farm's 381 cows</c>, <c>a hospital with 481 beds</c>, <c>the brewery employs 270 people</c></summary>
    private static bool TryReadHolderOfCount(ArticleReading reading, int before, int after, ref bool definite, out uint holder)
    {
        holder = 0;
        if (before >= 0 && reading.Tokens[before].IsPossessive && reading.Tokens[before].Kind == TokenKind.Word)
        {
            // "the farm's 381 cows"
            holder = WordsAt.Noun(reading, before);
            definite = true;
            return WordsAt.Has(reading, before - 1, FigureWords.The);
        }

        definite |= WordsAt.Has(reading, before, SameThingWords.All);
        if (definite)
        {
            // "the 720 people at the brewery"; "the 850 workers will": of the only holder so far
            bool at = WordsAt.Has(reading, after, SameThingWords.At);
            if (at)
            {
                holder = WordsAt.Has(reading, after + 1, FigureWords.The) && IsNoun(reading, after + 2)
                    ? WordsAt.Noun(reading, after + 2)
                    : 0;
                return holder != 0;
            }

            return true;
        }

        // "a hospital with 481 beds"
        if (WordsAt.Has(reading, before, FigureWords.With) && IsNoun(reading, before - 1))
        {
            holder = WordsAt.Noun(reading, before - 1);
            definite = true;
            return true;
        }

        // "the brewery employs 270 people": all of them
        definite = true;
        return TryReadSubject(reading, before, SameThingWords.Has, out holder);
    }

    /// <summary><c>the bequest of $3 billion</c>, <c>the tunnel cost £57m</c></summary>
    private static bool TryReadHolderOfMoney(ArticleReading reading, in Quantity quantity, int before, ref bool definite, out uint holder)
    {
        holder = 0;
        bool owned = before > 1 && (WordsAt.Has(reading, before - 2, FigureWords.The) || reading.Tokens[before - 2].IsPossessive)
            && IsNoun(reading, before - 1);
        if (WordsAt.Has(reading, before, FigureWords.Of) && (owned || WordsAt.Has(reading, before - 1, SameThingWords.Gift)))
        {
            holder = WordsAt.Noun(reading, before - 1);
            return true;
        }

        before -= WordsAt.Has(reading, before, FigureWords.At) && WordsAt.Has(reading, before - 1, SameThingWords.Is) ? 1 : 0;
        int verb = WordsAt.Has(reading, before, SameThingWords.Is) ? before : -1;
        bool which = verb > 0 && WordsAt.Has(reading, verb - 1, Lists.WhWord);
        definite = true;
        return verb >= 0
            && (WordsAt.EndsClause(reading, quantity.EndToken, quantity.Sentence)
                || (which && WordsAt.IsComma(reading, quantity.EndToken)))
                && TryReadSubject(reading, before, SameThingWords.Is, out holder);
    }

    /// <summary><c>At 210 metres, the dam is</c>, <c>The mast, 48 metres high, had</c></summary>
    private static bool TryReadBeside(ArticleReading reading, in Quantity quantity, int before, out uint holder)
    {
        holder = 0;
        int start = reading.Sentences[quantity.Sentence].FirstToken;
        int after = quantity.EndToken;
        int noun = -1;
        if (before == start && WordsAt.Has(reading, before, FigureWords.At) && WordsAt.IsComma(reading, after)
            && WordsAt.Has(reading, after + 1, FigureWords.The))
        {
            noun = after + 2;
        }
        else if (WordsAt.IsComma(reading, before) && WordsAt.Has(reading, after, SameThingWords.Measure)
            && WordsAt.IsComma(reading, after + 1) && WordsAt.Has(reading, before - 2, FigureWords.The))
        {
            noun = before - 1;
        }

        bool told = noun >= 0 && IsNoun(reading, noun) && !reading.Tokens[noun].IsPossessive;
        holder = told ? WordsAt.Noun(reading, noun) : 0;
        return told;
    }

    /// <summary>The noun of a definite subject right before a verb: <c>The brewery employs</c>, <c>The tunnel will cost</c>.</summary>
    private static bool TryReadSubject(ArticleReading reading, int verb, WordList verbs, out uint holder)
    {
        holder = 0;
        if (!WordsAt.Has(reading, verb, verbs))
        {
            return false;
        }

        int noun = verb - 1;
        if (WordsAt.Has(reading, noun, Lists.WhWord) && WordsAt.IsComma(reading, noun - 1))
        {
            // "the bridge, which cost"
            noun -= 2;
        }

        bool will = WordsAt.Has(reading, noun, SameThingWords.Will);
        if (will && verbs == SameThingWords.Has)
        {
            // "with the new wing the hotel will have 420 rooms"
            return false;
        }

        noun -= will ? 1 : 0;
        noun = SkipOf(reading, noun);
        bool definite = noun > 0
            && (WordsAt.Has(reading, noun - 1, FigureWords.The) || reading.Tokens[noun - 1].IsPossessive
                || (noun > 1 && WordsAt.Has(reading, noun - 2, FigureWords.The) && IsNoun(reading, noun - 1)));
        if (!definite || !IsNoun(reading, noun) || reading.Tokens[noun].IsPossessive)
        {
            return false;
        }

        holder = WordsAt.Noun(reading, noun);
        return true;
    }

    /// <summary>The noun before <c>of St Ann's</c>, <c>at Tolne</c>: a name behind it is no subject.</summary>
    private static int SkipOf(ArticleReading reading, int noun)
    {
        int at = noun;
        while (at > noun - 4 && WordsAt.IsKind(reading, at, TokenKind.Word) && reading.Tokens[at].IsCapitalised
            && !Lists.Function.Has(reading.Tokens[at]))
        {
            at--;
        }

        return at < noun && WordsAt.Has(reading, at, SameThingWords.At) ? at - 1 : noun;
    }

    private static uint WhatOf(ArticleReading reading, in Quantity quantity) => quantity.Dimension switch
    {
        QuantityDimension.Count => quantity.Head,
        QuantityDimension.Money =>
            2 + ((uint)quantity.Dimension * 256) + WordLexicon.Hash(reading.Lexicon.Figures.Units[quantity.Unit].Name.AsSpan()),
        _ => 2 + ((uint)quantity.Dimension * 256) + quantity.Unit,
    };

    /// <summary><c>holds</c>, <c>opened</c>: behind a singular noun a word in <c>-s</c> or <c>-ed</c> is its verb as a rule.</summary>
    private static bool IsVerbForm(ReadOnlySpan<char> word) =>
        word.Length > 3 && (word[word.Length - 1] == 's' || (word[word.Length - 1] == 'd' && word[word.Length - 2] == 'e'));

    private static bool IsVerb(ArticleReading reading, int token) =>
        IsVerbForm(reading.TextOf(reading.Tokens[token])) || Lists.FiniteVerb.Has(reading.Tokens[token])
        || Lists.Direction.Has(reading.Tokens[token]) || Lists.CuePast.Has(reading.Tokens[token]);

    private static bool IsNoun(ArticleReading reading, int token) =>
        WordsAt.IsKind(reading, token, TokenKind.Word) && !reading.Tokens[token].IsCapitalised
        && !Lists.Function.Has(reading.Tokens[token]) && !Lists.Adverb.Has(reading.Tokens[token])
        && !Lists.Preposition.Has(reading.Tokens[token]) && !Lists.Auxiliary.Has(reading.Tokens[token]);

    /// <summary>Whether the clause says that the figure is of another time, another plan or another thing.</summary>
    private static bool HasOther(ArticleReading reading, in Quantity quantity)
    {
        Sentence sentence = reading.Sentences[quantity.Sentence];
        int start = Math.Max(sentence.FirstToken, quantity.FirstToken - 8);
        int end = Math.Min(sentence.EndToken, Math.Max(quantity.EndToken, quantity.HeadToken + 1) + 5);
        for (int i = start; i < end; i++)
        {
            if (i == sentence.FirstToken && FigureWords.From.Has(reading.Tokens[i]))
            {
                // "From the 87-metre tower one sees the coast"
                continue;
            }

            if ((i == quantity.FirstToken - 1 && WordsAt.Has(reading, i, SameThingWords.Is))
                || WordsAt.Has(reading, quantity.FirstToken - 2, SameThingWords.Gift))
            {
                // "the mast was 84 metres tall"; "was left a bequest of $3 million"
                continue;
            }

            if (i > quantity.EndToken && SameThingWords.Was.Has(reading.Tokens[i]))
            {
                // "the plant's 140 workers were sent home"
                continue;
            }

            if (SameThingWords.Other.Has(reading.Tokens[i]) && !(i == quantity.EndToken && FigureWords.To.Has(reading.Tokens[i]))
                && !(SameThingWords.Is.Has(reading.Tokens[i]) && i > quantity.EndToken))
            {
                return true;
            }
        }

        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        foreach (ref readonly Quantity other in quantities)
        {
            if (other.Sentence > quantity.Sentence)
            {
                break;
            }

            if (other.Sentence == quantity.Sentence && other.Role is QuantityRole.Year or QuantityRole.RelativeTime)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two figures have the same digits in another order, or the same digits and another scale.</summary>
    private static bool IsTurned(ArticleReading reading, in Quantity first, in Quantity second, bool loose)
    {
        if (first.Point.Equals(second.Point) || first.Sentence == second.Sentence
            || reading.Sentences[second.Sentence].Block - reading.Sentences[first.Sentence].Block > MostBlocks)
        {
            return false;
        }

        Span<int> digits = stackalloc int[10];
        int one = Count(reading, first, digits, 1);
        int other = Count(reading, second, digits, -1);
        bool sameDigits = one == other && one >= (loose && first.Head != 0 && !IsStaff(reading, first) ? 3 : 2);
        foreach (int digit in digits)
        {
            sameDigits &= digit == 0;
        }

        double ratio = first.Point / second.Point;
        bool scale = first.Dimension == QuantityDimension.Money
            && (IsNear(ratio, 1000) || IsNear(1 / ratio, 1000) || IsNear(ratio, 1e6) || IsNear(1 / ratio, 1e6));
        return scale || (sameDigits && ratio is < 10 and > 0.1);
    }

    /// <summary>Whether the sentence of the first figure has the second as well: it tells of two.</summary>
    private static bool StandsBeside(ArticleReading reading, int sentence, double value)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = Sorted.FirstFrom(quantities, sentence, static (in Quantity quantity) => quantity.Sentence);
            i < quantities.Length && quantities[i].Sentence == sentence; i++)
        {
            if (quantities[i].Point.Equals(value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStaff(ArticleReading reading, in Quantity quantity) =>
        WordsAt.Has(reading, quantity.HeadToken, SameThingWords.Staff);

    private static bool IsNear(double ratio, double scale) => Math.Abs((ratio / scale) - 1) < 1e-9;

    private static int Count(ArticleReading reading, in Quantity quantity, Span<int> digits, int step)
    {
        int count = 0;
        foreach (char character in reading.Text.AsSpan(quantity.SpanIn(reading.Tokens)))
        {
            if (character is >= '0' and <= '9')
            {
                digits[character - '0'] += step;
                count++;
            }
        }

        return count;
    }
}
