using System.Runtime.CompilerServices;
using ContentLint.Documents;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// One pass over the prose: tokens with their hash and word number, then the phrases that begin at each. Everything
/// that needs the characters of running text happens here; later layers read tokens.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The bit that a letter of ASCII has in lower case and not in upper case.</summary>
    private const uint SmallLetter = 0x20;

    /// <summary>An average English token with its space.</summary>
    private const int CharactersPerToken = 5;

    public static void Run(Article article, WordLexicon lexicon, PooledList<Token> tokens, PooledList<PhraseMatch> phrases)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan();
        ReadOnlySpan<ProseRange> prose = article.Prose;
        ReadOnlySpan<OutlineBlock> blocks = article.Outline;
        int block = 0;
        int lastBlock = -1;
        TokenFlags pending = TokenFlags.SpaceBefore | TokenFlags.LineBreakBefore;
        bool isHtml = article.Format == ArticleFormat.Html;
        int last = 0; // where the prose before ended
        foreach (ProseRange range in prose)
        {
            while (blocks[block].End <= range.Start)
            {
                block++;
            }

            if (block != lastBlock)
            {
                pending = TokenFlags.SpaceBefore | TokenFlags.LineBreakBefore;
                lastBlock = block;
            }
            else if (text[range.Start - 1] is '`' or '}' || (isHtml && !char.IsWhiteSpace(text[range.Start - 1])))
            {
                // Code or an expression stands between: what follows it at once follows no space.
                pending = TokenFlags.None;
            }
            else if (EndsInBreak(text.Slice(last, range.Start - last)))
            {
                // The marks of a line break that is to be seen are no prose.
                pending = TokenFlags.SpaceBefore | TokenFlags.LineBreakBefore;
            }

            pending = ReadRange(text, range.Start, range.End, lexicon, tokens, pending);
            last = range.End;
        }

        FindPhrases(tokens.AsSpan(), lexicon, phrases);
    }

    private static bool EndsInBreak(ReadOnlySpan<char> between)
    {
        int at = between.Length - 1;
        while (at >= 0 && between[at] is ' ' or '\t' or '\r')
        {
            at--;
        }

        return at >= 0 && between[at] == '\n';
    }

    /// <summary>Parts a text that is no article, as articles are parted.</summary>
    public static void Run(ReadOnlySpan<char> text, WordLexicon lexicon, PooledList<Token> tokens) =>
        ReadRange(text, 0, text.Length, lexicon, tokens, TokenFlags.SpaceBefore | TokenFlags.LineBreakBefore);

    /// <summary>How many tokens to expect in a text of this length.</summary>
    public static int Estimate(int length) => (length / CharactersPerToken) + 16;

    private static TokenFlags ReadRange(ReadOnlySpan<char> text, int start, int end, WordLexicon lexicon, PooledList<Token> tokens,
        TokenFlags pending)
    {
        text = text.Slice(0, end);
        int at = start;
        while ((uint)at < (uint)text.Length)
        {
            char character = text[at];
            CharacterClass kind = CharacterClasses.Get(character);
            if (kind == CharacterClass.Space)
            {
                pending |= TokenFlags.SpaceBefore;
                at++;
                continue;
            }

            if (kind == CharacterClass.Letter)
            {
                at = ReadWord(text, at, lexicon, tokens, pending);
                pending = TokenFlags.None;
                if ((uint)at < (uint)text.Length && text[at] == ' ')
                {
                    pending = TokenFlags.SpaceBefore;
                    at++;
                }

                continue;
            }

            int next;
            switch (kind)
            {
                case CharacterClass.LineBreak:
                    pending |= TokenFlags.SpaceBefore | TokenFlags.LineBreakBefore;
                    at++;
                    continue;
                case CharacterClass.Digit:
                    next = ReadNumber(text, at, end, tokens, pending);
                    break;
                case CharacterClass.Apostrophe:
                    next = ReadApostrophe(text, at, end, tokens, pending);
                    break;
                case CharacterClass.Surrogate:
                    next = ReadSurrogate(text, at, end, tokens, pending);
                    break;
                case CharacterClass.Ignored:
                    // Zero-width characters part nothing.
                    at++;
                    continue;
                default:
                    next = at + 1;
                    if (kind == CharacterClass.Period)
                    {
                        while (next < end && text[next] is '.' or '…')
                        {
                            next++;
                        }
                    }

                    tokens.Add(new Token(at, next - at, 0, 0, ToTokenKind(kind), pending));
                    break;
            }

            at = next;
            pending = TokenFlags.None;
        }

        return pending;
    }

    private static TokenKind ToTokenKind(CharacterClass kind) => kind switch
    {
        CharacterClass.Currency => TokenKind.Currency,
        CharacterClass.Percent => TokenKind.Percent,
        CharacterClass.Period => TokenKind.Period,
        CharacterClass.Exclamation => TokenKind.Exclamation,
        CharacterClass.Comma => TokenKind.Comma,
        CharacterClass.Colon => TokenKind.Colon,
        CharacterClass.Semicolon => TokenKind.Semicolon,
        CharacterClass.DoubleQuote => TokenKind.DoubleQuote,
        CharacterClass.Apostrophe => TokenKind.SingleQuote,
        CharacterClass.OpenBracket => TokenKind.OpenBracket,
        CharacterClass.CloseBracket => TokenKind.CloseBracket,
        CharacterClass.Dash or CharacterClass.Hyphen => TokenKind.Dash,
        CharacterClass.Emoji => TokenKind.Emoji,
        _ => TokenKind.Symbol,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadWord(ReadOnlySpan<char> text, int start, WordLexicon lexicon, PooledList<Token> tokens, TokenFlags flags)
    {
        int end = ReadLetters(text, start, lexicon, flags, out tokens.Spare());
        if ((uint)end < (uint)text.Length && text[end] != ' ')
        {
            if (!CharacterClasses.EndsWord(text[end], end - start))
            {
                return ReadOtherWord(text, start, lexicon, tokens, flags);
            }

            if (text[end] is '.' or ':' && IsAddressStart(text, start, out int addressEnd))
            {
                tokens.Add(new Token(start, addressEnd - start, 0, 0, TokenKind.Address, flags));
                return addressEnd;
            }
        }

        tokens.AddSpare();
        return end;
    }

    /// <summary>Most words are letters of ASCII up to a space or a mark.</summary>
    /// <remarks>It calls nothing, so that all it counts stays in registers.</remarks>
    /// <returns>The end of the letters.</returns>
    private static int ReadLetters(ReadOnlySpan<char> text, int start, WordLexicon lexicon, TokenFlags flags, out Token token)
    {
        uint hash = WordLexicon.EmptyHash;
        uint check = 0;
        int at = start;
        uint seen = 0;
        for (; (uint)at < (uint)text.Length; at++)
        {
            uint character = text[at];
            uint lower = character | SmallLetter;
            if (lower - 'a' > 'z' - 'a')
            {
                break;
            }

            hash = WordLexicon.Hash(hash, lower);
            check = WordLexicon.Check(check, lower);
            seen |= character;
        }

        int letters = at - start;
        if ((text[start] & SmallLetter) == 0)
        {
            flags |= TokenFlags.Capitalised | (letters > 1 && (seen & SmallLetter) == 0 ? TokenFlags.AllCapitals : TokenFlags.None);
        }

        token = new Token(start, letters, hash, lexicon.Find(hash, check), TokenKind.Word, flags);
        return at;
    }

    /// <summary>A word with other letters, digits or marks in it.</summary>
    private static int ReadOtherWord(ReadOnlySpan<char> text, int start, WordLexicon lexicon, PooledList<Token> tokens, TokenFlags flags)
    {
        int end = text.Length;
        uint hash = WordLexicon.EmptyHash;
        uint check = 0;
        int at = start;
        int letters = 0;
        int upper = 0;
        bool initials = true; // single letters parted by full stops so far
        int run = 0; // letters since the last inner mark
        uint hashBeforeMark = 0;
        uint checkBeforeMark = 0;
        int lastMark = -1;
        if (char.IsUpper(text[start]))
        {
            flags |= TokenFlags.Capitalised;
        }

        while (at < end)
        {
            char character = text[at];
            CharacterClass kind = CharacterClasses.Get(character);
            if (kind == CharacterClass.Letter)
            {
                char folded = WordLexicon.Fold(character);
                if (folded != character)
                {
                    upper++;
                }

                hash = WordLexicon.Hash(hash, folded);
                check = WordLexicon.Check(check, folded);
                letters++;
                run++;
                initials &= run == 1;
                at++;
                continue;
            }

            if (kind == CharacterClass.Digit && letters > 0)
            {
                // A letter before a digit makes a code (B2, G20, Covid19), not a quantity.
                hash = WordLexicon.Hash(hash, character);
                check = WordLexicon.Check(check, character);
                run++;
                initials = false;
                at++;
                continue;
            }

            bool letterFollows = at + 1 < end && CharacterClasses.Get(text[at + 1]) == CharacterClass.Letter;
            if (kind == CharacterClass.Period && initials && run == 1 && character == '.' && letterFollows)
            {
                // U.S. and a.m.: a full stop between single letters.
                if (at + 2 >= end || CharacterClasses.Get(text[at + 2]) != CharacterClass.Letter)
                {
                    flags |= TokenFlags.InnerPunctuation;
                    hash = WordLexicon.Hash(hash, '.');
                    check = WordLexicon.Check(check, '.');
                    run = 0;
                    at++;
                    continue;
                }

                break;
            }

            if (letterFollows
                && (kind == CharacterClass.Apostrophe || character is '-' or '\u2010' or '\u2011'
                    || (kind == CharacterClass.Ignored && character == '\u00AD')))
            {
                flags |= TokenFlags.InnerPunctuation;
                initials = false;
                hashBeforeMark = hash;
                checkBeforeMark = check;
                lastMark = at;
                hash = WordLexicon.Hash(hash, kind == CharacterClass.Apostrophe ? '\'' : '-');
                check = WordLexicon.Check(check, WordLexicon.Fold(character)); // other hyphens are another spelling
                run = 0;
                at++;
                continue;
            }

            if (character == '-' && at + 1 < end && CharacterClasses.Get(text[at + 1]) == CharacterClass.Digit && letters > 0)
            {
                // Covid-19, F-16
                flags |= TokenFlags.InnerPunctuation;
                initials = false;
                hash = WordLexicon.Hash(hash, '-');
                check = WordLexicon.Check(check, '-');
                run = 0;
                at++;
                continue;
            }

            break;
        }

        if (letters > 1 && upper == letters)
        {
            flags |= TokenFlags.AllCapitals;
        }

        // The possessive ending is part of the token and not of the word.
        bool possessive = lastMark >= 0 && at - lastMark == 2 && text[at - 1] is 's' or 'S'
            && CharacterClasses.Get(text[lastMark]) == CharacterClass.Apostrophe;
        ushort id = lexicon.Find(hash, check);
        if (possessive && id == 0)
        {
            hash = hashBeforeMark;
            flags |= TokenFlags.Possessive;
            id = lexicon.Find(hash, checkBeforeMark);
        }

        // U.S. keeps its last full stop, whether or not a sentence ends there.
        if (initials && letters > 1 && at < end && text[at] == '.')
        {
            at++;
        }

        tokens.Add(new Token(start, at - start, hash, id, TokenKind.Word, flags));
        return at;
    }

    private static int ReadNumber(ReadOnlySpan<char> text, int start, int end, PooledList<Token> tokens, TokenFlags flags)
    {
        int at = start;
        uint hash = WordLexicon.EmptyHash;
        while (at < end)
        {
            char character = text[at];
            CharacterClass kind = CharacterClasses.Get(character);
            if (kind is CharacterClass.Digit or CharacterClass.Letter)
            {
                hash = WordLexicon.Hash(hash, WordLexicon.Fold(character));
                at++;
                continue;
            }

            // 1,234.5  6:15  6.15am  but not the comma or full stop that ends a clause
            if (character is ',' or '.' or ':' && at + 1 < end && CharacterClasses.Get(text[at + 1]) == CharacterClass.Digit
                && CharacterClasses.Get(text[at - 1]) == CharacterClass.Digit)
            {
                flags |= TokenFlags.InnerPunctuation;
                hash = WordLexicon.Hash(hash, character);
                at++;
                continue;
            }

            break;
        }

        tokens.Add(new Token(start, at - start, hash, 0, TokenKind.Number, flags));
        return at;
    }

    /// <summary>An apostrophe outside a word: a mark of omission (<c>'90s</c>, <c>'em</c>) or a single quotation mark.</summary>
    private static int ReadApostrophe(ReadOnlySpan<char> text, int start, int end, PooledList<Token> tokens, TokenFlags flags)
    {
        bool closesWord = (flags & TokenFlags.SpaceBefore) == 0;
        if (!closesWord && text[start] != '‘' && start + 2 < end && char.IsDigit(text[start + 1]) && char.IsDigit(text[start + 2]))
        {
            return ReadNumber(text, start + 1, end, tokens, flags);
        }

        // Two apostrophes in a row are one double mark. Of three, the one nearer to the quoted word is a single mark.
        if (text[start] == '\'' && start + 1 < end && text[start + 1] == '\'')
        {
            bool three = start + 2 < end && text[start + 2] == '\'';
            if (!(three && closesWord && tokens[tokens.Count - 1].Kind != TokenKind.SingleQuote))
            {
                tokens.Add(new Token(start, 2, 0, 0, TokenKind.DoubleQuote, flags));
                return start + 2;
            }
        }

        tokens.Add(new Token(start, 1, 0, 0, TokenKind.SingleQuote, flags));
        return start + 1;
    }

    private static int ReadSurrogate(ReadOnlySpan<char> text, int start, int end, PooledList<Token> tokens, TokenFlags flags)
    {
        if (start + 1 >= end || !char.IsSurrogatePair(text[start], text[start + 1]))
        {
            tokens.Add(new Token(start, 1, 0, 0, TokenKind.Symbol, flags));
            return start + 1;
        }

        int point = char.ConvertToUtf32(text[start], text[start + 1]);
        bool emoji = point is (>= 0x1F000 and <= 0x1FAFF);
        int at = start + 2;
        while (emoji && at < end)
        {
            // Variation selectors, joiners, and the emoji after a joiner belong to one sign.
            bool joined = text[at - 1] == '\u200D' && at + 1 < end && char.IsSurrogatePair(text[at], text[at + 1]);
            if (!joined && text[at] is not ('\uFE0F' or '\u200D'))
            {
                break;
            }

            at += joined ? 2 : 1;
        }

        tokens.Add(new Token(start, at - start, 0, 0, emoji ? TokenKind.Emoji : TokenKind.Symbol, flags));
        return at;
    }

    /// <summary>Whether <c>http://</c>, <c>https://</c>, <c>www.</c> or a mail address begins here.</summary>
    private static bool IsAddressStart(ReadOnlySpan<char> text, int start, out int addressEnd)
    {
        addressEnd = 0;
        ReadOnlySpan<char> rest = text.Slice(start);
        if ((rest[0] | 0x20) is 'h'
            ? !StartsWith(rest, "http://") && !StartsWith(rest, "https://")
            : (rest[0] | 0x20) is not 'w' || !StartsWith(rest, "www."))
        {
            return false;
        }

        // A bracket that was opened before the address closes after it.
        int length = 0;
        int depth = 0;
        bool isInBrackets = start > 0 && text[start - 1] is '(' or '[';
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && rest[length] is not ('"' or '”' or '“' or '<' or '>'))
        {
            depth += rest[length] is '(' or '[' ? 1 : rest[length] is ')' or ']' ? -1 : 0;
            if (depth < 0 && isInBrackets)
            {
                depth = 0;
                break;
            }

            length++;
        }

        // And one that was opened inside is closed inside: Air_(gas).
        while (length > 0
            && (rest[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' || (rest[length - 1] == ')' && depth < 0)))
        {
            depth += rest[length - 1] == ')' ? 1 : 0;
            length--;
        }

        addressEnd = start + length;
        return length > 4;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string prefix) =>
        text.StartsWith(prefix.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static void FindPhrases(ReadOnlySpan<Token> tokens, WordLexicon lexicon, PooledList<PhraseMatch> phrases)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            ushort word = tokens[i].WordId;
            if (!lexicon.MayStartPhrase(word, (uint)(i + 1) < (uint)tokens.Length ? tokens[i + 1].WordId : (ushort)0))
            {
                continue;
            }

            int node = lexicon.GetFirstNode(word);
            int at = i;
            while (node > 0)
            {
                for (int phrase = lexicon.GetPhraseAt(node); phrase >= 0; phrase = lexicon.GetNextPhrase(phrase))
                {
                    phrases.Add(new PhraseMatch(i, at + 1, phrase));
                }

                if (tokens[at].IsPossessive || ++at == tokens.Length || tokens[at].WordId == 0)
                {
                    break;
                }

                node = lexicon.Step(node, tokens[at].WordId);
            }
        }
    }
}
