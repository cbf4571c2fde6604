using ContentLint.Lexicon;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds statements a reader would ask “says who?” of, in the reporter's own voice and with no source in reach.</summary>
/// <remarks>
/// ## Why
/// Motives, forecasts, verdicts, superlatives and bundles of figures need somebody who answers for them. Each sentence is scored
/// for such features; dated events, definitions, what is honestly unknown and paragraphs with a named source count against it.
/// Four points are a warning, three a note; at most one finding a paragraph and eight a file, where the strongest stay and one
/// more finding says how many there are. Reviews, opinion and explainers are left alone.
///
/// ## What to do
/// Name who says so, or keep to what happened.
///
/// ## Examples
/// ```bad
/// The merger is driven by fear and could ruin the three smaller towns.
/// ```
/// ```bad
/// The company is the only real employer left and knows it.
/// ```
/// ```good
/// Girls have been barred from the schools since 2022.
/// ```
/// ```good
/// The cave is the deepest in the range, the club said.
/// ```
/// ```good
/// Grey-zone tactics are acts short of open war.
/// ```
/// </remarks>
public sealed class UnattributedAssertion() : Rule(new RuleDescriptor(
    Id: "CL106",
    Name: "unattributed-assertion",
    Title: "Assertion without a source",
    Description: "A motive, forecast, verdict, superlative or bundle of figures stands in the reporter’s own voice with no source in reach.",
    Severity: Severity.Warning,
    Precision: RulePrecision.Medium)
{
    Options = [MostOption],
})
{
    private const int WarningScore = 4;
    private const int NoteScore = 3;

    /// <summary>A text with fewer sources than one for so many tokens is judged as one without any.</summary>
    private const int TokensPerSource = 400;

    private static readonly RuleOption MostOption = new("maximumPerFile", 8, 1, 1000, "How many assertions of one file are reported one by one.");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Genre is Genre.Review or Genre.Opinion or Genre.Explainer or Genre.Obituary or Genre.Interview)
        {
            return;
        }

        if (reading.HasPhrase(0, reading.Tokens.Length, PhraseKind.Game))
        {
            return; // matches and games are told by whoever watches
        }

        if (IsPersonal(reading))
        {
            return; // a column or advice: the writer answers for it
        }

        var found = new List<Assertion>();
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        ReadOnlySpan<Coverage> coverage = reading.Coverage;
        int sources = 0;
        for (int i = 0; i < sentences.Length;)
        {
            int block = sentences[i].Block;
            int first = i;
            bool named = false;
            for (; i < sentences.Length && sentences[i].Block == block; i++)
            {
                named |= coverage[i].Kind != CoverKind.None;
                sources += coverage[i].Kind == CoverKind.Content && coverage[i].Attribution >= 0 && reading.Attributions[coverage[i].Attribution].IsIdentified ? 1 : 0;
            }

            if (reading.Blocks[block].Zone is not (Zone.Body or Zone.ListItem))
            {
                continue;
            }

            int best = 0;
            int place = -1;
            bool several = false;
            string why = string.Empty;
            for (int k = first; k < i; k++)
            {
                if (coverage[k].Kind == CoverKind.None)
                {
                    int score = Score(reading, sentences[k], out int kinds, out string reason) - (named ? 1 : 0);
                    if (score > best)
                    {
                        (best, place, why, several) = (score, k, reason, kinds > 1);
                    }
                }
            }

            if (best >= NoteScore)
            {
                found.Add(new Assertion(several ? best : NoteScore, place, why, several));
            }
        }

        Report(reading, context, found, sources * TokensPerSource >= reading.Tokens.Length);
    }

    /// <summary>The strongest of the file in the order of the text; one more finding for the rest.</summary>
    private static void Report(ArticleReading reading, RuleContext context, List<Assertion> found, bool sourced)
    {
        // Where nobody speaks at all that is the finding (CL111); the five strongest show what it means.
        // Elsewhere a single feature is too little.
        if (sourced)
        {
            found.RemoveAll(item => !item.Several);
        }

        int most = sourced ? context.Get(MostOption) : Math.Min(5, context.Get(MostOption));
        int least = NoteScore;
        while (found.Count(item => item.Score > least) > most)
        {
            least++;
        }

        int left = most - found.Count(item => item.Score > least);
        int cut = 0;
        foreach ((int score, int sentence, string why, _) in found)
        {
            if (score < least || (score == least && left-- <= 0))
            {
                cut++;
                continue;
            }

            context.Report(score >= WarningScore ? Severity.Warning : Severity.Note, reading.Sentences[sentence].Span, $"The text itself {why} here, and nobody is said to say so", "Name who says so, or keep to what happened");
        }

        if (cut > 0)
        {
            string rest = cut == 1 ? "One more assertion in this file stands" : $"{cut} more assertions in this file stand";
            context.Report(Severity.Note, reading.Sentences[found[0].Sentence].Span, $"{rest} without a source", "Look at the paragraphs without a name in them");
        }
    }

    private static int Score(ArticleReading reading, in Sentence sentence, out int kinds, out string why)
    {
        why = string.Empty;
        kinds = 0;
        int first = sentence.FirstToken;
        int end = sentence.EndToken;
        if (end - first < 6 || reading.Text[sentence.End - 1] == '?')
        {
            return 0;
        }

        int loaded = 0;
        int wrongs = 0;
        int eventful = 0;
        bool modal = false;
        bool current = false;
        bool past = false;
        bool predicate = false;
        int evaluated = 0;
        for (int i = first; i < end; i++)
        {
            Token token = reading.Tokens[i];
            if (token.InQuotation)
            {
                // Somebody's words in the sentence: it is half attributed.
                return 0;
            }

            if (token.Kind == TokenKind.Number && token.Length == 4)
            {
                eventful++;
                continue;
            }

            if (token.Kind != TokenKind.Word || token.WordId == 0)
            {
                continue;
            }

            LexicalClass classes = reading.ClassesOf(token);
            string word = reading.Lexicon.GetWord(token.WordId);
            if (word is "i" or "we" or "my" or "our" or "you" or "your" or "let's" or "us" && !token.IsCapitalised)
            {
                return 0;
            }

            bool mild = word is "terrorist" or "controversial" or "dramatic" or "radical" or "vital" or "crucial" or "renowned" or "extremist" or "mere" or "brave" or "bold";
            loaded += (classes & LexicalClass.Loaded) != 0 && !mild ? 1 : 0;
            wrongs += (classes & (LexicalClass.Accusation | LexicalClass.Loaded)) == LexicalClass.Accusation ? 1 : 0;
            eventful += (classes & LexicalClass.Calendar) != 0 && token.IsCapitalised ? 1 : 0;
            modal |= word is "could" or "would" or "will" or "may" or "might";
            bool be = word is "is" or "are" or "remains" or "remain" or "becomes";
            current |= be || word is "has" or "have" or "wants" or "seeks" or "aims" or "believes" or "knows" or "hopes" or "sees" or "fears";
            past |= !current && (word is "was" or "were" or "had" or "did" || (classes & LexicalClass.CuePast) != 0);
            predicate |= be;
            if (predicate && i > first && reading.HasPhrase(i, Math.Min(i + 3, end), PhraseKind.Evaluation) && evaluated == 0)
            {
                evaluated = 1;
            }
        }

        int score = 0;
        Add(ref score, ref kinds, ref why, RateMotive(reading, sentence), "tells a motive");
        Add(ref score, ref kinds, ref why, modal && reading.HasPhrase(first, end, PhraseKind.Consequence) || reading.HasPhrase(first, end, PhraseKind.Prediction) ? 2 : 0, "forecasts");
        int figures = CountFigures(reading, sentence);
        Add(ref score, ref kinds, ref why, figures >= 2 ? 2 : 0, "gives several figures");
        kinds += figures >= 4 ? 1 : 0;
        Add(ref score, ref kinds, ref why, RateSuperlative(reading, sentence, eventful), "claims a superlative");
        Add(ref score, ref kinds, ref why, loaded == 0 && wrongs == 0 ? 0 : loaded == 0 ? 1 : loaded + wrongs == 1 ? 2 : 3, "judges");
        Add(ref score, ref kinds, ref why, evaluated, "judges");
        Add(ref score, ref kinds, ref why, reading.HasPhrase(first, end, PhraseKind.Causation) ? 1 : 0, "gives a cause");
        score += current && !past && eventful == 0 && score > 0 ? 1 : 0;
        score -= eventful > 0 && !current ? 2 : 0;
        return score < NoteScore || reading.HasPhrase(first, end, PhraseKind.CommonKnowledge) || reading.HasPhrase(first, end, PhraseKind.Ignorance) ? 0 : score;
    }

    private static void Add(ref int score, ref int kinds, ref string why, int points, string reason)
    {
        if (points > 0)
        {
            kinds++;
            why = why.Length == 0 ? reason : why;
            score += points;
        }
    }

    /// <summary>What a named body wants, hopes or believes weighs two, that somebody tries one.</summary>
    private static int RateMotive(ArticleReading reading, in Sentence sentence)
    {
        if (reading.HasPhrase(sentence.FirstToken, sentence.EndToken, PhraseKind.Intent))
        {
            return 2;
        }

        for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (Clause.WordAt(reading, i) is "believes" or "fears" or "hopes" or "wants" or "knows" or "thinks" or "feels" or "considers" or "sees"
                && Clause.FindAgent(reading, sentence, i, out _, out _) is Clause.Agent.Body or Clause.Agent.Role)
            {
                return 2;
            }
        }

        return reading.HasPhrase(sentence.FirstToken, sentence.EndToken, PhraseKind.Effort) ? 1 : 0;
    }

    /// <summary>Two sums of money or percentages, or a share of a people.</summary>
    private static int CountFigures(ArticleReading reading, in Sentence sentence)
    {
        int figures = 0;
        byte unit = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if ((reading.ClassesOf(reading.Tokens[i]) & (LexicalClass.DocumentNoun | LexicalClass.NewsOrganisation)) != 0)
            {
                return 0; // somebody published them
            }
        }

        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int low = 0;
        int high = quantities.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quantities[middle].FirstToken < sentence.FirstToken)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (int i = low; i < quantities.Length && quantities[i].FirstToken < sentence.EndToken; i++)
        {
            if (quantities[i].IsAmount && quantities[i].Dimension is QuantityDimension.Money or QuantityDimension.Percent)
            {
                unit = figures == 0 ? quantities[i].Unit : unit;
                figures += quantities[i].Unit == unit ? 1 : 0; // a sum in a second currency is the same sum
            }
        }

        return figures;
    }

    /// <summary>An absolute (<c>the only option</c>, <c>unprecedented</c>) weighs two, a rank one; with a year, a figure or a negation none.</summary>
    private static int RateSuperlative(ArticleReading reading, in Sentence sentence, int eventful)
    {
        if (eventful > 0)
        {
            return 0;
        }

        int rank = 0;
        for (int i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            string word = Clause.WordAt(reading, i);
            bool denied = i > sentence.FirstToken && Clause.IsHypothetical(Clause.WordAt(reading, i - 1));
            if (denied)
            {
                continue;
            }

            if (word is "unprecedented" or "unparalleled" or "unrivalled" or "unmatched" or "world-class" or "world-leading")
            {
                return 2;
            }

            if (!(word is "the" or "its" or "their" or "his" or "her"))
            {
                continue;
            }

            string next = Clause.WordAt(reading, i + 1);
            if (next is "only")
            {
                bool absolute = i + 2 < sentence.EndToken && Clause.WordAt(reading, i + 2) is "option" or "choice" or "hope" or "way" or "answer" or "solution" or "real" or "chance";
                rank = Math.Max(rank, absolute ? 2 : 1);
            }
            else if (next is "best" or "worst" or "greatest" or "deadliest" or "finest" or "richest" or "poorest" or "most" or "largest" or "biggest" or "strongest" or "weakest")
            {
                rank = Math.Max(rank, 1);
            }
        }

        return rank;
    }

    private static bool IsPersonal(ArticleReading reading)
    {
        int persons = 0;
        foreach (Token token in reading.Tokens)
        {
            if (token.Kind == TokenKind.Word && !token.InQuotation && !token.IsResidue && (reading.ClassesOf(token) & LexicalClass.Function) != 0
                && reading.Lexicon.GetWord(token.WordId) is "i" or "my" or "me" or "we" or "our" or "you" or "your" or "i'm" or "i've" or "we're"
                && ++persons > 2)
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Assertion(int Score, int Sentence, string Why, bool Several);
}
