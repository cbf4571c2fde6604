using ContentLint.Reading.Clauses;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading.Names;

/// <summary>Who is introduced where in an article, and which names belong to organisations or places.</summary>
public sealed class NameIndex : IDisposable
{
    /// <summary>A transcript's label introduces its speaker when it stands at the start of this many lines.</summary>
    private const int TranscriptLabels = 2;

    /// <summary>A name is compared with this many introduced names of like length at most, so that hostile input stays cheap.</summary>
    private const int MostCompared = 64;

    /// <summary>From so many letters on a name that is one letter off another is mostly that other one.</summary>
    private const int ShortestNear = 6;

    /// <summary>Most tokens of a heading that is a name and what belongs to it.</summary>
    private const int LongestProfileHeading = 14;

    /// <summary>Most words of a nickname between a first and a last name.</summary>
    private const int LongestNickname = 4;

    /// <summary>Most tokens of the sign of a share.</summary>
    private const int LongestTicker = 6;

    /// <summary>What the first byte of most accented letters of Western names becomes in the wrong encoding.</summary>
    private const char WrongLead = 'Ã';

    /// <summary>The mark of that letter where it is a character of its own.</summary>
    private const char CombiningTilde = '\u0303';

    /// <summary>So many tokens before a name its list and what is listed are looked for.</summary>
    private const int LongestList = 24;

    /// <summary>Most words between an article and a noun.</summary>
    private const int LongestModifier = 4;

    /// <summary>A firm is called by so many names with commas between them.</summary>
    private const int FewestOfFirm = 3;

    /// <summary>So many sentences before the one that says why a name is short the name is looked for.</summary>
    private const int PleaReach = 2;

    private readonly ArticleReading _reading;
    private readonly PooledIndex _people; // index in the list of introductions
    private readonly PooledList<KeyedIntroduction> _introductions;
    private readonly PooledIndex _marks; // what else is known of the names, by their keys
    private PooledList<NamePart>? _parts;
    private PooledIndex? _buckets; // the first part of each first letter and length
    private PooledIndex? _counts;
    private int _block = -1;
    private bool _titleCase;
    private bool _headline;

    private NameIndex(ArticleReading reading)
    {
        _reading = reading;
        int expected = reading.Mentions.Length / 2;
        _people = new PooledIndex(expected);
        _introductions = new PooledList<KeyedIntroduction>(expected);
        _marks = new PooledIndex(expected);
    }

    /// <summary>What is known of a name beside its introduction.</summary>
    [Flags]
    private enum Mark
    {
        None = 0,

        /// <summary>It is the name of an organisation or place.</summary>
        Body = 1,

        /// <summary>It is the name of a place or body by what stands beside it.</summary>
        Placed = 2,

        /// <summary>It is the name of an author.</summary>
        Author = 4,

        /// <summary>It is spoken of as the name of a person.</summary>
        Person = 8,

        /// <summary>It has occurred.</summary>
        Seen = 16,

        /// <summary>It stands with a capital where a word of the language has none.</summary>
        Proper = 32,

        /// <summary>The first of the bits that count the lines it labels.</summary>
        Label = 64,
    }

    /// <summary>An introduction with the key of the name.</summary>
    private readonly record struct KeyedIntroduction(uint Key, Introduction Introduction);

    /// <summary>How the name with this key is introduced as a person's.</summary>
    public Introduction Find(uint key) =>
        _people.Get(key) is >= 0 and var found ? _introductions[found].Introduction : new Introduction(-1, IntroductionStrength.None);

    /// <summary>Whether the name with this key is that of an organisation or place in this article.</summary>
    public bool IsBody(uint key) => Has(key, Mark.Body);

    /// <summary>
    /// Whether the article speaks of the bearer of the name with this key as of a person: an honorific, <c>who</c>, <c>his</c>.
    /// </summary>
    public bool IsPerson(uint key) => Has(key, Mark.Person);

    /// <summary>Whether the name with this key is that of an author of the article.</summary>
    public bool IsAuthor(uint key) => Has(key, Mark.Author);

    /// <summary>
    /// Whether the article has the name with this key as that of a place or body by what stands beside it (<c>in Chester</c>).
    /// </summary>
    public bool IsPlace(uint key) => Has(key, Mark.Placed);

    /// <summary>
    /// Whether the name with this key stands somewhere with a capital that neither the start of a sentence nor a headline gives it.
    /// </summary>
    public bool IsProper(uint key) => Has(key, Mark.Proper);

    /// <summary>
    /// Whether a clause that tells of one person follows a name: <c>Hess, who left</c>; <c>Hess, whose wife</c>. Companies have
    /// subsidiaries.
    /// </summary>
    /// <param name="reading">The article.</param>
    /// <param name="mention">The name.</param>
    public static bool IsBeforeRelative(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int after = mention.EndToken;
        return after + 2 < reading.Sentences[mention.Sentence].EndToken && tokens[after].Kind == TokenKind.Comma
            && (NameIndexWords.Whose.Has(tokens[after + 1]) ? Lists.KinOrPossession.Has(tokens[after + 2])
                : NameIndexWords.Who.Has(tokens[after + 1]) && !NameIndexWords.Several.Has(tokens[after + 2]));
    }

    /// <summary>
    /// The introduced name that <paramref name="name"/> is most likely a misspelling of: one letter off from six letters on,
    /// two from nine on, with the same first letter.
    /// </summary>
    /// <param name="name">The name as it is written.</param>
    /// <param name="near">The place of the near part.</param>
    /// <param name="shortest">One letter off from so many letters of both on, where they may be short ones.</param>
    /// <returns>The mention that introduces the near name, or -1.</returns>
    public int FindNear(ReadOnlySpan<char> name, out TextSpan near, int shortest = ShortestNear)
    {
        near = default;
        name = NameKey.StripPossessive(name);
        if (name.Length == 0)
        {
            return -1;
        }

        if (_parts is null)
        {
            SortParts();
        }

        int best = -1;
        int bestDistance = EditDistance.Far;
        uint letters = LettersOf(name);
        for (int length = name.Length - 2; length <= name.Length + 2; length++)
        {
            int allowed = FarthestNear(name.Length, length, shortest);
            if (allowed == 0 || Math.Abs(length - name.Length) > allowed)
            {
                continue;
            }

            int at = _buckets!.Get(BucketOf(name[0], length));
            for (int compared = 0; at >= 0 && compared < MostCompared; compared++)
            {
                NamePart part = _parts![at];
                at = part.Next;
                if (DifferMore(letters ^ part.Letters, allowed))
                {
                    continue;
                }

                int start = _reading.Tokens[part.Token].Start;
                ReadOnlySpan<char> text = _reading.Text.Between(start, start + length);
                if (text.SequenceEqual(name))
                {
                    continue;
                }

                int distance = EditDistance.Between(name, text);
                bool nearer = distance < bestDistance || (distance == bestDistance && start < near.Start);
                if (distance > 0 && distance <= allowed && nearer && NameKey.Hash(text) is var other && other != NameKey.Hash(name))
                {
                    bestDistance = distance;
                    best = _introductions[_people.Get(other)].Introduction.Mention;
                    near = new TextSpan(start, length);
                }
            }
        }

        return best;
    }

    /// <summary>How often the name with this key occurs as the last part of a name outside quotations.</summary>
    public int Count(uint key)
    {
        if (_counts is null)
        {
            ReadOnlySpan<Mention> mentions = _reading.Mentions;
            _counts = new PooledIndex(mentions.Length / 2);
            foreach (ref readonly Mention mention in mentions)
            {
                _counts.Increment(mention.Key);
            }
        }

        return Math.Max(0, _counts.Get(key));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _people.Dispose();
        _introductions.Dispose();
        _marks.Dispose();
        _counts?.Dispose();
        _parts?.Dispose();
        _buckets?.Dispose();
    }

    /// <summary>A part of the name of an introduced person.</summary>
    /// <param name="Token">Where it is introduced.</param>
    /// <param name="Letters">The letters that occur in it.</param>
    /// <param name="Next">The next part with the same first letter and length, or -1.</param>
    private readonly record struct NamePart(int Token, uint Letters, int Next);

    /// <summary>Sorts the parts of the names of introduced people by first letter and length.</summary>
    private void SortParts()
    {
        _parts = new PooledList<NamePart>(_introductions.Count);
        _buckets = new PooledIndex(_introductions.Count);
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        for (int person = _introductions.Count - 1; person >= 0; person--)
        {
            (uint key, Introduction introduction) = _introductions[person];
            if (introduction.Strength is not (IntroductionStrength.Full or IntroductionStrength.Described
                or IntroductionStrength.Honorific))
            {
                continue;
            }

            Mention mention = _reading.Mentions[introduction.Mention];
            for (int i = mention.NameToken; i < mention.EndToken; i++)
            {
                ReadOnlySpan<char> text = NameKey.StripPossessive(_reading.TextOf(tokens[i]));
                if (tokens[i].Kind != TokenKind.Word || text.Length == 0 || (tokens[i].Hash != key && NameKey.Hash(text) != key))
                {
                    continue;
                }

                ulong bucket = BucketOf(text[0], text.Length);
                int next = _buckets.Get(bucket);
                _buckets.Set(bucket, _parts.Count);
                _parts.Add(new NamePart(i, LettersOf(text), next));
                break;
            }
        }
    }

    private static ulong BucketOf(char first, int length) => ((ulong)char.ToLowerInvariant(first) << 32) + (uint)length;

    /// <summary>The letters of a name, one bit for each of the alphabet.</summary>
    private static uint LettersOf(ReadOnlySpan<char> name)
    {
        uint letters = 0;
        foreach (char character in name)
        {
            letters |= 1u << (char.ToLowerInvariant(character) & 31);
        }

        return letters;
    }

    /// <summary>
    /// Whether names differ in more letters than so many slips can explain: each puts at most one letter in the place of another.
    /// </summary>
    private static bool DifferMore(uint letters, int slips)
    {
        for (int i = 0; i < slips * 2; i++)
        {
            letters &= letters - 1; // takes one bit away
        }

        return letters != 0;
    }

    internal static NameIndex Build(ArticleReading reading)
    {
        var index = new NameIndex(reading);
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = 0; i < mentions.Length; i++)
        {
            index.Read(mentions, i);
        }

        if (index._reading.HasWord(NameIndexWords.NameNoun))
        {
            index.ReadPleas();
        }

        return index;
    }

    /// <summary>
    /// The text says why a name is short: <c>The paper is using only Orla’s first name because …</c>,
    /// <c>Orla asked that her surname not be used</c>.
    /// </summary>
    private void ReadPleas()
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        ReadOnlySpan<Sentence> sentences = _reading.Sentences;
        int sentence = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!NameIndexWords.NameNoun.Has(tokens[i]))
            {
                continue;
            }

            while (sentence < sentences.Length && sentences[sentence].EndToken <= i)
            {
                sentence++;
            }

            if (sentence == sentences.Length || i == sentences[sentence].FirstToken || !IsPartOfNameNoun(i))
            {
                continue;
            }

            (int first, int end) = (sentences[sentence].FirstToken, sentences[sentence].EndToken);
            if (NameIndexWords.Withholding.HasAny(tokens.Slice(first, end - first)))
            {
                IntroduceShort(sentence);
            }

            i = Math.Max(i, end - 1);
        }
    }

    /// <summary>A part of the name is meant: the first name, the full name, the surname.</summary>
    private bool IsPartOfNameNoun(int noun) =>
        NameIndexWords.NamePartNoun.Has(_reading.Tokens[noun]) || NameIndexWords.NamePart.Has(_reading.Tokens[noun - 1]);

    /// <summary>
    /// The names of the sentence, or if it has a pronoun alone the last one of the sentences before, need no more introduction.
    /// </summary>
    private void IntroduceShort(int sentence)
    {
        ReadOnlySpan<Mention> mentions = _reading.Mentions;
        int low = 0;
        int high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].Sentence <= sentence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        bool found = false;
        for (int i = low - 1; i >= 0 && mentions[i].Sentence >= sentence - PleaReach && (mentions[i].Sentence == sentence || !found); i--)
        {
            if (mentions[i].Parts == 1 && mentions[i].Class is NameClass.Unknown or NameClass.Person)
            {
                Add(mentions[i].Key, i, IntroductionStrength.Full);
                found = true;
            }
        }
    }

    /// <summary>How many slips may part two names of these lengths.</summary>
    private static int FarthestNear(int length, int other, int shortest) =>
        Math.Min(length, other) >= 9 ? 2 : Math.Max(length, other) >= ShortestNear || Math.Min(length, other) >= shortest ? 1 : 0;

    private void Read(ReadOnlySpan<Mention> mentions, int index)
    {
        ref readonly Mention mention = ref mentions[index];
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        Zone zone = _reading.Blocks[mention.Block].Zone;
        bool quoted = tokens[mention.NameToken].InQuotation
            && !DescriptionReader.IsInMarks(new Passage(_reading, mention.Sentence), mention)
            && !IsLeftOpen(_reading.Blocks[mention.Block]);
        if (mention.Parts == 1 && HasOwnCapital(mention))
        {
            Set(mention.Key, Mark.Proper);
        }

        ReadBodies(mentions, index);
        switch (mention.Class)
        {
            case NameClass.Organisation:
                AddBody(mention, everyPart: true);
                ReadFirm(mentions, index);
                return;
            case NameClass.Place when mention.Parts == 1 && NicknameStart(mention) >= 0:
                break;
            case NameClass.Place when mention.Parts == 1:
                AddBody(mention, everyPart: false);
                if (StandsLikeABody(mention) || Follows(mention, "of", "from", "to"))
                {
                    Set(mention.Key, Mark.Placed);
                }

                return;
            case NameClass.Other or NameClass.Place:
                ReadLabel(mention, index);
                return;
            default:
                break;
        }

        if (zone == Zone.Byline)
        {
            AddParts(mention, index, IntroductionStrength.Byline);
            Set(mention.Key, Mark.Author);
            return;
        }

        if (IsPersonal(mention))
        {
            Set(mention.Key, Mark.Person);
        }

        IntroductionStrength full = IsHeadline(mention) ? IntroductionStrength.Headline
            : quoted ? IntroductionStrength.Quotation
            : IntroductionStrength.Full;
        if (mention.Parts > 1)
        {
            // In sentence case two capitals are a name; in title case they need a first name that is known as one.
            if (full == IntroductionStrength.Headline && IsProfileHeading(mention))
            {
                full = IntroductionStrength.Full;
            }
            else if (full == IntroductionStrength.Headline
                && (!_titleCase || (mention.Parts == 2 && Lists.GivenName.Has(_reading.Tokens[mention.NameToken]))))
            {
                full = IntroductionStrength.HeadlineFull;
            }

            AddParts(mention, index, full);
            ReadCoordination(mentions, index, full);
            if (NameIndexWords.PluralTitle.Has(tokens[mention.NameToken]))
            {
                ReadList(mentions, index, full); // Princes Orin and Hale
            }

            return;
        }

        if (mention.Title != NameTitle.None)
        {
            // What a speaker calls somebody (Governor Hale) introduces nobody to the reader.
            if (!quoted)
            {
                full = full == IntroductionStrength.Headline && IsProfileHeading(mention) ? IntroductionStrength.Full : full;
                Add(mention.Key, index, mention.Title == NameTitle.Honorific ? IntroductionStrength.Honorific : full);
                if (_reading.Text[tokens[mention.FirstToken].End - 1] == 's' && !(Word(mention.FirstToken) is "mrs" or "ms" or "miss"))
                {
                    ReadList(mentions, index, full); // Lords Amsel, Boyce and Kerr
                }
            }

            return;
        }

        if (NicknameStart(mention) is var firstName && firstName >= 0)
        {
            Add(mention.Key, index, full);
            Add(NameKey.Hash(_reading.TextOf(tokens[firstName])), index, full);
            for (int i = firstName + 2; i < mention.FirstToken - 1; i++)
            {
                if (tokens[i].IsCapitalised)
                {
                    Add(NameKey.Hash(_reading.TextOf(tokens[i])), index, full);
                }
            }

            return;
        }

        ReadSingle(mentions, index, quoted);
    }

    /// <summary>The capital comes neither from the start of a sentence, a quotation or a label nor from a headline.</summary>
    private bool HasOwnCapital(in Mention mention)
    {
        int before = mention.FirstToken - 1;
        if (before < _reading.Sentences[mention.Sentence].FirstToken || IsHeadline(mention))
        {
            return false;
        }

        ref readonly Token token = ref _reading.Tokens[before];
        return token.Kind switch
        {
            TokenKind.Word => !token.IsCapitalised || before == _reading.Sentences[mention.Sentence].FirstToken,
            TokenKind.Comma or TokenKind.Number => true,
            // The closing mark of what is said, after a comma: “…,” Hess said.
            TokenKind.DoubleQuote or TokenKind.SingleQuote => !token.SpaceBefore && _reading.Tokens[before - 1].Kind == TokenKind.Comma,
            _ => false,
        };
    }

    /// <summary>
    /// A capitalised word right before the name is most likely its first part, although it is a word of its own as well: a month,
    /// a modal verb, a planet, an adjective (<c>Will Hess</c>, <c>Venus Hess</c>).
    /// </summary>
    private bool HasFirstName(in Mention mention)
    {
        int before = mention.FirstToken - 1;
        Sentence sentence = _reading.Sentences[mention.Sentence];
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        if (before >= sentence.FirstToken && (tokens[before].Flags & TokenFlags.InnerPunctuation) != 0 && tokens[before].IsCapitalised
            && !tokens[before].IsKnown
            && tokens[before].Length <= 6 && _reading.Text[tokens[before].End - 1] == '.')
        {
            return true; // initials: J.P. Hess
        }

        if (before > sentence.FirstToken && !tokens[before].IsCapitalised && Lists.GivenName.Has(tokens[before])
            && Lists.RoleNoun.Has(tokens[before - 1]))
        {
            return true; // coach mark Hess: the capital is what is missing
        }

        if (before > sentence.FirstToken && tokens[before].Kind == TokenKind.CloseBracket && tokens[before - 1].IsCapitalised
            && Lists.GivenName.Has(tokens[before - 1]))
        {
            return true; // (the chairman Ida) Hess: the bracket closes too early
        }

        if (before > sentence.FirstToken && IsBroken(before, sentence.FirstToken))
        {
            return true;
        }

        if (before < sentence.FirstToken || tokens[before].Kind != TokenKind.Word || !tokens[before].IsCapitalised
            || tokens[before].IsPossessive
            || (tokens[before].Flags & TokenFlags.AllCapitals) != 0 || tokens[before].Length < 3)
        {
            return false;
        }

        ushort wordId = _reading.Tokens[before].WordId;
        bool given = Lists.GivenName.Has(wordId);
        if (NameIndexWords.NoFirstName.Has(wordId) && !given)
        {
            return Lists.Preposition.Has(wordId) && HasCapitalForItself(before, sentence.FirstToken);
        }

        string word = Word(before);
        bool modal = word is "will" or "may";
        if (Lists.Calendar.Has(wordId))
        {
            // On Monday Hess, in April Hess: a time.
            return (before > sentence.FirstToken && IsRoleBefore(before) && !FigureWords.Weekday.Has(wordId)) // governor Mar Hess
                || (word is "april" or "may" or "june" or "august" or "january" or "jan" or "jun"
                    && (before == sentence.FirstToken || !Lists.Preposition.Has(_reading.Tokens[before - 1])));
        }

        bool opens = before == sentence.FirstToken
            || tokens[before - 1].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.Colon or TokenKind.OpenBracket;
        return !opens ? !NameIndexWords.CueOrAuxiliary.Has(wordId) || modal
            : modal ? tokens[sentence.EndToken - 1].Kind != TokenKind.Exclamation
            : given || !CommonWords.Default.Has(tokens[before].Hash)
                || (!NameIndexWords.Opener.Has(wordId)
                    && DescriptionReader.ReadAfter(new Passage(_reading, mention.Sentence), mention) != Description.None); // Drew Hess, 51,
    }

    /// <summary>
    /// A small word with a capital after one that has none, or after an office: <c>by Per Hess</c>, <c>Chief Executive Per Hess</c>.
    /// </summary>
    private bool HasCapitalForItself(int word, int start) =>
        word > start && _reading.Tokens[word - 1].Kind == TokenKind.Word
        && (!_reading.Tokens[word - 1].IsCapitalised || IsRoleBefore(word));

    private bool IsRoleBefore(int word) => !_reading.Tokens[word - 1].IsPossessive && Lists.RoleNoun.Has(_reading.Tokens[word - 1]);

    /// <summary>
    /// A word with a capital of which letters were read in the wrong encoding ends at a token: <c>FranÃ§ois</c>, <c>RenÃ©</c>.
    /// </summary>
    private bool IsBroken(int last, int start)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int first = last;
        while (first > start && !tokens[first].SpaceBefore)
        {
            first--;
        }

        return tokens[first].Kind == TokenKind.Word && tokens[first].IsCapitalised
            && _reading.Text.Between(tokens[first].Start, tokens[last].End).IndexOfAny(WrongLead, CombiningTilde) > 0;
    }

    private void ReadSingle(ReadOnlySpan<Mention> mentions, int index, bool quoted)
    {
        ref readonly Mention mention = ref mentions[index];
        // A role or description introduces a name where it first occurs; one that comes later describes somebody the reader
        // has met as a stranger.
        bool first = !IsHeadline(mention) && (quoted || Set(mention.Key, Mark.Seen));
        bool named = (!IsHeadline(mention) && HasFirstName(mention)) || HasHandle(mention);
        var description = Description.None;
        if (first && !named)
        {
            var passage = new Passage(_reading, mention.Sentence);
            named = DescriptionReader.IsCalled(passage, mention) || IsGlossed(mentions, index)
                || DescriptionReader.IsInMarks(passage, mention)
                || DescriptionReader.IsAfterKin(passage, mention)
                || (DescriptionReader.IsAfterCounted(passage, mention) && IsClosedList(mentions, index));
            description = named ? Description.None : DescriptionReader.Read(passage, mention);
        }

        if (NameInBrackets(mentions, index) is var other && other >= 0)
        {
            if (mentions[other].IsFullPerson)
            {
                named = true;
            }
            else
            {
                Set(mention.Key, Mark.Body);
                return;
            }
        }

        if (named || description != Description.None)
        {
            IntroductionStrength strength = quoted
                ? IntroductionStrength.Quotation
                : named ? IntroductionStrength.Full : IntroductionStrength.Described;
            Add(mention.Key, index, strength, description);
            if (first && DescriptionReader.IsAfterCounted(new Passage(_reading, mention.Sentence), mention))
            {
                ReadList(mentions, index, strength);
            }

            return;
        }

        ReadLabel(mention, index);
        if (IsHeadline(mention))
        {
            Add(mention.Key, index, IntroductionStrength.Headline);
        }

        if (StandsLikeABody(mention))
        {
            Set(mention.Key, Mark.Body);
            AddFirstHalf(_reading.Tokens[mention.NameToken]);
            if (HasCompanyForm(mention))
            {
                ReadPartners(mentions, index);
            }

        }
    }

    /// <summary>
    /// Each of the single names of a list is a body’s that begins after a noun for several: <c>brands such as Amsel, Boyce and Kerr</c>.
    /// </summary>
    private void ReadBodies(ReadOnlySpan<Mention> mentions, int index)
    {
        if (!IsAfterBodies(mentions[index]))
        {
            return;
        }

        int end = EndOfList(mentions, index);
        for (int at = index + 1; at < end; at++)
        {
            Set(mentions[at].Key, Mark.Body);
        }
    }

    /// <summary>
    /// The full name of a body or person right before brackets in which this short one stands first
    /// (<c>the Northern Rowing Federation (Norf)</c>, <c>Ida Hale (Wren, vocals)</c>), or -1.
    /// </summary>
    private int NameInBrackets(ReadOnlySpan<Mention> mentions, int index)
    {
        int bracket = mentions[index].FirstToken - 1;
        return index > 0 && bracket >= 0 && _reading.Tokens[bracket].Kind == TokenKind.OpenBracket
            && mentions[index - 1].EndToken == bracket && (mentions[index - 1].Parts > 1 || EndsLongName(mentions[index - 1]))
            && _reading.Tokens[mentions[index].EndToken is var after && after < _reading.Tokens.Length
                ? after
                : bracket].Kind is TokenKind.CloseBracket or TokenKind.Comma
            ? index - 1 : -1;
    }

    /// <summary>A name is the end of one whose words are joined: <c>the Guild of Rowers and Weirkeepers of Norland</c>.</summary>
    private bool EndsLongName(in Mention mention)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int joint = mention.FirstToken - 1;
        int first = _reading.Sentences[mention.Sentence].FirstToken;
        joint -= joint > first && Word(joint) is "the" ? 1 : 0;
        return joint > first && NameIndexWords.InsideName.Has(tokens[joint]) && tokens[joint - 1].Kind == TokenKind.Word
            && tokens[joint - 1].IsCapitalised;
    }

    /// <summary>
    /// The name under which somebody is known in brackets after the first one: <c>Mila (rook7)</c>, <c>Mila (@rook)</c>,
    /// <c>Mila (*rook*)</c>.
    /// </summary>
    private bool HasHandle(in Mention mention)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int handle = mention.EndToken + 1;
        int end = _reading.Sentences[mention.Sentence].EndToken;
        if (handle + 1 >= end || tokens[mention.EndToken].Kind != TokenKind.OpenBracket)
        {
            return false;
        }

        bool isMarked = tokens[handle].Kind == TokenKind.Symbol && tokens[handle].Length == 1;
        handle += isMarked ? 1 : 0;
        if (handle + 1 >= end || tokens[handle].Kind != TokenKind.Word
            || tokens[handle + 1].Kind is not (TokenKind.CloseBracket or TokenKind.Symbol))
        {
            return false;
        }

        char before = _reading.Text[tokens[handle].Start - 1];
        return before == '@' || (before is '*' or '_' or '`' && !NameIndexWords.InPicture.Has(tokens[handle]))
            || IsUserName(tokens[handle]);
    }

    /// <summary>No word of the language: digits, an underscore or a capital inside it, or small letters alone.</summary>
    private bool IsUserName(in Token token)
    {
        ReadOnlySpan<char> word = _reading.TextOf(token);
        for (int i = 1; i < word.Length; i++)
        {
            if (char.IsDigit(word[i]) || word[i] == '_' || (char.IsUpper(word[i]) && char.IsLower(word[i - 1])))
            {
                return true;
            }
        }

        return !token.IsCapitalised && !token.IsKnown && !CommonWords.Default.IsOrdinary(word);
    }

    /// <summary>Where a quotation is not closed nobody knows what of the block is quoted.</summary>
    private bool IsLeftOpen(in Block block) =>
        _reading.Tokens[block.EndToken - 1] is var last && last.InQuotation
        && last.Kind is not (TokenKind.DoubleQuote or TokenKind.SingleQuote);

    /// <summary>Mr Hess; Hess, who; Hess and his: no company is spoken of so.</summary>
    private bool IsPersonal(in Mention mention)
    {
        if (mention.Title != NameTitle.None)
        {
            return true;
        }

        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int end = _reading.Sentences[mention.Sentence].EndToken;
        int after = mention.EndToken;
        return IsBeforeRelative(_reading, mention) || (after + 2 < end && Word(after) is "and" && Word(after + 1) is "his" or "her");
    }

    /// <summary>Ravi and Anil Dutt: single names before a full one share its surname.</summary>
    private void ReadCoordination(ReadOnlySpan<Mention> mentions, int index, IntroductionStrength strength)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int at = index;
        while (at > 0 && mentions[at - 1].Parts == 1 && mentions[at - 1].Title == NameTitle.None
            && mentions[at - 1].Sentence == mentions[index].Sentence)
        {
            int gap = mentions[at - 1].EndToken;
            bool joined = mentions[at].FirstToken == gap + 1
                && (tokens[gap].Kind == TokenKind.Comma
                    ? at < index
                    : string.Equals(Word(gap), "and", StringComparison.Ordinal)
                        || string.Equals(Word(gap), "or", StringComparison.Ordinal));
            if (!joined || mentions[at - 1].Class is NameClass.Organisation or NameClass.Place)
            {
                return;
            }

            at--;
            Add(mentions[at].Key, index, strength);
        }
    }

    /// <summary>
    /// The names before the last ones of a firm are its own, too: <c>Amsel, Boyce &amp; Kerr</c>; <c>Amsel, Boyce and Kerr, LLP</c>.
    /// </summary>
    private void ReadFirm(ReadOnlySpan<Mention> mentions, int index)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        bool joined = false;
        for (int i = mentions[index].NameToken; i < mentions[index].EndToken; i++)
        {
            joined |= tokens[i].Kind == TokenKind.Symbol;
        }

        if (joined)
        {
            ReadPartners(mentions, index);
        }
    }

    /// <summary>The single names that a list joins to the last name of a firm.</summary>
    private void ReadPartners(ReadOnlySpan<Mention> mentions, int index)
    {
        for (int at = index - 1; at >= 0 && mentions[at].Parts == 1 && mentions[at].Sentence == mentions[index].Sentence; at--)
        {
            int gap = mentions[at].EndToken;
            if (mentions[at + 1].FirstToken != gap + 1
                || !(_reading.Tokens[gap].Kind == TokenKind.Comma || (at == index - 1 && FigureWords.And.Has(_reading.Tokens[gap]))))
            {
                return;
            }

            Set(mentions[at].Key, Mark.Body);
        }
    }

    /// <summary><c>Kerr, LLP</c></summary>
    private bool HasCompanyForm(in Mention mention)
    {
        int comma = mention.EndToken;
        return comma + 1 < _reading.Sentences[mention.Sentence].EndToken && _reading.Tokens[comma].Kind == TokenKind.Comma
            && NameIndexWords.CompanyForm.Has(_reading.Tokens[comma + 1]);
    }

    /// <summary>A title in the plural or a number before the first name of a list belongs to each of its names.</summary>
    private void ReadList(ReadOnlySpan<Mention> mentions, int index, IntroductionStrength strength)
    {
        int end = EndOfList(mentions, index);
        for (int at = index + 1; at < end; at++)
        {
            Add(mentions[at].Key, index, strength);
        }
    }

    /// <summary>
    /// After the last of the single names that commas and at last a conjunction join to a name: <c>Amsel, Boyce and Kerr</c>.
    /// </summary>
    private int EndOfList(ReadOnlySpan<Mention> mentions, int index)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        for (int at = index + 1; at < mentions.Length && mentions[at].Parts == 1 && mentions[at].Sentence == mentions[index].Sentence; at++)
        {
            int gap = mentions[at - 1].EndToken;
            int words = mentions[at].FirstToken - gap;
            bool comma = tokens[gap].Kind == TokenKind.Comma;
            // With a comma before it "and" begins a clause, unless it ends a list of three.
            if ((words == 1 && Word(gap) is "and" or "or") || (words == 2 && comma && at > index + 1 && Word(gap + 1) is "and" or "or"))
            {
                return at + 1;
            }

            if (words != 1 || !comma)
            {
                break;
            }
        }

        return index + 1;
    }

    /// <summary>A list of two names and more, after which a comma or the end of the sentence stands.</summary>
    private bool IsClosedList(ReadOnlySpan<Mention> mentions, int index)
    {
        int end = EndOfList(mentions, index);
        int behind = mentions[end - 1].EndToken;
        return end > index + 1 && behind < _reading.Tokens.Length
            && _reading.Tokens[behind].Kind is TokenKind.Comma or TokenKind.Period;
    }

    /// <summary>
    /// The first name before a nickname in marks or brackets (<c>Bruno “Kit” Hale</c>, <c>[Bruno] Hale</c> has none), or -1.
    /// </summary>
    private int NicknameStart(in Mention mention)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int close = mention.FirstToken - 1;
        int start = _reading.Sentences[mention.Sentence].FirstToken;
        // With a space on either side it closes as well: the one before it is a slip.
        if (close <= start || (tokens[close].SpaceBefore && !tokens[mention.FirstToken].SpaceBefore)
            || tokens[close].Kind is not (TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.CloseBracket))
        {
            return -1;
        }

        for (int i = close - 1; i > start && i >= close - LongestNickname - 1; i--)
        {
            if (tokens[i].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.OpenBracket)
            {
                return i < close - 1 && tokens[i - 1].Kind == TokenKind.Word && tokens[i - 1].IsCapitalised && tokens[i].SpaceBefore
                    && !NameIndexWords.FunctionOrCue.Has(_reading.Tokens[i - 1]) ? i - 1 : -1;
            }

            if (tokens[i].Kind != TokenKind.Word || (!tokens[i].IsCapitalised && !Lists.Function.Has(tokens[i])))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a name stands in a headline, which introduces nobody.</summary>
    private bool IsHeadline(in Mention mention)
    {
        if (_block != mention.Block)
        {
            _block = mention.Block;
            Block block = _reading.Blocks[_block];
            _titleCase = IsTitleCase(block);
            _headline = _titleCase || block.Zone is Zone.Headline or Zone.Subhead;
        }

        return _headline;
    }

    /// <summary>
    /// A short line within the text that gives a name in full introduces it: the heading of a profile (<c>Sen. Ida Hale of Illinois</c>).
    /// </summary>
    private bool IsProfileHeading(in Mention mention)
    {
        Block block = _reading.Blocks[mention.Block];
        if (block.Zone is not (Zone.Subhead or Zone.Body or Zone.ListItem) || block.EndToken - block.FirstToken > LongestProfileHeading)
        {
            return false;
        }

        int after = mention.EndToken;
        return (after >= block.EndToken
            || _reading.Tokens[after].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.Dash or TokenKind.Colon
                or TokenKind.Number
                || Word(after) is "of" or "for")
            && (mention.Title != NameTitle.None || mention.Parts is 2 or 3);
    }

    /// <summary>Three words of weight and more, and none of them small.</summary>
    private bool IsTitleCase(in Block block)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int capitals = 0;
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Length > 3)
            {
                if (!tokens[i].IsCapitalised)
                {
                    return false;
                }

                capitals++;
            }
        }

        return capitals >= 3;
    }

    private bool Follows(in Mention mention, string first, string second, string third)
    {
        int before = mention.FirstToken - 1;
        return before >= _reading.Sentences[mention.Sentence].FirstToken && Word(before) is var word
            && (string.Equals(word, first, StringComparison.Ordinal) || string.Equals(word, second, StringComparison.Ordinal)
                || string.Equals(word, third, StringComparison.Ordinal));
    }

    private string Word(int token) => _reading.Lexicon.GetWord(_reading.Tokens[token].WordId);

    private void AddBody(in Mention mention, bool everyPart)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        Set(mention.Key, Mark.Body);
        for (int i = mention.NameToken; everyPart && i < mention.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Length > 1
                && !NameIndexWords.NoSurname.Has(_reading.Tokens[i]))
            {
                Set(NameKey.Hash(_reading.TextOf(tokens[i])), Mark.Body);
                AddFirstHalf(tokens[i]);
            }
        }
    }

    /// <summary>A firm of two names is called by the first of them, too: <c>Hale-Boyd</c>, <c>Hale</c>.</summary>
    private void AddFirstHalf(in Token name)
    {
        ReadOnlySpan<char> text = _reading.TextOf(name);
        if (name.IsCapitalised && text.IndexOf('-') is > 2 and var hyphen && IsCapital(text, hyphen + 1))
        {
            Set(NameKey.Hash(text.Slice(0, hyphen)), Mark.Body);
        }
    }

    /// <summary>
    /// Every part of a full name refers to its bearer: the family name may come first, and some cultures refer back by the given name.
    /// </summary>
    private void AddParts(in Mention mention, int index, IntroductionStrength strength)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        for (int i = mention.NameToken; i < mention.EndToken; i++)
        {
            Token part = tokens[i];
            ReadOnlySpan<char> text = _reading.TextOf(part);
            int hyphen = text.IndexOf('-');
            if (part.Kind != TokenKind.Word || part.Length < 2
                || !(part.IsCapitalised || IsCapital(text, hyphen + 1) || IsCapital(text, text.IndexOfAny('\'', '’') + 1)))
            {
                continue;
            }

            Add(NameKey.Hash(text), index, strength);
            while (hyphen >= 0)
            {
                Add(NameKey.Hash(text.Slice(0, hyphen)), index, strength);
                text = text.Slice(hyphen + 1);
                Add(NameKey.Hash(text), index, strength);
                hyphen = text.IndexOf('-');
            }
        }
    }

    /// <summary>Whether a letter inside a word has a capital, as after a particle: <c>al-Hasem</c>.</summary>
    private static bool IsCapital(ReadOnlySpan<char> word, int at) => at > 0 && at < word.Length && char.IsUpper(word[at]);

    private void Add(uint key, int mention, IntroductionStrength strength, Description description = Description.None)
    {
        int known = _people.AddOrGet(key, _introductions.Count);
        if (known < 0)
        {
            _introductions.Add(new KeyedIntroduction(key, new Introduction(mention, strength, description)));
        }
        else if (_introductions[known].Introduction.Strength < strength)
        {
            _introductions[known] = new KeyedIntroduction(key, new Introduction(mention, strength, description));
        }
    }

    private bool Has(uint key, Mark mark) => _marks.Get(key) is > 0 and var marks && (marks & (int)mark) != 0;

    /// <summary>Gives a name a mark.</summary>
    /// <returns>Whether it is new.</returns>
    private bool Set(uint key, Mark mark)
    {
        ref int marks = ref _marks.Entry(key);
        bool isNew = (marks & (int)mark) == 0;
        marks |= (int)mark;
        return isNew;
    }

    /// <summary><c>HALE:</c> at the start of several lines.</summary>
    private void ReadLabel(in Mention mention, int index)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        if (mention.FirstToken != _reading.Blocks[mention.Block].FirstToken || mention.EndToken >= tokens.Length
            || tokens[mention.EndToken].Kind != TokenKind.Colon)
        {
            return;
        }

        ref int marks = ref _marks.Entry(mention.Key);
        marks += (int)Mark.Label;
        if (marks >= TranscriptLabels * (int)Mark.Label)
        {
            Add(mention.Key, index, IntroductionStrength.Full);
        }
    }

    /// <summary>A cast list: Harry (Daniel Marsh)</summary>
    private bool IsGlossed(ReadOnlySpan<Mention> mentions, int index)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        ref readonly Mention mention = ref mentions[index];
        return index + 1 < mentions.Length
            && mentions[index + 1].IsFullPerson
            && mentions[index + 1].FirstToken == mention.EndToken + 1
            && tokens[mention.EndToken].Kind == TokenKind.OpenBracket;
    }

    /// <summary>
    /// A name that somebody works at, lives in or buys shares of is no person: <c>at Yukos</c>, <c>Yukos shares</c>,
    /// <c>Yukos’s profits</c>.
    /// </summary>
    private bool StandsLikeABody(in Mention mention)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        Sentence sentence = _reading.Sentences[mention.Sentence];
        int before = mention.FirstToken - 1;
        bool possessive = tokens[mention.EndToken - 1].IsPossessive;
        if (before >= sentence.FirstToken && !possessive && IsPlacing(before, sentence.FirstToken))
        {
            return true;
        }

        if (IsNamedBody(mention, sentence))
        {
            return true;
        }

        int after = mention.EndToken;
        if (after >= sentence.EndToken)
        {
            return false;
        }

        if (tokens[after].Kind == TokenKind.OpenBracket && after + 2 < sentence.EndToken
            && (((tokens[after + 1].Flags & TokenFlags.AllCapitals) != 0 && tokens[after + 2].Kind == TokenKind.CloseBracket)
                || IsTicker(after + 1, sentence.EndToken)))
        {
            return true;
        }

        if (!possessive && after + 1 < sentence.EndToken && Word(after) is "news" && NameIndexWords.BodyNoun.Has(tokens[after + 1]))
        {
            return true; // Hale news agency
        }

        // Hess's office is a person's, Yukos's profits are a company's.
        return tokens[after].Kind == TokenKind.Word && !tokens[after].IsCapitalised
            && (possessive ? Lists.CompanyContext : NameIndexWords.BodyOrCompanyContext).Has(tokens[after]);
    }

    /// <summary>The sign of a share with that of its exchange, in brackets: <c>( HLX.N )</c>, <c>(LSE: HLX)</c>, <c>(7714.T)</c>.</summary>
    private bool IsTicker(int first, int end)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        bool parted = false;
        for (int i = first; i < end && i <= first + LongestTicker; i++)
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.CloseBracket)
            {
                return parted && i > first + 2;
            }

            bool isSign = token.Kind == TokenKind.Number
                || (token.Kind == TokenKind.Word
                    && (token.Length == 1 ? token.IsCapitalised : (token.Flags & TokenFlags.AllCapitals) != 0));
            bool isJoint = i > first && !token.SpaceBefore && token.Kind is TokenKind.Period or TokenKind.Colon;
            parted |= isJoint;
            if (!isSign && !isJoint)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// The words beside the name say that it is a body’s: <c>the charity Hale</c>, <c>Hale (a charity)</c>, <c>Hale is a charity</c>,
    /// <c>a spokeswoman for Hale</c>, <c>a Hale reporter</c>, <c>Hale employs 60 people</c>.
    /// </summary>
    private bool IsNamedBody(in Mention mention, in Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int before = mention.FirstToken - 1;
        int after = mention.EndToken;
        bool possessive = tokens[after - 1].IsPossessive;
        if (before >= sentence.FirstToken && !tokens[before].IsCapitalised && !tokens[before].IsPossessive
            && (IsBodyNoun(tokens[before]) || IsAfterBodies(mention)))
        {
            return true;
        }

        if (!possessive && before > sentence.FirstToken && Word(before) is "for" or "of" or "at" or "from"
            && NameIndexWords.Officer.Has(tokens[before - 1]))
        {
            return true;
        }

        if (possessive || after + 1 >= sentence.EndToken)
        {
            return false;
        }

        if (IsAfterNounOfBody(mention, sentence) || IsEndOfFirm(mention, sentence) || IsInListOfBodies(mention, sentence)
            || (NameIndexWords.Officer.Has(tokens[after]) && !tokens[after].IsCapitalised
                && _reading.MentionAt(after + 1) is >= 0 and var officer && _reading.Mentions[officer].IsFullPerson)) // Hale owner Ida Lund
        {
            return true;
        }

        // Hale, representing 4,000 nurses, called a strike.
        if (NameIndexWords.BodyVerb.Has(tokens[after]) || HasCompanyForm(mention)
            || (tokens[after].Kind == TokenKind.Comma && Word(after + 1) is "representing" && after + 2 < sentence.EndToken
                && tokens[after + 2].Kind == TokenKind.Number))
        {
            return true;
        }

        bool article = before >= sentence.FirstToken && Lists.Determiner.Has(_reading.Tokens[before]);
        if (article && NameIndexWords.Staff.Has(tokens[after]) && !tokens[after].IsCapitalised)
        {
            return true;
        }

        // Hale is a charity; Hale, a charity; Hale (a charity).
        int first = after + 1;
        if (!(Word(first) is "a" or "an" or "the")
            || !(Word(after) is "is" or "was" || tokens[after].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.Dash))
        {
            return false;
        }

        for (int i = first + 1;
            i < sentence.EndToken && i < first + 6 && tokens[i].Kind == TokenKind.Word && !Lists.Preposition.Has(_reading.Tokens[i]); i++)
        {
            if (NameIndexWords.BodyNoun.Has(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>The largest mortgage lender, Hale, also lost</c></summary>
    private bool IsAfterNounOfBody(in Mention mention, in Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int noun = mention.FirstToken - 2;
        if (noun <= sentence.FirstToken || tokens[noun + 1].Kind != TokenKind.Comma || tokens[mention.EndToken].Kind != TokenKind.Comma
            || tokens[noun].IsCapitalised || !IsBodyNoun(tokens[noun]))
        {
            return false;
        }

        // the phrase must open its clause: "At the bank, Hale, who" has a person
        int first = noun;
        while (first > sentence.FirstToken && first >= noun - LongestModifier - 1
            && tokens[first - 1].Kind is TokenKind.Word or TokenKind.SingleQuote && !Lists.Preposition.Has(tokens[first - 1])
            && !Lists.Conjunction.Has(tokens[first - 1]))
        {
            first--;
        }

        return (Lists.The.Has(tokens[first]) || tokens[first].IsPossessive)
            && (first == sentence.FirstToken || tokens[first - 1].Kind is TokenKind.Comma or TokenKind.DoubleQuote);
    }

    /// <summary>
    /// <c>Research firm Hale, Boyd, Mott said</c>: the last of the single names, of which a body's noun stands before the first.
    /// </summary>
    private bool IsEndOfFirm(in Mention mention, in Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int at = mention.FirstToken;
        int names = 1;
        while (at - 2 > sentence.FirstToken && tokens[at - 1].Kind == TokenKind.Comma && tokens[at - 2].Kind == TokenKind.Word
            && tokens[at - 2].IsCapitalised && names < LongestList)
        {
            at -= 2;
            names++;
        }

        return names >= FewestOfFirm && !tokens[at - 1].IsCapitalised && IsBodyNoun(tokens[at - 1]);
    }

    /// <summary><c>Three companies control it: Hale, Boyd and Mott.</c></summary>
    private bool IsInListOfBodies(in Mention mention, in Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int colon = mention.FirstToken - 1;
        int first = Math.Max(sentence.FirstToken, mention.FirstToken - LongestList);
        while (colon > first && (tokens[colon].IsCapitalised || tokens[colon].Kind is TokenKind.Comma or TokenKind.Symbol
            || (tokens[colon].Kind == TokenKind.Word && Lists.Conjunction.Has(tokens[colon]))))
        {
            colon--;
        }

        if (colon <= first || tokens[colon].Kind != TokenKind.Colon)
        {
            return false;
        }

        for (int i = Math.Max(sentence.FirstToken, colon - LongestList); i < colon; i++)
        {
            if (NameIndexWords.BodyNouns.Has(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>software firms Hale and Boyd</c>, <c>brands such as Hale and Boyd</c>; right after an article and its noun the names may begin a
    /// clause of their own, <c>one of the firms Hale and Boyd worked with</c>.
    /// </summary>
    private bool IsAfterBodies(in Mention mention)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int noun = mention.FirstToken - 1;
        int first = _reading.Sentences[mention.Sentence].FirstToken;
        int example = noun > first && Lists.As.Has(tokens[noun]) && Word(noun - 1) is "such"
            ? 2
            : noun > first && Word(noun) is "including" or "like" ? 1 : 0;
        if (example > 0)
        {
            noun -= example;
            noun -= noun > first && tokens[noun].Kind == TokenKind.Comma ? 1 : 0;
            return noun >= first && NameIndexWords.BodyNouns.Has(tokens[noun]);
        }

        if (noun < first || !NameIndexWords.BodyNouns.Has(tokens[noun]))
        {
            return false;
        }

        for (int i = noun - 1; i >= first && i >= noun - LongestModifier && tokens[i].Kind == TokenKind.Word; i--)
        {
            if (Lists.Determiner.Has(tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A noun for a body, in a compound as well: a charity, a think-tank, a drugmaker.</summary>
    private bool IsBodyNoun(in Token noun)
    {
        ReadOnlySpan<char> word = _reading.TextOf(noun);
        return NameIndexWords.BodyNoun.Has(noun) || IsMaker(noun)
            || (word.LastIndexOf('-') is > 0 and var hyphen && NameIndexWords.BodyNoun.Has(word.Slice(hyphen + 1)));
    }

    /// <summary>Who makes what the word says, unless people do: a drugmaker, no filmmaker.</summary>
    private bool IsMaker(in Token noun) =>
        noun.Length > 6 && _reading.TextOf(noun).EndsWith("maker".AsSpan(), StringComparison.Ordinal) && !Lists.RoleNoun.Has(noun)
        && !NameIndexWords.MakingPerson.Has(noun);

    /// <summary>
    /// A preposition of place before a name, unless what stands before it takes persons too (<c>confidence in Hess</c>,
    /// <c>laughed at Hess</c>).
    /// </summary>
    private bool IsPlacing(int preposition, int start)
    {
        string word = Word(preposition);
        if (word is "into" or "throughout" or "across" or "within" or "outside")
        {
            return true;
        }

        return word is "at" or "in" && (preposition == start || !Lists.PersonGovernor.Has(_reading.Tokens[preposition - 1]));
    }
}
