using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Clauses;
using ContentLint.Reading.Names;
using ContentLint.Rules.Attribution.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds sentences that accuse somebody in the reporter's own voice.</summary>
/// <remarks>
/// ## Why
/// Libel, and fairness: no error weighs more. A sentence is reported when a person, a body, a country or a definite role commits
/// a wrong in it and nobody is said to say so, neither in the sentence nor in what stands around it. It is an error when a person is
/// named who does it, the words have no other sense and nobody speaks in the paragraphs around; else it is a note. Verdicts, charges,
/// denials, what there is no evidence of, wars of the past, games and what might happen are left alone.
///
/// ## What to do
/// Say who accuses, with the document or the day, or give the verdict.
///
/// ## Examples
/// ```bad
/// The clerk forged three wills and hid them in a piano.
/// ```
/// ```bad
/// The ministry’s cover-up has cost lives.
/// ```
/// ```good
/// Mora stole the ball and beat two defenders, and the striker scored the second goal of the match.
/// ```
/// ```good
/// Peter Rook, who was convicted of bribery in 2011, runs a bakery.
/// ```
/// ```good
/// The two pilots deny sabotage.
/// ```
/// </remarks>
public sealed class UnattributedAccusation() : Rule(new RuleDescriptor(
    Id: "CL104",
    Name: "unattributed-accusation",
    Title: "Accusation in the reporter’s own voice",
    Description: "The text itself accuses somebody of wrongdoing, and nobody is said to say so.",
    Severity: Severity.Error)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [UnattributedAccusationWords.Accusing] },
})
{
    /// <summary>A dated wrong before this year is history.</summary>
    private const int History = 1996;

    /// <summary>How many sentences around an accusation are looked at.</summary>
    private const int Reach = 12;

    /// <summary>Between what rules and "that", and between "no" and "evidence", in tokens.</summary>
    private const int RulingReach = 3;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Coverage> coverage = reading.Coverage;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        if (reading.Genre is Genre.Review)
        {
            return; // the villain of a story
        }

        int lastBlock = -1;
        bool? sport = null;
        for (int i = 0; i < sentences.Length; i++)
        {
            Sentence sentence = sentences[i];
            if (coverage[i].Kind is not CoverKind.None || sentence.Block == lastBlock || !reading.Blocks[sentence.Block].IsProse)
            {
                continue;
            }

            var passage = new Passage(reading, i);
            Agent agent = FindAccused(reading, passage, out bool literal);
            if (agent == Agent.None || IsReported(reading, passage) || IsProven(reading, i) || IsQuotedBlock(reading, i)
                || IsOfSoftware(reading, passage))
            {
                continue;
            }

            sport ??= reading.HasPhrase(PhraseKind.Game);
            if (sport.Value)
            {
                return;
            }

            lastBlock = sentence.Block;
            TextSpan span = sentence.Span;
            context.Report(
                agent == Agent.Person && literal && !HasVoice(reading, i) ? Severity.Error : Severity.Note,
                span,
                "An accusation without a source",
                "Say who accuses, with the document or the day, or give the verdict");
        }
    }

    /// <summary>Who is accused in a sentence, and whether verb and object leave no other reading.</summary>
    private static Agent FindAccused(ArticleReading reading, in Passage passage, out bool literal)
    {
        literal = false;
        int items = 0;
        Agent weak = Agent.None;
        for (int i = passage.First; i < passage.End; i++)
        {
            ref readonly Token token = ref passage[i];
            if (!UnattributedAccusationWords.Accusing.Has(token) || token.InQuotation || token.IsCapitalised)
            {
                continue;
            }

            Wrongdoing.Deed deed = Wrongdoing.Judge(passage, i);
            if (deed != Wrongdoing.Deed.None && FindDoer(reading, passage, i) is var doer and not Agent.None)
            {
                literal = deed == Wrongdoing.Deed.Literal;
                return doer;
            }

            if (UnattributedAccusationWords.Helping.Has(token) && FindHelper(reading, passage, i) is var helper and not Agent.None)
            {
                return helper;
            }

            if (!Lists.Accusation.Has(token))
            {
                continue;
            }

            items++;
            if (UnattributedAccusationWords.Wrong.Has(token))
            {
                // The cover-up of the ministry, the ministry's cover-up.
                if (i > passage.First && passage[i - 1].IsPossessive && IsOwner(reading, i - 1) && EndsNounPhrase(passage, i)
                    && IsSentence(passage))
                {
                    return Agent.Role;
                }

                continue;
            }

            bool intended = i - 2 >= passage.First && Lists.To.Has(passage[i - 1])
                && UnattributedAccusationWords.Intent.Has(passage[i - 2]);
            if (!intended && (weak != Agent.None || Wrongdoing.IsJudged(token)))
            {
                continue;
            }

            Agent agent = AgentReader.Find(reading, passage, intended ? i - 2 : i, out _, out _);
            if (agent != Agent.None && intended)
            {
                return agent;
            }

            weak = agent;
        }

        // A weaker word (kill, undermine) accuses together with a second one.
        return items > 1 ? weak : Agent.None;
    }

    /// <summary>
    /// Who does it: the agent of the verb, of a <c>caught</c> before it, or whom <c>he</c> or <c>she</c> stands for in the sentence.
    /// </summary>
    private static Agent FindDoer(ArticleReading reading, in Passage passage, int verb)
    {
        int at = verb - 1 > passage.First && UnattributedAccusationWords.Catching.Has(passage[verb - 1])
            && UnattributedAccusationWords.PassiveBe.Has(passage[verb - 2]) ? verb - 2 : verb;
        Agent agent = AgentReader.Find(reading, passage, at, out int first, out _);
        if (agent != Agent.None)
        {
            return agent;
        }

        int subject = at - 1;
        while (subject > passage.First && Lists.AuxiliaryOrAdverb.Has(passage[subject]) && !Lists.Hypothetical.Has(passage[subject]))
        {
            subject--;
        }

        if (subject > passage.First && UnattributedAccusationWords.HeOrShe.Has(passage[subject])
            && reading.MentionAt(passage.First) is var mention and >= 0
            && reading.Mentions[mention].Class == NameClass.Person)
        {
            return Agent.Role;
        }

        // The firm in its last years, in which it poured dye into the river.
        if (subject > passage.First && Lists.It.Has(passage[subject]) && passage.Is(subject - 1, Lists.WhWord)
            && NamesBody(passage, subject))
        {
            return Agent.Role;
        }

        return Wrongdoing.HasVictim(passage, verb) ? FindUnnamedRole(passage, at) : Agent.None;
    }

    private static bool NamesBody(in Passage passage, int before)
    {
        for (int i = passage.First; i < before; i++)
        {
            if (UnattributedAccusationWords.BodyNoun.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>A ferry steward assaulted …</c>: a sentence about one person with a trade, whom readers will find.</summary>
    private static Agent FindUnnamedRole(in Passage passage, int verb)
    {
        int last = verb - 1;
        return last > passage.First && last < passage.First + 5 && UnattributedAccusationWords.Indefinite.Has(passage[passage.First])
            && Lists.RoleNoun.Has(passage[last])
            && !UnattributedAccusationWords.Victim.Has(passage[last])
            ? Agent.Role
            : Agent.None;
    }

    /// <summary>Who wages a war, or funds, arms or shelters those who do harm.</summary>
    private static Agent FindHelper(ArticleReading reading, in Passage passage, int verb)
    {
        bool harms = UnattributedAccusationWords.Waging.Has(passage[verb]) ? HasWar(passage, verb) : HarmFollows(passage, verb);
        return harms ? AgentReader.Find(reading, passage, verb, out _, out _) : Agent.None;
    }

    /// <summary><c>the ministry’s cover-up has cost lives</c>, and not <c>the ministry’s propaganda films</c>.</summary>
    private static bool EndsNounPhrase(in Passage passage, int noun)
    {
        int next = noun + 1;
        return next >= passage.End || passage[next].Kind != TokenKind.Word || UnattributedAccusationWords.NoObject.Has(passage[next]);
    }

    /// <summary>Somebody speaks in the paragraph or beside it: the accusation may be his.</summary>
    private static bool HasVoice(ArticleReading reading, int sentence)
    {
        ReadOnlySpan<Coverage> coverage = reading.Coverage;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int block = sentences[sentence].Block;
        for (int i = Math.Max(0, sentence - Reach); i < Math.Min(sentences.Length, sentence + Reach); i++)
        {
            if (coverage[i].Kind != CoverKind.None && Math.Abs(sentences[i].Block - block) <= 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A block that is marked as quoted and says of whom.</summary>
    private static bool IsQuotedBlock(ArticleReading reading, int sentence)
    {
        Block block = reading.Blocks[reading.Sentences[sentence].Block];
        int first = sentence;
        while (first > 0 && reading.Sentences[first - 1].Block == reading.Sentences[sentence].Block)
        {
            first--;
        }

        return block.Shape == Documents.BlockShape.Quote && first < sentence && reading.Coverage[first].Kind != CoverKind.None;
    }

    /// <summary>A worm, a virus or another piece of software does it, and no person is named in the sentence.</summary>
    private static bool IsOfSoftware(ArticleReading reading, in Passage passage)
    {
        Block block = reading.Blocks[reading.Sentences[passage.Sentence].Block];
        if (!UnattributedAccusationWords.Malware.HasAny(reading.Tokens.Slice(block.FirstToken, block.EndToken - block.FirstToken)))
        {
            return false;
        }

        for (int i = reading.FirstMentionFrom(passage.First);
            i < reading.Mentions.Length && reading.Mentions[i].FirstToken < passage.End; i++)
        {
            if (reading.Mentions[i].IsFullPerson)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A verdict, a charge, a denial, a hedge, a question or history.</summary>
    private static bool IsReported(ArticleReading reading, in Passage passage)
    {
        if (reading.HasPhrase(passage.First, passage.End, PhraseKind.Proceedings)
            || reading.Text[reading.Sentences[passage.Sentence].End - 1] == '?')
        {
            return true;
        }

        for (int i = passage.First; i < passage.End; i++)
        {
            Token token = passage[i];
            if (token.Kind == TokenKind.Number && token.Length == 4 && IsHistoric(reading.TextOf(token)))
            {
                return true;
            }

            if (UnattributedAccusationWords.Reported.Has(token) || IsRuling(passage, i) || LacksProof(passage, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>no evidence that</c>, <c>lack of clear proof</c>.</summary>
    private static bool LacksProof(in Passage passage, int noun)
    {
        for (int i = noun - 1; i >= noun - RulingReach && UnattributedAccusationWords.Proof.Has(passage[noun]); i--)
        {
            if (passage.Is(i, UnattributedAccusationWords.NoProof))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>The board ruled in 2004 that</c>: what follows is its.</summary>
    private static bool IsRuling(in Passage passage, int verb)
    {
        for (int that = verb + 1; that <= verb + RulingReach && UnattributedAccusationWords.Ruling.Has(passage[verb]); that++)
        {
            if (passage.Is(that, Lists.That))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The paragraph, one of the two before or the next tells of a verdict.</summary>
    private static bool IsProven(ArticleReading reading, int sentence)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int block = sentences[sentence].Block;
        for (int i = Math.Max(0, sentence - Reach); i < Math.Min(sentences.Length, sentence + Reach); i++)
        {
            if (sentences[i].Block >= block - 2 && sentences[i].Block <= block + 1 && HasVerdict(new Passage(reading, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVerdict(in Passage passage)
    {
        for (int i = passage.First; i < passage.End; i++)
        {
            if (UnattributedAccusationWords.Verdicts.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHistoric(ReadOnlySpan<char> digits)
    {
        int year = 0;
        foreach (char digit in digits)
        {
            if (digit is < '0' or > '9')
            {
                return false;
            }

            year = (year * 10) + (digit - '0');
        }

        return year is > 1000 and < History;
    }

    private static bool HasWar(in Passage passage, int verb)
    {
        for (int i = Math.Max(passage.First, verb - 6); i < Math.Min(passage.End, verb + 5); i++)
        {
            if (UnattributedAccusationWords.War.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HarmFollows(in Passage passage, int verb)
    {
        for (int i = verb + 1; i < Math.Min(passage.End, verb + 5); i++)
        {
            if (UnattributedAccusationWords.ViolentGroup.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A final mark closes it: a member of a list (<c>the operator’s negligence; or</c>) states nothing.</summary>
    private static bool IsSentence(in Passage passage) =>
        passage[passage.End - 1].Kind is TokenKind.Period or TokenKind.Exclamation or TokenKind.DoubleQuote or TokenKind.SingleQuote
            or TokenKind.CloseBracket;

    private static bool IsOwner(ArticleReading reading, int owner) =>
        reading.Tokens[owner].IsCapitalised || UnattributedAccusationWords.RoleOrBody.Has(reading.Tokens[owner]);

}
