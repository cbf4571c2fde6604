using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Names;

/// <summary>
/// Finds names: runs of capitalised words with their titles, initials, particles and suffixes, cut where a name cannot go on,
/// and classed by their own words and the gazetteers. What a bare surname refers to is decided later, over the whole article.
/// </summary>
internal ref struct MentionLayer
{
    private readonly ArticleReading _reading;
    private readonly WordLexicon _lexicon;
    private readonly ReadOnlySpan<Token> _tokens;
    /// <summary>Letters of the longest particle that a mark joins to a name.</summary>
    private const int LongestParticle = 4;

    private readonly ReadOnlySpan<PhraseMatch> _phrases;
    private readonly PooledList<Mention> _mentions;
    private int _phrase; // the first that is not before the name being read

    private MentionLayer(ArticleReading reading, PooledList<Mention> mentions)
    {
        _reading = reading;
        _lexicon = reading.Lexicon;
        _tokens = reading.Tokens;
        _phrases = reading.Phrases;
        _mentions = mentions;
        _phrase = 0;
    }

    public static void Build(ArticleReading reading, PooledList<Mention> mentions)
    {
        var layer = new MentionLayer(reading, mentions);
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        for (int i = 0; i < sentences.Length; i++)
        {
            layer.ReadSentence(sentences[i], i);
        }
    }

    private void ReadSentence(in Sentence sentence, int index)
    {
        int at = sentence.FirstToken;
        ReadOnlySpan<Token> tokens = _tokens;
        while (at < sentence.EndToken)
        {
            if (!tokens[at].IsCapitalised || !IsNameStart(at, sentence))
            {
                at++;
                continue;
            }

            while (_phrase < _phrases.Length && _phrases[_phrase].FirstToken < at)
            {
                _phrase++;
            }

            int end = FindRunEnd(at, sentence.EndToken);
            // A company's name may have a small word inside: Hale and Boyd.
            int phrase = FindNamePhrase(at, sentence.EndToken, out _);
            if (phrase > end && _tokens[phrase - 1].IsCapitalised)
            {
                end = phrase;
            }

            ReadRun(at, end, sentence, index);
            at = end;
        }
    }

    private readonly bool IsCapitalisedWord(int at)
    {
        ref readonly Token token = ref _tokens[at];
        return token.Kind == TokenKind.Word && (token.Flags & (TokenFlags.Capitalised | TokenFlags.Residue)) == TokenFlags.Capitalised;
    }

    private readonly bool IsNameStart(int at, in Sentence sentence)
    {
        if (!IsCapitalisedWord(at))
        {
            return false;
        }

        ushort wordId = _tokens[at].WordId;
        ref readonly Token token = ref _tokens[at];
        if (token.Length == 1)
        {
            // "I" and "A" are words; any other single capital may be an initial.
            return _reading.Text[token.Start] is not ('I' or 'A') && IsInitial(at, sentence.EndToken);
        }

        // Grammar words are capitalised at the start of a sentence and in titles of works; they never begin a name,
        // except particles that a name can begin with (Van Gogh, De Gaulle).
        return !Lists.Function.Has(wordId) || Lists.NameParticle.Has(wordId) || IsVerbLikeName(at, sentence);
    }

    /// <summary>Will is a name where it has a capital for no other reason and a verb follows: <c>There, Will wrote that</c>.</summary>
    private readonly bool IsVerbLikeName(int at, in Sentence sentence)
    {
        if (at + 1 >= sentence.EndToken || IsOpening(at, sentence) || !IsWill(at))
        {
            return false;
        }

        return !_tokens[at + 1].IsCapitalised && Lists.FiniteCue.Has(_tokens[at + 1]);
    }

    /// <summary>
    /// A word of grammar as the last part of a name: Will or May, or after a first name an adverb (<c>Linda Then and her wife</c>).
    /// </summary>
    private readonly bool IsModalName(int at) => _lexicon.GetWord(_tokens[at].WordId) is "will" or "may"
        || (Lists.Adverb.Has(_tokens[at]) && Lists.GivenName.Has(_tokens[at - 1]) && at + 1 < _tokens.Length
            && !_tokens[at + 1].IsCapitalised);

    /// <summary>A first name, or a word of no other sort with a capital of its own.</summary>
    private readonly bool IsFirstName(int at) =>
        Lists.GivenName.Has(_tokens[at])
        || (!Lists.OtherWord.Has(_tokens[at]) && !Lists.NameParticle.Has(_tokens[at]) && !CommonWords.Default.Has(_tokens[at].Hash));

    private readonly bool IsWill(int at) => string.Equals(_lexicon.GetWord(_tokens[at].WordId), "will", StringComparison.Ordinal);

    /// <summary>A single capital with a full stop, or before another part of a name.</summary>
    private readonly bool IsInitial(int at, int end)
    {
        ref readonly Token token = ref _tokens[at];
        return token.Length == 1 && token.IsCapitalised && at + 1 < end
            && (_tokens[at + 1].Kind == TokenKind.Period && !_tokens[at + 1].SpaceBefore
                ? at + 2 < end && IsCapitalisedWord(at + 2)
                : IsCapitalisedWord(at + 1));
    }

    /// <summary>The end of the run of capitalised words that begins at a token.</summary>
    private readonly int FindRunEnd(int start, int end)
    {
        int at = start;
        while (at < end)
        {
            ref readonly Token token = ref _tokens[at];
            if (at > start && (_tokens[at].InQuotation != _tokens[start].InQuotation || token.IsResidue))
            {
                return at;
            }

            if (token.Kind == TokenKind.Word && token.IsCapitalised)
            {
                ushort wordId = _tokens[at].WordId;
                if (at > start && Lists.Function.Has(wordId) && !MentionLayerWords.ParticleOrTitle.Has(wordId) && token.Length > 1
                    && !(at == start + 1 && IsModalName(at) && IsFirstName(start)))
                {
                    return at;
                }

                if (token.IsPossessive)
                {
                    return at + 1;
                }

                at++;
                // The full stop of an initial or of a title belongs to the name, also before a particle: Mr. de Vries.
                if (at + 1 < end && _tokens[at].Kind == TokenKind.Period && !_tokens[at].SpaceBefore && _tokens[at].Length == 1
                    && (token.Length == 1 || Lists.Abbreviation.Has(wordId) || ShortName.Is(_reading.TextOf(token)))
                    && (IsCapitalisedWord(at + 1)
                        || (Lists.NameTitle.Has(wordId) && Lists.NameParticle.Has(_tokens[at + 1])
                            && IsParticleInside(at + 1, start, end))))
                {
                    at++;
                }

                // A plural possessive: the Joneses' house.
                if (at < end && _tokens[at].Kind == TokenKind.SingleQuote && !_tokens[at].SpaceBefore)
                {
                    return at;
                }

                continue;
            }

            if (at > start && IsJoinedParticle(at))
            {
                at++;
                if (token.IsPossessive)
                {
                    return at;
                }

                continue;
            }

            // Particles and the ampersand need a capital after them.
            if (token.Kind == TokenKind.Word && at + 1 < end && Lists.NameParticle.Has(_tokens[at]) && IsParticleInside(at, start, end))
            {
                at++;
                continue;
            }

            if (token.Kind == TokenKind.Symbol && token.Length == 1 && _reading.Text[token.Start] == '&' && at + 1 < end
                && IsCapitalisedWord(at + 1))
            {
                at++;
                continue;
            }

            // Jr and Sr after a comma.
            if (token.Kind == TokenKind.Comma && at + 1 < end && _tokens[at + 1].IsCapitalised && Lists.NameSuffix.Has(_tokens[at + 1])
                && _tokens[at + 1].Length <= 3)
            {
                at++;
                continue;
            }

            break;
        }

        return at;
    }

    /// <summary>A particle and the name in one word after a first name: <c>Nadir al-Hasem</c>, <c>Odile d’Orme</c>.</summary>
    private readonly bool IsJoinedParticle(int at)
    {
        ref readonly Token token = ref _tokens[at];
        if (token.Kind != TokenKind.Word
            || (token.Flags & (TokenFlags.Capitalised | TokenFlags.InnerPunctuation | TokenFlags.Residue)) != TokenFlags.InnerPunctuation)
        {
            return false;
        }

        ReadOnlySpan<char> word = _reading.TextOf(token);
        int join = word.IndexOfAny('-', '\'', '’');
        return join is > 0 and <= LongestParticle && join + 1 < word.Length && char.IsUpper(word[join + 1])
            && MentionLayerWords.JoinedParticle.Has(word.Slice(0, join));
    }

    private readonly bool IsParticleInside(int at, int start, int end)
    {
        if (at == start)
        {
            return false;
        }

        for (int i = at + 1; i < Math.Min(end, at + 3); i++)
        {
            if (IsCapitalisedWord(i))
            {
                return true;
            }

            if (!Lists.NameParticle.Has(_tokens[i]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Cuts a run of capitalised words into what stands before the name, its titles and the name, and adds the mentions.</summary>
    private void ReadRun(int start, int end, in Sentence sentence, int index)
    {
        // The last title in the run with a name after it divides modifiers from the name.
        int title = -1;
        for (int i = start; i < end - 1; i++)
        {
            ushort wordId = _tokens[i].WordId;
            if (_tokens[i].Kind == TokenKind.Word && Lists.NameTitle.Has(wordId) && !IsInitials(i) && HasNamePart(i + 1, end)
                && (!Lists.GivenName.Has(wordId) || i == start))
            {
                title = i;
            }
        }

        if (title >= 0)
        {
            if (IsOfFirm(start, title, end))
            {
                Add(start, start, end, sentence, index, NameClass.Organisation, NameTitle.None);
                return;
            }

            int firstTitle = title;
            while (firstTitle > start && (IsTitleOrItsStop(firstTitle - 1) || _tokens[firstTitle - 1].Kind == TokenKind.Period))
            {
                firstTitle--;
            }

            if (firstTitle > start)
            {
                AddPlain(start, firstTitle, sentence, index);
            }

            int name = title + 1;
            while (name < end && _tokens[name].Kind == TokenKind.Period)
            {
                name++;
            }

            // Duke Energy Corp: a firm, and no duke.
            if (firstTitle == start && MentionLayerWords.Noble.Has(_tokens[title]) && MentionLayerWords.Firm.Has(_tokens[end - 1]))
            {
                Add(start, start, end, sentence, index, NameClass.Organisation, NameTitle.None);
                return;
            }

            NameTitle kind = Lists.Honorific.Has(_tokens[title]) ? NameTitle.Honorific
                : Lists.UniqueOffice.Has(_tokens[title]) ? NameTitle.UniqueOffice
                : NameTitle.Title;
            Add(firstTitle, name, end, sentence, index, NameClass.Person, kind);
            return;
        }

        AddPlain(start, end, sentence, index);
    }

    /// <summary>An adjective that is a rank as well, inside the name of a firm: <c>Hale Private Wealth Management</c>.</summary>
    private readonly bool IsOfFirm(int start, int title, int end) =>
        title > start && MentionLayerWords.RankAdjective.Has(_tokens[title]) && !Lists.GivenName.Has(_tokens[title + 1])
        && MentionLayerWords.FirmNoun.Has(_tokens[end - 1]);

    /// <summary>Two capitals before a name that is written otherwise are its initials: <c>MS Verhoeven</c>.</summary>
    private readonly bool IsInitials(int at) =>
        _tokens[at].Length == 2 && (_tokens[at].Flags & TokenFlags.AllCapitals) != 0 && _tokens[at + 1].Kind == TokenKind.Word
        && (_tokens[at + 1].Flags & TokenFlags.AllCapitals) == 0;

    private readonly bool IsTitleOrItsStop(int at) =>
        _tokens[at].Kind == TokenKind.Word && Lists.NameTitle.Has(_tokens[at]);

    private readonly bool HasNamePart(int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            // A suffix is no name: Thomas King III, Tobias King, Jr.
            if (_tokens[i].Kind == TokenKind.Word && _tokens[i].IsCapitalised && (!IsSuffix(i) || _tokens[i].Length > 3))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A run without a title: a person's full name, an organisation, a place, or a single word.</summary>
    private void AddPlain(int start, int end, in Sentence sentence, int index)
    {
        bool sentenceStart = start == sentence.FirstToken || IsOpening(start, sentence);
        // An ordinary word that only has its capital from the start of the sentence.
        if (sentenceStart && end - start > 1 && MentionLayerWords.Ordinary.Has(_tokens[start]) && !Lists.GivenName.Has(_tokens[start])
            && !MentionLayerWords.Gazetteer.Has(_tokens[start])
            && !StartsNamePhrase(start))
        {
            AddPlain(start + 1, end, sentence, index);
            return;
        }

        while (start < end && _tokens[start].Kind != TokenKind.Word)
        {
            start++;
        }

        if (start >= end)
        {
            return;
        }

        int phraseEnd = FindNamePhrase(start, end, out WordList phraseList);
        if (phraseEnd == end)
        {
            Add(start, start, end, sentence, index, ToNameClass(phraseList), NameTitle.None);
            return;
        }

        int last = LastWord(start, end);
        NameClass whole = ClassifyLong(start, last, end);
        if (whole is NameClass.Organisation or NameClass.Place && RoleInside(start, last) is var role && role >= 0)
        {
            // State House Majority Leader Tobias Hale: a body, an office in it, and who holds it.
            AddPlain(start, role + 1, sentence, index);
            AddPlain(role + 1, end, sentence, index);
            return;
        }

        if (whole is NameClass.Organisation && HolderInside(start, last, sentence) is var holder && holder >= 0)
        {
            // Secretary of the Commonwealth Tobias Hale: the office ends with the body.
            AddPlain(start, holder, sentence, index);
            AddPlain(holder, end, sentence, index);
            return;
        }

        if (whole is NameClass.Organisation or NameClass.Place)
        {
            Add(start, start, end, sentence, index, whole, NameTitle.None);
            return;
        }

        // Modifiers before a person's name: Russian, Goldman Sachs, Republican.
        int name = start;
        if (phraseEnd > start)
        {
            Add(start, start, phraseEnd, sentence, index, ToNameClass(phraseList), NameTitle.None);
            name = phraseEnd;
        }
        else
        {
            while (name < last && IsModifier(name, last))
            {
                Add(name, name, name + 1, sentence, index, ToNameClass(_tokens[name].WordId), NameTitle.None);
                name++;
            }
        }

        while (name < end && _tokens[name].Kind != TokenKind.Word)
        {
            name++;
        }

        if (name >= end)
        {
            return;
        }

        int parts = CountParts(name, end);
        if (parts > 1)
        {
            Add(name, name, end, sentence, index, whole == NameClass.Other ? NameClass.Other : NameClass.Person, NameTitle.None);
            return;
        }

        AddSingle(name, end, sentence, index, sentenceStart && name == start);
    }

    /// <summary>The office inside a long name after which a first and a last name stand, or -1.</summary>
    private readonly int RoleInside(int start, int last)
    {
        for (int i = last - 2; i > start; i--)
        {
            if (!MentionLayerWords.RoleOrTitle.Has(_tokens[i]))
            {
                continue;
            }

            bool given = Lists.GivenName.Has(_tokens[i + 1]);
            bool names = !CommonWords.Default.Has(_tokens[i + 1].Hash) && !CommonWords.Default.Has(_tokens[last].Hash);
            return (given || names) && !Lists.OrganisationWord.Has(_tokens[last]) && _tokens[i + 1].Kind == TokenKind.Word ? i : -1;
        }

        return -1;
    }

    /// <summary>Where the holder's name begins after an office with its body (<c>Speaker of the House Ida Hale</c>), or -1.</summary>
    private readonly int HolderInside(int start, int last, in Sentence sentence)
    {
        if (start < sentence.FirstToken + 3 || !IsThe(start - 1) || !MentionLayerWords.OfficeOf.Has(_tokens[start - 2])
            || !MentionLayerWords.RoleOrTitle.Has(_tokens[start - 3])
            || Lists.OrganisationWord.Has(_tokens[last]))
        {
            return -1;
        }

        for (int i = start + 1; i < last; i++)
        {
            // Where a known surname ends it, the word before is a first name, known or not.
            if ((Lists.GivenName.Has(_tokens[i]) || (i == last - 1 && Lists.Surname.Has(_tokens[last])))
                && !Lists.OrganisationWord.Has(_tokens[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// A demonym or the like is always a modifier; a place or company only if two parts of a name remain, because people are called Chelsea
    /// and Paris too.
    /// </summary>
    private readonly bool IsModifier(int at, int last)
    {
        ushort wordId = _tokens[at].WordId;
        if (Lists.GivenName.Has(wordId))
        {
            return false;
        }

        return MentionLayerWords.NoPerson.Has(wordId)
            || (MentionLayerWords.Gazetteer.Has(wordId) && last - at >= 2)
            || ((_tokens[at].Flags & TokenFlags.AllCapitals) != 0 && _tokens[at].Length > 1 && last - at >= 2);
    }

    private void AddSingle(int name, int end, in Sentence sentence, int index, bool sentenceStart)
    {
        ushort wordId = _tokens[name].WordId;
        ref readonly Token token = ref _tokens[name];
        NameClass kind = NameClass.Unknown;
        if (MentionLayerWords.Gazetteer.Has(wordId))
        {
            kind = ToNameClass(wordId);
        }
        else if ((token.Flags & TokenFlags.AllCapitals) != 0 && token.Length is >= 2 and <= 7)
        {
            kind = NameClass.Organisation;
        }
        else if (IsCamelCase(token) || IsAddress(end, sentence.EndToken))
        {
            kind = NameClass.Organisation;
        }
        else if (MentionLayerWords.BodyOrPlaceWord.Has(wordId) && !Lists.GivenName.Has(wordId))
        {
            kind = NameClass.Other;
        }
        else if (MentionLayerWords.RoleOrHonorific.Has(wordId) && !Lists.Surname.Has(wordId))
        {
            kind = NameClass.Other;
        }
        else if (sentenceStart && MentionLayerWords.Ordinary.Has(wordId))
        {
            return;
        }
        else if (name > sentence.FirstToken && IsThe(name - 1)
            && !(end < sentence.EndToken && MentionLayerWords.PersonMatter.Has(_tokens[end])))
        {
            kind = NameClass.Organisation; // the Guardian, but not the Hess case
        }

        Add(name, name, end, sentence, index, kind, NameTitle.None);
    }

    /// <summary>The name goes on as the address of a site: <c>Valleynews.com</c>.</summary>
    private readonly bool IsAddress(int end, int limit) =>
        end + 1 < limit && _tokens[end].Kind == TokenKind.Period && !_tokens[end].SpaceBefore
        && _tokens[end + 1].Kind == TokenKind.Word && !_tokens[end + 1].SpaceBefore && !_tokens[end + 1].IsCapitalised;

    private readonly bool IsThe(int at)
    {
        ref readonly Token token = ref _tokens[at];
        return token.Length == 3 && token.Kind == TokenKind.Word && (_reading.Text[token.Start] | 0x20) == 't'
            && Lists.Determiner.Has(_tokens[at])
            && string.Equals(_lexicon.GetWord(token.WordId), "the", StringComparison.Ordinal);
    }

    /// <summary>After an opening quotation mark, a colon or a dash a capital tells nothing.</summary>
    private readonly bool IsOpening(int at, in Sentence sentence)
    {
        if (at <= sentence.FirstToken)
        {
            return true;
        }

        return _tokens[at - 1].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.Colon or TokenKind.OpenBracket
            or TokenKind.Symbol or TokenKind.Exclamation or TokenKind.Period;
    }

    /// <summary>Class of a name of several words by its own words; Person if nothing speaks against it.</summary>
    private readonly NameClass ClassifyLong(int start, int last, int end)
    {
        if (last == start)
        {
            return NameClass.Unknown;
        }

        int name = start;
        while (name < last && IsModifier(name, last))
        {
            name++;
        }

        bool given = Lists.GivenName.Has(_tokens[name]);
        int parts = CountParts(name, end);
        bool the = start > 0 && IsThe(start - 1);
        for (int i = start; i <= last; i++)
        {
            Token token = _tokens[i];
            if (token.Kind == TokenKind.Symbol)
            {
                return NameClass.Organisation;
            }

            if (token.Kind != TokenKind.Word || i == start)
            {
                continue;
            }

            ushort wordId = _tokens[i].WordId;
            // Jeremy Post and Sarah Lane are people; the Walden Post and Hallam Lane are not.
            bool personal = given && parts == 2 && !the;
            if (Lists.OrganisationWord.Has(wordId) && !personal && !(i == last && Lists.GivenName.Has(wordId)))
            {
                return NameClass.Organisation;
            }

            if (i == last && Lists.PlaceWord.Has(wordId) && !(given && !the))
            {
                return NameClass.Place;
            }

            if ((token.Flags & TokenFlags.AllCapitals) != 0 && token.Length is 2 or 3 && !Lists.NameSuffix.Has(wordId) && i == last
                && !given)
            {
                return NameClass.Organisation;
            }
        }

        ushort first = _tokens[name].WordId;
        ushort final = _tokens[last].WordId;
        // Prime Minister is an office, Teodor Baker a person, given name or not.
        bool surname = Lists.Surname.Has(final) && !the
            && (parts == 2 ? !MentionLayerWords.Ordinary.Has(first) : parts > 2 && Lists.GivenName.Has(_tokens[last - 1]));
        // The short form of a title stands before a name and ends none: Tang Gen.
        bool part = parts == 2 && Lists.Abbreviation.Has(final) && !MentionLayerWords.Ordinary.Has(first)
            && !MentionLayerWords.Gazetteer.Has(first) && !MentionLayerWords.RoleOrTitle.Has(first);
        if (MentionLayerWords.RoleOrTitle.Has(final) && !given && !surname && !part)
        {
            return NameClass.Other; // Prime Minister, Chief Executive
        }

        if (the && !given && !Lists.Demonym.Has(first))
        {
            return NameClass.Organisation;
        }

        return NameClass.Person;
    }

    /// <summary>A word behind a name; the third is written in capitals, a surname is not: <c>Kenta Ii</c>.</summary>
    private readonly bool IsSuffix(int at) =>
        Lists.NameSuffix.Has(_tokens[at])
        && !(_tokens[at].Length == 2 && _reading.Text[_tokens[at].Start] == 'I' && char.IsLower(_reading.Text[_tokens[at].Start + 1]));

    private readonly int LastWord(int start, int end)
    {
        for (int i = end - 1; i > start; i--)
        {
            if (_tokens[i].Kind == TokenKind.Word && (!IsSuffix(i) || _tokens[i].Length > 3))
            {
                return i;
            }
        }

        return start;
    }

    private readonly int CountParts(int start, int end)
    {
        int parts = 0;
        for (int i = start; i < end; i++)
        {
            Token token = _tokens[i];
            if (token.Kind == TokenKind.Word && (token.IsCapitalised ? !IsSuffix(i) || i == start : i > start && IsJoinedParticle(i)))
            {
                parts++;
            }
        }

        return parts;
    }

    private readonly bool StartsNamePhrase(int at) => FindNamePhrase(at, _tokens.Length, out _) > at;

    /// <summary>The longest gazetteer name that begins at a token and ends within the run.</summary>
    private readonly int FindNamePhrase(int start, int end, out WordList found)
    {
        found = WordList.None;
        int longest = start;
        if (!_lexicon.StartsPhrase(_tokens[start].WordId))
        {
            return longest;
        }

        int low = _phrase;
        if (low < _phrases.Length && _phrases[low].FirstToken < start)
        {
            low = Sorted.FirstFrom(_phrases, start, static (in PhraseMatch item) => item.FirstToken);
        }

        for (int i = low; i < _phrases.Length && _phrases[i].FirstToken == start; i++)
        {
            PhraseMatch match = _phrases[i];
            Phrase phrase = _lexicon.GetPhrase(match.Phrase);
            if (phrase.Kind == PhraseKind.Name && match.EndToken <= end && match.EndToken > longest)
            {
                longest = match.EndToken;
                found = phrase.List;
            }
        }

        return longest;
    }

    /// <summary>What a word of the gazetteers names.</summary>
    private static NameClass ToNameClass(ushort wordId) =>
        MentionLayerWords.KnownBody.Has(wordId) ? NameClass.Organisation
        : Lists.CountryOrPlace.Has(wordId) ? NameClass.Place
        : NameClass.Other;

    /// <summary>What a phrase of a list names.</summary>
    private static NameClass ToNameClass(WordList list) => list switch
    {
        Lists.NewsOrganisation or Lists.Organisation or Lists.Metonym => NameClass.Organisation,
        Lists.Country or Lists.Place => NameClass.Place,
        Lists.Famous => NameClass.Person,
        _ => NameClass.Other,
    };

    /// <summary>A capital inside a word, other than after Mc, Mac, O', D', De, Di, Du, La, Le, Van, Fitz and after a hyphen.</summary>
    private readonly bool IsCamelCase(in Token token)
    {
        ReadOnlySpan<char> word = _reading.TextOf(token);
        for (int i = 1; i < word.Length; i++)
        {
            if (!char.IsUpper(word[i]) || word[i - 1] is '-' or '\u2010' or '\u2011' or '\'' or '’' or '.')
            {
                continue;
            }

            if (char.IsUpper(word[i - 1]))
            {
                return (token.Flags & TokenFlags.AllCapitals) == 0;
            }

            ReadOnlySpan<char> prefix = word.Slice(0, i);
            return !(prefix.SequenceEqual("Mc".AsSpan()) || prefix.SequenceEqual("Mac".AsSpan()) || prefix.SequenceEqual("De".AsSpan())
                || prefix.SequenceEqual("Di".AsSpan()) || prefix.SequenceEqual("Du".AsSpan()) || prefix.SequenceEqual("La".AsSpan())
                || prefix.SequenceEqual("Le".AsSpan()) || prefix.SequenceEqual("Van".AsSpan()) || prefix.SequenceEqual("Fitz".AsSpan())
                || prefix.SequenceEqual("Del".AsSpan()) || prefix.SequenceEqual("Des".AsSpan()) || prefix.SequenceEqual("St".AsSpan())
                || prefix.SequenceEqual("Al".AsSpan()) || prefix.SequenceEqual("Vander".AsSpan()) || prefix.SequenceEqual("Ver".AsSpan())
                || prefix.SequenceEqual("San".AsSpan()) || prefix.SequenceEqual("Lo".AsSpan()));
        }

        return false;
    }

    private void Add(int first, int name, int end, in Sentence sentence, int index, NameClass kind, NameTitle title)
    {
        while (end > name && _tokens[end - 1].Kind is not TokenKind.Word)
        {
            end--;
        }

        if (end <= name)
        {
            return;
        }

        int last = LastWord(name, end);
        Token lastToken = _tokens[last];
        _mentions.Add(new Mention(
            _tokens[first].Start,
            _tokens[end - 1].End,
            first,
            name,
            end,
            index,
            sentence.Block,
            kind,
            (byte)Math.Min(255, CountParts(name, end)),
            NameKey.Hash(_reading.TextOf(lastToken)),
            title));
    }
}
