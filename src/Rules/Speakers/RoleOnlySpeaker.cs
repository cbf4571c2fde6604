using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>
/// Finds a definite office or document that speaks although the article never told which one: <c>the district commissioner</c>.
/// </summary>
/// <remarks>
/// ## Why
/// <c>The</c> promises that the reader knows which one is meant. An office that speaks and that nobody is named for, here or
/// anywhere in the article, is often the leftover of a cut introduction, and nobody could call it back. Epithets of a person
/// who was named (<c>the striker said</c>), judges, courts and presidents are no offices in this sense.
///
/// ## What to do
/// Name the holder of the office, or the document and who published it.
///
/// ## Examples
/// ```bad
/// The lift stood still for a week. According to the district commissioner, the rope was worn.
/// ```
/// ```bad
/// The lift stood still for a week. The report found that the rope was worn.
/// ```
/// ```good
/// The lift stood still for a week. According to the district commissioner, Teodor Lasz, the rope was worn.
/// ```
/// ```good
/// The council published a report on the lift. The report found that the rope was worn.
/// ```
/// </remarks>
public sealed class RoleOnlySpeaker() : Rule(new RuleDescriptor(
    Id: "CL205",
    Name: "role-only-speaker",
    Title: "Office or document without a name",
    Description: "A definite office or document speaks that the article has not introduced.",
    Severity: Severity.Note)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [Lists.Office, Lists.DocumentNoun] },
})
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        HashSet<uint>? named = null;
        int firstDocument = -1;
        var seen = new HashSet<uint>();
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            Token first = reading.Tokens[attribution.SourceFirst];
            if (attribution.SourceEnd - attribution.SourceFirst < 2 || first.InQuotation || !IsDefinite(reading, attribution, out int head)
                || reading.Blocks[reading.Sentences[attribution.Sentence].Block].Zone != Zone.Body)
            {
                continue;
            }

            Token noun = reading.Tokens[head];
            ushort wordId = noun.WordId;
            bool office = Lists.Office.Has(wordId);
            bool document = !noun.IsCapitalised && Lists.DocumentNoun.Has(wordId) && RoleOnlySpeakerWords.Document.Has(noun)
                && !HasOwner(reading, attribution.SourceFirst, head);
            if ((!office && !document) || IsIntroducedBefore(reading, attribution.SourceFirst, noun, document, ref firstDocument)
                || HasNameBeside(reading, attribution))
            {
                continue;
            }

            named ??= office ? FindNamedOffices(reading) : null;
            if (office && named!.Contains(noun.Hash))
            {
                continue;
            }

            if (seen.Add(noun.Hash))
            {
                TextSpan place = TextSpan.FromBounds(first.Start, noun.End);
                string source = reading.Text.ToString(place);
                context.Report(
                    place,
                    office
                    ? $"“{source}” speaks here, but the article names nobody in that office"
                    : $"“{source}” speaks here, but no such document was named before",
                    office ? "Name the holder of the office" : "Name the document and who published it");
            }
        }
    }

    /// <summary><c>the</c> or a possessive, then at most three words, then the head.</summary>
    private static bool IsDefinite(ArticleReading reading, in Reading.Attributions.Attribution attribution, out int head)
    {
        head = attribution.SourceFirst;
        bool definite = Lists.The.Has(reading.Tokens[attribution.SourceFirst]);
        for (int i = attribution.SourceFirst; i < attribution.SourceEnd; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                break;
            }

            definite |= token.IsPossessive;
            ushort wordId = token.WordId;
            if (i > attribution.SourceFirst && !token.IsCapitalised && RoleOnlySpeakerWords.SourceEnd.Has(wordId))
            {
                break;
            }

            head = i;
        }

        return definite && head > attribution.SourceFirst;
    }

    /// <summary><c>the council’s report</c> says whose it is.</summary>
    private static bool HasOwner(ArticleReading reading, int first, int head)
    {
        for (int i = first; i < head; i++)
        {
            if (reading.Tokens[i].IsPossessive)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same noun before, or for a document any document or any verb of publishing.</summary>
    private static bool IsIntroducedBefore(ArticleReading reading, int source, in Token noun, bool document, ref int firstDocument)
    {
        if (reading.FirstOccurrence(noun) < source)
        {
            return true;
        }

        if (!document)
        {
            return false;
        }

        firstDocument = firstDocument < 0 ? FindFirstDocument(reading) : firstDocument;
        return firstDocument < source;
    }

    private static int FindFirstDocument(ArticleReading reading)
    {
        int at = 0;
        while (at < reading.Tokens.Length && !RoleOnlySpeakerWords.Published.Has(reading.Tokens[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A name in the phrase or in apposition to it.</summary>
    private static bool HasNameBeside(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int end = Math.Min(attribution.SourceEnd + 4, reading.Sentences[attribution.Sentence].EndToken);
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int low = Sorted.FirstFrom(mentions, attribution.SourceFirst, static (in Mention item) => item.FirstToken);

        for (int i = low; i < mentions.Length && mentions[i].FirstToken < end; i++)
        {
            if (mentions[i].Class == NameClass.Person
                || (mentions[i].Class == NameClass.Unknown && mentions[i].FirstToken >= attribution.SourceEnd))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Offices that stand beside a person's name somewhere: as a title, before the name, or in apposition after it.</summary>
    private static HashSet<uint> FindNamedOffices(ArticleReading reading)
    {
        const int reach = 10;
        var named = new HashSet<uint>();
        ReadOnlySpan<Token> tokens = reading.Tokens;
        foreach (ref readonly Mention mention in reading.Mentions)
        {
            if (mention.Class != NameClass.Person)
            {
                continue;
            }

            Sentence sentence = reading.Sentences[mention.Sentence];
            int from = Math.Max(sentence.FirstToken, mention.FirstToken - 3);
            int to = Math.Min(sentence.EndToken, mention.EndToken + reach);
            for (int i = from; i < to; i++)
            {
                if (Lists.Office.Has(tokens[i]))
                {
                    named.Add(tokens[i].Hash);
                }
                else if (FullTitle(Word(reading, i)) is { } title)
                {
                    named.Add(WordLexicon.Hash(title.AsSpan()));
                }
            }
        }

        return named;
    }

    /// <summary>The office that an abbreviated title stands for.</summary>
    private static string? FullTitle(string word) => word switch
    {
        "gov" => "governor",
        "rep" => "representative",
        "supt" => "superintendent",
        _ => null,
    };

    private static string Word(ArticleReading reading, int token) => reading.Lexicon.GetWord(reading.Tokens[token].WordId);
}
