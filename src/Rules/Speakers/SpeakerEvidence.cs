using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>
/// Weighs what tells that a bare name is a person's who speaks. What a person does with words is the sign that counts most; where
/// a company, a product or an ordinary word is as likely, the sum stays below that of an error.
/// </summary>
internal sealed class SpeakerEvidence
{
    /// <summary>From this sum on the name must be a person's.</summary>
    public const int Proof = 3;

    /// <summary>From this sum on an editor should look.</summary>
    public const int Doubt = 2;

    /// <summary>So many words of the first person outside quotations make a text somebody's own.</summary>
    private const int FewestNarrated = 3;

    /// <summary>One word of the first person in so many tokens does.</summary>
    private const int NarratedShare = 200;

    /// <summary>It says something, or is told of as a person is.</summary>
    private const SpeakerSigns Said = SpeakerSigns.Quotes | SpeakerSigns.Speaks | SpeakerSigns.Person;

    /// <summary>Nothing but a person has these.</summary>
    private const SpeakerSigns Sure = SpeakerSigns.Own | SpeakerSigns.Person | SpeakerSigns.Pronoun;

    /// <summary>With these it may be no person's name, or one that needs no introduction.</summary>
    private const SpeakerSigns Doubtful = SpeakerSigns.Link | SpeakerSigns.Narrated | SpeakerSigns.Listed | SpeakerSigns.Homonym
        | SpeakerSigns.FirstName | SpeakerSigns.Familiar | SpeakerSigns.Apposed | SpeakerSigns.Issued;

    private static readonly (SpeakerSigns Sign, int Weight, string Reason)[] Weights =
    [
        (SpeakerSigns.Quotes, 4, "words in quotation marks beside a verb of speech"),
        (SpeakerSigns.Speaks, 3, "a verb of speech with what was said"),
        (SpeakerSigns.Tag, 0, "a whole quotation with the name and a verb alone"),
        (SpeakerSigns.Own, 0, "the quotation is in the first person"),
        (SpeakerSigns.Manner, 0, "said to reporters or a crowd, or as persons alone do"),
        (SpeakerSigns.Framed, 3, "it is spoken for, or its words are told"),
        (SpeakerSigns.States, 2, "something is made known, as bodies do, too"),
        (SpeakerSigns.Holds, 1, "a view without speech"),
        (SpeakerSigns.Person, 3, "a title or “who”"),
        (SpeakerSigns.Pronoun, 1, "“he” or “she” follows"),
        (SpeakerSigns.Life, 1, "it does or has what persons do and have"),
        (SpeakerSigns.FamilyForm, 1, "the form of a person’s name"),
        (SpeakerSigns.Word, -2, "it is an ordinary word as well"),
        (SpeakerSigns.Homonym, -1, "an ordinary word with the capital of its sentence"),
        (SpeakerSigns.Body, -2, "it speaks of itself as “it”, or stands among bodies"),
        (SpeakerSigns.Link, -4, "it is a link, an account or a tag"),
        (SpeakerSigns.Means, -2, "something is of its kind or done by its means"),
        (SpeakerSigns.Listed, -2, "only in items of lists"),
        (SpeakerSigns.Narrated, -2, "a text in the first person"),
        (SpeakerSigns.FirstName, 0, "a first name alone"),
        (SpeakerSigns.Issued, 0, "in a statement, as bodies issue them"),
        (SpeakerSigns.Office, 0, "an office is told"),
        (SpeakerSigns.Apposed, 0, "a description follows it"),
        (SpeakerSigns.Market, 0, "a text of prices and shares, in which firms speak"),
        (SpeakerSigns.Paper, 0, "the words stand in a note to clients, as houses write them"),
        (SpeakerSigns.Familiar, 0, "the text introduces few of those who speak"),
    ];

    private static readonly string[] FamilyEndings =
    [
        "sson", "nson", "rson", "lson", "sen", "ez", "ski", "sky", "ska", "ov", "ova", "ev", "eva", "enko", "vich", "vic", "berg", "stein",
        "mann", "opoulos", "idis", "elli", "etti", "ini", "eau", "wicz", "czyk", "vili", "yan", "quist",
    ];

    private SpeakerSigns _signs;
    private bool _outsideLists;
    private bool _aloud; // by a verb of speech that is none of those with which a house of research tells its views
    private bool _said; // by the plainest verbs; papers and states deny, declare and argue as well

    /// <summary>What was found. He or she behind a name that says nothing is rather somebody else.</summary>
    public SpeakerSigns Signs =>
        (_outsideLists ? _signs : _signs | SpeakerSigns.Listed)
        & ~(Has(_signs, SpeakerSigns.Person) ? SpeakerSigns.FirstName
            : Has(_signs, Said | SpeakerSigns.States | SpeakerSigns.Framed) ? SpeakerSigns.None
            : SpeakerSigns.Pronoun);

    /// <summary>The sum of the weights of what was found.</summary>
    public int Score
    {
        get
        {
            int score = 0;
            SpeakerSigns signs = Signs;
            // Of the ways to speak the surest alone counts.
            signs &= Has(signs, SpeakerSigns.Quotes) ? ~(SpeakerSigns.Speaks | SpeakerSigns.Framed | SpeakerSigns.States)
                : Has(signs, SpeakerSigns.Speaks) ? ~(SpeakerSigns.Framed | SpeakerSigns.States)
                : Has(signs, SpeakerSigns.Framed) ? ~SpeakerSigns.States
                : ~SpeakerSigns.None;

            foreach ((SpeakerSigns sign, int weight, _) in Weights)
            {
                score += (signs & sign) != 0 ? weight : 0;
            }

            return score;
        }
    }

    /// <summary>What was found, for reports: each reason with its sign.</summary>
    public Evidence ToEvidence()
    {
        List<string> reasons = [];
        SpeakerSigns signs = Signs;
        foreach ((SpeakerSigns sign, int weight, string reason) in Weights)
        {
            if ((signs & sign) != 0)
            {
                reasons.Add((weight > 0 || Has(sign, SpeakerSigns.Proof) ? "for a person: " : "against: ") + reason);
            }
        }

        return new Evidence(Math.Max(5, Math.Min(95, 20 + (18 * Score))), reasons);
    }

    /// <summary>Whether the name has the form of a family name, and is not only one of those that are first names as often.</summary>
    public bool IsFamily { get; private set; }

    /// <summary>Whether nothing but a person can bear the name.</summary>
    public bool IsSure => Has(Signs, Sure);

    /// <summary>
    /// How grave it is that the name is nobody's. A warning takes proof that a person bears it, an error that nothing else can be meant;
    /// a firm, a paper or a house of research speaks without either.
    /// </summary>
    public Severity Severity
    {
        get
        {
            SpeakerSigns signs = Signs;
            int score = Score;
            return score <= 0 || !Has(signs, Said | SpeakerSigns.States | SpeakerSigns.Holds | SpeakerSigns.Framed) ? Severity.None
                : score < Doubt || IsBody(signs) || IsVague(signs) || !(IsLikely(signs) || IsNamed(signs)) ? Severity.Note
                : score < Proof || !Has(signs, Said) || Has(signs, Doubtful) || IsWord(signs) || !IsProven(signs) ? Severity.Warning
                : Severity.Error;
        }
    }

    private static bool Has(SpeakerSigns signs, SpeakerSigns some) => (signs & some) != 0;

    /// <summary>It speaks of itself as bodies do, and nothing says that it is a person after all.</summary>
    private static bool IsBody(SpeakerSigns signs) => Has(signs, SpeakerSigns.Body) && !Has(signs, Sure);

    /// <summary>It is an ordinary word, and no title stands before it.</summary>
    private static bool IsWord(SpeakerSigns signs) => Has(signs, SpeakerSigns.Word) && !Has(signs, SpeakerSigns.Person);

    /// <summary>
    /// One of many whom a text does not introduce; a first name or a word with a description; and in somebody's own account a word, or
    /// less than a whole quotation or the speech of who is sure to be a person.
    /// </summary>
    private static bool IsVague(SpeakerSigns signs) =>
        Has(signs, SpeakerSigns.Familiar)
        || (Has(signs, SpeakerSigns.Apposed) && Has(signs, SpeakerSigns.FirstName | SpeakerSigns.Word))
        || (Has(signs, SpeakerSigns.Narrated) && (IsWord(signs)
            || !(Has(signs, SpeakerSigns.Tag) || (Has(signs, Sure) && Has(signs, SpeakerSigns.Quotes | SpeakerSigns.Speaks)))));

    /// <summary>It speaks as a person does: in a whole quotation, to a crowd, or in plain words where firms do not speak.</summary>
    private bool IsLikely(SpeakerSigns signs) =>
        (Has(signs, SpeakerSigns.Tag) && !Has(signs, SpeakerSigns.Paper))
        || (!IsWord(signs) && (Has(signs, Sure | SpeakerSigns.Manner | SpeakerSigns.Framed)
            || (_aloud && Has(signs, SpeakerSigns.Life))
            || (_said && !Has(signs, Doubtful | SpeakerSigns.Market | SpeakerSigns.Paper))));

    /// <summary>It has the form of a person's name and says something, or does what persons do.</summary>
    private bool IsNamed(SpeakerSigns signs) =>
        Has(signs, SpeakerSigns.FamilyForm) && !IsWord(signs)
        && !Has(signs, Doubtful & ~(SpeakerSigns.Apposed | SpeakerSigns.FirstName))
        && (_aloud || (Has(signs, SpeakerSigns.Life) && !Has(signs, SpeakerSigns.Speaks | SpeakerSigns.FirstName)));

    /// <summary>Nothing but a person can be meant.</summary>
    private static bool IsProven(SpeakerSigns signs) =>
        Has(signs, Sure) || (Has(signs, SpeakerSigns.Tag) && Has(signs, SpeakerSigns.FamilyForm | SpeakerSigns.Manner));

    /// <summary>Adds what a place tells where the name speaks.</summary>
    public void AddSpeech(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        SpeakerSigns speech = ReadSpeech(reading, attribution);
        _signs |= (speech & (SpeakerSigns.Quotes | SpeakerSigns.Speaks | SpeakerSigns.States)) != 0
            ? speech | SpeakerProof.Read(reading, attribution)
            : speech;
        Token cue = reading.Tokens[attribution.Cue];
        bool spoke = Has(speech, SpeakerSigns.Quotes | SpeakerSigns.Speaks);
        _aloud |= spoke && !SpeakerEvidenceWords.House.Has(cue);
        _said |= spoke && (OrphanQuoteWords.Said.Has(cue) || SpeakerProofWords.Told.Has(cue));
        _outsideLists |= reading.Blocks[reading.Sentences[attribution.Sentence].Block].Zone != Zone.ListItem;
    }

    /// <summary>Adds what a place tells where the name has no verb of speech.</summary>
    public void AddFrame(ArticleReading reading, in Mention mention, SpeakerSigns signs)
    {
        _signs |= signs;
        _outsideLists |= reading.Blocks[mention.Block].Zone != Zone.ListItem;
    }

    /// <summary>Adds what the name itself and one of its places tell.</summary>
    public void AddMention(ArticleReading reading, int index)
    {
        ref readonly Mention mention = ref reading.Mentions[index];
        PersonSigns signs = PersonSign.Read(reading, mention);
        _signs |= (signs & (PersonSigns.Honorific | PersonSigns.Relative)) != 0 ? SpeakerSigns.Person : SpeakerSigns.None;
        _signs |= (signs & PersonSigns.Pronoun) != 0 ? SpeakerSigns.Pronoun : SpeakerSigns.None;
        _signs |= (signs & (PersonSigns.Verb | PersonSigns.Possession | PersonSigns.Object)) != 0 ? SpeakerSigns.Life : SpeakerSigns.None;

        Token name = reading.Tokens[mention.EndToken - 1];
        ReadOnlySpan<char> text = Text.NameKey.StripPossessive(reading.TextOf(name));
        IsFamily |= HasFamilyForm(text);
        _signs |= IsFamily || CommonWords.Default.IsName(name.Hash) || Lists.GivenName.Has(name)
            ? SpeakerSigns.FamilyForm
            : SpeakerSigns.None;
        _signs |= Lists.GivenName.Has(name) && !Lists.Surname.Has(name) && !CommonWords.Default.IsSurname(name.Hash)
            && !CommonWords.Default.IsName(name.Hash) ? SpeakerSigns.FirstName : SpeakerSigns.None;
        _signs |= IsLink(reading, mention) ? SpeakerSigns.Link : SpeakerSigns.None;
        if (CommonWords.Default.IsSurname(name.Hash))
        {
            _signs |= reading.Names.IsProper(mention.Key) ? SpeakerSigns.None : SpeakerSigns.Homonym;
        }
        else if (CommonWords.Default.Has(name.Hash) || (text.IndexOf('-') > 0 && CommonWords.Default.IsOrdinary(text)))
        {
            _signs |= SpeakerSigns.Word;
        }

        _signs |= SpeakerProof.ReadPlace(reading, mention);
        _signs |= IsBesideBody(reading, index) ? SpeakerSigns.Body : SpeakerSigns.None;
        _signs |= IsMeans(reading, mention) ? SpeakerSigns.Means : SpeakerSigns.None;
    }

    /// <summary><c>via Hess</c>, <c>a Hess reader</c>, and <c>a spokesman for Hess</c>, unless Hess himself is quoted.</summary>
    private bool IsMeans(ArticleReading reading, in Mention mention)
    {
        var passage = new Passage(reading, mention.Sentence);
        int before = mention.FirstToken - 1;
        int after = mention.EndToken;
        return passage.Is(before, SpeakerEvidenceWords.Means)
            || (passage.Is(before, Lists.For) && passage.Is(before - 1, SpeakerEvidenceWords.Voice)
                && !Has(_signs, SpeakerSigns.Quotes))
            || (passage.Is(before, SpeakerEvidenceWords.Article) && passage.Is(after, TokenKind.Word) && !passage[after].IsCapitalised);
    }

    /// <summary>Whether an article is somebody's own account: the first person outside quotations, again and again.</summary>
    public static bool IsNarrated(ArticleReading reading)
    {
        int count = 0;
        foreach (ref readonly Token token in reading.Tokens)
        {
            count += !token.InQuotation && SpeakerEvidenceWords.FirstPerson.Has(token) ? 1 : 0;
        }

        return count >= FewestNarrated && count * NarratedShare >= reading.Tokens.Length;
    }

    /// <summary>Adds what is known of the article as a whole.</summary>
    public void Add(SpeakerSigns sign) => _signs |= sign;

    private static SpeakerSigns ReadSpeech(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        switch (attribution.Form)
        {
            case AttributionForm.Participle:
                return SpeakerSigns.None;
            case AttributionForm.SourceVerb or AttributionForm.VerbSource or AttributionForm.ClauseFinal or AttributionForm.Interrupted
                or AttributionForm.Hearer:
                break;
            default:
                return SpeakerSigns.Holds;
        }

        if (IsAfterBody(reading, attribution))
        {
            return SpeakerSigns.Body | SpeakerSigns.Holds;
        }

        bool governs = Governs(reading, attribution);
        if (!governs && !attribution.HasQuotation && SpeakerEvidenceWords.Adding.Has(reading.Tokens[attribution.Cue])
            && IsBeforeThing(reading, attribution))
        {
            return SpeakerSigns.None;
        }

        bool speech = SpeakerEvidenceWords.Speech.Has(reading.Tokens[attribution.Cue]);
        SpeakerSigns body = SpeaksOfItself(reading, attribution) ? SpeakerSigns.Body : SpeakerSigns.None;
        bool quotes = (attribution.HasQuotation || BareSpeaker.IsTag(reading, reading.Mentions[attribution.Mention], attribution))
            && !SpeakerProof.FollowsTitle(reading, attribution);
        return body | (speech && quotes ? SpeakerSigns.Quotes
            : speech && governs ? SpeakerSigns.Speaks
            : IsStated(reading, attribution) ? SpeakerSigns.States
            : SpeakerSigns.Holds);
    }

    /// <summary><c>Hess announced that</c>, <c>Hess announced a list</c>: bodies do so as well.</summary>
    private static bool IsStated(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        SpeakerEvidenceWords.Stating.Has(reading.Tokens[attribution.Cue]);

    /// <summary>What was said stands around the verb or after it.</summary>
    private static bool Governs(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        if (attribution.Form != AttributionForm.SourceVerb)
        {
            return true;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        int after = attribution.Cue + 1;
        int end = reading.Sentences[attribution.Sentence].EndToken;
        while (after + 1 < end && (Lists.Adverb.Has(tokens[after]) || Lists.Calendar.Has(tokens[after])
            || (Lists.Preposition.Has(tokens[after]) && Lists.Calendar.Has(tokens[after + 1])))) // said on Monday he would
        {
            after++;
        }

        if (after >= end)
        {
            return false;
        }

        Token next = tokens[after];
        if (next.Kind is TokenKind.Colon or TokenKind.DoubleQuote or TokenKind.SingleQuote || Lists.That.Has(next))
        {
            return true;
        }

        // To say takes a clause; a verb that takes an object too needs a word with which a clause begins.
        if (SpeakerEvidenceWords.Saying.Has(tokens[attribution.Cue]))
        {
            return next.Kind is not (TokenKind.Comma or TokenKind.Period)
                && (!Lists.Preposition.Has(next) || SpeakerEvidenceWords.Matter.Has(next));
        }

        return SpeakerEvidenceWords.ClauseSubject.Has(next) || (!SpeakerEvidenceWords.Adding.Has(tokens[attribution.Cue])
            && (next.IsCapitalised || next.Kind is TokenKind.Number or TokenKind.Currency || SpeakerEvidenceWords.ClauseStart.Has(next)
                || SpeakerEvidenceWords.Against.Has(next)));
    }

    /// <summary>It adds or writes a thing: <c>Hess adds a list</c>.</summary>
    private static bool IsBeforeThing(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int after = attribution.Cue + 1;
        return after < reading.Sentences[attribution.Sentence].EndToken
            && (SpeakerEvidenceWords.Article.Has(reading.Tokens[after])
                || (Lists.Determiner.Has(reading.Tokens[after]) && SpeakerEvidenceWords.Present.Has(reading.Tokens[attribution.Cue]))
                || CommonWords.Default.Has(reading.Tokens[after].Hash) && !SpeakerEvidenceWords.NoThing.Has(reading.Tokens[after]));
    }

    /// <summary>Joined to the name of a body that has no article: <c>Rapidor and Lift Watch asked six towns</c>.</summary>
    private static bool IsBesideBody(ArticleReading reading, int index)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        return index + 1 < mentions.Length && mentions[index + 1] is { Class: NameClass.Organisation, Parts: > 1 }
            && mentions[index + 1].FirstToken == mentions[index].EndToken + 1
            && FigureWords.And.Has(reading.Tokens[mentions[index].EndToken]);
    }

    /// <summary>The name ends a list of bodies: <c>the Quay Trust and Hess said</c>.</summary>
    private static bool IsAfterBody(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int first = attribution.SourceFirst;
        for (int at = attribution.Mention - 1; at >= 0 && mentions[at].Sentence == attribution.Sentence; at--)
        {
            // The last of a list is joined by a word; after a comma alone a clause begins: at the Quay Trust, Hess said.
            int gap = first - mentions[at].EndToken;
            bool last = first == attribution.SourceFirst;
            bool joined = last
                ? gap is 1 or 2 && Lists.Conjunction.Has(tokens[first - 1])
                : gap == 1 && tokens[first - 1].Kind == TokenKind.Comma;
            if (!joined || mentions[at].Class == NameClass.Organisation)
            {
                return joined;
            }

            first = mentions[at].FirstToken;
        }

        return false;
    }

    /// <summary><c>Hess said it would</c>, <c>Hess says its</c>; <c>Hess said it was late</c> is a person's as well.</summary>
    private static bool SpeaksOfItself(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int after = attribution.Cue + 1;
        int end = reading.Sentences[attribution.Sentence].EndToken;
        if (after < end && Lists.That.Has(reading.Tokens[after]))
        {
            after++;
        }

        if (after >= end)
        {
            return false;
        }

        if (SpeakerEvidenceWords.Owning.Has(reading.Tokens[after]))
        {
            return true;
        }

        // It would close, it has closed, it's closed; it was late; as Hess put it, too.
        return after + 1 < end && reading.Tokens[after + 1].Kind == TokenKind.Word
            && ((SpeakerEvidenceWords.It.Has(reading.Tokens[after]) && !SpeakerEvidenceWords.AfterIt.Has(reading.Tokens[after + 1]))
            || (SpeakerEvidenceWords.ItIs.Has(reading.Tokens[after]) && EndsInEd(reading.TextOf(reading.Tokens[after + 1]))));
    }

    private static bool EndsInEd(ReadOnlySpan<char> word) => word.Length > 4 && word.EndsWith("ed".AsSpan(), StringComparison.Ordinal);

    private static bool HasFamilyForm(ReadOnlySpan<char> name)
    {
        if (name.Length > 4 && (name.StartsWith("Mc".AsSpan(), StringComparison.Ordinal) || name[1] is '\'' or '’'
            || (name.StartsWith("Mac".AsSpan(), StringComparison.Ordinal) && char.IsUpper(name[3]))))
        {
            return true;
        }

        foreach (string ending in FamilyEndings)
        {
            if (name.Length > ending.Length + 2 && name.EndsWith(ending.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>[Hess](…)</c>, <c>[**Hess**](…)</c>, <c>@Hess</c>, <c>#Hess</c></summary>
    private static bool IsLink(ArticleReading reading, in Mention mention)
    {
        int start = mention.Start;
        int end = mention.End;
        while (end < reading.Text.Length && reading.Text[end] is '*' or '_')
        {
            end++;
        }

        if (end + 1 < reading.Text.Length && reading.Text[end] == ']' && reading.Text[end + 1] is '(' or '[')
        {
            return true;
        }

        while (start > 0 && reading.Text[start - 1] is '*' or '_')
        {
            start--;
        }

        return start > 0
            && (reading.Text[start - 1] is '@' or '#'
                || (reading.Text[start - 1] == '[' && reading.Article.Format == Documents.ArticleFormat.Markdown));
    }
}
