using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Rules.Attribution.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds a headline that states as fact what the text only reports as a claim.</summary>
/// <remarks>
/// ## Why
/// Most people read only the headline. It is compared with the first paragraphs: where a sentence that shares at least half of
/// its words of weight hangs on a claim, a hedge or a vague source, and the headline has no sign of that (a verb of saying, a
/// colon, a question, quotation marks, a modal verb), it says more than the text. Figures are left to headline-figure-conflict.
///
/// ## What to do
/// Attribute or hedge the headline as the text does.
///
/// ## Examples
/// ```bad
/// Harbour trade doubles after pact
///
/// Trade in the harbour has doubled after the pact, according to claims by its sponsors.
/// ```
/// ```good
/// Mayor denies harbour fraud
///
/// The mayor has denied fraud at the harbour, critics claim.
/// ```
/// ```good
/// ‘Nobody told us’: parents on the school closure
///
/// Parents claim that nobody told them of the school closure.
/// ```
/// </remarks>
public sealed class HeadlineBodyMismatch() : Rule(new RuleDescriptor(
    Id: "CL109",
    Name: "headline-body-mismatch",
    Title: "Headline says more than the text",
    Description: "The headline states as fact what the text only reports as a claim.",
    Severity: Severity.Note)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
})
{
    private const int LeadBlocks = 3;
    private const int LeadSentences = 20;

    /// <summary>A word of so few letters has no weight in a headline.</summary>
    private const int ShortWord = 3;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int first = 0;
        while (first < sentences.Length && reading.Blocks[sentences[first].Block].Zone is Zone.Byline or Zone.Deck)
        {
            first++;
        }

        if (first == sentences.Length || reading.Blocks[sentences[first].Block].Zone != Zone.Headline
            || reading.Genre is Genre.Review or Genre.Opinion)
        {
            return;
        }

        Sentence headline = sentences[first];
        var words = new HashSet<uint>();
        if (IsHedged(reading, headline, words) || words.Count < 3)
        {
            return;
        }

        var shared = new HashSet<uint>();
        int blocks = 0;
        int lastBlock = -1;
        for (int i = 1; i < sentences.Length; i++)
        {
            if (!reading.Blocks[sentences[i].Block].IsProse)
            {
                continue;
            }

            blocks += sentences[i].Block == lastBlock ? 0 : 1;
            lastBlock = sentences[i].Block;
            if (blocks > LeadBlocks || i > LeadSentences)
            {
                return;
            }

            if (CountShared(reading, sentences[i], words, shared) * 2 >= words.Count && HasClaim(reading, i, out int place))
            {
                context.Report(
                    headline.Span,
                    "The headline states as fact what the text reports as a claim",
                    "Attribute or hedge the headline as the text does",
                    [new Findings.RelatedPlace(reading.Tokens[place].Span, "the text hedges here")]);
                return;
            }
        }
    }

    /// <summary>Whether the headline shows that it reports somebody's words; collects its words of weight.</summary>
    private static bool IsHedged(ArticleReading reading, in Sentence headline, HashSet<uint> words)
    {
        for (int i = headline.FirstToken; i < headline.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind is TokenKind.Colon or TokenKind.SingleQuote or TokenKind.DoubleQuote or TokenKind.Dash
                || reading.Text[token.Start] == '?')
            {
                return true;
            }

            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            ushort wordId = token.WordId;
            if ((Lists.Cue.Has(wordId) && !Lists.HomographCue.Has(wordId)) || Lists.NominalCue.Has(wordId)
                || Lists.Hypothetical.Has(token)
    || HeadlineBodyMismatchWords.OpenQuestion.Has(wordId))
            {
                return true;
            }

            if (!Lists.Function.Has(wordId) && token.Length > ShortWord)
            {
                words.Add(Stem(reading, token));
            }
        }

        return false;
    }

    /// <summary>How many words of the headline stand in a sentence outside quotations.</summary>
    private static int CountShared(ArticleReading reading, in Sentence sentence, HashSet<uint> words, HashSet<uint> shared)
    {
        shared.Clear();
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly Token token = ref reading.Tokens[i];
            if (token.Kind == TokenKind.Word && token.Length > ShortWord && !token.InQuotation
                && Stem(reading, token) is var word && words.Contains(word))
            {
                shared.Add(word);
            }
        }

        return shared.Count;
    }

    /// <summary>The sentence hangs on a hedge or on claims, and nobody is named who makes them.</summary>
    private static bool HasClaim(ArticleReading reading, int sentence, out int place)
    {
        bool claims = false;
        place = -1;
        for (int i = Claim.FirstAttribution(reading, sentence); i < reading.Attributions.Length
            && reading.Attributions[i].Sentence == sentence; i++)
        {
            Reading.Attributions.Attribution attribution = reading.Attributions[i];
            ushort cue = reading.Tokens[attribution.Cue].WordId;
            ushort head = reading.Tokens[attribution.Head].WordId;
            if (attribution.HasVoice && attribution.IsIdentified && !HeadlineBodyMismatchWords.HeadlineHedge.Has(head))
            {
                return false;
            }

            if (HeadlineBodyMismatchWords.Hedged.Has(cue) || HeadlineBodyMismatchWords.HeadlineHedge.Has(head))
            {
                claims = attribution.Form != AttributionForm.Hedge || Lists.HedgeAdverb.Has(cue);
                place = attribution.Cue;
            }
        }

        return claims;
    }

    /// <summary>The first five letters and no ending: <c>doubles</c> and <c>doubled</c> are one.</summary>
    private static uint Stem(ArticleReading reading, in Token token)
    {
        uint hash = WordLexicon.EmptyHash;
        ReadOnlySpan<char> text = reading.TextOf(token);
        for (int i = 0; i < text.Length && i < 5; i++)
        {
            hash = WordLexicon.Hash(hash, WordLexicon.Fold(text[i]));
        }

        return hash;
    }
}
