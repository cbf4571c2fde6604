using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Clauses;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quantities;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds a bare name that speaks although the article introduces nobody of that name: “Walters warned”.</summary>
/// <remarks>
/// ## Why
/// It is the sure trace of a cut paragraph, or of text glued together from two stories: the reader meets a stranger. A name
/// one or two letters off an introduced one is most likely the same person misspelt; that is CL207 and not this rule.
///
/// Firms, papers and houses of research speak, too, so that speech alone is no proof of a person. What speaks for one and against it is
/// weighed, and stands beside the finding.
///
/// * It is an **error** if the text proves that a person speaks: <c>he</c> or <c>she</c> goes on, <c>who</c> follows, the words are in
///   the first person, or a whole quotation has nothing but a verb and the name beside it and either reporters or a crowd are told, it is
///   joked, recalled or the like, or the name has the form of a person’s.
/// * It is a **warning** if a whole quotation has the bare name beside it; if reporters are told, or it is joked, without one; if the words
///   of somebody are told (“as Hess put it”); if a name with the form of a person’s says something or does what persons do; and if any name
///   plainly says or tells something in a text that is not one of prices and shares. So is what would be an error but for a doubt: it is a
///   first name alone, the text of a link, in lists only or with a description, or is an ordinary word beside a whole quotation; the words
///   stand in a statement; the text is in the first person.
/// * It is a **warning** as well if who speaks has an honorific and no first name, has an office, or has the form of a family name and an
///   age or a role beside it; and if a headline alone names whom the text proves a person with a family name.
/// * It is a **note** if it may be no person who speaks: the name has a view (“according to”), makes something known as bodies do
///   (“announced”), predicts as houses of research do, or denies, declares or argues as papers and states do; it only says something with
///   one of the doubts above; it is an ordinary word, or speaks of itself as “it”.
/// * It is a **note** as well if readers may know the name: it stands in full in the headline or a quotation alone, or beside another word
///   with a capital anywhere in the file, unless it is a person’s name and that word a firm’s; it has an honorific and a body (“Mr Hess of
///   Lift Watch”); it is a first name in somebody’s own account, or the short form of one that is told; years of before 1900 are told of
///   it; it speaks in a block quotation, or posts among users; or the text introduces few of those who speak.
/// * A first name with a description, what the text calls “which”, who calls himself so, whom it identifies only as that, and the user
///   of that name are no finding.
///
/// ## What to do
/// Give the full name and the role where the name first occurs, or delete the sentence. A name that your readers know
/// needs no introduction: put it under `names` in `rules.json`.
///
/// ## Examples
/// ```bad
/// The lift stood still for a week. Castell told reporters that it would be mended.
/// ```
/// ```bad
/// The vault was never searched, according to Illing.
/// ```
/// ```good
/// Tessaly Mills will close two sites. Tessaly said it would cut prices.
/// ```
/// ```good
/// Arthur June has swum here for years. June said the cold suited him.
/// ```
/// ```good
/// The brothers Ravi and Anil Dutt run the shop. “Ask him,” Anil said.
/// ```
/// </remarks>
public sealed class OrphanSurnameSpeaker() : Rule(new RuleDescriptor(
    Id: "CL201",
    Name: "orphan-surname-speaker",
    Title: "Speaker without introduction",
    Description: "A bare name speaks that is introduced nowhere in the article.",
    Severity: Severity.Error)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
})
{
    /// <summary>So many strangers are no accident.</summary>
    private const int FewestFamiliar = 4;

    /// <summary>So many amounts of money, percentages and points make a text one of prices, rates and shares.</summary>
    private const int FewestAmounts = 4;

    /// <summary>What a text names again and again without a verb of speech is rather a body than a person.</summary>
    private const int MostFramed = 3;

    /// <summary>
    /// The full names of so many strangers are searched for in the whole file; nobody has more of them but hostile input.
    /// </summary>
    private const int MostSearched = 16;

    /// <summary>So many tokens around a name belong to it in the longest sentence.</summary>
    private const int Near = 60;

    /// <summary>So many tokens begin a sentence: <c>On Monday Hess</c>.</summary>
    private const int Opening = 4;

    /// <summary>So many sentences before a post users are told of.</summary>
    private const int PostReach = 3;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        using var byKey = new PooledIndex(32); // number in the list from 1 on; 0 is nobody of whom there is something to report
        List<Stranger>? strangers = FindStrangers(reading, context, byKey, out int introduced);
        FindFramed(reading, context, byKey, ref strangers);
        if (strangers is null)
        {
            return;
        }

        for (int i = 0; i < reading.Mentions.Length; i++)
        {
            ref readonly Mention mention = ref reading.Mentions[i];
            if (mention.Parts == 1 && byKey.Get(mention.Key) is > 0 and var number)
            {
                strangers[number - 1].AddMention(reading, i);
                strangers[number - 1].IsThing |= IsThing(reading, mention) || IsCalled(reading, mention);
                strangers[number - 1].IsPast |= IsOfThePast(reading, mention);
                strangers[number - 1].IsPlaced |= IsPlaced(reading, mention);
            }
        }

        SpeakerSigns whole = (SpeakerEvidence.IsNarrated(reading) ? SpeakerSigns.Narrated : SpeakerSigns.None)
            | (IsFamiliar(strangers, introduced) ? SpeakerSigns.Familiar : SpeakerSigns.None)
            | (IsOfMarket(reading) ? SpeakerSigns.Market : SpeakerSigns.None);
        for (int i = 0; i < strangers.Count; i++)
        {
            Stranger stranger = strangers[i];
            stranger.Evidence.Add(whole);
            Severity severity = stranger.IsThing ? Severity.None : Grade(reading, stranger, isSearched: i < MostSearched);
            if (severity != Severity.None)
            {
                Verdict verdict = stranger.Verdict;
                context.Report(severity, stranger.Place, verdict.IsHeadline && stranger.IsToldOf
                    ? $"“{reading.Text.ToString(stranger.Place)}” speaks here and is named in full nowhere in this file"
                    : verdict.Message, verdict.Hint, stranger.TakeFurther(), evidence: stranger.Evidence.ToEvidence());
            }
        }
    }

    /// <summary>Those who speak and are not introduced, with where each does, in text order; and how many who speak are.</summary>
    private static List<Stranger>? FindStrangers(ArticleReading reading, RuleContext context, PooledIndex byKey, out int introduced)
    {
        List<Stranger>? strangers = null;
        introduced = 0;
        int last = -1; // who spoke last by name
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            // He or she who speaks on is who spoke; another such pronoun tells no more.
            if (last >= 0 && attribution.Antecedent == last && OrphanQuoteWords.Asked.Has(reading.Tokens[attribution.Head]))
            {
                if (byKey.Get(reading.Mentions[last].Key) is > 0 and var speaker && IsLastNamed(reading, last, attribution.Head))
                {
                    strangers![speaker - 1].Evidence.Add(SpeakerSigns.Pronoun);
                }

                last = -1;
            }

            last = attribution.Mention >= 0 ? attribution.Mention : last;
            if (!BareSpeaker.Is(reading, attribution))
            {
                continue;
            }

            for (int i = BareSpeaker.FirstOfList(reading, attribution); i <= attribution.Mention; i++)
            {
                ref readonly Mention mention = ref reading.Mentions[i];
                if (i < attribution.Mention && !BareSpeaker.IsListed(reading, mention))
                {
                    continue;
                }

                int number = byKey.Get(mention.Key);
                if (number < 0)
                {
                    Verdict? verdict = Judge(reading, context, mention);
                    if (verdict is not null)
                    {
                        (strangers ??= new()).Add(new Stranger(verdict));
                    }

                    number = verdict is null ? 0 : strangers!.Count;
                    introduced += verdict is null ? 1 : 0;
                    byKey.Set(mention.Key, number);
                }

                if (number > 0)
                {
                    strangers![number - 1].Add(BareSpeaker.NameSpan(reading, mention), Weight(reading, attribution, mention));
                    strangers[number - 1].AddPlace(reading, mention, IsPost(reading, attribution));
                    strangers[number - 1].Evidence.AddSpeech(reading, attribution);
                }
            }
        }

        return strangers;
    }

    /// <summary>Behind the sentence in which somebody speaks, no sentence begins with the name of somebody else before a pronoun.</summary>
    private static bool IsLastNamed(ArticleReading reading, int speaker, int pronoun)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = speaker + 1; i < mentions.Length && mentions[i].FirstToken < pronoun; i++)
        {
            if (mentions[i].Sentence > mentions[speaker].Sentence && mentions[i].Key != mentions[speaker].Key
                && mentions[i].FirstToken - reading.Sentences[mentions[i].Sentence].FirstToken < Opening
                && mentions[i].Class is NameClass.Unknown or NameClass.Person && !reading.Tokens[mentions[i].NameToken].InQuotation)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds those who are spoken for, or whose words are told without a verb of speech.</summary>
    private static void FindFramed(ArticleReading reading, RuleContext context, PooledIndex byKey, ref List<Stranger>? strangers)
    {
        for (int i = 0; i < reading.Mentions.Length; i++)
        {
            Mention mention = reading.Mentions[i];
            if (mention.Parts != 1 || mention.Title != NameTitle.None || mention.Class is not (NameClass.Unknown or NameClass.Person)
                || byKey.Get(mention.Key) == 0
                || SpeakerFrame.Read(reading, mention) is not (not SpeakerSigns.None and var signs)
                || !NearName.IsCandidate(reading, mention) || !BareSpeaker.IsListed(reading, mention)
                || reading.Names.Count(mention.Key) > MostFramed)
            {
                continue;
            }

            int number = byKey.Get(mention.Key);
            if (number < 0)
            {
                Verdict? verdict = Judge(reading, context, mention);
                if (verdict is { IsUnknown: true })
                {
                    (strangers ??= new()).Add(new Stranger(verdict));
                }

                number = verdict is { IsUnknown: true } ? strangers!.Count : 0;
                byKey.Set(mention.Key, number);
            }

            if (number > 0)
            {
                strangers![number - 1].Add(BareSpeaker.NameSpan(reading, mention), 0);
                strangers[number - 1].AddPlace(reading, mention, isPost: false);
                strangers[number - 1].Evidence.AddFrame(reading, mention, signs);
            }
        }
    }

    private static Verdict? Judge(ArticleReading reading, RuleContext context, in Mention mention)
    {
        Introduction introduction = reading.Names.Find(mention.Key);
        if (introduction.Strength is IntroductionStrength.Full or IntroductionStrength.Byline
            || (mention.Class != NameClass.Place && reading.Names.IsBody(mention.Key) && !reading.Names.IsPerson(mention.Key))
            || Lists.Famous.Has(reading.Tokens[mention.NameToken])
            || NearName.Find(reading, mention, out _, speaks: true))
        {
            return null;
        }

        string name = reading.Text.ToString(BareSpeaker.NameSpan(reading, mention));
        if (context.KnownNames.Contains(NameKey.Create(name.AsSpan())))
        {
            return null;
        }

        const string introduce = "Add the full name and the role where the name first occurs, or delete the sentence";
        if (introduction.Strength == IntroductionStrength.Honorific || mention.Title == NameTitle.Honorific)
        {
            // Dr Orla, Dr Feel: a degree before a first name or a word is how somebody wants to be called.
            Token token = reading.Tokens[mention.NameToken];
            bool chosen = mention.Title == NameTitle.Honorific && !OrphanSurnameSpeakerWords.Civil.Has(reading.Tokens[mention.FirstToken])
                && !Lists.Surname.Has(token) && !CommonWords.Default.IsSurname(token.Hash)
                && (Lists.GivenName.Has(token) || CommonWords.Default.Has(token.Hash));
            string called = reading.Text.ToString(mention.Title == NameTitle.Honorific
                ? mention.Span
                : reading.Mentions[introduction.Mention].Span);
            return new Verdict(chosen
                ? Severity.Note
                : Severity.Warning, $"“{name}” speaks here and is only ever called “{called}”", "Add the first name and the role",
                IsTitled: true);
        }

        if (introduction.Strength == IntroductionStrength.Described)
        {
            return Describe(name, introduction.Description);
        }

        if (introduction.Strength == IntroductionStrength.HeadlineFull)
        {
            return new Verdict(Severity.Note, $"“{name}” speaks here and is named in full only in the headline", introduce);
        }

        if (introduction.Strength == IntroductionStrength.Headline)
        {
            return new Verdict(Severity.Warning, $"“{name}” speaks here and is named elsewhere only in the headline", introduce,
                IsHeadline: true);
        }

        if (introduction.Strength == IntroductionStrength.Quotation)
        {
            return new Verdict(Severity.Note, $"“{name}” speaks here and is introduced only inside a quotation", introduce);
        }

        return new Verdict(Severity.Error, $"“{name}” speaks here but is not introduced anywhere in this file", introduce, IsUnknown: true);
    }

    private static Verdict Describe(string name, Description description) => new(Severity.Note,
        $"“{name}” speaks here and is described, but never named in full", "Add the first name where the name first occurs",
        Described: description);

    /// <summary><c>said Hess, which first reported it</c>: a paper, of which no <c>who</c> is told.</summary>
    private static bool IsThing(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int which = mention.EndToken + 1;
        return which + 2 < reading.Sentences[mention.Sentence].EndToken && tokens[which - 1].Kind == TokenKind.Comma
            && OrphanSurnameSpeakerWords.Which.Has(tokens[which])
            && (Lists.FiniteCue.Has(tokens[which + 1]) || Lists.FiniteCue.Has(tokens[which + 2]));
    }

    /// <summary><c>Mr Hess of Lift Watch</c></summary>
    private static bool IsPlaced(ArticleReading reading, in Mention mention)
    {
        int after = mention.EndToken;
        return mention.Title == NameTitle.Honorific && after + 1 < reading.Sentences[mention.Sentence].EndToken
            && Lists.Of.Has(reading.Tokens[after]) && reading.Tokens[after + 1].IsCapitalised;
    }

    /// <summary>
    /// <c>calling herself Harrow</c>, <c>the user Harrow</c>, <c>identified only as “Harrow”</c>, <c>whose name is Harrow</c>: the name is
    /// told, and it is all there is. <c>The Quay Institute, or Harrow,</c> is another form of what stands before.
    /// </summary>
    private static bool IsCalled(ArticleReading reading, in Mention mention)
    {
        var passage = new Passage(reading, mention.Sentence);
        int before = mention.FirstToken - 1;
        if (passage.Is(before, TokenKind.DoubleQuote) || passage.Is(before, TokenKind.SingleQuote))
        {
            before--;
        }

        return passage.Is(before, OrphanSurnameSpeakerWords.Called)
            || (passage.Is(before, OrphanSurnameSpeakerWords.As)
                && (passage.Is(before - 1, OrphanSurnameSpeakerWords.Identified)
                    || passage.Is(before - 2, OrphanSurnameSpeakerWords.Identified)))
            || (passage.Is(before, OrphanSurnameSpeakerWords.Be) && passage.Is(before - 1, OrphanSurnameSpeakerWords.NameNoun)
                && passage.Is(before - 2, OrphanSurnameSpeakerWords.Whose))
            || (passage.Is(before, OrphanSurnameSpeakerWords.Or) && passage.Is(before - 1, TokenKind.Comma)
                && passage.Is(mention.EndToken, TokenKind.Comma));
    }

    /// <summary><c>Users were not glad. “Meh,” Harrowix tweeted</c>: one of those told of, by the name of an account.</summary>
    private static bool IsPost(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int first = Math.Max(reading.Sentences[Math.Max(0, attribution.Sentence - PostReach)].FirstToken, attribution.SourceFirst - Near);
        return OrphanSurnameSpeakerWords.Posting.Has(reading.Tokens[attribution.Cue])
            && OrphanSurnameSpeakerWords.Audience.HasAny(reading.Tokens.Slice(first, attribution.SourceFirst - first));
    }

    /// <summary>A sentence with the name has a year of before 1900: who lived then is known by one name.</summary>
    private static bool IsOfThePast(ArticleReading reading, in Mention mention)
    {
        Sentence sentence = reading.Sentences[mention.Sentence];
        int end = Math.Min(sentence.EndToken, mention.EndToken + Near);
        for (int i = Math.Max(sentence.FirstToken + 1, mention.FirstToken - Near); i < end; i++)
        {
            ref readonly Token token = ref reading.Tokens[i];
            if (token.Kind == TokenKind.Number && token.Length == 4
                && reading.Text[token.Start] == '1' && reading.Text[token.Start + 1] < '9'
                && (OrphanSurnameSpeakerWords.BeforeYear.Has(reading.Tokens[i - 1]) || reading.Tokens[i - 1].Kind == TokenKind.OpenBracket))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A son is called <c>Benedikt</c> where he is introduced, and <c>Ben</c> from there on; so is who has the longer name in full.
    /// </summary>
    private static bool IsShortForm(ArticleReading reading, ReadOnlySpan<char> name)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        foreach (ref readonly Mention mention in reading.Mentions)
        {
            ReadOnlySpan<char> other = NameKey.StripPossessive(reading.TextOf(tokens[mention.NameToken]));
            if (other.Length <= name.Length + 1 || !other.StartsWith(name, StringComparison.Ordinal))
            {
                continue;
            }

            int before = mention.FirstToken - 1;
            before -= before > 0 && tokens[before].Kind == TokenKind.Comma ? 1 : 0;
            // The longer name of an account goes on with a capital: HarrowMakes.
            if (mention.IsFullPerson || char.IsUpper(other[name.Length]) || (before >= 0 && Lists.KinNoun.Has(tokens[before])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether those who speak are mostly names that nobody introduces: one stranger is left over, many are how a text speaks of people.
    /// </summary>
    private static bool IsFamiliar(List<Stranger> strangers, int introduced)
    {
        int unknown = 0;
        foreach (Stranger stranger in strangers)
        {
            unknown += stranger.Verdict.IsUnknown && stranger.Evidence.Score >= SpeakerEvidence.Proof ? 1 : 0;
        }

        return unknown >= FewestFamiliar && unknown > introduced;
    }

    /// <summary>Whether a text is one of prices, rates and shares.</summary>
    private static bool IsOfMarket(ArticleReading reading)
    {
        int amounts = 0;
        foreach (ref readonly Quantity quantity in reading.Quantities)
        {
            amounts += quantity.Dimension is QuantityDimension.Money or QuantityDimension.Percent or QuantityDimension.Points ? 1 : 0;
        }

        return amounts >= FewestAmounts;
    }

    /// <summary>How grave it is that somebody speaks whom nothing introduces, by all that is known of the name.</summary>
    private static Severity Grade(ArticleReading reading, Stranger stranger, bool isSearched)
    {
        if (stranger.Verdict.IsUnknown && (stranger.Evidence.Signs & SpeakerSigns.Office) != 0)
        {
            stranger.Verdict = Describe(stranger.Name(reading), Description.Office);
        }

        Verdict verdict = stranger.Verdict;
        Severity own = stranger.Evidence.Severity;
        Severity severity = verdict.Described == Description.None ? (Severity)Math.Min((int)verdict.Severity, (int)own)
            : own == Severity.None ? Severity.None
            : Lack(verdict.Described, stranger.Evidence); // the description proves that it is a person
        // Players and singers go by one name in a headline and the text.
        bool isStageName = verdict.IsHeadline
            && !(stranger.Evidence.IsSure && (stranger.Evidence.Signs & SpeakerSigns.FamilyForm) != 0);
        if (severity <= Severity.Note || isStageName || reading.Article.IsPartOfPages) // a part is read below what the page says
        {
            return (Severity)Math.Min((int)severity, (int)Severity.Note);
        }

        bool mayBeNamed = (verdict.IsUnknown || verdict.Described != Description.None)
            && (!isSearched || FullName.StandsIn(reading, stranger.Place, stranger.Evidence.IsSure));
        return mayBeNamed || IsKnownSo(reading, stranger, isSearched) ? Severity.Note : severity;
    }

    /// <summary>
    /// The name is all that its readers need: of long ago, of a quoted book, of an account, of a friend, or with a title and a place.
    /// </summary>
    private static bool IsKnownSo(ArticleReading reading, Stranger stranger, bool isSearched) =>
        stranger.IsPast || stranger.IsQuoted || stranger.IsPoster
        || (stranger.Verdict.IsTitled && (stranger.IsPlaced || (stranger.Evidence.Signs & SpeakerSigns.Link) != 0))
        || ((stranger.Evidence.Signs & SpeakerSigns.Narrated) != 0 && Lists.GivenName.Has(reading.Tokens[stranger.Token]))
        || (isSearched && IsShortForm(reading, NameKey.StripPossessive(reading.Text.AsSpan(stranger.Place))));

    /// <summary>
    /// How grave it is that somebody described has no first name. Who holds an office or bears a family name has one; a company, or a
    /// name that may be all there is, is no matter.
    /// </summary>
    private static Severity Lack(Description description, SpeakerEvidence evidence)
    {
        SpeakerSigns signs = evidence.Signs;
        bool speaks = (signs & (SpeakerSigns.Quotes | SpeakerSigns.Speaks)) != 0 && (signs & SpeakerSigns.Body) == 0;
        bool family = (signs & SpeakerSigns.FamilyForm) != 0;
        return (signs & SpeakerSigns.FirstName) != 0 ? Severity.None
            : speaks && (description == Description.Office || (evidence.IsFamily && description >= Description.Age)) ? Severity.Warning
            : family && (signs & (SpeakerSigns.Quotes | SpeakerSigns.Person | SpeakerSigns.Pronoun)) != 0 ? Severity.Note
            : Severity.None;
    }

    /// <summary>
    /// A direct quotation shows best that the name speaks; a place that describes its bearer shows least that nobody introduces it.
    /// </summary>
    private static int Weight(ArticleReading reading, in Reading.Attributions.Attribution attribution, in Mention mention)
    {
        bool described = mention.EndToken < reading.Tokens.Length && reading.Tokens[mention.EndToken].Kind == TokenKind.Comma
            && (attribution.Form == AttributionForm.VerbSource || attribution.Cue > mention.EndToken)
            && mention.EndToken + 1 < reading.Sentences[mention.Sentence].EndToken;
        return (attribution.HasQuotation ? 1 : 0) + (described ? 0 : 2);
    }

    /// <summary>What is said of a stranger.</summary>
    /// <param name="Severity">The highest severity that the introduction leaves.</param>
    /// <param name="Message">The evidence.</param>
    /// <param name="Hint">What to do.</param>
    /// <param name="IsUnknown">Whether nothing that was read introduces the name.</param>
    /// <param name="IsHeadline">Whether the headline alone names it.</param>
    /// <param name="IsTitled">Whether a title that tells no office stands before the name somewhere.</param>
    /// <param name="Described">The description that introduces it, which companies have as well as people.</param>
    private sealed record Verdict(Severity Severity, string Message, string Hint, bool IsUnknown = false,
        Description Described = Description.None, bool IsHeadline = false, bool IsTitled = false);

    private sealed class Stranger(Verdict verdict)
    {
        private readonly List<RelatedPlace> _places = [];
        private int _best;
        private int _firstTold = int.MaxValue;
        private int _firstSpeech = int.MaxValue;
        private int _bestWeight = -1;
        private bool _isPoster = true;

        public Verdict Verdict { get; set; } = verdict;

        public SpeakerEvidence Evidence { get; } = new();

        /// <summary>Whether the text says “which” of it, or that it is the name somebody took.</summary>
        public bool IsThing { get; set; }

        /// <summary>A token that is the name.</summary>
        public int Token { get; private set; }

        /// <summary>Whether somewhere where it has a title it is told of what body: <c>Mr Hess of Lift Watch</c>.</summary>
        public bool IsPlaced { get; set; }

        /// <summary>Whether years of another century are told of it.</summary>
        public bool IsPast { get; set; }

        /// <summary>Whether it speaks in block quotations alone: whose book it is knows the name.</summary>
        public bool IsQuoted { get; private set; } = true;

        /// <summary>Whether all it says is posted, and it is no name that people bear: that of an account.</summary>
        public bool IsPoster => _isPoster && (Evidence.Signs & SpeakerSigns.FamilyForm) == 0;

        public TextSpan Place => _places[_best].Span;

        public string Name(ArticleReading reading) => reading.Text.ToString(Place);

        /// <summary>Whether the text below the headline names it before it speaks.</summary>
        public bool IsToldOf => _firstTold < _firstSpeech;

        /// <summary>Adds what one of its places tells.</summary>
        public void AddMention(ArticleReading reading, int index)
        {
            Evidence.AddMention(reading, index);
            ref readonly Mention mention = ref reading.Mentions[index];
            if (reading.Blocks[mention.Block].Zone is Zone.Body or Zone.ListItem && mention.Start < _firstTold)
            {
                _firstTold = mention.Start;
            }
        }

        /// <summary>Adds what the place tells where it speaks.</summary>
        public void AddPlace(ArticleReading reading, in Mention mention, bool isPost)
        {
            Token = mention.NameToken;
            IsQuoted &= reading.Blocks[mention.Block].Shape == Documents.BlockShape.Quote;
            _isPoster &= isPost;
        }

        public void Add(TextSpan place, int weight)
        {
            _firstSpeech = Math.Min(_firstSpeech, place.Start);
            if (weight > _bestWeight)
            {
                _best = _places.Count;
                _bestWeight = weight;
            }

            _places.Add(new RelatedPlace(place, "speaks here as well"));
        }

        public List<RelatedPlace> TakeFurther()
        {
            _places.RemoveAt(_best);
            return _places;
        }
    }
}
