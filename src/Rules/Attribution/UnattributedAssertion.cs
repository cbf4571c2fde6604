using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Clauses;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Attribution.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds statements a reader would ask “says who?” of, in the reporter's own voice and with no source in reach.</summary>
/// <remarks>
/// ## Why
/// Motives, forecasts, verdicts, superlatives and bundles of figures need somebody who answers for them. Each sentence is scored
/// for such features; dated events, definitions, what is honestly unknown and paragraphs with a named source count against it.
/// Three points are a note, and no more, for the desk may know it for itself; at most one finding a paragraph and eight a file, where the
/// strongest stay and one more finding says how many there are. Reviews, opinion and explainers are left alone.
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
    Severity: Severity.Note)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
    Options = [MostOption],
})
{
    private const int NoteScore = 3;

    /// <summary>A text with fewer sources than one for so many tokens is judged as one without any.</summary>
    private const int TokensPerSource = 400;

    private static readonly RuleOption MostOption = new("maximum-per-file", 8, 1, 1000,
        "How many assertions of one file are reported one by one.");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Genre is Genre.Review or Genre.Opinion or Genre.Explainer or Genre.Obituary or Genre.Interview)
        {
            return;
        }

        if (reading.HasPhrase(PhraseKind.Game))
        {
            return; // matches and games are told by whoever watches
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
                sources += coverage[i].Kind == CoverKind.Content && coverage[i].Attribution >= 0
                    && reading.Attributions[coverage[i].Attribution].IsIdentified ? 1 : 0;
            }

            if (reading.Blocks[block].Zone is not (Zone.Body or Zone.ListItem))
            {
                continue;
            }

            (int best, int place, string why, bool several) = FindStrongest(reading, first, i, named);
            if (best >= NoteScore)
            {
                found.Add(new Assertion(several ? best : NoteScore, place, why, several));
            }
        }

        if (found.Count == 0 || reading.WriterWords > 2)
        {
            return; // a column or advice: the writer answers for it
        }

        Report(reading, context, found, sources * TokensPerSource >= reading.Tokens.Length);
    }

    /// <summary>The strongest assertion of the sentences of a block.</summary>
    private static (int Score, int Sentence, string Why, bool Several) FindStrongest(ArticleReading reading, int first, int end, bool named)
    {
        (int Score, int Sentence, string Why, bool Several) best = (0, -1, string.Empty, false);
        for (int k = first; k < end; k++)
        {
            if (reading.Coverage[k].Kind == CoverKind.None)
            {
                int score = Score(reading, new Passage(reading, k), out int kinds, out string reason) - (named ? 1 : 0);
                if (score > best.Score)
                {
                    best = (score, k, reason, kinds > 1);
                }
            }
        }

        return best;
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
        while (CountAbove(found, least) > most)
        {
            least++;
        }

        int left = most - CountAbove(found, least);
        int cut = 0;
        for (int i = 0; i < found.Count; i++)
        {
            (int score, int sentence, string why, _) = found[i];
            if (score < least || (score == least && left-- <= 0))
            {
                cut++;
                continue;
            }

            context.Report(reading.Sentences[sentence].Span, $"The text {why} in its own voice, without a source",
                "Name who says so, or keep to what happened");
        }

        if (cut > 0)
        {
            string rest = cut == 1 ? "One more assertion in this file stands" : $"{cut} more assertions in this file stand";
            context.Report(reading.Sentences[found[0].Sentence].Span, $"{rest} without a source",
                "Look at the paragraphs without a name in them");
        }
    }

    private static int CountAbove(List<Assertion> found, int score)
    {
        int count = 0;
        for (int i = 0; i < found.Count; i++)
        {
            count += found[i].Score > score ? 1 : 0;
        }

        return count;
    }

    private static int Score(ArticleReading reading, in Passage passage, out int kinds, out string why)
    {
        why = string.Empty;
        kinds = 0;
        PhraseKinds phrases = reading.PhraseKindsIn(passage.First, passage.End);
        if (!AssertionSigns.TryRead(reading, passage, phrases, out AssertionSigns signs))
        {
            return 0;
        }

        int score = 0;
        Add(ref score, ref kinds, ref why, RateMotive(reading, passage, phrases, signs.Motive), "tells a motive");
        Add(ref score, ref kinds, ref why, signs.Modal && phrases.Has(PhraseKind.Consequence) || phrases.Has(PhraseKind.Prediction) ? 2 : 0,
            "forecasts");
        int opinion = score;
        int figures = CountFigures(reading, passage);
        Add(ref score, ref kinds, ref why, figures >= 2 ? 2 : 0, "gives several figures");
        kinds += figures >= 4 ? 1 : 0;
        int counted = score - opinion;
        Add(ref score, ref kinds, ref why, signs.Superlative && signs.Events == 0 ? RateSuperlative(passage) : 0, "claims a superlative");
        Add(ref score, ref kinds, ref why, signs.RateJudgement(), "judges");
        Add(ref score, ref kinds, ref why, signs.Evaluated ? 1 : 0, "judges");
        opinion = score - counted;
        Add(ref score, ref kinds, ref why, phrases.Has(PhraseKind.Causation) ? 1 : 0, "gives a cause");
        score += signs.Current && !signs.Past && signs.Events == 0 && score > 0 ? 1 : 0;
        score -= signs.Events > 0 && !signs.Current ? 2 : 0;
        score = opinion < 2 ? Math.Min(score, NoteScore) : score; // figures and causes alone are for the desk's next look
        bool known = phrases.Has(PhraseKind.CommonKnowledge) || phrases.Has(PhraseKind.Ignorance);
        return score < NoteScore || known || IsReferred(reading, passage) ? 0 : score;
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
    private static int RateMotive(ArticleReading reading, in Passage passage, PhraseKinds phrases, bool motive)
    {
        if (phrases.Has(PhraseKind.Intent))
        {
            return IsTrend(reading, passage) || IsDeclared(passage) ? 0 : IsOwnAim(reading, passage) ? 1 : 2;
        }

        for (int i = passage.First + 1; i < passage.End && motive; i++)
        {
            if (UnattributedAssertionWords.Motive.Has(passage[i])
                && AgentReader.Find(reading, passage, i, out _, out _) is Agent.Body or Agent.Role)
            {
                return 2;
            }
        }

        return phrases.Has(PhraseKind.Effort) ? 1 : 0;
    }

    /// <summary><c>is driven by rising costs</c>: a cause and no motive.</summary>
    private static bool IsTrend(ArticleReading reading, in Passage passage)
    {
        for (int i = passage.First; i + 2 < passage.End; i++)
        {
            if (UnattributedAssertionWords.Driven.Has(passage[i]) && UnattributedAssertionWords.By.Has(passage[i + 1])
                && (Lists.Number.Has(passage[i + 2]) || reading.TextOf(passage[i + 2]).EndsWith("ing".AsSpan(), StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>The accord is aimed at</c>, <c>the law seeks to</c>: what it is for stands in it.</summary>
    private static bool IsDeclared(in Passage passage)
    {
        for (int i = passage.First; i + 1 < passage.End && passage[i].Kind == TokenKind.Word; i++)
        {
            if (!UnattributedAssertionWords.Instrument.Has(passage[i]))
            {
                continue;
            }

            int verb = i + 1;
            while (passage.Is(verb, Lists.Auxiliary) || passage.Is(verb, Lists.Adverb))
            {
                verb++;
            }

            if (passage.Is(verb, UnattributedAssertionWords.Serving))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a person by name, or somebody <c>who wants to</c>, is after is mostly what he says himself.</summary>
    private static bool IsOwnAim(ArticleReading reading, in Passage passage)
    {
        if (reading.MentionAt(passage.First) is var mention and >= 0 && reading.Mentions[mention].Class == NameClass.Person)
        {
            return true;
        }

        for (int i = passage.First; i + 1 < passage.End; i++)
        {
            if (UnattributedAssertionWords.Relative.Has(passage[i]) && UnattributedAssertionWords.Aiming.Has(passage[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A link leads to the source, or the sentence says that it is only thought or reported.</summary>
    private static bool IsReferred(ArticleReading reading, in Passage passage)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(reading.Sentences[passage.Sentence].Span);
        if (text.IndexOf("](".AsSpan(), StringComparison.Ordinal) >= 0 || text.IndexOf("<a ".AsSpan(), StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        foreach (ref readonly Token token in reading.Tokens.Slice(passage.First, passage.End - passage.First))
        {
            if (UnattributedAssertionWords.Hedge.Has(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two sums of money or percentages, or a share of a people.</summary>
    private static int CountFigures(ArticleReading reading, in Passage passage)
    {
        int figures = 0;
        byte unit = 0;
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int low = Sorted.FirstFrom(quantities, passage.First, static (in Quantity item) => item.FirstToken);

        for (int i = low; i < quantities.Length && quantities[i].FirstToken < passage.End; i++)
        {
            if (quantities[i].IsAmount && quantities[i].Dimension is QuantityDimension.Money or QuantityDimension.Percent)
            {
                unit = figures == 0 ? quantities[i].Unit : unit;
                figures += quantities[i].Unit == unit ? 1 : 0; // a sum in a second currency is the same sum
            }
        }

        return figures >= 2 && IsPublished(passage) ? 0 : figures;
    }

    /// <summary>Somebody published what the sentence tells.</summary>
    private static bool IsPublished(in Passage passage)
    {
        for (int i = passage.First; i < passage.End; i++)
        {
            if (UnattributedAssertionWords.Publisher.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An absolute (<c>the only option</c>, <c>unprecedented</c>) weighs two, a rank one; with a negation none.</summary>
    private static int RateSuperlative(in Passage passage)
    {
        int rank = 0;
        for (int i = passage.First; i + 1 < passage.End; i++)
        {
            Token token = passage[i];
            bool absolute = UnattributedAssertionWords.Absolute.Has(token);
            if ((!absolute && !UnattributedAssertionWords.BeforeRank.Has(token))
                || (i > passage.First && Lists.Hypothetical.Has(passage[i - 1])))
            {
                continue;
            }

            if (absolute)
            {
                return 2;
            }

            if (UnattributedAssertionWords.Only.Has(passage[i + 1]))
            {
                bool alone = i + 2 < passage.End && UnattributedAssertionWords.Remedy.Has(passage[i + 2]);
                rank = Math.Max(rank, alone ? 2 : 1);
            }
            else if (UnattributedAssertionWords.Rank.Has(passage[i + 1]))
            {
                rank = Math.Max(rank, 1);
            }
        }

        return rank;
    }

    private sealed record Assertion(int Score, int Sentence, string Why, bool Several);
}
