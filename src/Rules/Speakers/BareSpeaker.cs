using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Tells whether a name of one part is the whole of a source, so that a reader must already know whose it is.</summary>
internal static class BareSpeaker
{
    /// <summary>A name of one part, with no title but an honorific, that is the whole of the source.</summary>
    public static bool Is(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        if (attribution.Mention < 0)
        {
            return false;
        }

        ref readonly Mention mention = ref reading.Mentions[attribution.Mention];
        return mention.Parts == 1
            && IsOfPerson(reading, mention, attribution)
            && mention.Title is NameTitle.None or NameTitle.Honorific
            && (mention.FirstToken == attribution.SourceFirst || IsMoody(reading, attribution.SourceFirst, mention.FirstToken))
            && mention.EndToken == attribution.SourceEnd
            && !reading.Tokens[mention.EndToken - 1].IsPossessive
            && reading.Blocks[mention.Block].IsProse
            && !IsSign(reading.TextOf(reading.Tokens[mention.NameToken]))
            && !IsOrdinaryWord(reading, mention, attribution)
            && !FollowsModifier(reading, attribution)
            && !IsPlural(reading, attribution)
            && !IsDescribed(reading, mention, attribution)
            && !IsCaseName(reading, mention)
            && !IsCited(reading, mention)
            && !GoesOn(reading, mention)
            && !IsFirmOfTwo(reading, mention)
            && !FollowsInitials(reading, mention)
            && !IsTorn(reading, mention)
            && !IsEndOfFirm(reading, mention)
            && !IsOfList(reading, mention, attribution)
            && !IsTalk(reading, attribution)
            && !IsLinkedLine(reading, reading.Blocks[mention.Block]);
    }

    /// <summary>
    /// The first of the names that share the verb of a bare speaker (<c>Orlov, Pierson and Vance said</c>), as the index of its mention;
    /// the speaker's own if there is none.
    /// </summary>
    public static int FirstOfList(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int first = attribution.Mention;
        if (attribution.Form != AttributionForm.SourceVerb)
        {
            return first;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        Sentence sentence = reading.Sentences[attribution.Sentence];
        int at = first;
        while (at > 0 && mentions[at - 1].Sentence == attribution.Sentence && mentions[at - 1].Parts == 1
            && mentions[at - 1].Title == NameTitle.None
            && mentions[at - 1].Class is NameClass.Unknown or NameClass.Person
            && mentions[at].FirstToken == mentions[at - 1].EndToken + 1
            && (at == attribution.Mention
                ? FigureWords.And.Has(tokens[mentions[at - 1].EndToken])
                : tokens[mentions[at - 1].EndToken].Kind == TokenKind.Comma))
        {
            at--;
        }

        int before = mentions[at].FirstToken - 1;
        bool opens = before < sentence.FirstToken || BareSpeakerWords.Both.Has(tokens[before])
            || tokens[before].Kind is TokenKind.DoubleQuote or TokenKind.Comma;
        return opens && !tokens[mentions[at].EndToken - 1].IsPossessive ? at : first;
    }

    /// <summary>Whether a name in a list of speakers can be a person's.</summary>
    public static bool IsListed(ArticleReading reading, in Mention mention)
    {
        Token token = reading.Tokens[mention.NameToken];
        return reading.Blocks[mention.Block].IsProse && !IsSign(reading.TextOf(token)) && !reading.OccursInLowerCase(token)
            && (!CommonWords.Default.IsOrdinary(reading.TextOf(token)) || CommonWords.Default.IsSurname(token.Hash));
    }

    /// <summary>
    /// The sentence is the tag of a question or cry before it (<c>“Who can wait?” Hess said.</c>): no ordinary word has a capital there.
    /// </summary>
    public static bool IsTag(ArticleReading reading, in Mention mention, in Reading.Attributions.Attribution attribution)
    {
        Sentence sentence = reading.Sentences[mention.Sentence];
        int before = mention.FirstToken - 1;
        return before >= reading.Blocks[mention.Block].FirstToken
            && reading.Tokens[before].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote && !reading.Tokens[before].SpaceBefore
            && attribution.Cue == mention.EndToken && attribution.Form == AttributionForm.SourceVerb
            && attribution.Cue + 1 < sentence.EndToken && reading.Tokens[attribution.Cue + 1].Kind == TokenKind.Period;
    }

    /// <summary>The name without its title; a possessive never speaks.</summary>
    public static TextSpan NameSpan(ArticleReading reading, in Mention mention)
    {
        int start = reading.Tokens[mention.NameToken].Start;
        ReadOnlySpan<char> name = reading.Text.AsSpan(TextSpan.FromBounds(start, mention.End));
        return new TextSpan(start, Text.NameKey.StripPossessive(name).Length);
    }

    /// <summary>
    /// Nothing speaks against a person. A town does not speak in a quotation or to somebody, so a name that is a town's
    /// elsewhere (<c>Chester told the court</c>) is a person's there unless the article has it as a place.
    /// </summary>
    private static bool IsOfPerson(ArticleReading reading, in Mention mention, in Reading.Attributions.Attribution attribution)
    {
        if (mention.Class is NameClass.Unknown or NameClass.Person)
        {
            return true;
        }

        ushort wordId = reading.Tokens[mention.NameToken].WordId;
        if (mention.Class == NameClass.Other)
        {
            return Lists.GivenName.Has(wordId);
        }

        return Lists.Place.Has(wordId) && !BareSpeakerWords.Power.Has(wordId) && !reading.Names.IsPlace(mention.Key)
            && (attribution.HasQuotation || IsPersonalVerb(reading, attribution.Cue));
    }

    /// <summary>What people do and neither towns nor clubs.</summary>
    private static bool IsPersonalVerb(ArticleReading reading, int cue) =>
        BareSpeakerWords.PersonalVerb.Has(reading.Tokens[cue]);

    /// <summary><c>a weary Hess</c>: an article and an adjective do not say who it is; a noun does (<c>a baker, Hess</c>).</summary>
    private static bool IsMoody(ArticleReading reading, int first, int name)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (name - first is not (2 or 3) || !BareSpeakerWords.Indefinite.Has(tokens[first]))
        {
            return false;
        }

        for (int i = first + 1; i < name; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].IsCapitalised || BareSpeakerWords.Noun.Has(tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// People have no digits in their names, no hyphen after one letter and no small letter after a hyphen: <c>M-23</c>, <c>R-Ohio</c>,
    /// <c>Ex-judge</c>.
    /// </summary>
    private static bool IsSign(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (char.IsDigit(word[i])
                || (word[i] == '-' && i > 2 && i + 2 < word.Length && char.IsLower(word[i + 1])
                    && CommonWords.Default.IsOrdinary(word.Slice(i + 1))))
            {
                return true;
            }
        }

        return word.Length > 3
            && (word[1] == '-' || (word[2] == '-' && char.IsLower(word[3]) && CommonWords.Default.IsOrdinary(word.Slice(3))));
    }

    /// <summary>A capital at the start of a sentence proves no name: gerunds, adjectives, words of the tables.</summary>
    private static bool IsOrdinaryWord(ArticleReading reading, in Mention mention, in Reading.Attributions.Attribution attribution)
    {
        if (mention.Title != NameTitle.None)
        {
            return false;
        }

        Token token = reading.Tokens[mention.NameToken];
        ushort wordId = token.WordId;
        bool first = mention.FirstToken == reading.Sentences[mention.Sentence].FirstToken && !IsTag(reading, mention, attribution);
        if (BareSpeakerWords.NeverSurname.Has(wordId) || (Lists.PersonRole.Has(wordId) && !Lists.Surname.Has(wordId)))
        {
            return true;
        }

        if (!first)
        {
            return false;
        }

        ReadOnlySpan<char> word = reading.TextOf(token);
        return (EndsIn(word, "ly") && !StandsBeforeVerb(reading, mention))
            || (Lists.HomographCue.Has(reading.Tokens[attribution.Cue]) && !attribution.HasQuotation && IsLabel(reading, attribution))
            || EndsIn(word, "phobic") || EndsIn(word, "tional") || EndsIn(word, "ists") || EndsIn(word, "ees") || EndsIn(word, "goers")
            || EndsIn(word, "makers") || EndsIn(word, "workers") || EndsIn(word, "holders") || EndsIn(word, "fighters")
            || reading.OccursInLowerCase(token)
            || (!reading.Names.IsProper(mention.Key) && CommonWords.Default.IsOrdinary(word) && !CommonWords.Default.IsSurname(token.Hash));
    }

    /// <summary>The very next word is a verb or helps one: <c>Kelly said</c>, not <c>Shortly after, some said</c>.</summary>
    private static bool StandsBeforeVerb(ArticleReading reading, in Mention mention) =>
        mention.EndToken < reading.Tokens.Length && BareSpeakerWords.BeforeVerb.Has(reading.Tokens[mention.EndToken]);

    /// <summary><c>Prepared questions: the lift</c> is a heading in its line and no speech.</summary>
    private static bool IsLabel(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        attribution.Cue + 1 < reading.Tokens.Length && reading.Tokens[attribution.Cue + 1].Kind == TokenKind.Colon;

    private static bool EndsIn(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending.AsSpan(), StringComparison.Ordinal);

    /// <summary>In <c>the firm in Kabul said</c> and <c>several Gulf states</c> the name is not the speaker.</summary>
    private static bool FollowsModifier(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int before = attribution.SourceFirst - 1;
        if (before < reading.Sentences[attribution.Sentence].FirstToken
            || attribution.Form is AttributionForm.VerbSource or AttributionForm.AccordingTo)
        {
            return false;
        }

        Token token = reading.Tokens[before];
        if (BareSpeakerWords.Supposing.Has(token))
        {
            return true; // nothing is said yet
        }

        // A clause of time about somebody who speaks: after Hess suggested that …
        if (BareSpeakerWords.Time.Has(token))
        {
            return attribution.Form != AttributionForm.SourceVerb || attribution.Cue != attribution.SourceEnd;
        }

        return IsTailOfName(reading, before, reading.Sentences[attribution.Sentence].FirstToken) || token.Kind == TokenKind.Word
            && !Lists.AfterName.Has(token);
    }

    /// <summary><c>Centre for Harbours and Lifts said</c>: the name is the end of a longer one.</summary>
    private static bool IsTailOfName(ArticleReading reading, int conjunction, int first)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (!FigureWords.And.Has(tokens[conjunction]))
        {
            return false;
        }

        int at = conjunction - 1;
        while (at > first && ((tokens[at].Kind == TokenKind.Word && tokens[at].IsCapitalised) || tokens[at].Kind == TokenKind.Comma))
        {
            at--;
        }

        // The Valley Centre for Ropes and Hess; subsidiaries of Apex Line and Hess.
        return at > first && at < conjunction - 1 && (Lists.Of.Has(tokens[at])
            || (tokens[at - 1].IsCapitalised && BareSpeakerWords.For.Has(tokens[at])));
    }

    /// <summary>One person takes no plural verb: <c>Defenders remain hopeful that</c>. A base form needs a modal verb before it.</summary>
    private static bool IsPlural(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        if (attribution.Form == AttributionForm.Adjectival)
        {
            return BareSpeakerWords.PluralCopula.Has(reading.Tokens[attribution.SourceEnd]);
        }

        ushort wordId = reading.Tokens[attribution.Cue].WordId;
        if (attribution.SourceEnd < attribution.Cue && BareSpeakerWords.PluralAuxiliary.Has(reading.Tokens[attribution.SourceEnd])
            && !(attribution.SourceFirst > 0 && FigureWords.And.Has(reading.Tokens[attribution.SourceFirst - 1])))
        {
            return true; // Selbyans have answered
        }

        if (attribution.Form != AttributionForm.SourceVerb || !Lists.CueBase.Has(wordId) || BareSpeakerWords.Inflected.Has(wordId))
        {
            return false;
        }

        for (int i = attribution.SourceEnd; i < attribution.Cue; i++)
        {
            if (BareSpeakerWords.BeforeBase.Has(reading.Tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>Hess, who owned the rope</c>: a verb that seldom reports needs more than its clause.</summary>
    private static bool IsDescribed(ArticleReading reading, in Mention mention, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        return attribution.Cue > mention.EndToken + 1
            && tokens[mention.EndToken].Kind == TokenKind.Comma
            && Lists.Who.Has(tokens[mention.EndToken + 1])
            && Lists.GatedCue.Has(tokens[attribution.Cue])
            && !attribution.HasQuotation
            && !(attribution.Cue + 1 < tokens.Length && Lists.That.Has(tokens[attribution.Cue + 1]));
    }

    /// <summary>
    /// A party of a law case is no speaker: <c>in Amsel v. Boyce, which denied</c>; nor is what <c>which</c> tells about.
    /// </summary>
    private static bool IsCaseName(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Sentence sentence = reading.Sentences[mention.Sentence];
        int before = mention.FirstToken - 1;
        if (before > sentence.FirstToken && tokens[before].Kind == TokenKind.Period)
        {
            before--;
        }

        if (before > sentence.FirstToken
            && (BareSpeakerWords.Versus.Has(tokens[before]) || (tokens[before].Length == 1 && reading.Text[tokens[before].Start] == 'v')))
        {
            return true;
        }

        return mention.EndToken + 1 < sentence.EndToken && tokens[mention.EndToken].Kind == TokenKind.Comma
            && BareSpeakerWords.Which.Has(tokens[mention.EndToken + 1]);
    }

    /// <summary>A work is cited in brackets: <c>(Hess, 2005)</c>.</summary>
    private static bool IsCited(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int after = mention.EndToken;
        return mention.FirstToken > 0 && tokens[mention.FirstToken - 1].Kind == TokenKind.OpenBracket && after + 1 < tokens.Length
            && (tokens[after].Kind == TokenKind.Number
                || (tokens[after].Kind == TokenKind.Comma && tokens[after + 1].Kind == TokenKind.Number));
    }

    /// <summary>
    /// The name is the beginning of a longer one (<c>Sophie in ’t Hout</c>), or no person is meant (<c>Signage that</c>).
    /// </summary>
    private static bool GoesOn(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int after = mention.EndToken;
        if (after + 2 >= reading.Sentences[mention.Sentence].EndToken)
        {
            return false;
        }

        return Lists.That.Has(tokens[after]) || IsTe(reading.TextOf(tokens[after + 1]))
            || (tokens[after + 1].Kind == TokenKind.SingleQuote && reading.TextOf(tokens[after + 2]).SequenceEqual("t".AsSpan()));
    }

    private static bool IsTe(ReadOnlySpan<char> word) => word.Length == 2 && word[0] is '\'' or '’' && word[1] == 't';

    /// <summary><c>Hess and Boyd’s Ann Roe said</c>: the two are a firm.</summary>
    private static bool IsFirmOfTwo(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int second = mention.EndToken + 1;
        return second + 1 < reading.Sentences[mention.Sentence].EndToken && FigureWords.And.Has(tokens[second - 1])
            && tokens[second].IsCapitalised && tokens[second].IsPossessive
            && !Lists.CountryOrPlace.Has(tokens[second]) && reading.MentionAt(second + 1) is >= 0 and var named
            && reading.Mentions[named].IsFullPerson;
    }

    /// <summary>A full stop of initials that looks like the end of the sentence before: <c>In May J.P. Hess said</c>.</summary>
    private static bool FollowsInitials(ArticleReading reading, in Mention mention)
    {
        int start = reading.Tokens[mention.FirstToken].Start - 1;
        return mention.FirstToken == reading.Sentences[mention.Sentence].FirstToken && start > 4 && reading.Text[start] == ' '
            && reading.Text[start - 1] == '.' && char.IsUpper(reading.Text[start - 2])
            && reading.Text[start - 3] == '.' && char.IsUpper(reading.Text[start - 4]) && !char.IsLetterOrDigit(reading.Text[start - 5])
            && !BareSpeakerWords.ShortName.Has(reading.Text.Between(start - 4, start - 1));
    }

    /// <summary>A space stands within the name: <c>O’ Hess</c>, <c>d’ Hess</c>.</summary>
    private static bool IsTorn(ArticleReading reading, in Mention mention)
    {
        int start = reading.Tokens[mention.NameToken].Start;
        return start > 2 && reading.Text[start - 1] == ' ' && reading.Text[start - 2] is '\'' or '’'
            && char.IsLetter(reading.Text[start - 3]) && (start == 3 || !char.IsLetter(reading.Text[start - 4]));
    }

    /// <summary>The second half of a firm’s name: <c>Ann Roe of QRS.Hess said</c>, <c>“No,” Boyd, Hess wrote</c>.</summary>
    private static bool IsEndOfFirm(ArticleReading reading, in Mention mention)
    {
        int start = reading.Tokens[mention.NameToken].Start;
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        if (start > 2 && text[start - 1] is '.' or '/' or '&' && char.IsLetterOrDigit(text[start - 2]))
        {
            int first = start - 2;
            while (first > 0 && char.IsLetterOrDigit(text[first - 1]))
            {
                first--;
            }

            return char.IsUpper(text[first]) && first > 0 && text[first - 1] == ' '; // not the end of a sentence glued to the next
        }

        // Behind a quotation two names with a comma between them are one.
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int half = mention.FirstToken - 2;
        return half > reading.Blocks[mention.Block].FirstToken && tokens[half + 1].Kind == TokenKind.Comma && tokens[half].IsCapitalised
            && tokens[half - 1].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote
            && !Lists.Calendar.Has(tokens[half]) && !Lists.CountryOrPlace.Has(tokens[half]);
    }

    /// <summary>
    /// The last of examples, and somebody else speaks behind: <c>Units such as Boyd and Hess, would close, said the source</c>.
    /// </summary>
    private static bool IsOfList(ArticleReading reading, in Mention mention, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (attribution.Cue + 1 >= tokens.Length || attribution.Cue <= mention.EndToken
            || tokens[attribution.Cue - 1].Kind != TokenKind.Comma || !Lists.Determiner.Has(tokens[attribution.Cue + 1]))
        {
            return false;
        }

        for (int i = reading.Sentences[mention.Sentence].FirstToken + 1; i < mention.FirstToken; i++)
        {
            if (BareSpeakerWords.As.Has(tokens[i]) && BareSpeakerWords.Such.Has(tokens[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Hess spoke at the school</c>: that a talk was given, and nothing of what was said.</summary>
    private static bool IsTalk(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        !attribution.HasQuotation && attribution.Cue + 1 < reading.Tokens.Length
        && BareSpeakerWords.Talking.Has(reading.Tokens[attribution.Cue])
        && BareSpeakerWords.Where.Has(reading.Tokens[attribution.Cue + 1]);

    /// <summary>An item of a list that is one link and nothing else: the headline of another text.</summary>
    private static bool IsLinkedLine(ArticleReading reading, in Block block)
    {
        if (block.Zone != Zone.ListItem || reading.Article.Format == Documents.ArticleFormat.PlainText)
        {
            return false;
        }

        ReadOnlySpan<char> source = reading.Article.Source.AsSpan();
        int start = reading.Article.ToSource(reading.Tokens[block.FirstToken].Span).Start;
        int end = reading.Article.ToSource(reading.Tokens[block.EndToken - 1].Span).End;
        ReadOnlySpan<char> before = source.Slice(0, start).TrimEnd();
        ReadOnlySpan<char> after = source.Slice(end).TrimStart();
        if (after.StartsWith("](".AsSpan(), StringComparison.Ordinal))
        {
            return before.Length > 0 && before[before.Length - 1] == '[';
        }

        int tag = before.LastIndexOf('<');
        return after.StartsWith("</a".AsSpan(), StringComparison.OrdinalIgnoreCase) && tag >= 0 && before[before.Length - 1] == '>'
            && before.Slice(tag).StartsWith("<a ".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
