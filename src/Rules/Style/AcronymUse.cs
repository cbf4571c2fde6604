using System.Text;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Style;

/// <summary>Acronyms that are defined in brackets after a full name: used never, before, or for two names.</summary>
internal static class AcronymUse
{
    private const int LongestAcronym = 6;

    /// <summary>A definition: the name in full, the acronym, both as hashes and places.</summary>
    public sealed record Definition(uint Acronym, ulong Name, TextSpan NameSpan, int Token, bool Spelled);

    /// <summary>The definition that a bracket is part of, or null.</summary>
    public static Definition? Read(ArticleReading reading, in Sentence sentence, int bracket) =>
        bracket > sentence.FirstToken && bracket + 2 < sentence.EndToken && reading.Tokens[bracket + 2].Kind == TokenKind.CloseBracket
        && IsAcronym(reading, bracket + 1)
            ? FindName(reading, sentence, bracket)
            : null;

    /// <summary>Reports what is wrong with the definitions of an article.</summary>
    public static void Report(ArticleReading reading, RuleContext context, List<Definition> definitions)
    {
        using var firstUses = new PooledIndex(64);
        using var lastUses = new PooledIndex(64);
        FindUses(reading, firstUses, lastUses);
        using var acronyms = new PooledIndex(definitions.Count); // index in the list
        using var names = new PooledIndex(definitions.Count);
        for (int i = 0; i < definitions.Count; i++)
        {
            Definition definition = definitions[i];
            int sameAcronym = acronyms.Get(definition.Acronym);
            int sameName = definition.Spelled ? names.Get(definition.Name) : -1;
            bool twoNames = sameAcronym >= 0 && definitions[sameAcronym].Name != definition.Name
                && !IsOneName(reading, definitions[sameAcronym], definition) && !IsOfKind(reading, definition, definitions[sameAcronym])
                && !IsCited(reading, definition) && !IsCited(reading, definitions[sameAcronym]);
            bool twoAcronyms = sameName >= 0 && definitions[sameName].Acronym != definition.Acronym
                && IsOneName(reading, definitions[sameName], definition);
            if (twoNames || twoAcronyms)
            {
                ReportConflict(reading, context, definitions[twoNames ? sameAcronym : sameName], definition, twoNames);
            }
            else if (definition.Spelled && sameAcronym < 0)
            {
                acronyms.Set(definition.Acronym, i);
                names.Set(definition.Name, i);
                ReportUse(reading, context, definition, firstUses.Get(definition.Acronym), lastUses.Get(definition.Acronym));
            }
        }
    }

    /// <summary>Where each word in capitals stands first and last; plurals (NGOs) count as the word.</summary>
    private static void FindUses(ArticleReading reading, PooledIndex first, PooledIndex last)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind == TokenKind.Word && token.IsCapitalised && GetKey(reading, token) is { } key)
            {
                last.Set(key, i);
                first.AddOrGet(key, i);
            }
        }
    }

    /// <summary>The hash of the capitals a word begins with, if they are two or more and only an ending follows them.</summary>
    private static uint? GetKey(ArticleReading reading, in Token token)
    {
        uint hash = WordLexicon.EmptyHash;
        int at = token.Start;
        while (at < token.End && char.IsUpper(reading.Text[at]))
        {
            hash = WordLexicon.Hash(hash, WordLexicon.Fold(reading.Text[at]));
            at++;
        }

        return at - token.Start >= 2 && (at == token.End || reading.Text[at] is 's' or '-' or '’' or '\'') ? hash : null;
    }

    private static bool IsAcronym(ArticleReading reading, int at)
    {
        Token token = reading.Tokens[at];
        return token.Kind == TokenKind.Word
            && (token.Flags & (TokenFlags.AllCapitals | TokenFlags.InnerPunctuation)) == TokenFlags.AllCapitals
            && token.Length is >= 2 and <= LongestAcronym && !token.IsPossessive;
    }

    /// <summary>
    /// The words before the bracket whose initials make the acronym. Where they do not, a single name in capitals (<c>ABC-D (ABCD)</c>)
    /// still counts as a name for it.
    /// </summary>
    private static Definition? FindName(ArticleReading reading, in Sentence sentence, int bracket)
    {
        Token acronym = reading.Tokens[bracket + 1];
        int letter = acronym.End - 1;
        int at = bracket - 1;
        while (at >= sentence.FirstToken && letter >= acronym.Start)
        {
            Token word = reading.Tokens[at];
            if (word.Kind == TokenKind.Word && WordLexicon.Fold(reading.Text[word.Start]) == WordLexicon.Fold(reading.Text[letter]))
            {
                letter--;
            }
            else if (word.Kind == TokenKind.Word && word.IsCapitalised && TakesTwo(reading, word, acronym, letter))
            {
                letter -= 2;
            }
            else if (word.Kind != TokenKind.Word || !Lists.Linking.Has(word))
            {
                break;
            }

            at--;
        }

        bool spelled = letter < acronym.Start;
        int first = spelled ? at + 1 : bracket - 1;
        if (spelled && Lists.Preposition.Has(reading.Tokens[first]))
        {
            return null; // “Office of the Chief Pilot (OCP)”, part of it a link: no name begins so
        }

        Token last = reading.Tokens[bracket - 1];
        if (!spelled && ((last.Flags & TokenFlags.AllCapitals) == 0 || last.Hash == acronym.Hash || last.Length < 3))
        {
            return null;
        }

        ulong name = 17;
        for (int i = first; i < bracket; i++)
        {
            if (!Lists.Function.Has(reading.Tokens[i]))
            {
                name = (name * 1099511628211UL) ^ reading.Tokens[i].Hash;
            }
        }

        return new Definition(acronym.Hash, name, TextSpan.FromBounds(reading.Tokens[first].Start, last.End), bracket + 1, spelled);
    }

    /// <summary><c>Counter-Terrorism</c> gives two letters.</summary>
    private static bool TakesTwo(ArticleReading reading, in Token word, in Token acronym, int letter)
    {
        int hyphen = reading.TextOf(word).IndexOf('-');
        return hyphen > 0 && hyphen + 1 < word.Length && letter - 1 >= acronym.Start
            && WordLexicon.Fold(reading.Text[word.Start + hyphen + 1]) == WordLexicon.Fold(reading.Text[letter])
            && WordLexicon.Fold(reading.Text[word.Start]) == WordLexicon.Fold(reading.Text[letter - 1]);
    }

    private static void ReportConflict(ArticleReading reading, RuleContext context, in Definition earlier, in Definition later,
        bool twoNames)
    {
        string acronym = reading.Text.ToString(reading.Tokens[later.Token].Span);
        string name = reading.Text.ToString(later.NameSpan);
        context.Report(
            twoNames && IsInflected(reading, earlier, later)
            ? Severity.Note
            : Severity.Warning,
            GetSpan(reading, later),
            twoNames
                ? $"“{acronym}” stands for “{name}” here and for “{reading.Text.ToString(earlier.NameSpan)}” before"
                : $"“{name}” is “{acronym}” here and “{reading.Text.ToString(reading.Tokens[earlier.Token].Span)}” before",
            "Use one name and one acronym for one thing",
            [new RelatedPlace(GetSpan(reading, earlier), "the first definition")]);
    }

    /// <summary>
    /// Whether two names are the same but for an article before them, hyphens, spaces, capitals and endings of the plural. The small words
    /// of a name are part of it: <c>Quite Another Harbour Show</c> is not <c>The Harbour Show</c>.
    /// </summary>
    private static bool IsOneName(ArticleReading reading, in Definition one, in Definition other) =>
        HashLetters(reading.Text.AsSpan(one.NameSpan)) == HashLetters(reading.Text.AsSpan(other.NameSpan));

    /// <summary><c>QUAYO (VMM)</c>: a name in capitals that begins otherwise; the bracket says of what kind it is.</summary>
    private static bool IsOfKind(ArticleReading reading, in Definition later, in Definition earlier)
    {
        if (later.Spelled || !earlier.Spelled)
        {
            return false;
        }

        Token acronym = reading.Tokens[later.Token];
        return WordLexicon.Fold(reading.Text[later.NameSpan.Start]) != WordLexicon.Fold(reading.Text[acronym.Start]);
    }

    /// <summary>An item with a bare address names a work as its title does.</summary>
    private static bool IsCited(ArticleReading reading, in Definition definition)
    {
        int index = BlockOf.IndexFrom(reading, definition.NameSpan.Start);
        ReadOnlySpan<char> text = index < reading.Blocks.Length && reading.Blocks[index] is { Zone: Zone.ListItem or Zone.Footnote } block
            ? reading.Text.AsSpan(block.Span)
            : default;
        int address = text.IndexOf("http".AsSpan());
        return address > 1 && text.Slice(address).IndexOf("://".AsSpan()) is 4 or 5 && text[address - 1] != '(';
    }

    /// <summary><c>harbour engineer</c> and <c>harbour engineering</c>: word for word of the same stems.</summary>
    private static bool IsInflected(ArticleReading reading, in Definition one, in Definition other)
    {
        const int Stem = 5;
        string[] words = reading.Text.ToString(one.NameSpan).Split(' ');
        string[] others = reading.Text.ToString(other.NameSpan).Split(' ');
        for (int i = 0; i < words.Length && words.Length == others.Length; i++)
        {
            int same = 0;
            while (same < words[i].Length && same < others[i].Length
                && WordLexicon.Fold(words[i][same]) == WordLexicon.Fold(others[i][same]))
            {
                same++;
            }

            if (same < Stem && same < Math.Max(words[i].Length, others[i].Length))
            {
                return false;
            }
        }

        return words.Length == others.Length;
    }

    /// <summary>The words of a name, parted by blanks, without an article before them, capitals, marks and endings of the plural.</summary>
    public static string FoldName(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        for (int i = Ascii.StartsWith(name, "the ") ? "the ".Length : 0; i < name.Length; i++)
        {
            bool isPlural = name[i] == 's' && (i + 1 == name.Length || !char.IsLetter(name[i + 1]));
            if (char.IsLetterOrDigit(name[i]) && !isPlural)
            {
                folded.Append(WordLexicon.Fold(name[i]));
            }
            else if (name[i] == '&')
            {
                folded.Append("and");
            }
            else if ((char.IsWhiteSpace(name[i]) || name[i] == '-') && folded.Length > 0 && folded[folded.Length - 1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }

    private static uint HashLetters(ReadOnlySpan<char> name)
    {
        uint hash = WordLexicon.EmptyHash;
        int article = Ascii.StartsWith(name, "the ") ? "the ".Length : 0;
        for (int i = article; i < name.Length; i++)
        {
            bool isPlural = name[i] == 's' && (i + 1 == name.Length || !char.IsLetter(name[i + 1]));
            hash = char.IsLetterOrDigit(name[i]) && !isPlural ? WordLexicon.Hash(hash, WordLexicon.Fold(name[i])) : hash;
        }

        return hash;
    }

    private static TextSpan GetSpan(ArticleReading reading, in Definition definition) =>
        TextSpan.FromBounds(definition.NameSpan.Start, reading.Tokens[definition.Token + 1].End);

    private static void ReportUse(ArticleReading reading, RuleContext context, in Definition definition, int first, int last)
    {
        Token acronym = reading.Tokens[definition.Token];
        string text = reading.Text.ToString(acronym.Span);
        if (first < definition.Token)
        {
            if (!Words.Is(reading, definition.Token, StyleWords.CommonAcronym) && reading.Tokens[first].Start > 0
                && !IsInHeading(reading, first))
            {
                context.Report(
                    reading.Tokens[first].Span,
                    $"“{text}” is used here before its name is given in full",
                    "Give the name in full where it comes first",
                    [new RelatedPlace(GetSpan(reading, definition), "the name in full")]);
            }
        }
        else if (last == definition.Token)
        {
            TextSpan bracket = TextSpan.FromBounds(definition.NameSpan.End, reading.Tokens[definition.Token + 1].End);
            context.Report(
                TextSpan.FromBounds(reading.Tokens[definition.Token - 1].Start, bracket.End),
                $"“{text}” is defined here and never used",
                "Delete it, or use it",
                fix: acronym.InQuotation || !MayBeDeleted(reading, bracket)
                ? null
                : new Fix($"Delete “({text})”", FixSafety.Offered, [Edit.Delete(bracket)]));
        }
    }

    /// <summary>
    /// Whether a bracket can go and nothing else with it. A mark of Markdown or a link in it or before it would be torn; what is the text
    /// of a link, or all that a mark sets off, is the name of a thing or the word that is explained.
    /// </summary>
    private static bool MayBeDeleted(ArticleReading reading, TextSpan bracket)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(bracket).TrimStart();
        if (text[0] != '(')
        {
            return false;
        }

        foreach (char character in text.Slice(1, text.Length - 2))
        {
            if (!char.IsLetter(character))
            {
                return false;
            }
        }

        if (reading.Article.Format == ArticleFormat.PlainText)
        {
            return true;
        }

        ReadOnlySpan<char> behind = reading.Article.Source.AsSpan().Slice(reading.Article.ToSource(bracket).End);
        if (!behind.IsEmpty && behind[0] is '*' or '_' or '~' or '<' or ']')
        {
            return false;
        }

        // Of a link text the bracket comes before the address, and none opens between.
        int line = behind.IndexOf('\n');
        behind = line < 0 ? behind : behind.Slice(0, line);
        int close = behind.IndexOf("](".AsSpan());
        int open = behind.IndexOf('[');
        return close < 0 || (open >= 0 && open < close);
    }

    /// <summary>Headings are short on purpose: the text below them gives the name.</summary>
    private static bool IsInHeading(ArticleReading reading, int token)
    {
        foreach (ref readonly Block block in reading.Blocks)
        {
            if (block.EndToken > token)
            {
                return !block.IsProse || block.Zone is Zone.Deck;
            }
        }

        return false;
    }
}
