using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds a paragraph of quoted speech that leads to no speaker.</summary>
/// <remarks>
/// ## Why
/// Somebody’s words without somebody: a cut took the speaker away, or a pull quote was left in the text. A paragraph that is
/// nothing but a quotation belongs to the speaker of the paragraph before it. When nobody speaks there either, no reader can
/// tell whose words they are. Articles in which no quotation has a speaker are left alone: there quotations are examples.
///
/// ## What to do
/// Name the speaker in the paragraph, or put the quotation back after the sentence that names one.
///
/// ## Examples
/// ```bad
/// “It was a hard week,” said Mara Quill, the harbour master.
///
/// The lift stood still. The town had to walk up the hill.
///
/// “We will not move until the rope is new.”
///
/// Two buses ran in the evening.
/// ```
/// ```good
/// The lift stood still for a week, said Mara Quill, the harbour master.
///
/// “We will not move until the rope is new.”
/// ```
/// ```good
/// The lift stood still for a week. The town had to walk up the hill.
///
/// “We will not move until the rope is new,” said Mara Quill. “The old one is worn.”
///
/// “It has been worn for ten years.”
/// ```
/// </remarks>
public sealed class OrphanQuote() : Rule(new RuleDescriptor(
    Id: "CL206",
    Name: "orphan-quote",
    Title: "Quotation without a speaker",
    Description: "A paragraph of quoted speech leads to no speaker.",
    Severity: Severity.Warning,
    Precision: RulePrecision.Medium))
{
    /// <summary>This many words tell one passage from another.</summary>
    private const int Sample = 5;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Genre == Genre.Interview || !QuotesSomebody(reading))
        {
            return;
        }

        ReadOnlySpan<Quotation> quotations = reading.Quotations;
        ReadOnlySpan<QuotationSpeaker> speakers = reading.Speakers;
        ReadOnlySpan<QuotationProblem> problems = reading.QuotationProblems;
        int problem = 0; // the first at or after the quotation: both are in text order
        PooledIndex? samples = null; // made for the first quotation that asks
        for (int i = 0; i < quotations.Length; i++)
        {
            Quotation quotation = quotations[i];
            while (problem < problems.Length && problems[problem].Start < quotation.Start)
            {
                problem++;
            }

            // Where a mark is missing the speaker may stand in what looks like the quotation; the mark is the finding (CL502).
            bool unclosed = problem < problems.Length && problems[problem].Start < quotation.End;
            if (unclosed || quotation.Kind != QuotationKind.Speech || speakers[i].Link != SpeakerLink.None || !IsWholeBlock(reading, quotation) || !HasBodyBefore(reading, quotation.Block))
            {
                continue;
            }

            samples ??= CountSamples(reading);

            // A pull quote repeats what the text quotes with its speaker.
            if (samples.Get(SampleAt(reading, quotation.FirstToken + 1)) < 2)
            {
                context.Report(
                    quotation.Span,
                    $"Nobody is named as the speaker of “{Opening(reading, quotation)}…”, and nobody speaks in the paragraph before",
                    "Name the speaker");
            }
        }

        samples?.Dispose();
    }

    /// <summary>An article that gives no quotation a speaker does not report speech: its quotations are examples.</summary>
    private static bool QuotesSomebody(ArticleReading reading)
    {
        foreach (QuotationSpeaker speaker in reading.Speakers)
        {
            if (speaker.Attribution >= 0 && reading.Attributions[speaker.Attribution].Level is not SourceLevel.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The block is body text and holds nothing but the quotation.</summary>
    private static bool IsWholeBlock(ArticleReading reading, in Quotation quotation)
    {
        Block block = reading.Blocks[quotation.Block];
        if (block.Zone != Zone.Body || quotation.FirstToken != block.FirstToken || reading.Tokens[quotation.FirstToken].Kind is not (TokenKind.DoubleQuote or TokenKind.SingleQuote))
        {
            return false;
        }

        for (int i = quotation.EndToken; i < block.EndToken; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word && !reading.Tokens[i].InQuotation)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A quotation above the text is a motto or part of the head.</summary>
    private static bool HasBodyBefore(ArticleReading reading, int block)
    {
        for (int i = block - 1; i >= 0; i--)
        {
            if (reading.Blocks[i].Zone == Zone.Body)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts the first words of every passage.</summary>
    private static PooledIndex CountSamples(ArticleReading reading)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        var samples = new PooledIndex(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                samples.Increment(SampleAt(reading, i));
            }
        }

        return samples;
    }

    private static uint SampleAt(ArticleReading reading, int token)
    {
        uint hash = 0;
        for (int i = token, words = 0; i < reading.Tokens.Length && words < Sample; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word)
            {
                hash = (hash * 16777619) ^ reading.Tokens[i].Hash;
                words++;
            }
        }

        return hash;
    }

    private static string Opening(ArticleReading reading, in Quotation quotation)
    {
        int first = quotation.FirstToken + 1;
        int last = Math.Min(first + Sample, quotation.EndToken - 1) - 1;
        return reading.Text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(reading.Tokens[first].Start, reading.Tokens[Math.Max(first, last)].End));
    }
}
