using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds a <c>he</c> or <c>she</c> that speaks although nobody was named before it could stand for.</summary>
/// <remarks>
/// ## Why
/// The sentence that named the speaker was cut. Anybody in the three paragraphs before counts as a possible speaker: a name,
/// a role, a relative; so does somebody whom the headline names. Mr, Mrs, Sir and the like rule a person out for the other
/// pronoun; first names do not.
///
/// ## What to do
/// Name the speaker in the place of the pronoun.
///
/// ## Examples
/// ```bad
/// The lift stood still for a week. He said that the rope was worn.
/// ```
/// ```bad
/// Mrs Amari runs the lift. It stood still for a week. He added that the rope was worn.
/// ```
/// ```good
/// The harbour master came down. He said that the rope was worn.
/// ```
/// ```good
/// He said that the rope was worn. Teodor Lasz, the harbour master, had seen it in May.
/// ```
/// </remarks>
public sealed class PronounNoAntecedent() : Rule(new RuleDescriptor(
    Id: "CL204",
    Name: "pronoun-no-antecedent",
    Title: "Pronoun without a person",
    Description: "A pronoun speaks, and no person it could stand for was named before.",
    Severity: Severity.Warning,
    Precision: RulePrecision.High)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
})
{
    /// <summary>A person named this many paragraphs before may still be meant.</summary>
    private const int Blocks = 3;

    private enum Gender
    {
        Unknown,
        Male,
        Female,
    }

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        Dictionary<uint, int>? genders = null;
        foreach (ref readonly Reading.Attribution attribution in reading.Attributions)
        {
            Token pronoun = reading.Tokens[attribution.SourceFirst];
            string word = reading.Lexicon.GetWord(pronoun.WordId);
            if (attribution.SourceEnd != attribution.SourceFirst + 1 || word is not ("he" or "she") || pronoun.InQuotation)
            {
                continue;
            }

            Sentence sentence = reading.Sentences[attribution.Sentence];
            if (reading.Blocks[sentence.Block].Zone != Zone.Body)
            {
                continue;
            }

            genders ??= ReadGenders(reading);
            Gender gender = string.Equals(word, "he", StringComparison.Ordinal) ? Gender.Male : Gender.Female;
            if (!HasCandidate(reading, genders, attribution.SourceFirst, sentence, gender, out bool ruledOut))
            {
                context.Report(
                    pronoun.Span,
                    $"“{reading.Text.ToString(pronoun.Span)}” speaks here, but {(ruledOut ? "nobody it could stand for" : "nobody")} is named before",
                    "Name the speaker");
            }
        }
    }

    /// <summary>Whether somebody the pronoun may stand for is near enough; who is ruled out by an honorific does not count.</summary>
    private static bool HasCandidate(ArticleReading reading, Dictionary<uint, int> genders, int pronoun, in Sentence sentence, Gender gender, out bool ruledOut)
    {
        ruledOut = false;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int firstBlock = sentence.Block;
        int body = 0;
        bool early = true;
        for (int i = sentence.Block - 1; i >= 0 && body <= Blocks; i--)
        {
            if (blocks[i].IsProse && blocks[i].Zone != Zone.Caption)
            {
                body++;
                firstBlock = body <= Blocks ? i : firstBlock;
                early &= body <= 1;
            }
        }

        // A story may begin with a stranger whom the next sentences name.
        int last = early ? EndOfNextBlock(blocks, sentence.Block) : sentence.EndToken;
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = FirstMention(mentions, blocks[firstBlock].FirstToken); i < mentions.Length && mentions[i].FirstToken < last; i++)
        {
            if (IsPossible(reading, genders, mentions[i], gender, ref ruledOut))
            {
                return true;
            }
        }

        for (int i = 0; i < mentions.Length && blocks[mentions[i].Block].Zone is Zone.Headline or Zone.Deck or Zone.Byline; i++)
        {
            if (IsPossible(reading, genders, mentions[i], gender, ref ruledOut))
            {
                return true;
            }
        }

        for (int i = blocks[firstBlock].FirstToken; i < sentence.EndToken; i++)
        {
            if (i != pronoun && PronounNoAntecedentWords.Person.Has(reading.Tokens[i]) && !Lists.Honorific.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfNextBlock(ReadOnlySpan<Block> blocks, int block)
    {
        for (int i = block + 1; i < blocks.Length; i++)
        {
            if (blocks[i].Zone == Zone.Body)
            {
                return blocks[i].EndToken;
            }
        }

        return blocks[block].EndToken;
    }

    private static bool IsPossible(ArticleReading reading, Dictionary<uint, int> genders, in Mention mention, Gender gender, ref bool ruledOut)
    {
        if (mention.Class is NameClass.Organisation or NameClass.Place or NameClass.Other && !PronounNoAntecedentWords.NamePart.Has(reading.Tokens[mention.NameToken]))
        {
            return false;
        }

        if (genders.TryGetValue(mention.Key, out int known) && known != (int)Gender.Unknown && known != (int)gender)
        {
            ruledOut = true;
            return false;
        }

        return true;
    }

    /// <summary>What the honorifics of the article tell of the bearer of each name; two that differ tell nothing.</summary>
    private static Dictionary<uint, int> ReadGenders(ArticleReading reading)
    {
        var genders = new Dictionary<uint, int>();
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        foreach (ref readonly Mention mention in mentions)
        {
            if (GenderOf(reading, mention) is var gender and not Gender.Unknown)
            {
                bool differs = genders.TryGetValue(mention.Key, out int known) && known != (int)gender;
                genders[mention.Key] = (int)(differs ? Gender.Unknown : gender);
            }
        }

        // A name without a title may be somebody else's of the same family.
        foreach (ref readonly Mention mention in mentions)
        {
            if (genders.Count > 0 && GenderOf(reading, mention) == Gender.Unknown && genders.ContainsKey(mention.Key))
            {
                genders[mention.Key] = (int)Gender.Unknown;
            }
        }

        return genders;
    }

    private static Gender GenderOf(ArticleReading reading, in Mention mention) =>
        mention.Title == NameTitle.None ? Gender.Unknown : reading.Lexicon.GetWord(reading.Tokens[mention.FirstToken].WordId) switch
        {
            "mr" or "sir" or "lord" or "king" or "prince" or "duke" or "father" or "fr" or "baron" or "brother" or "pope" => Gender.Male,
            "mrs" or "ms" or "miss" or "dame" or "lady" or "queen" or "princess" or "duchess" or "baroness" or "countess" or "sister" => Gender.Female,
            _ => Gender.Unknown,
        };

    private static int FirstMention(ReadOnlySpan<Mention> mentions, int token)
    {
        return Sorted.FirstFrom(mentions, token, static (in Mention item) => item.FirstToken);
    }
}
