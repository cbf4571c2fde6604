using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds one person who is <c>he</c> in one sentence and <c>she</c> in another.</summary>
/// <remarks>
/// ## Why
/// It happens when a reporter knows the person from a name alone, or when two drafts meet. The rule speaks only if each pronoun stands in a
/// sentence about that person and nobody else in the article could be meant by the rarer one: no other pronoun of its kind, no word for a
/// man or woman, no other name that may be one's.
///
/// ## What to do
/// Ask, and write one pronoun.
///
/// ## Examples
/// ```bad
/// Kim Rehmann, a tiler, lost her van in the flood. The insurers paid in June.
///
/// Rehmann bought another one and painted his name on it.
/// ```
/// ```good
/// Kim Rehmann, a tiler, lost her van in the flood. The insurers paid in June.
///
/// Rehmann met Tom Oster there, and his van was no drier.
/// ```
/// </remarks>
public sealed class PronounSwitch() : Rule(new RuleDescriptor(
    Id: "CL210",
    Name: "pronoun-switch",
    Title: "One person, he and she",
    Description: "A person is he in one sentence and she in another.",
    Severity: Severity.Warning)
{
    Since = "0.2",
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [PronounSwitchWords.Male] },
})
{
    /// <summary>So many tokens after the name its pronoun is looked for.</summary>
    private const int Reach = 30;

    /// <summary>Somebody else who was named so many blocks before may be meant.</summary>
    private const int Near = 3;

    /// <summary>A place where a pronoun stands for a person.</summary>
    /// <param name="Mention">The name that begins the sentence.</param>
    /// <param name="Token">The pronoun.</param>
    /// <param name="IsMale">Whether it is a man’s.</param>
    /// <param name="IsSaid">Whether somebody says it, of whom it may be said of another.</param>
    private sealed record Place(int Mention, int Token, bool IsMale, bool IsSaid);

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (!reading.HasWord(PronounSwitchWords.MaleWord) || !reading.HasWord(PronounSwitchWords.FemaleWord))
        {
            return;
        }

        int male = 0;
        int female = 0;
        foreach (ref readonly Token token in reading.Tokens)
        {
            if (PronounSwitchWords.Counted.Has(token) && !token.InQuotation)
            {
                male += PronounSwitchWords.MaleWord.Has(token) ? 1 : 0;
                female += PronounSwitchWords.FemaleWord.Has(token) ? 1 : 0;
            }
        }

        if (male == 0 || female == 0)
        {
            return;
        }

        foreach (List<Place> of in FindPlaces(reading).Values)
        {
            int men = of.FindAll(static other => other.IsMale).Count;
            int women = of.Count - men;
            if (men == 0 || women == 0)
            {
                continue;
            }

            // The rarer kind is the slip; of equals the later one.
            bool isMale = men < women || (men == women && of[of.Count - 1].IsMale);
            Place slip = of.Find(other => other.IsMale == isMale)!;
            Place right = of.Find(other => other.IsMale != isMale)!;
            if (CountIn(reading, of, isMale) == (isMale ? male : female) && !NamesOther(reading, slip, isMale))
            {
                Report(reading, context, slip, right);
            }
        }
    }

    private static void Report(ArticleReading reading, RuleContext context, Place slip, Place right)
    {
        Token pronoun = reading.Tokens[slip.Token];
        Token other = reading.Tokens[right.Token];
        string name = reading.Text.ToString(BareSpeaker.NameSpan(reading, reading.Mentions[slip.Mention]));
        context.Report(
            slip.IsSaid ? Severity.Note : Severity.Warning,
            pronoun.Span,
            $"“{name}” is “{reading.Text.ToString(pronoun.Span)}” here and “{reading.Text.ToString(other.Span)}” elsewhere",
            "Look up which is right, and write one of them",
            [new RelatedPlace(other.Span, "the other pronoun")]);
    }

    /// <summary>
    /// By the key of a name: the sentences that begin with a person who was introduced, and the first pronoun behind the name.
    /// </summary>
    private static Dictionary<uint, List<Place>> FindPlaces(ArticleReading reading)
    {
        var places = new Dictionary<uint, List<Place>>();
        int last = -1;
        for (int i = 0; i < reading.Mentions.Length; i++)
        {
            Mention mention = reading.Mentions[i];
            if (mention.Sentence == last || !IsPerson(mention) || reading.Tokens[mention.NameToken].InQuotation
                || reading.Blocks[mention.Block].Zone != Zone.Body
                || reading.Names.Find(mention.Key) is not { Strength: IntroductionStrength.Full } introduction
                || !reading.Mentions[introduction.Mention].IsFullPerson)
            {
                continue;
            }

            last = mention.Sentence; // the first person of each sentence
            if (reading.Tokens[mention.EndToken - 1].IsPossessive || !OpensSentence(reading, mention)
                || FindPronoun(reading, i) is not { } place)
            {
                continue;
            }

            if (!places.TryGetValue(mention.Key, out List<Place>? of))
            {
                places.Add(mention.Key, of = []);
            }

            of.Add(place);
        }

        return places;
    }

    private static bool IsPerson(in Mention mention) => mention.Class is NameClass.Person or NameClass.Unknown;

    /// <summary>No pronoun and no other person stands before it in the sentence.</summary>
    private static bool OpensSentence(ArticleReading reading, in Mention mention)
    {
        for (int i = reading.Sentences[mention.Sentence].FirstToken; i < mention.FirstToken; i++)
        {
            if (PronounSwitchWords.MaleWord.Has(reading.Tokens[i]) || PronounSwitchWords.FemaleWord.Has(reading.Tokens[i])
                || Lists.KinNoun.Has(reading.Tokens[i]) || reading.Tokens[i].InQuotation)
            {
                return false;
            }
        }

        return true;
    }

    private static Place? FindPronoun(ArticleReading reading, int index)
    {
        Mention mention = reading.Mentions[index];
        Sentence sentence = reading.Sentences[mention.Sentence];
        bool isSaid = false;
        int next = index + 1;
        for (int i = mention.EndToken; i < sentence.EndToken && i < mention.EndToken + Reach; i++)
        {
            Token token = reading.Tokens[i];
            while (next < reading.Mentions.Length && reading.Mentions[next].FirstToken < i)
            {
                next++;
            }

            bool isOther = next < reading.Mentions.Length && reading.Mentions[next].FirstToken == i && IsPerson(reading.Mentions[next])
                && reading.Mentions[next].Key != mention.Key
                && !reading.Names.IsPlace(reading.Mentions[next].Key)
                && !(i > 0 && Lists.Preposition.Has(reading.Tokens[i - 1]) && reading.Mentions[next].Parts == 1
                    && reading.Names.Find(reading.Mentions[next].Key).Strength == IntroductionStrength.None);
            // Behind the comma of an apposition it is the person himself.
            bool isApposed = i > mention.EndToken && i <= mention.EndToken + 6 && reading.Tokens[mention.EndToken].Kind == TokenKind.Comma;
            if (token.InQuotation || isOther || (PronounSwitchWords.Blocking.Has(token) && !isApposed))
            {
                return null;
            }

            isSaid |= Lists.FiniteCue.Has(token);
            bool isHer = PronounSwitchWords.Her.Has(token) && i + 1 < sentence.EndToken && reading.Tokens[i + 1].Kind == TokenKind.Word
                && !Lists.Function.Has(reading.Tokens[i + 1]);
            if (PronounSwitchWords.Male.Has(token) || PronounSwitchWords.Female.Has(token) || isHer)
            {
                return new Place(index, i, PronounSwitchWords.Male.Has(token), isSaid);
            }

            if (PronounSwitchWords.MaleWord.Has(token) || PronounSwitchWords.FemaleWord.Has(token))
            {
                return null; // him or her, who may be another
            }
        }

        return null;
    }

    /// <summary>How many words of one kind stand in the sentences of the person.</summary>
    private static int CountIn(ArticleReading reading, List<Place> places, bool isMale)
    {
        int count = 0;
        foreach (Place place in places)
        {
            Sentence sentence = reading.Sentences[reading.Mentions[place.Mention].Sentence];
            for (int i = sentence.FirstToken; place.IsMale == isMale && i < sentence.EndToken; i++)
            {
                count += !reading.Tokens[i].InQuotation
                    && (isMale ? PronounSwitchWords.MaleWord : PronounSwitchWords.FemaleWord).Has(reading.Tokens[i]) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>Another man or woman is told of, or somebody near whose name does not tell which.</summary>
    private static bool NamesOther(ArticleReading reading, Place slip, bool isMale)
    {
        WordList own = isMale ? PronounSwitchWords.Man : PronounSwitchWords.Woman;
        foreach (ref readonly Token token in reading.Tokens)
        {
            if (own.Has(token))
            {
                return true;
            }
        }

        Mention person = reading.Mentions[slip.Mention];
        foreach (ref readonly Mention other in reading.Mentions)
        {
            if (other.Key == person.Key || !other.IsFullPerson || other.FirstToken > slip.Token)
            {
                continue;
            }

            Token first = reading.Tokens[other.NameToken];
            bool either = PronounSwitchWords.Either.Has(first);
            bool isMan = !either && (Lists.ManName.Has(first) || PronounSwitchWords.OtherMan.Has(first));
            bool isWoman = !either && (Lists.WomanName.Has(first) || PronounSwitchWords.OtherWoman.Has(first));
            if ((isMale ? isMan : isWoman) || (!(isMale ? isWoman : isMan) && person.Block - other.Block <= Near))
            {
                return true;
            }
        }

        return false;
    }
}
