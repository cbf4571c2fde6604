using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Rules.Attribution.Shared;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds a claim that hangs on a source nobody can ask: bare experts, critics, analysts, studies.</summary>
/// <remarks>
/// ## Why
/// The reader cannot weigh “experts”, and the desk cannot check them. It is a warning where a group says or argues what accuses
/// somebody, gives a figure, judges or tells what may come, and nobody of its kind has a name in the article; what it expects,
/// fears or sees, the term its trade has for something, what one side or “others” say beside the other, and what officials, aides or
/// activists say, is a note. Nothing is reported
/// when the text says why a source is not named, when a named person of the group speaks in the next sentences, when the group was
/// described before, or inside a quotation.
///
/// ## What to do
/// Name one of them with a role, or name the study. If nobody can be named, say why.
///
/// ## Examples
/// ```bad
/// According to a defence expert, the port is already mined.
/// ```
/// ```bad
/// Most shopkeepers are worried. Critics say the fair is finished.
/// ```
/// ```good
/// Some disagreed. Ana Brook, who runs the kiosk, called it theft.
/// ```
/// ```good
/// Chemists at the Vell Institute tested 40 jars. The chemists say the lead came from the glaze.
/// ```
/// ```good
/// “Experts say a lot of things,” said Tom Kell, the harbour master.
/// ```
/// </remarks>
public sealed class VagueSource() : Rule(new RuleDescriptor(
    Id: "CL101",
    Name: "vague-source",
    Title: "Vague source",
    Description: "A claim hangs on a source that nobody can ask.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [Lists.NamelessSource, VagueSourceWords.Adherent, VagueSourceWords.Those] },
})
{
    /// <summary>How far after a group a name that is joined to it may stand.</summary>
    private const int NameReach = 7;

    /// <summary>So many tokens after what a group says it is told where.</summary>
    private const int OccasionReach = 6;

    /// <summary>So many tokens behind "call" the term begins.</summary>
    private const int TermReach = 12;

    /// <summary>So many sentences around a claim of lawyers their suit may be told of.</summary>
    private const int Around = 2;

    /// <summary>Of so many groups a member is looked for in the whole article; only hostile input has more.</summary>
    private const int MostSearched = 32;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        int lastBlock = -1;
        uint lastHead = 0;
        bool? accounted = null;
        List<int>? terms = null;
        HashSet<uint>? groups = null;
        GroupMembers.Trades warned = 0;
        bool warnedOfOthers = false;
        int searched = 0;
        GroupMembers.Trades? named = null;
        for (int i = 0; i < attributions.Length; i++)
        {
            Reading.Attributions.Attribution attribution = attributions[i];
            Sentence sentence = reading.Sentences[attribution.Sentence];
            Zone zone = reading.Blocks[sentence.Block].Zone;
            if (!attribution.HasVoice || (!reading.Blocks[sentence.Block].IsProse && zone != Zone.Headline)
                || attribution.Form == AttributionForm.Participle)
            {
                continue;
            }

            Token head = reading.Tokens[attribution.Head];
            Severity severity = GetSeverity(reading, i, head);
            if (severity == Severity.None || (sentence.Block == lastBlock && head.Hash == lastHead) || IsExplained(reading, attribution)
                || IsCitedByMedium(reading, attribution) || IsPolled(reading, attribution) || IsNoClaim(reading, attribution)
                || !GroupClaim.IsMade(reading, attribution)
                || (!VagueSourceWords.Experts.Has(head) && (accounted ??= AnonymityTerms.AreForAll(reading))))
            {
                continue;
            }

            severity = Lower(severity, GroupSupport.Find(reading, i), attribution.Level);
            if (severity == Severity.None)
            {
                continue;
            }

            if (severity == Severity.Warning && zone is not (Zone.Headline or Zone.Deck)) // the text below says more
            {
                GroupMembers.Trades trades = GroupMembers.GetTrades(head);
                bool known = trades == GroupMembers.Trades.None
                    ? warnedOfOthers || IsToldOf(reading, i)
                        || AnonymityTerms.AreGivenFor(reading, terms ??= AnonymityTerms.Find(reading), head)
                    : (trades & (warned | (named ??= GroupMembers.FindNamed(reading)))) != 0;
                if (known || IsArguable(reading, i) || (groups ??= AnonymityTerms.FindGroups(reading)).Contains(head.Hash)
                    || (searched++ < MostSearched && GroupMembers.HasOneOf(reading, head))
                    || GroupMembers.HasOtherSide(reading, attribution))
                {
                    severity = Severity.Note;
                }
                else
                {
                    warned |= trades; // for those after it the same holds
                    warnedOfOthers |= trades == GroupMembers.Trades.None;
                }
            }

            // One finding for a source in a block.
            lastBlock = sentence.Block;
            lastHead = head.Hash;
            TextSpan span = attribution.GetSourceSpan(reading);
            context.Report(
                zone is Zone.Headline or Zone.Deck ? Severity.Note : severity,
                span,
                $"“{reading.Text.ToString(span)}” is no source that a reader could check",
                "Name a person with a role, or the document; if nobody can be named, say why");
        }
    }

    /// <summary>The claim or what stands around it makes it one that an editor would let pass.</summary>
    private static bool IsArguable(ArticleReading reading, int index)
    {
        Reading.Attributions.Attribution attribution = reading.Attributions[index];
        return !ClaimsNews(reading, attribution) || IsMild(reading, index)
            || IsLabel(reading, attribution) || IsRest(reading, attribution) || IsDescribedNear(reading, index)
            || IsOnRecord(reading, attribution)
            || SourcePlace.IsInBody(reading, attribution) || SourcePlace.IsOfMedium(reading, attribution)
            || SourcePlace.IsDated(reading.Tokens, reading.Sentences[attribution.Sentence])
            || GroupMembers.HasNamedSide(reading, attribution);
    }

    /// <summary>
    /// Whether an editor would want the source: a group says or holds a thing, and does not only expect, fear or hope it, and the thing
    /// accuses or gives a figure, or, from whoever watches a field, judges or tells what may come: how a side judges is known.
    /// What bare sources tell is always news.
    /// </summary>
    private static bool ClaimsNews(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Token head = reading.Tokens[attribution.Head];
        Token cue = reading.Tokens[attribution.Cue];
        if (VagueSourceWords.Feeling.Has(cue) || IsCommon(reading, attribution) || IsAnswerable(reading, attribution)
            || VagueSourceWords.Interested.Has(head) // whose side they are on is told
            || (Lists.DocumentNoun.Has(head) && !IsReportOfOthers(reading, attribution)) || Lists.QuantifierNoun.Has(head)
            || !IsGroup(reading, attribution))
        {
            return false;
        }

        // Of one expert an editor asks who it is, whatever he says.
        if (VagueSourceWords.Sources.Has(head) || !Lists.VagueGroup.Has(head) || VagueSourceWords.Blaming.Has(cue)
            || Claim.IsDamaging(reading, attribution.ContentFirst, attribution.ContentEnd))
        {
            return true;
        }

        if (IsCountedOut(reading, attribution))
        {
            return false;
        }

        return Claim.HasFigure(reading, attribution) || (VagueSourceWords.Viewing.Has(cue)
            ? VagueSourceWords.Believing.Has(cue) && Claim.Judges(reading, attribution)
            : Claim.IsContested(reading, attribution));
    }

    /// <summary><c>according to reports</c>, which are other desks’; those <c>on Friday</c> are figures that came out.</summary>
    private static bool IsReportOfOthers(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int after = attribution.SourceEnd + 1;
        return VagueSourceWords.Reports.Has(reading.Tokens[attribution.Head])
            && !(after < reading.Tokens.Length && Lists.Calendar.Has(reading.Tokens[after]));
    }

    /// <summary>
    /// <c>Analysts had forecast</c>, <c>was expected by analysts</c>, <c>economists generally think</c>: what a market expects or a trade
    /// holds, which anybody can look up.
    /// </summary>
    private static bool IsCommon(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int length = Math.Max(0, attribution.Cue - attribution.SourceEnd);
        ReadOnlySpan<Token> between = reading.Tokens.Slice(attribution.SourceEnd, length);
        int before = reading.Sentences[Math.Max(0, attribution.Sentence - 1)].FirstToken;
        return VagueSourceWords.Generally.HasAny(between)
            || (VagueSourceWords.MarketGroup.Has(reading.Tokens[attribution.Head])
                && VagueSourceWords.Poll.HasAny(reading.Tokens.Slice(before, Math.Max(0, attribution.SourceFirst - before))))
            || (VagueSourceWords.Expecting.Has(reading.Tokens[attribution.Cue])
                && (VagueSourceWords.MarketGroup.Has(reading.Tokens[attribution.Head])
                    || attribution.Form == AttributionForm.PassiveAgent || SourcePlaceWords.Had.HasAny(between)));
    }

    /// <summary><c>executives said on a call</c>, <c>citing sources</c>: it is told where they spoke, or another desk has them.</summary>
    private static bool IsAnswerable(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Sentence sentence = reading.Sentences[attribution.Sentence];
        if (attribution.SourceFirst > sentence.FirstToken && VagueSourceWords.Citing.Has(reading.Tokens[attribution.SourceFirst - 1]))
        {
            return true;
        }

        int after = Math.Max(attribution.Cue, attribution.SourceEnd - 1) + 1;
        int end = Math.Min(sentence.EndToken, after + OccasionReach);
        return after < end && VagueSourceWords.Occasion.HasAny(reading.Tokens.Slice(after, end - after));
    }

    /// <summary><c>forty economists said</c>: they were asked.</summary>
    private static bool IsCountedOut(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        attribution.Head > attribution.SourceFirst && (Lists.Number.Has(reading.Tokens[attribution.SourceFirst])
            || reading.Tokens[attribution.SourceFirst].Kind == TokenKind.Number);

    /// <summary>
    /// The source is a noun with words that say how many or of what trade before it, and how it knows behind it: <c>a level most
    /// economists</c> is no group, and <c>government scientists</c> or <c>medical sources</c> have an office.
    /// </summary>
    private static bool IsGroup(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Token head = tokens[attribution.Head];
        if (head.IsCapitalised && attribution.SourceFirst < attribution.Head)
        {
            return false; // the end of a name
        }

        for (int i = attribution.SourceFirst; i < attribution.Head; i++)
        {
            bool isForce = VagueSourceWords.Force.Has(tokens[i]) && VagueSourceWords.Sources.Has(head);
            bool isOther = i == attribution.SourceFirst && FigureWords.A.Has(tokens[i]) && Lists.VagueGroup.Has(head)
                && !GroupClaimWords.BeforeGroup.Has(tokens[i + 1]);
            bool isOffice = UnexplainedAnonymityWords.OfOffice.Has(tokens[i]) && Lists.VagueGroup.Has(head);
            if (isForce || isOther || isOffice || VagueSourceWords.Rating.Has(tokens[i]))
            {
                return false;
            }
        }

        return attribution.SourceEnd == attribution.Head + 1 || VagueSourceWords.AfterGroup.Has(tokens[attribution.Head + 1]);
    }

    /// <summary>Sources spoke before: what holds for those holds for these.</summary>
    private static bool IsToldOf(ArticleReading reading, int index)
    {
        for (int i = index - 1; i >= Math.Max(0, index - Claim.Reach); i--)
        {
            Token earlier = reading.Tokens[reading.Attributions[i].Head];
            Token head = reading.Tokens[reading.Attributions[index].Head];
            if (reading.Attributions[i].HasVoice
                && (earlier.Hash == head.Hash || (VagueSourceWords.Sources.Has(head) && UnexplainedAnonymityWords.Source.Has(earlier))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What an editor would let pass: a column, a guess at what some may say, a link to look it up, a group that was told of or whose
    /// members speak by name in the paragraphs around. What accuses, forecasts harm
    /// or gives a figure is never mild for its neighbours alone.
    /// </summary>
    private static bool IsMild(ArticleReading reading, int index)
    {
        Reading.Attributions.Attribution attribution = reading.Attributions[index];
        Sentence sentence = reading.Sentences[attribution.Sentence];
        bool several = Lists.VagueGroup.Has(reading.Tokens[attribution.Head]);
        return GroupClaim.IsPersonal(reading, sentence.Block, attribution.Sentence) || GroupClaim.GoesOn(reading, attribution)
            || Reporting.IsPersonal(reading) || GroupClaim.HasModal(reading, attribution)
            || Reporting.HasLink(reading, sentence.Start, sentence.End)
            || GroupClaim.IsOfThePast(reading, sentence)
            || (several && !Claim.HasFigure(reading, attribution)
                && !Claim.IsDamaging(reading, attribution.ContentFirst, attribution.ContentEnd) && Reporting.HasPersonNear(reading, index))
            || !Reporting.HasVoices(reading);
    }

    /// <summary>
    /// <c>what officials call abuse</c>, <c>a bill that critics called a sham</c>, <c>researchers call such ropes “lazy lines”</c>: a name
    /// for something.
    /// </summary>
    internal static bool IsLabel(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        if (VagueSourceWords.Naming.Has(reading.Tokens[attribution.Cue]) && VagueSourceWords.Learned.Has(reading.Tokens[attribution.Head]))
        {
            int end = Math.Min(reading.Sentences[attribution.Sentence].EndToken, attribution.Cue + 1 + TermReach);
            for (int i = attribution.Cue + 1; i < end; i++)
            {
                if (reading.Tokens[i].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote)
                {
                    return true;
                }
            }
        }

        int before = attribution.SourceFirst - 1;
        return before >= reading.Sentences[attribution.Sentence].FirstToken
            && !VagueSourceWords.Sources.Has(reading.Tokens[attribution.Head]) && VagueSourceWords.WhatThat.Has(reading.Tokens[before])
            && VagueSourceWords.Calling.Has(reading.Tokens[attribution.Cue]);
    }

    /// <summary>
    /// Bare sources of whom it is told within two sentences how they know: <c>sources said … people familiar with the matter said</c>.
    /// </summary>
    private static bool IsDescribedNear(ArticleReading reading, int index)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        Reading.Attributions.Attribution group = attributions[index];
        if (!VagueSourceWords.Sources.Has(reading.Tokens[group.Head]) || AnonymityTerms.TellsHow(reading, group))
        {
            return false;
        }

        for (int i = Math.Max(0, index - Claim.Reach); i < Math.Min(attributions.Length, index + Claim.Reach); i++)
        {
            Reading.Attributions.Attribution other = attributions[i];
            if (other.HasVoice && Math.Abs(other.Sentence - group.Sentence) <= Around
                && AnonymityTermsWords.Knowers.Has(reading.Tokens[other.Head])
                && AnonymityTerms.TellsHow(reading, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>Economists polled by Rill Capital had forecast</c>, <c>forecast growth of 2 percent, according to a Rill poll</c>: a poll that
    /// can be looked up.
    /// </summary>
    private static bool IsPolled(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (GroupMembers.GetTrades(tokens[attribution.Head]) == GroupMembers.Trades.None)
        {
            return false;
        }

        Sentence sentence = reading.Sentences[attribution.Sentence];
        for (int i = sentence.FirstToken; i + 2 < sentence.EndToken; i++)
        {
            bool by = VagueSourceWords.Polled.Has(tokens[i]) && (Lists.By.Has(tokens[i + 1]) || VagueSourceWords.In.Has(tokens[i + 1]));
            bool poll = tokens[i].IsCapitalised && i > sentence.FirstToken
                && (VagueSourceWords.Poll.Has(tokens[i + 1]) || VagueSourceWords.Poll.Has(tokens[i + 2]));
            if (poll || (by && (tokens[i + 2].IsCapitalised || Lists.Determiner.Has(tokens[i + 2]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>One reason managers did not suspect the fraud</c>, <c>investors reckon that it will be sooner and are pricing in a rise</c>,
    /// <c>users informed of a delay</c>: what they failed to see or do, or are told, and no claim.
    /// </summary>
    private static bool IsNoClaim(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (VagueSourceWords.Informed.Has(tokens[attribution.Cue]) && attribution.Cue + 1 < tokens.Length
            && VagueSourceWords.OfWhat.Has(tokens[attribution.Cue + 1]))
        {
            return true; // keeps people informed of: they are told
        }

        if (VagueSourceWords.Noticing.Has(tokens[attribution.Cue]))
        {
            for (int i = attribution.SourceEnd; i < attribution.Cue; i++)
            {
                if (VagueSourceWords.DidNot.Has(tokens[i])
                    || (VagueSourceWords.Did.Has(tokens[i]) && VagueSourceWords.Not.Has(tokens[i + 1])))
                {
                    return true;
                }
            }
        }

        Sentence sentence = reading.Sentences[attribution.Sentence];
        return VagueSourceWords.MarketGroup.Has(tokens[attribution.Head])
            && VagueSourceWords.Staking.HasAny(tokens.Slice(attribution.Cue, Math.Max(0, sentence.EndToken - attribution.Cue)));
    }

    /// <summary>
    /// <c>Traders said the yield could rise</c>, <c>lawyers have alleged</c> where suits are told of,
    /// <c>under securities law charges can be brought</c>: what the screen, the file or the statute book shows.
    /// </summary>
    private static bool IsOnRecord(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Token head = tokens[attribution.Head];
        Sentence sentence = reading.Sentences[attribution.Sentence];
        ReadOnlySpan<Token> own = tokens.Slice(sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
        if (VagueSourceWords.OnTheFloor.Has(head) && VagueSourceWords.Quoted.HasAny(own))
        {
            return true;
        }

        if (Lists.DocumentNoun.Has(head) && VagueSourceWords.Showing.Has(tokens[attribution.Cue]))
        {
            return true; // what is told of its figures goes on in the text
        }

        GroupMembers.Trades trades = GroupMembers.GetTrades(head);
        if ((trades & GroupMembers.Trades.Law) == 0)
        {
            return false;
        }

        if (trades != GroupMembers.Trades.Law)
        {
            return VagueSourceWords.Statute.HasAny(own);
        }

        int first = reading.Sentences[Math.Max(0, attribution.Sentence - Around)].FirstToken;
        int end = reading.Sentences[Math.Min(reading.Sentences.Length - 1, attribution.Sentence + Around)].EndToken;
        return GroupClaimWords.Courts.HasAny(tokens.Slice(first, end - first));
    }

    /// <summary><c>Citing unnamed sources, the Courier said</c>: a medium that is named answers for it.</summary>
    internal static bool IsCitedByMedium(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int before = attribution.SourceFirst - 1;
        int start = reading.Sentences[attribution.Sentence].FirstToken;
        if (before < start || !VagueSourceWords.Citing.Has(reading.Tokens[before]))
        {
            return false;
        }

        if (before - 2 >= start && reading.Tokens[before - 1].Kind == TokenKind.Comma && reading.MentionAt(before - 2) >= 0)
        {
            return true; // The Bugle, quoting sources, said
        }

        int first = Math.Max(0, attribution.Sentence - 1);
        return NamesMedium(reading, reading.Sentences[first].FirstToken, reading.Sentences[attribution.Sentence].EndToken);
    }

    /// <summary>Whether a medium is named between two tokens, or spoken of by its kind.</summary>
    internal static bool NamesMedium(ArticleReading reading, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (Lists.NewsOrganisation.Has(reading.Tokens[i]) || VagueSourceWords.Medium.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return HasPhraseOfMedium(reading, first, end);
    }

    /// <summary>The name of a medium in several words.</summary>
    private static bool HasPhraseOfMedium(ArticleReading reading, int first, int end)
    {
        for (int i = Sorted.FirstFrom(reading.Phrases, first, static (in PhraseMatch item) => item.FirstToken);
            i < reading.Phrases.Length && reading.Phrases[i].FirstToken < end; i++)
        {
            if (reading.Lexicon.GetPhrase(reading.Phrases[i].Phrase).List == Lists.NewsOrganisation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Warning for a bare group behind a contested claim, and for a described one behind a damaging claim; a note for the rest. A named
    /// source that reports what the group says answers for it.
    /// </summary>
    private static Severity GetSeverity(ArticleReading reading, int index, in Token head)
    {
        Reading.Attributions.Attribution attribution = reading.Attributions[index];
        ushort wordId = head.WordId;
        bool plural = Lists.VagueGroup.Has(wordId);
        if (VagueSourceWords.Adherent.Has(head))
        {
            return IsQuantified(reading, attribution) && Claim.IsContested(reading, attribution) && !IsReportedByNamed(reading, index)
                && !StandsBesideName(reading, attribution) ? Severity.Note : Severity.None;
        }

        if (VagueSourceWords.Those.Has(head))
        {
            return attribution.Level == SourceLevel.BareGroup && !IsReportedByNamed(reading, index) ? Severity.Note : Severity.None;
        }

        if (!Lists.NamelessSource.Has(wordId) || IsReportedByNamed(reading, index) || StandsBesideName(reading, attribution))
        {
            return Severity.None;
        }

        if (attribution.Level == SourceLevel.BareGroup)
        {
            // Of a single unnamed person the question is why there is no name; an expert has no reason to hide.
            if (!plural && (attribution.Form != AttributionForm.AccordingTo || !IsExpert(head)))
            {
                return Severity.None;
            }

            if (!plural || (attribution.Form == AttributionForm.AccordingTo && VagueSourceWords.Sources.Has(head)))
            {
                return Severity.Warning;
            }

            if (VagueSourceWords.Witnesses.Has(head) || PointsBack(reading, attribution) || IsPlacedByAdjective(reading, attribution))
            {
                return Claim.IsDamaging(reading, attribution.ContentFirst, attribution.ContentEnd) ? Severity.Warning : Severity.Note;
            }

            return Claim.IsContested(reading, attribution) && !IsPlaced(reading, attribution, head) ? Severity.Warning : Severity.Note;
        }

        if (attribution.Level != SourceLevel.Described || !plural || PointsBack(reading, attribution))
        {
            return Severity.None;
        }

        return Claim.IsDamaging(reading, attribution.ContentFirst, attribution.ContentEnd) ? Severity.Warning : Severity.Note;
    }

    /// <summary>A named member of the group takes one step off; somebody who may be one does not leave a warning.</summary>
    private static Severity Lower(Severity severity, GroupSupport.Strength support, SourceLevel level) => support switch
    {
        GroupSupport.Strength.Named => level == SourceLevel.Described && severity == Severity.Note ? Severity.None : Severity.Note,
        GroupSupport.Strength.Possible => Severity.Note,
        _ => severity,
    };

    /// <summary><c>Hess said critics had seen nothing</c>: the source stands inside what somebody named says.</summary>
    internal static bool IsReportedByNamed(ArticleReading reading, int index)
    {
        Reading.Attributions.Attribution inner = reading.Attributions[index];
        for (int i = index - 1; i >= Math.Max(0, index - Claim.Reach) && reading.Attributions[i].Sentence == inner.Sentence; i--)
        {
            Reading.Attributions.Attribution outer = reading.Attributions[i];
            if (outer.HasVoice && (outer.IsIdentified
                || outer.Standing == SourceLevel.Unknown) && outer.ContentFirst <= inner.SourceFirst && inner.Cue < outer.ContentEnd
                    && outer.SourceFirst != inner.SourceFirst)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>Hess and others said</c>, <c>experts, including Hess, say</c>, <c>one of her aides, Ana Brook, said</c>: one of them is named.
    /// </summary>
    private static bool StandsBesideName(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Sentence sentence = reading.Sentences[attribution.Sentence];
        if (Lists.DocumentNoun.Has(reading.Tokens[attribution.Head]) && attribution.Head + 2 < sentence.EndToken
            && VagueSourceWords.PersonalSubject.Has(reading.Tokens[attribution.Head + 1]))
        {
            return true; // data she collected
        }

        int before = attribution.SourceFirst - 2;
        if (before >= sentence.FirstToken && FigureWords.And.Has(reading.Tokens[before + 1])
            && (VagueSourceWords.PersonalSubject.Has(reading.Tokens[before])
                || (reading.Tokens[before].IsCapitalised && reading.MentionAt(before) >= 0)))
        {
            return true;
        }

        int after = attribution.SourceEnd;
        if (after + 1 >= sentence.EndToken
            || reading.Tokens[after].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket))
        {
            return false;
        }

        int mention = reading.MentionAt(after + 1);
        if (VagueSourceWords.Joined.Has(reading.Tokens[after + 1])
            && HasNameWithin(reading, after + 2, Math.Min(sentence.EndToken, after + NameReach)))
        {
            return true; // officials, as well as her own lawyer, Ana Brook
        }

        return VagueSourceWords.BeforeMember.Has(reading.Tokens[after + 1])
            || (mention >= 0 && reading.Mentions[mention].IsFullPerson
                && attribution.Form is not (AttributionForm.AccordingTo or AttributionForm.ClauseFinal or AttributionForm.PassiveAgent));
    }

    /// <summary><c>some Republicans</c>: only how many is said of them.</summary>
    private static bool IsQuantified(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        attribution.Head == attribution.SourceFirst + 1 && VagueSourceWords.Quantity.Has(reading.Tokens[attribution.SourceFirst]);

    private static bool HasNameWithin(ArticleReading reading, int first, int end)
    {
        for (int i = reading.FirstMentionFrom(first); i < reading.Mentions.Length && reading.Mentions[i].FirstToken < end; i++)
        {
            if (reading.Mentions[i].Class is NameClass.Person or NameClass.Organisation or NameClass.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsExpert(in Token head) =>
        VagueSourceWords.Expert.Has(head);

    /// <summary>
    /// Officials, aides and their kind belong to somebody: beside a name in the sentence or the one before, the reader can place them.
    /// </summary>
    private static bool IsPlaced(ArticleReading reading, in Reading.Attributions.Attribution attribution, in Token head)
    {
        if (!VagueSourceWords.PlacedGroup.Has(head))
        {
            return false;
        }

        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int first = attribution.Sentence > 0
            && reading.Sentences[attribution.Sentence - 1].Block == reading.Sentences[attribution.Sentence].Block
            ? attribution.Sentence - 1
            : attribution.Sentence;
        int start = reading.Sentences[first].FirstToken;
        int end = attribution.ContentEnd > attribution.Cue ? attribution.Cue : reading.Sentences[attribution.Sentence].EndToken;
        int low = Sorted.FirstFrom(mentions, start, static (in Mention item) => item.FirstToken);

        for (int i = low; i < mentions.Length && mentions[i].FirstToken < end; i++)
        {
            if (mentions[i].Class is NameClass.Person or NameClass.Organisation or NameClass.Place)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>state officials</c>, <c>county lawmakers</c>: whose they are is said, if not which.</summary>
    private static bool IsPlacedByAdjective(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Token head = reading.Tokens[attribution.Head];
        return attribution.Head > attribution.SourceFirst && VagueSourceWords.Officeholders.Has(head)
            && VagueSourceWords.FieldOrDemonym.Has(reading.Tokens[attribution.Head - 1])
            && !VagueSourceWords.Rank.Has(reading.Tokens[attribution.Head - 1]);
    }

    /// <summary><c>the researchers</c>, <c>her critics</c>: the article has told who they are.</summary>
    private static bool PointsBack(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Token first = reading.Tokens[attribution.SourceFirst];
        return Lists.Determiner.Has(first)
            && VagueSourceWords.Definite.Has(first);
    }

    /// <summary><c>others</c> and no noun: those of whom the text has just told, but for some.</summary>
    private static bool IsRest(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        attribution.SourceEnd == attribution.SourceFirst + 1 && VagueSourceWords.Others.Has(reading.Tokens[attribution.SourceFirst]);

    /// <summary>The reason for anonymity stands in the sentence or beside it.</summary>
    internal static bool IsExplained(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int first = Math.Max(0, attribution.Sentence - 1);
        int last = Math.Min(sentences.Length - 1, attribution.Sentence + 1);
        return reading.HasPhrase(sentences[first].FirstToken, sentences[last].EndToken, PhraseKind.ExplainedAnonymity);
    }
}
