using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quotations;
using ContentLint.Rules.Corpus;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds words in quotation marks that one article gives to two speakers.</summary>
/// <remarks>
/// ## Why
/// Two people do not say the same sentence. One quotation was pasted to the wrong name, and one of the two will call. Words that somebody
/// repeats, cites or sings are left alone, and so are short ones. It is a note: a phrase may be taken up without saying so.
///
/// ## What to do
/// Look up who said it, and cut the other.
///
/// ## Examples
/// ```bad
/// “Nobody ever paid for the second boat,” said Asta Rehm, the skipper. The talks went on until ten.
///
/// “Nobody ever paid for the second boat,” said Joost Krol, who speaks for the port.
/// ```
/// ```good
/// “Nobody ever paid for the second boat,” said Asta Rehm, the skipper. The talks went on until ten.
///
/// “Nobody ever paid for the second boat,” repeated Joost Krol, who speaks for the port.
/// ```
/// ```good
/// “Thank you very much,” said Asta Rehm. “Thank you very much,” said Joost Krol.
/// ```
/// </remarks>
public sealed class SharedQuotation() : Rule(new RuleDescriptor(
    Id: "CL209",
    Name: "shared-quotation",
    Title: "One quotation, two speakers",
    Description: "The article gives one quotation to two speakers.",
    Severity: Severity.Note)
{
    Since = "0.2",
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Tokens = [TokenKind.DoubleQuote] },
})
{
    /// <summary>Fewer words are said by many.</summary>
    private const int FewestWords = 5;

    /// <summary>So many of them say something.</summary>
    private const int FewestWeighty = 2;

    /// <summary>
    /// So often a quotation is compared with others; only hostile input has more that begins alike and goes on otherwise.
    /// </summary>
    private const int MostCompared = 16;

    /// <summary>Share of the shorter quotation that stands in the longer one in one piece.</summary>
    private const double Share = 0.8;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quotation> quotations = reading.Quotations;
        if (quotations.Length < 2)
        {
            return;
        }

        using var shingles = new PooledIndex(64); // the first token of the first place of five words in quotations
        using var owners = new PooledIndex(64); // the quotation of that token
        for (int i = 0; i < quotations.Length; i++)
        {
            if (!IsSpoken(reading, i))
            {
                continue;
            }

            int compared = 0;
            for (int at = quotations[i].FirstToken; at < quotations[i].EndToken && compared < MostCompared; at++)
            {
                int first = IsWord(reading.Tokens[at]) ? FirstOfShingle(reading, quotations[i].FirstToken, at) : -1;
                if (first < 0)
                {
                    continue;
                }

                ulong hash = HashOf(reading, first, at);
                int known = shingles.AddOrGet(hash, first);
                if (known < 0)
                {
                    owners.AddOrGet(hash, i);
                }
                else if (owners.Get(hash) is >= 0 and var other && other != i)
                {
                    compared++;
                    if (AreOfTwo(reading, other, i) && ShareMost(reading, other, known, i, first))
                    {
                        Report(reading, context, other, i);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>
    /// A person whom the article introduces says it: a verb of speaking stands beside it, and between the two no other quotation, whose
    /// verb it would be.
    /// </summary>
    private static bool IsSpoken(ArticleReading reading, int quotation)
    {
        QuotationSpeaker speaker = reading.Speakers[quotation];
        if (speaker.Link != SpeakerLink.Cue || speaker.Mention < 0 || !reading.Blocks[reading.Quotations[quotation].Block].IsProse)
        {
            return false;
        }

        ref readonly Mention mention = ref reading.Mentions[speaker.Mention];
        bool isOfAnother = quotation > 0 && reading.Quotations[quotation - 1].Start > mention.Start;
        return !isOfAnother && (mention.Class == NameClass.Person
            || (mention.Class == NameClass.Unknown && reading.Names.Find(mention.Key).Mention >= 0 && !reading.Names.IsBody(mention.Key)));
    }

    /// <summary>Where the words begin of which the one at a place is the last, or -1.</summary>
    private static int FirstOfShingle(ArticleReading reading, int start, int last)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int words = 1;
        int at = last;
        while (words < FewestWords && --at >= start)
        {
            words += IsWord(tokens[at]) ? 1 : 0;
        }

        return words == FewestWords ? at : -1;
    }

    private static ulong HashOf(ArticleReading reading, int first, int last)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ulong hash = 0;
        for (int i = first; i <= last; i++)
        {
            hash = IsWord(tokens[i]) ? TextHash.Mix(hash ^ tokens[i].Hash) : hash;
        }

        return hash;
    }

    private static bool AreOfTwo(ArticleReading reading, int first, int second)
    {
        ref readonly Mention one = ref reading.Mentions[reading.Speakers[first].Mention];
        ref readonly Mention other = ref reading.Mentions[reading.Speakers[second].Mention];
        if (one.Key == other.Key || SharePart(reading, one, other))
        {
            return false;
        }

        int introduced = reading.Names.Find(one.Key).Mention;
        return (introduced < 0 || introduced != reading.Names.Find(other.Key).Mention)
            && !IsSaidAgain(reading, second) && !IsSaidAgain(reading, first);
    }

    /// <summary>A word of one name stands in the other, or is nearly one of it: a spelling, and no other person.</summary>
    private static bool SharePart(ArticleReading reading, in Mention one, in Mention other)
    {
        for (int i = one.NameToken; i < one.EndToken; i++)
        {
            for (int j = other.NameToken; j < other.EndToken; j++)
            {
                if (reading.Tokens[i].Kind == TokenKind.Word && reading.Tokens[j].Kind == TokenKind.Word
                    && (reading.Tokens[i].Hash == reading.Tokens[j].Hash
                        || EditDistance.Between(reading.TextOf(reading.Tokens[i]), reading.TextOf(reading.Tokens[j])) == 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The sentences around say that it was said before, or that it is no speech.</summary>
    private static bool IsSaidAgain(ArticleReading reading, int quotation)
    {
        Quotation said = reading.Quotations[quotation];
        int first = Sorted.FirstFrom(reading.Sentences, said.Start + 1, static (in Sentence sentence) => sentence.End);
        for (int s = Math.Max(0, first - 1); s < reading.Sentences.Length && reading.Sentences[s].Start < said.End; s++)
        {
            Sentence sentence = reading.Sentences[s];
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!reading.Tokens[i].InQuotation && SharedQuotationWords.Again.Has(reading.Tokens[i]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>From two equal words on the quotations go on alike for most of the shorter one.</summary>
    private static bool ShareMost(ArticleReading reading, int first, int at, int second, int other)
    {
        Quotation one = reading.Quotations[first];
        Quotation two = reading.Quotations[second];
        int equal = 0;
        int weighty = 0;
        int i = at;
        int j = other;
        while (i < one.EndToken && j < two.EndToken)
        {
            if (!IsWord(reading.Tokens[i]))
            {
                i++;
            }
            else if (!IsWord(reading.Tokens[j]))
            {
                j++;
            }
            else if (reading.Tokens[i].Hash != reading.Tokens[j].Hash)
            {
                break;
            }
            else
            {
                equal++;
                weighty += Lists.Function.Has(reading.Tokens[i]) ? 0 : 1;
                i++;
                j++;
            }
        }

        int shorter = Math.Min(CountWords(reading, one), CountWords(reading, two));
        return weighty >= FewestWeighty && equal >= Share * shorter;
    }

    private static bool IsWord(in Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    private static int CountWords(ArticleReading reading, in Quotation quotation)
    {
        int words = 0;
        for (int i = quotation.FirstToken; i < quotation.EndToken; i++)
        {
            words += IsWord(reading.Tokens[i]) ? 1 : 0;
        }

        return words;
    }

    private static void Report(ArticleReading reading, RuleContext context, int first, int second)
    {
        string one = reading.Text.ToString(reading.Mentions[reading.Speakers[first].Mention].Span);
        string other = reading.Text.ToString(reading.Mentions[reading.Speakers[second].Mention].Span);
        context.Report(
            reading.Quotations[second].Span,
            $"“{other}” says here what “{one}” says above",
            "Look up who said it, and cut the other",
            [new RelatedPlace(reading.Quotations[first].Span, "the same words of another speaker")]);
    }
}
