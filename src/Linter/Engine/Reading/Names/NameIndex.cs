using ContentLint.Lexicon;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading;

/// <summary>Who is introduced where in an article, and which names belong to organisations or places.</summary>
public sealed class NameIndex
{
    /// <summary>A transcript's label introduces its speaker when it stands at the start of this many lines.</summary>
    private const int TranscriptLabels = 2;

    /// <summary>How far an appositive is followed in search of a verb that shows it is none.</summary>
    private const int AppositiveReach = 25;

    private readonly ArticleReading _reading;
    private readonly Dictionary<uint, Introduction> _people = [];
    private readonly HashSet<uint> _bodies = [];
    private readonly Dictionary<uint, int> _labels = [];
    private readonly HashSet<uint> _seen = [];

    private NameIndex(ArticleReading reading) => _reading = reading;

    /// <summary>How the name with this key is introduced as a person's.</summary>
    public Introduction Find(uint key) => _people.TryGetValue(key, out Introduction found) ? found : new Introduction(-1, IntroductionStrength.None);

    /// <summary>Whether the name with this key is that of an organisation or place in this article.</summary>
    public bool IsBody(uint key) => _bodies.Contains(key);

    /// <summary>
    /// The introduced name that <paramref name="name"/> is most likely a misspelling of: one letter off from six letters on,
    /// two from nine on, with the same first letter.
    /// </summary>
    /// <returns>The mention that introduces the near name, or -1, and the place of the near part.</returns>
    public int FindNear(ReadOnlySpan<char> name, out TextSpan near)
    {
        near = default;
        int best = -1;
        int bestDistance = 3;
        foreach (KeyValuePair<uint, Introduction> entry in _people)
        {
            if (entry.Value.Strength != IntroductionStrength.Full)
            {
                continue;
            }

            Mention mention = _reading.Mentions[entry.Value.Mention];
            for (int i = mention.NameToken; i < mention.EndToken; i++)
            {
                Token part = _reading.Tokens[i];
                if (part.Kind != TokenKind.Word || NameKey.Hash(_reading.TextOf(part)) != entry.Key)
                {
                    continue;
                }

                int distance = EditDistance.Between(StripPossessive(name), StripPossessive(_reading.TextOf(part)));
                if (distance > 0 && distance < bestDistance && IsNear(name.Length, part.Length, distance))
                {
                    // The order of a dictionary must not decide between two equally near names: the earlier one wins.
                    bestDistance = distance;
                    best = entry.Value.Mention;
                    near = part.Span;
                }
                else if (distance == bestDistance && best >= 0 && part.Start < near.Start && IsNear(name.Length, part.Length, distance))
                {
                    best = entry.Value.Mention;
                    near = part.Span;
                }
            }
        }

        return best;
    }

    internal static NameIndex Build(ArticleReading reading)
    {
        var index = new NameIndex(reading);
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = 0; i < mentions.Length; i++)
        {
            index.Read(mentions, i);
        }

        return index;
    }

    private static bool IsNear(int length, int other, int distance) =>
        distance == 1 ? Math.Max(length, other) >= 6 : Math.Min(length, other) >= 9;

    private static ReadOnlySpan<char> StripPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[word.Length - 1] == 's' && word[word.Length - 2] is '\'' or '’' ? word.Slice(0, word.Length - 2) : word;

    private void Read(ReadOnlySpan<Mention> mentions, int index)
    {
        Mention mention = mentions[index];
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        Zone zone = _reading.Blocks[mention.Block].Zone;
        bool quoted = tokens[mention.NameToken].InQuotation;
        switch (mention.Class)
        {
            case NameClass.Organisation:
                AddBody(mention, everyPart: true);
                return;
            case NameClass.Place when mention.Parts == 1:
                AddBody(mention, everyPart: false);
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
            return;
        }

        if (mention.Parts > 1)
        {
            AddParts(mention, index, quoted ? IntroductionStrength.Quotation : IntroductionStrength.Full);
            ReadCoordination(mentions, index);
            return;
        }

        if (mention.Title != NameTitle.None)
        {
            // What a speaker calls somebody (Governor Hale) introduces nobody to the reader.
            if (!quoted)
            {
                Add(mention.Key, index, mention.Title == NameTitle.Honorific ? IntroductionStrength.Honorific : IntroductionStrength.Full);
            }

            return;
        }

        ReadSingle(mentions, index, zone, quoted);
    }

    private void ReadSingle(ReadOnlySpan<Mention> mentions, int index, Zone zone, bool quoted)
    {
        Mention mention = mentions[index];
        // A role or description introduces a name where it first occurs; one that comes later describes somebody the reader
        // has met as a stranger.
        bool first = zone == Zone.Headline || quoted || _seen.Add(mention.Key);
        if (first && (HasRoleBefore(mention) || HasAppositive(mention) || IsCalled(mention) || IsGlossed(mentions, index)))
        {
            Add(mention.Key, index, quoted ? IntroductionStrength.Quotation : IntroductionStrength.Full);
            return;
        }

        ReadLabel(mention, index);
        if (zone == Zone.Headline)
        {
            Add(mention.Key, index, IntroductionStrength.Headline);
        }

        if (StandsLikeABody(mention))
        {
            _bodies.Add(mention.Key);
        }
    }

    /// <summary>Ravi and Anil Dutt: single names before a full one share its surname.</summary>
    private void ReadCoordination(ReadOnlySpan<Mention> mentions, int index)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int at = index;
        while (at > 0 && mentions[at - 1].Parts == 1 && mentions[at - 1].Title == NameTitle.None && mentions[at - 1].Sentence == mentions[index].Sentence)
        {
            int gap = mentions[at - 1].EndToken;
            bool joined = mentions[at].FirstToken == gap + 1
                && (tokens[gap].Kind == TokenKind.Comma ? at < index : string.Equals(Word(gap), "and", StringComparison.Ordinal) || string.Equals(Word(gap), "or", StringComparison.Ordinal));
            if (!joined || mentions[at - 1].Class is NameClass.Organisation or NameClass.Place)
            {
                return;
            }

            at--;
            Add(mentions[at].Key, index, IntroductionStrength.Full);
        }
    }

    private string Word(int token) => _reading.Lexicon.GetWord(_reading.Tokens[token].WordId);

    private LexicalClass ClassesOf(int token) => _reading.Lexicon.GetClasses(_reading.Tokens[token].WordId);

    private void AddBody(in Mention mention, bool everyPart)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        _bodies.Add(mention.Key);
        for (int i = mention.NameToken; everyPart && i < mention.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Length > 1
                && (ClassesOf(i) & (LexicalClass.OrganisationWord | LexicalClass.Function | LexicalClass.PlaceWord)) == 0)
            {
                _bodies.Add(NameKey.Hash(_reading.TextOf(tokens[i])));
            }
        }
    }

    /// <summary>Every part of a full name refers to its bearer: the family name may come first, and some cultures refer back by the given name.</summary>
    private void AddParts(in Mention mention, int index, IntroductionStrength strength)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        for (int i = mention.NameToken; i < mention.EndToken; i++)
        {
            Token part = tokens[i];
            if (part.Kind != TokenKind.Word || !part.IsCapitalised || part.Length < 2)
            {
                continue;
            }

            ReadOnlySpan<char> text = _reading.TextOf(part);
            Add(NameKey.Hash(text), index, strength);
            int hyphen = text.IndexOf('-');
            while (hyphen >= 0)
            {
                Add(NameKey.Hash(text.Slice(0, hyphen)), index, strength);
                text = text.Slice(hyphen + 1);
                Add(NameKey.Hash(text), index, strength);
                hyphen = text.IndexOf('-');
            }
        }
    }

    private void Add(uint key, int mention, IntroductionStrength strength)
    {
        if (!_people.TryGetValue(key, out Introduction known) || known.Strength < strength)
        {
            _people[key] = new Introduction(mention, strength);
        }
    }

    /// <summary><c>HALE:</c> at the start of several lines.</summary>
    private void ReadLabel(in Mention mention, int index)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        if (mention.FirstToken != _reading.Blocks[mention.Block].FirstToken || mention.EndToken >= tokens.Length || tokens[mention.EndToken].Kind != TokenKind.Colon)
        {
            return;
        }

        _labels.TryGetValue(mention.Key, out int count);
        _labels[mention.Key] = ++count;
        if (count >= TranscriptLabels)
        {
            Add(mention.Key, index, IntroductionStrength.Full);
        }
    }

    /// <summary>The dancer Delphine; his wife, Orla,</summary>
    private bool HasRoleBefore(in Mention mention)
    {
        int before = mention.FirstToken - 1;
        int start = _reading.Sentences[mention.Sentence].FirstToken;
        if (before < start)
        {
            return false;
        }

        const LexicalClass role = LexicalClass.RoleNoun | LexicalClass.KinNoun;
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        if (tokens[before].Kind == TokenKind.Word && tokens[before].SpaceBefore | before == start)
        {
            return (ClassesOf(before) & role) != 0 && !tokens[before].IsPossessive;
        }

        if (tokens[before].Kind != TokenKind.Comma || before - 1 < start || (ClassesOf(before - 1) & role) == 0)
        {
            return false;
        }

        // The name is an appositive itself only if it is closed as well.
        return mention.EndToken >= tokens.Length || tokens[mention.EndToken].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.CloseBracket;
    }

    /// <summary>Parvana, a baker in the old town; Hess, who; Orla, 41</summary>
    private bool HasAppositive(in Mention mention)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int end = _reading.Sentences[mention.Sentence].EndToken;
        int comma = mention.EndToken;
        if (comma + 1 >= end || tokens[comma].Kind != TokenKind.Comma || tokens[comma - 1].IsPossessive)
        {
            return false;
        }

        int first = comma + 1;
        if (tokens[first].Kind == TokenKind.Number)
        {
            // An age is closed by a comma; anything else is the next clause.
            return tokens[first].Length <= 3 && (first + 1 >= end || tokens[first + 1].Kind is TokenKind.Comma or TokenKind.Period);
        }

        string word = Word(first);
        if (word is "who" or "whose" or "whom" or "aged")
        {
            return true;
        }

        bool opens = word is "a" or "an" or "the" or "his" or "her" or "their" or "one" or "head" or "former" or "then" or "now" or "of"
            || (ClassesOf(first) & (LexicalClass.RoleNoun | LexicalClass.KinNoun | LexicalClass.Title)) != 0;
        return opens && IsAppositive(first, end);
    }

    /// <summary>An appositive has no finite verb of its own before it closes: <c>According to Illing, the vault was empty</c> has none.</summary>
    private bool IsAppositive(int first, int end)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        bool noun = false;
        for (int i = first; i < end && i < first + AppositiveReach; i++)
        {
            Token token = tokens[i];
            if (token.Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.Dash or TokenKind.Exclamation or TokenKind.CloseBracket)
            {
                return noun;
            }

            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            LexicalClass classes = ClassesOf(i);
            if ((classes & LexicalClass.WhWord) != 0 && i > first)
            {
                return true;
            }

            if (!token.IsCapitalised && (classes & (LexicalClass.Auxiliary | LexicalClass.CueThirdPerson)) != 0 && (classes & LexicalClass.RoleNoun) == 0 && i > first)
            {
                return false;
            }

            if (!token.IsCapitalised && i > first + 1 && (classes & LexicalClass.CuePast) != 0 && (classes & LexicalClass.GatedCue) == 0)
            {
                return false;
            }

            noun |= i > first || (classes & (LexicalClass.RoleNoun | LexicalClass.KinNoun)) != 0;
        }

        return noun;
    }

    /// <summary>a cousin called Bruno; a man named Hale</summary>
    private bool IsCalled(in Mention mention)
    {
        int before = mention.FirstToken - 1;
        if (before < _reading.Sentences[mention.Sentence].FirstToken)
        {
            return false;
        }

        return Word(before) is "called" or "named" or "nicknamed" or "christened"
            || (Word(before) is "as" && before > 0 && Word(before - 1) is "known");
    }

    /// <summary>A cast list: Harry (Daniel Marsh)</summary>
    private bool IsGlossed(ReadOnlySpan<Mention> mentions, int index)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        Mention mention = mentions[index];
        return index + 1 < mentions.Length
            && mentions[index + 1].IsFullPerson
            && mentions[index + 1].FirstToken == mention.EndToken + 1
            && tokens[mention.EndToken].Kind == TokenKind.OpenBracket;
    }

    /// <summary>
    /// A name that somebody works at, lives in or buys shares of is no person: <c>at Yukos</c>, <c>Yukos shares</c>, <c>Qantas flight</c>.
    /// </summary>
    private bool StandsLikeABody(in Mention mention)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        Sentence sentence = _reading.Sentences[mention.Sentence];
        int before = mention.FirstToken - 1;
        if (before >= sentence.FirstToken && !tokens[mention.EndToken - 1].IsPossessive && Word(before) is "at" or "in" or "into" or "near" or "throughout" or "across" or "within" or "outside")
        {
            return true;
        }

        int after = mention.EndToken;
        if (after < sentence.EndToken && tokens[after].Kind == TokenKind.OpenBracket && after + 2 < sentence.EndToken
            && (tokens[after + 1].Flags & TokenFlags.AllCapitals) != 0 && tokens[after + 2].Kind == TokenKind.CloseBracket)
        {
            return true;
        }

        return after < sentence.EndToken && tokens[after].Kind == TokenKind.Word && !tokens[after].IsCapitalised
            && (ClassesOf(after) & LexicalClass.BodyContext) != 0;
    }
}
