using ContentLint.Lexicon;
using ContentLint.Reading;

namespace ContentLint.Rules.Attribution;

/// <summary>
/// Which words tell of a wrong, by what they mean: theft, violence, deceit, cover-up, bribery, pollution, abuse of office. Most such
/// verbs have a harmless use as well, so it is the object that decides: a show is stolen and a friendship forged without a crime.
/// </summary>
internal static class Wrongdoing
{
    /// <summary>How many tokens after a verb its object is looked for.</summary>
    private const int ObjectReach = 9;

    /// <summary>A crime whatever the object.</summary>
    private static readonly WordSet Crimes = new(
        "murdered murdering tortured torturing raped raping kidnapped kidnapping abducted abducting embezzle embezzles embezzled embezzling bribed bribing extorted extorting "
        + "blackmailed blackmailing defraud defrauds defrauded defrauding swindled swindling perjured plagiarise plagiarised plagiarize plagiarized massacred massacring "
        + "molested molesting groped groping persecuted persecuting enslaved enslaving falsified falsifying laundered laundering colluded colluding conspired conspiring smuggled smuggling sabotaged sabotaging");

    /// <summary>Also nouns: a crime as a verb only.</summary>
    private static readonly WordSet CrimeNouns = new("murder murders torture tortures rape rapes kidnap kidnaps abduct abducts bribe bribes extort extorts blackmail blackmails sabotage sabotages persecute persecutes enslave enslaves smuggle smuggles falsify falsifies");

    private static readonly WordSet Thefts = new("stole stolen steals stealing robbed robbing looted looting pocketed pocketing pilfered pilfering misappropriated misappropriating siphoned siphoning burgled");

    private static readonly WordSet Forging = new("forged forging forges faked faking fakes doctored doctoring backdated backdating fabricated fabricating fabricates shredded shredding");

    private static readonly WordSet Assaults = new("assaulted assaulting abused abusing harassed harassing stabbed stabbing strangled strangling punched punching bullied bullying intimidated intimidating terrorised terrorized");

    /// <summary>Also to criticise, to defeat, to photograph: they need an unnamed person as the object.</summary>
    private static readonly WordSet Blows = new("attacked attacking beat beaten beating kicked kicking slapped slapping whipped whipping shot choked choking killed killing");

    private static readonly WordSet Deceits = new("misled deceived deceiving cheated cheating deceives misleads cheats");

    private static readonly WordSet Rigging = new("rigged rigging rigs");

    private static readonly WordSet Hiding = new("hid hidden hiding hides concealed concealing conceals buried burying suppressed suppressing destroyed destroying");

    private static readonly WordSet Dumping = new("dumped dumping dumps poured pouring pumped pumping discharged discharging tipped tipping");

    private static readonly WordSet Fouling = new("polluted polluting pollutes contaminated contaminating poisoned poisoning");

    private static readonly WordSet Transfers = new("took taken taking takes accepted accepting accepts pay paid paying pays received receiving solicited soliciting demanded demanding pocketed pocketing");

    private static readonly WordSet Committing = new("commit commits committed committing");

    private static readonly WordSet Being = new("is was are were");

    /// <summary>What draws eyes or is felt: nobody owns it.</summary>
    private static readonly WordSet Figurative = new(
        "show headline headlines heart hearts glance glances look looks scene scenes thunder spotlight limelight kiss kisses march moment moments second win victory victories point points base bases ball "
        + "attention nap crown lead possession focus conversation breath soul souls laugh laughs idea time sleep joke jokes death life day night hour way sense dignity chance opportunity youth childhood future "
        + "friendship friendships bond bonds link links alliance alliances partnership partnerships relationship relationships tie ties connection connections path career identity consensus deal agreement "
        + "reputation unity compromise coalition peace trust policy approach understanding style song songs debate mood atmosphere minds mind market pitch goal goals game match title trophy march applause "
        + "affection affections loyalty glory prize");

    private static readonly WordSet Documents = new(
        "will wills signature signatures cheque cheques check checks letter letters paper papers passport passports certificate certificates ledger ledgers document documents record records painting paintings banknotes "
        + "prescription prescriptions invoice invoices receipt receipts contract contracts account accounts report reports evidence data results result minutes email emails photo photos photograph photographs quote quotes "
        + "quotation quotations source sources story stories claim claims expenses degree diploma statement statements testimony logs log figures statistics files file books memo");

    private static readonly WordSet Votes = new("vote votes election elections count ballot ballots bid bids tender tenders contest competition auction poll polls result results referendum market raffle draw lottery inspection test tests");

    private static readonly WordSet Secrets = new(
        "evidence leak leaks abuse loss losses profit profits stolen bribe bribes crime crimes theft fraud assets complaints truth murder spill report reports deaths documents emails footage corpse money");

    private static readonly WordSet Bribes = new("bribe bribes kickback kickbacks backhander backhanders payoffs hush-money");

    private static readonly WordSet CommittedCrimes = new(
        "perjury fraud murder murders theft thefts arson assault assaults rape rapes genocide atrocities atrocity crime crimes robbery robberies burglary burglaries manslaughter forgery treason bigamy plagiarism embezzlement extortion");

    private static readonly WordSet Waste = new("oil waste sewage chemicals chemical sludge asbestos acid mercury effluent slurry diesel toxins toxic rubble tyres rubbish pesticides pesticide cyanide");

    private static readonly WordSet Nature = new("river rivers lake lakes water waters well wells stream streams soil air sea harbour harbor bay land groundwater aquifer canal pond reservoir estuary beach creek");

    private static readonly WordSet Office = new("power powers office position authority trust");

    private static readonly WordSet Culprits = new("liar thief murderer crook rapist fraudster swindler conman paedophile pedophile cheat embezzler forger kidnapper blackmailer criminal bully abuser extortionist liars thieves murderers crooks criminals");

    private static readonly WordSet Opponents = new("rival rivals opponent opponents candidate candidates defender defenders champion champions incumbent challenger goalkeeper striker player players favourite favorite");

    private static readonly WordSet Persons = new("boy boys girl girls man men woman women people child children baby toddler teenager teenagers pupil pupils guest guests cleaner staff patients patient student students protester protesters prisoner prisoners inmates inmate detainees civilians wife husband mother father daughter son girlfriend boyfriend neighbour neighbor colleague");

    private static readonly WordSet Members = new("council members member public court investors investor voters committee parliament police customers shareholders board jury judge inquiry regulators regulator readers residents parents creditors congress donors pensioners tax clients students workers staff");

    /// <summary>Every word at which an accusation may be read.</summary>
    private static readonly WordSet[] Verbs = [Crimes, CrimeNouns, Thefts, Forging, Assaults, Blows, Deceits, Rigging, Hiding, Dumping, Fouling, Transfers, Committing];

    /// <summary>How surely a word tells of a wrong that its subject did.</summary>
    public enum Deed
    {
        /// <summary>No wrong, or a figure of speech.</summary>
        None,

        /// <summary>A wrong, if the object is what it seems.</summary>
        Likely,

        /// <summary>A wrong by its verb and its object.</summary>
        Literal,
    }

    /// <summary>What the word at a token says of its subject.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Index of the token.</param>
    public static Deed Judge(ArticleReading reading, in Sentence sentence, int at)
    {
        Token token = reading.Tokens[at];
        if (Crimes.Has(token))
        {
            return IsFigure(reading, sentence, at) || IsAdjective(reading, sentence, at) ? Deed.None : Deed.Literal;
        }

        if (CrimeNouns.Has(token))
        {
            return HasObject(reading, sentence, at) && !IsFigure(reading, sentence, at) ? Deed.Likely : Deed.None;
        }

        string word = reading.Lexicon.GetWord(token.WordId);
        if (word is "lied" or "lying" or "lies" or "lie")
        {
            return IsLie(reading, sentence, at, word);
        }

        if (Transfers.Has(token) && ObjectHas(reading, sentence, at, Bribes))
        {
            return Deed.Literal;
        }

        if (Thefts.Has(token))
        {
            return IsFigure(reading, sentence, at) ? Deed.None : Deed.Literal;
        }

        if (Committing.Has(token))
        {
            return ObjectHas(reading, sentence, at, CommittedCrimes) && !IsKnownEvent(reading, sentence, at) ? Deed.Literal : Deed.None;
        }

        if (Forging.Has(token))
        {
            return ObjectHas(reading, sentence, at, Documents) && !IsFigure(reading, sentence, at) ? Deed.Literal : Deed.None;
        }

        if (word is "abused" or "abusing" && ObjectHas(reading, sentence, at, Office))
        {
            return Deed.Literal;
        }

        if (Being.Has(token))
        {
            int end = ObjectEnd(reading, sentence, at, throughOf: false);
            return end > at + 1 && Culprits.Has(reading.Tokens[end - 1]) ? Deed.Likely : Deed.None;
        }

        return JudgeByVictim(reading, sentence, at, token, word);
    }

    /// <summary>Whether a word is a verb that this class judges by its object; it is no accusation by itself.</summary>
    public static bool IsJudged(in Token token)
    {
        foreach (WordSet set in Verbs)
        {
            if (set.Has(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the verb at a token does something to a person.</summary>
    public static bool HasVictim(ArticleReading reading, in Sentence sentence, int verb) =>
        (Assaults.Has(reading.Tokens[verb]) || Crimes.Has(reading.Tokens[verb]) || Blows.Has(reading.Tokens[verb])) && HitsPerson(reading, sentence, verb);

    private static Deed JudgeByVictim(ArticleReading reading, in Sentence sentence, int at, in Token token, string word)
    {
        if (Assaults.Has(token))
        {
            return HitsPerson(reading, sentence, at) ? Deed.Literal : Deed.None;
        }

        if (Blows.Has(token))
        {
            return ObjectHas(reading, sentence, at, Persons, throughOf: true) && !ObjectHas(reading, sentence, at, Opponents) && IsUnnamed(reading, sentence, at) ? Deed.Likely : Deed.None;
        }

        if (Deceits.Has(token))
        {
            return ObjectHas(reading, sentence, at, Members) || HitsPerson(reading, sentence, at) ? Deed.Likely : Deed.None;
        }

        if (Rigging.Has(token))
        {
            return ObjectHas(reading, sentence, at, Votes) ? Deed.Literal : Deed.None;
        }

        if (word is "covered" or "covering" or "covers" or "gambled" && at + 1 < sentence.EndToken)
        {
            return Clause.WordAt(reading, at + 1) is "up" ? ObjectHas(reading, sentence, at + 1, Secrets) ? Deed.Literal : Deed.None
                : Clause.WordAt(reading, at + 1) is "away" && ObjectHas(reading, sentence, at + 1, Thefts) ? Deed.Literal : Deed.None;
        }

        if (Hiding.Has(token))
        {
            return ObjectHas(reading, sentence, at, Secrets) && !IsAdjective(reading, sentence, at) ? Deed.Likely : Deed.None;
        }

        return (Dumping.Has(token) && ObjectHas(reading, sentence, at, Waste) && PlaceFollows(reading, sentence, at)) || (Fouling.Has(token) && ObjectHas(reading, sentence, at, Nature)) ? Deed.Likely : Deed.None;
    }

    /// <summary><c>lied to the council</c>, <c>lied about it</c>; what lies on a table or behind a plan has not lied.</summary>
    private static Deed IsLie(ArticleReading reading, in Sentence sentence, int at, string word)
    {
        string next = at + 1 < sentence.EndToken ? Clause.WordAt(reading, at + 1) : string.Empty;
        if (next is "about" || (next is "to" && at + 2 < sentence.EndToken && (Clause.WordAt(reading, at + 2) is not ("the" or "rest") || ObjectHas(reading, sentence, at + 1, Members))))
        {
            return word is "lied" or "lying" ? Deed.Literal : Deed.Likely;
        }

        return word is "lied" && (at + 1 >= sentence.EndToken || reading.Tokens[at + 1].Kind != TokenKind.Word || next is "repeatedly" or "when" or "and" or "under") ? Deed.Likely : Deed.None;
    }

    /// <summary>The object is a person: <c>her staff</c>, <c>a seven-month-old boy</c>, <c>two of his guests</c>.</summary>
    private static bool HitsPerson(ArticleReading reading, in Sentence sentence, int verb)
    {
        int end = ObjectEnd(reading, sentence, verb, throughOf: true);
        for (int i = verb + 1; i < end; i++)
        {
            if (Persons.Has(reading.Tokens[i]) || (reading.ClassesOf(reading.Tokens[i]) & (LexicalClass.RoleNoun | LexicalClass.KinNoun | LexicalClass.PersonNoun)) != 0
                || (reading.ClassesOf(reading.Tokens[i]) & (LexicalClass.GroupNoun | LexicalClass.DocumentNoun | LexicalClass.OrganisationWord)) == LexicalClass.GroupNoun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The object is nobody by name: who attacks a minister by name may do so in words, who beats one may win.</summary>
    private static bool IsUnnamed(ArticleReading reading, in Sentence sentence, int verb)
    {
        int end = ObjectEnd(reading, sentence, verb, throughOf: true);
        for (int i = verb + 1; i < end; i++)
        {
            if (reading.Tokens[i].IsCapitalised || (i == verb + 1 && Clause.WordAt(reading, i) is "the"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFigure(ArticleReading reading, in Sentence sentence, int verb)
    {
        int end = ObjectEnd(reading, sentence, verb, throughOf: false);
        return end == verb + 1
            ? end >= sentence.EndToken || Clause.WordAt(reading, end) is "into" or "away" or "past" or "home" or "onto" or "back"
            : ObjectHas(reading, sentence, verb, Figurative);
    }

    private static bool ObjectHas(ArticleReading reading, in Sentence sentence, int verb, WordSet words, bool throughOf = false)
    {
        int end = ObjectEnd(reading, sentence, verb, throughOf);
        for (int i = verb + 1; i < end; i++)
        {
            if (words.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb and not the noun: an article, a number or a name follows at once.</summary>
    private static bool HasObject(ArticleReading reading, in Sentence sentence, int verb)
    {
        int next = verb + 1;
        return next < sentence.EndToken
            && (reading.Tokens[next].IsCapitalised || reading.Tokens[next].Kind == TokenKind.Number || (reading.ClassesOf(reading.Tokens[next]) & (LexicalClass.Determiner | LexicalClass.Pronoun | LexicalClass.Number)) != 0);
    }

    /// <summary><c>Black enslaved women</c>, <c>the stolen icons</c>: a participle before a noun and after an article, a number or an adjective.</summary>
    private static bool IsAdjective(ArticleReading reading, in Sentence sentence, int at)
    {
        if (at == sentence.FirstToken)
        {
            return true;
        }

        Token before = reading.Tokens[at - 1];
        return before.IsPossessive || before.Kind == TokenKind.Number || (reading.ClassesOf(before) & (LexicalClass.Determiner | LexicalClass.Number)) != 0
            || (before.IsCapitalised && (reading.ClassesOf(before) & LexicalClass.Demonym) != 0 && !HasObject(reading, sentence, at));
    }

    /// <summary><c>the Vell murders</c>: what everybody knows to have happened.</summary>
    private static bool IsKnownEvent(ArticleReading reading, in Sentence sentence, int verb) =>
        verb + 2 < sentence.EndToken && Clause.WordAt(reading, verb + 1) is "the" && reading.Tokens[verb + 2].IsCapitalised;

    private static bool PlaceFollows(ArticleReading reading, in Sentence sentence, int verb)
    {
        for (int i = verb + 1; i < Math.Min(sentence.EndToken, verb + ObjectReach + 4); i++)
        {
            if (Nature.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After the last token of the object of a verb.</summary>
    private static int ObjectEnd(ArticleReading reading, in Sentence sentence, int verb, bool throughOf)
    {
        int end = verb + 1;
        int limit = Math.Min(sentence.EndToken, verb + 1 + ObjectReach);
        while (end < limit)
        {
            Token token = reading.Tokens[end];
            if (token.InQuotation || token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Currency or TokenKind.Percent or TokenKind.Symbol))
            {
                break;
            }

            LexicalClass classes = reading.ClassesOf(token);
            bool of = throughOf && end > verb + 1 && Clause.WordAt(reading, end) is "of";
            if (!token.IsCapitalised && !of && (classes & (LexicalClass.Preposition | LexicalClass.Conjunction | LexicalClass.Auxiliary | LexicalClass.WhWord)) != 0 && (classes & LexicalClass.Determiner) == 0)
            {
                break;
            }

            end++;
        }

        return end;
    }
}
