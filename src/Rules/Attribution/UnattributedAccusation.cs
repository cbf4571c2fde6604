using ContentLint.Words;
using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds sentences that accuse somebody in the reporter's own voice.</summary>
/// <remarks>
/// ## Why
/// Libel, and fairness: no error weighs more. A sentence is reported when a person, a body, a country or a definite role commits
/// a wrong in it and nobody is said to say so, neither in the sentence nor in what stands around it. It is an error when the
/// agent is named as a person, else a warning. Verdicts, charges, denials, wars of the past, games and what might happen are
/// left alone.
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
    Severity: Severity.Error,
    Precision: RulePrecision.High))
{
    /// <summary>A dated wrong before this year is history.</summary>
    private const int History = 1996;

    private static readonly WordSet Waging = new("waging waged wages wage");

    /// <summary>To wage a war, and to fund, arm or shelter who does harm.</summary>
    private static readonly WordSet Helping = new(
        "fund funds funded funding finance finances financed financing sponsor sponsors sponsored sponsoring arm arms armed arming support supports supported supporting "
        + "waging waged wages wage harbour harbours harboured harbor harbors harbored shelter shelters sheltered");

    private static readonly WordSet Reported = new(
        "accused accuse accuses accusing alleged allegedly alleging denies denied deny denying allegation allegations accusation accusations century guilty reportedly suspected "
        + "i we you my our");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Coverage> coverage = reading.Coverage;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int lastBlock = -1;
        bool? sport = null;
        for (int i = 0; i < sentences.Length; i++)
        {
            Sentence sentence = sentences[i];
            if (coverage[i].Kind is not CoverKind.None || sentence.Block == lastBlock || !reading.Blocks[sentence.Block].IsProse)
            {
                continue;
            }

            Clause.Agent agent = FindAccused(reading, sentence);
            if (agent == Clause.Agent.None || IsReported(reading, sentence))
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
                agent == Clause.Agent.Person && !HasVoice(reading, i) ? Severity.Error : Severity.Warning,
                span,
                "The text accuses somebody here, and nobody is said to say so",
                "Say who accuses, with the document or the day, or give the verdict");
        }
    }

    private static Clause.Agent FindAccused(ArticleReading reading, in Sentence sentence)
    {
        int items = 0;
        Clause.Agent weak = Clause.Agent.None;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly Token token = ref tokens[i];
            bool accusing = Lists.Accusation.Has(token);
            bool helping = Helping.Has(token);
            if (!(accusing || helping) || token.InQuotation)
            {
                continue;
            }

            bool waging = helping && Waging.Has(token);
            if (waging && HasWar(reading, sentence, i))
            {
                Clause.Agent warring = Clause.FindAgent(reading, sentence, i, out _, out _);
                if (warring != Clause.Agent.None)
                {
                    return warring;
                }
            }

            if (helping && !waging && HarmFollows(reading, sentence, i) && Clause.FindAgent(reading, sentence, i, out _, out _) is var supporter and not Clause.Agent.None)
            {
                return supporter;
            }

            if (!accusing)
            {
                continue;
            }

            items++;
            string word = reading.Lexicon.GetWord(token.WordId);
            if (IsWrong(word))
            {
                // The cover-up of the ministry, the ministry's cover-up.
                if (i > sentence.FirstToken && reading.Tokens[i - 1].IsPossessive && IsOwner(reading, i - 1))
                {
                    return Clause.Agent.Role;
                }

                continue;
            }

            bool intended = i - 2 >= sentence.FirstToken && Clause.WordAt(reading, i - 1) is "to" && IsIntent(Clause.WordAt(reading, i - 2));
            Clause.Agent agent = Clause.FindAgent(reading, sentence, intended ? i - 2 : i, out _, out _);
            if (agent == Clause.Agent.None)
            {
                continue;
            }

            if (IsCrime(word) || intended)
            {
                return agent;
            }

            weak = weak == Clause.Agent.None ? agent : weak;
        }

        // A weaker word (kill, undermine) accuses together with a second one.
        return items > 1 ? weak : Clause.Agent.None;
    }

    /// <summary>Somebody speaks elsewhere in the paragraph: the accusation may be his.</summary>
    private static bool HasVoice(ArticleReading reading, int sentence)
    {
        ReadOnlySpan<Coverage> coverage = reading.Coverage;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        for (int i = sentence; i >= 0 && sentences[i].Block >= sentences[sentence].Block - 1; i--)
        {
            if (coverage[i].Kind != CoverKind.None)
            {
                return true;
            }
        }

        for (int i = sentence + 1; i < sentences.Length && sentences[i].Block <= sentences[sentence].Block + 1; i++)
        {
            if (coverage[i].Kind != CoverKind.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verdict, a charge, a denial, a hedge, a question or history.</summary>
    private static bool IsReported(ArticleReading reading, in Sentence sentence)
    {
        if (reading.HasPhrase(sentence.FirstToken, sentence.EndToken, PhraseKind.Proceedings) || reading.Text[sentence.End - 1] == '?')
        {
            return true;
        }

        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind == TokenKind.Number && token.Length == 4 && IsHistoric(reading.TextOf(token)))
            {
                return true;
            }

            if (Reported.Has(token))
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

    private static bool HasWar(ArticleReading reading, in Sentence sentence, int verb)
    {
        for (int i = Math.Max(sentence.FirstToken, verb - 6); i < Math.Min(sentence.EndToken, verb + 5); i++)
        {
            if (Clause.WordAt(reading, i) is "war")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HarmFollows(ArticleReading reading, in Sentence sentence, int verb)
    {
        for (int i = verb + 1; i < Math.Min(sentence.EndToken, verb + 5); i++)
        {
            if (Clause.WordAt(reading, i) is "violence" or "terrorism" or "terrorists" or "terror" or "extremists" or "militants" or "insurgents" or "insurgency" or "rebels" or "hitmen" or "assassins" or "gangs"
                or "cartels" or "traffickers" or "smugglers")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwner(ArticleReading reading, int owner) =>
        reading.Tokens[owner].IsCapitalised || UnattributedAccusationWords.RoleOrBody.Has(reading.Tokens[owner]);

    private static bool IsIntent(string word) =>
        word is "aims" or "aim" or "aimed" or "aiming" or "seeks" or "seek" or "sought" or "seeking" or "wants" or "want" or "wanted" or "plans" or "plan" or "planned" or "planning" or "intends" or "intend"
            or "intended" or "tries" or "try" or "tried" or "trying" or "plots" or "plotted" or "plotting" or "attempts" or "attempted" or "conspired";

    /// <summary>A noun of wrongdoing that the owner before it commits.</summary>
    private static bool IsWrong(string word) =>
        word is "cover-up" or "cover-ups" or "negligence" or "corruption" or "fraud" or "frauds" or "embezzlement" or "bribery" or "extortion" or "genocide" or "atrocities" or "atrocity" or "propaganda"
            or "disinformation" or "theft" or "thefts" or "scam" or "scams" or "kickbacks" or "kickback" or "bounty" or "crony" or "corrupt" or "negligent" or "recklessly" or "backhander" or "murderer";

    /// <summary>A verb that by itself accuses of a crime or of a lasting wrong.</summary>
    private static bool IsCrime(string word) =>
        StartsWithAny(word, "murder", "tortur", "rape", "raping", "kidnap", "abduct", "embezzl", "launder", "brib", "extort", "blackmail", "defraud", "swindl", "forge", "forging", "falsif", "fabricat",
            "plagiari", "perjur", "massacr", "smuggl", "enslav", "persecut", "sabotag", "collud", "conspir", "poison")
        || word is "stole" or "stolen" or "steals" or "stealing" or "robbed" or "looted" or "cheated";

    private static bool StartsWithAny(string word, params string[] starts)
    {
        foreach (string start in starts)
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
