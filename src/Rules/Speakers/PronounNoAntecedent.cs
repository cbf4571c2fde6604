using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds a <c>he</c> or <c>she</c> that speaks although nobody was named before it could stand for.</summary>
/// <remarks>
/// ## Why
/// The sentence that named the speaker was cut. Anybody in the three paragraphs before counts as a possible speaker: a name,
/// a role, a relative, or the same pronoun that speaks there; so does somebody whom the headline names. Mr, Mrs, Sir and the like rule a
/// person out for the other pronoun; first names do not. It is a note: somebody farther above may be meant, and in a scene the reader
/// knows who is in the room.
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
    Severity: Severity.Note)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [PronounNoAntecedentWords.Subject] },
})
{
    /// <summary>A person named this many paragraphs before may still be meant.</summary>
    private const int Blocks = 3;

    /// <summary>Tokens between the comma of an apposition and its noun.</summary>
    private const int LongestApposition = 6;

    /// <summary>A shorter word has such an ending by chance.</summary>
    private const int ShortestAgent = 5;

    private static readonly string[] AgentEndings = ["or", "ist", "man", "woman", "teen", "teenager", "boy", "girl", "ian", "tee", "nee",
        "yee", "mum", "mom"];

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
        Span<int> heard = stackalloc int[3]; // by gender, the block in which such a pronoun spoke last
        heard.Fill(-1);
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            Token pronoun = reading.Tokens[attribution.SourceFirst];
            string word = reading.Lexicon.GetWord(pronoun.WordId);
            if (attribution.SourceEnd != attribution.SourceFirst + 1 || !PronounNoAntecedentWords.Subject.Has(pronoun)
                || pronoun.InQuotation)
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
            int before = heard[(int)gender];
            heard[(int)gender] = sentence.Block;
            if (!HasCandidate(reading, genders, attribution.SourceFirst, sentence, gender, before, out bool ruledOut))
            {
                context.Report(
                    pronoun.Span,
                    $"“{reading.Text.ToString(pronoun.Span)}” speaks here, but {(ruledOut ? "nobody it could stand for" : "nobody")} is named shortly before",
                    "Name the speaker");
            }
        }
    }

    /// <summary>
    /// Whether somebody the pronoun may stand for is near enough, or the pronoun has spoken there already and passes the person on; who is
    /// ruled out by an honorific does not count.
    /// </summary>
    private static bool HasCandidate(ArticleReading reading, Dictionary<uint, int> genders, int pronoun, in Sentence sentence,
        Gender gender, int heard, out bool ruledOut)
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

        if (heard >= firstBlock)
        {
            return true;
        }

        // A story may begin with a stranger whom the next sentences name.
        int last = early ? EndOfNextBlock(blocks, sentence.Block) : sentence.EndToken;
        return FindPossible(reading, genders, blocks[firstBlock].FirstToken, last, gender, ref ruledOut) < last
            || NamesSomebody(reading, genders, gender, ref ruledOut)
            || HasRole(reading, genders, pronoun, blocks[firstBlock].FirstToken, sentence, gender);
    }

    /// <summary>The first token of a name between two tokens that may be meant; <see cref="int.MaxValue"/> if there is none.</summary>
    private static int FindPossible(ArticleReading reading, Dictionary<uint, int> genders, int first, int end, Gender gender,
        ref bool ruledOut)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = Sorted.FirstFrom(mentions, first, static (in Mention item) => item.FirstToken);
            i < mentions.Length && mentions[i].FirstToken < end; i++)
        {
            if (IsPossible(reading, genders, mentions[i], gender, ref ruledOut))
            {
                return mentions[i].FirstToken;
            }
        }

        return int.MaxValue;
    }

    /// <summary>
    /// Whether the headline, the standfirst or the byline has somebody the pronoun may stand for: a name that is no word of the article, or
    /// a role.
    /// </summary>
    private static bool NamesSomebody(ArticleReading reading, Dictionary<uint, int> genders, Gender gender, ref bool ruledOut)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = 0; i < mentions.Length && blocks[mentions[i].Block].Zone is Zone.Headline or Zone.Deck or Zone.Byline; i++)
        {
            if (!IsCommonNoun(reading, mentions[i]) && IsPossible(reading, genders, mentions[i], gender, ref ruledOut))
            {
                return true;
            }
        }

        for (int block = 0; block < blocks.Length && blocks[block].Zone is not Zone.Body; block++)
        {
            for (int i = blocks[block].FirstToken; blocks[block].Zone is Zone.Headline or Zone.Deck && i < blocks[block].EndToken; i++)
            {
                if (PronounNoAntecedentWords.Person.Has(reading.Tokens[i]) || IsAgent(reading, reading.Tokens[i]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The first word of a headline, or one in title case, that the article has as an ordinary word, too: <c>Lift stands still</c>.
    /// </summary>
    private static bool IsCommonNoun(ArticleReading reading, in Mention mention)
    {
        if (mention.Parts != 1 || mention.Title != NameTitle.None || reading.Blocks[mention.Block].Zone == Zone.Byline)
        {
            return false;
        }

        Token name = reading.Tokens[mention.NameToken];
        return !Lists.GivenName.Has(name)
            && reading.OccursInLowerCase(name);
    }

    /// <summary>A word for who does something: <c>climber</c>, <c>survivor</c>, <c>pianist</c>.</summary>
    private static bool IsAgent(ArticleReading reading, in Token token)
    {
        if (token.Kind != TokenKind.Word || token.Length < ShortestAgent)
        {
            return false;
        }

        ReadOnlySpan<char> word = reading.TextOf(token);
        if (word.EndsWith("er".AsSpan(), StringComparison.Ordinal))
        {
            // Who climbs or rides, but not winter or after.
            return !Lists.Function.Has(token)
                && (CommonWords.Default.IsOrdinary(word.Slice(0, word.Length - 2))
                    || CommonWords.Default.IsOrdinary(word.Slice(0, word.Length - 1)));
        }

        foreach (string ending in AgentEndings)
        {
            if (word.EndsWith(ending.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a role near the pronoun may be meant; not one of several people, in somebody’s words, or of a person whom a title rules out.
    /// </summary>
    private static bool HasRole(ArticleReading reading, Dictionary<uint, int> genders, int pronoun, int first, in Sentence sentence,
        Gender gender)
    {
        // After the pronoun only who stands in apposition to it is meant; others are spoken to.
        int last = pronoun + 1 < sentence.EndToken && reading.Tokens[pronoun + 1].Kind == TokenKind.Comma ? sentence.EndToken : pronoun;
        for (int i = first; i < last; i++)
        {
            Token token = reading.Tokens[i];
            bool own = token.InQuotation && token.Start >= reading.Tokens[reading.Blocks[sentence.Block].FirstToken].Start;
            if (i != pronoun && !own && PronounNoAntecedentWords.Person.Has(token) && !Lists.Honorific.Has(token) && !IsSeveral(reading, i)
                && !IsOfAnother(reading, genders, i, gender))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Several people are no <c>he</c>; one of them is.</summary>
    private static bool IsSeveral(ArticleReading reading, int noun)
    {
        ReadOnlySpan<char> word = reading.TextOf(reading.Tokens[noun]);
        if (word[word.Length - 1] != 's' || word.EndsWith("ss".AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        int from = Math.Max(0, noun - LongestApposition);
        return !PronounNoAntecedentWords.One.HasAny(reading.Tokens.Slice(from, noun - from));
    }

    /// <summary><c>Ms Varga, the chairwoman,</c> is one person: what is said of her in apposition is nobody else.</summary>
    private static bool IsOfAnother(ArticleReading reading, Dictionary<uint, int> genders, int role, Gender gender)
    {
        int comma = role - 1;
        while (comma > 0 && comma > role - LongestApposition && reading.Tokens[comma].Kind == TokenKind.Word)
        {
            comma--;
        }

        if (comma < 0 || reading.Tokens[comma].Kind != TokenKind.Comma)
        {
            return false;
        }

        int mention = Sorted.FirstFrom(reading.Mentions, comma, static (in Mention item) => item.EndToken);
        return mention < reading.Mentions.Length && reading.Mentions[mention].EndToken == comma
            && genders.TryGetValue(reading.Mentions[mention].Key, out int known) && known != (int)Gender.Unknown && known != (int)gender;
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

    private static bool IsPossible(ArticleReading reading, Dictionary<uint, int> genders, in Mention mention, Gender gender,
        ref bool ruledOut)
    {
        if (mention.Class is NameClass.Organisation or NameClass.Place or NameClass.Other
            && !PronounNoAntecedentWords.NamePart.Has(reading.Tokens[mention.NameToken])
            && !(reading.Names.Find(mention.Key).Mention is >= 0 and var full && reading.Mentions[full].IsFullPerson))
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
        mention.Title == NameTitle.None ? Gender.Unknown
        : PronounNoAntecedentWords.MaleTitle.Has(reading.Tokens[mention.FirstToken]) ? Gender.Male
        : PronounNoAntecedentWords.FemaleTitle.Has(reading.Tokens[mention.FirstToken]) ? Gender.Female
        : Gender.Unknown;
}
