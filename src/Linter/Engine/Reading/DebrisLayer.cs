using System.Buffers;
using System.Runtime.CompilerServices;
using ContentLint.Documents;
using ContentLint.Text;
using ContentLint.Words;
using ContentLint.Words.Patterns;

namespace ContentLint.Reading;

/// <summary>
/// Finds what stands inside the text and was never meant to be read: markup, broken characters, placeholders and what a chatbot
/// says around its text. The text around it is the article's, so nothing here changes zones or tokens.
/// </summary>
internal static class DebrisLayer
{
    /// <summary>No piece of debris is longer.</summary>
    private const int Longest = 400;

    public static void Build(Article article, ReadOnlySpan<Token> tokens, PooledList<Residue> debris)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan();
        FindInText(article, tokens, debris);
        FindCitations(text, debris);
        int inText = debris.Count;
        foreach (ref readonly ProseRange range in article.Prose)
        {
            FindBroken(text, range.Start, range.End, debris);
        }

        if (inText > 0 || debris.Count > inText)
        {
            debris.Sort(Comparer<Residue>.Create((left, right) => left.Start.CompareTo(right.Start)));
        }
    }

    /// <summary>The marks with which a chatbot cites what it has searched: <c>citeturn3search1</c>.</summary>
    private static void FindCitations(ReadOnlySpan<char> text, PooledList<Residue> debris)
    {
        ReadOnlySpan<char> turn = "turn".AsSpan();
        for (int at = text.IndexOf(turn); at >= 0;)
        {
            int end = SkipDigits(text, at + turn.Length);
            int kind = end;
            while (end > at + turn.Length && end < text.Length && text[end] is >= 'a' and <= 'z')
            {
                end++;
            }

            int last = SkipDigits(text, end);
            if (end - kind is >= 4 and <= 8 && last > end)
            {
                int start = text.Slice(0, at).EndsWith("cite".AsSpan()) ? at - 4 : at;
                debris.Add(new Residue(start, last, ResidueCategory.GeneratedText, IsWholeLine: false, IsSure: true));
            }

            int next = text.Slice(Math.Max(last, at + 1)).IndexOf(turn);
            at = next < 0 ? -1 : Math.Max(last, at + 1) + next;
        }
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }

    private static void FindInText(Article article, ReadOnlySpan<Token> tokens, PooledList<Residue> debris)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan();
        ReadOnlySpan<OutlineBlock> outline = article.Outline;
        ResidueInventory inventory = ResidueInventory.Default;
        Retreat[] scratch = ArrayPool<Retreat>.Shared.Rent(LinePattern.StackSize);
        var names = new MarkedWords(article.Text);
        int end = 0;
        int block = 0;
        for (int i = FindTrigger(inventory, tokens, 0); i < tokens.Length; i = FindTrigger(inventory, tokens, i + 1))
        {
            ref readonly Token token = ref tokens[i];
            while (block + 1 < outline.Length && outline[block].End <= token.Start)
            {
                block++;
            }

            if ((token.Flags & TokenFlags.LineBreakBefore) != 0)
            {
                end = FindBeginning(inventory, text, tokens, i, end, scratch, debris);
            }

            if (IsUnknown(token) && token.Start >= end && KeyboardMash.Is(text.Slice(token.Start, token.Length))
                && !names.Has(text.Slice(token.Start, token.Length)))
            {
                end = token.End;
                debris.Add(new Residue(token.Start, end, ResidueCategory.Placeholder, IsWholeLine: false,
                    IsSure: !Recurs(text, text.Slice(token.Start, token.Length))));
                continue;
            }

            if (MayBegin(inventory, token) && token.Start >= end && !token.IsResidue && !IsInRow(text, token)
                && !(text[token.Start] == '_' && article.Format != ArticleFormat.PlainText)
                && FindAt(inventory, text, tokens, names, i, outline[block], article.MarkupProblem is not null,
                    scratch) is { End: > 0 } found)
            {
                end = found.End;
                debris.Add(found);
            }
        }

        ArrayPool<Retreat>.Shared.Return(scratch);
    }

    /// <summary>Whether a word comes so often that the text may call something by it.</summary>
    private static bool Recurs(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        const int Often = 3;
        const int Reach = 20_000; // characters
        int times = 0;
        ReadOnlySpan<char> rest = text.Slice(0, Math.Min(text.Length, Reach));
        for (int at = rest.IndexOf(word); at >= 0 && times < Often; at = rest.IndexOf(word))
        {
            times++;
            rest = rest.Slice(at + word.Length);
        }

        return times >= Often;
    }

    /// <summary>The debris that begins at a token; nothing if there is none.</summary>
    /// <param name="inventory">The patterns.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="names">What is a name in it.</param>
    /// <param name="index">The token.</param>
    /// <param name="block">The block it stands in.</param>
    /// <param name="isUnread">Whether the text has markup that could not be parsed: one finding says so, and not one for each tag.</param>
    /// <param name="scratch">Memory for the matcher.</param>
    private static Residue FindAt(ResidueInventory inventory, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, MarkedWords names,
        int index, in OutlineBlock block, bool isUnread, Retreat[] scratch)
    {
        ref readonly Token token = ref tokens[index];
        ResidueInventory.Entry[] entries = token.Kind is TokenKind.Word or TokenKind.Number
            ? inventory.StartingWith(token.Hash)
            : inventory.StartingWith(text[token.Start]);
        foreach (ResidueInventory.Entry entry in entries)
        {
            bool asked = entry.Category == ResidueCategory.Markup
                ? !isUnread
                : entry.Category == ResidueCategory.Placeholder || entry.Category < ResidueCategory.GeneratedText || !token.InQuotation;
            if (!asked || !entry.MayMatch(text.Slice(token.Start)))
            {
                continue;
            }

            int length = entry.Pattern.MatchAt(LineFrom(text, token.Start), 0, scratch);
            if (length <= 0)
            {
                continue;
            }

            ResidueStrength proof = entry.Category switch
            {
                ResidueCategory.Placeholder => new PlaceholderForm(text, tokens, names).Judge(index, length, block),
                ResidueCategory.Markup when text[token.Start] == '['
                    && (IsSpokenOf(text, tokens, index, length, block)
                        || !IsShortcode(text.Slice(block.Start, block.End - block.Start), token.Start - block.Start, length)) =>
                    ResidueStrength.None,
                ResidueCategory.Markup when text[token.Start] == '\\' && IsAlone(text, token.Start, length) => ResidueStrength.None,
                ResidueCategory.Markup when text[token.Start] == '%' && char.IsLetter(text[token.Start + 1]) => ResidueStrength.Doubtful,
                _ => ResidueStrength.Sure,
            };
            if (proof != ResidueStrength.None)
            {
                return new Residue(token.Start, token.Start + length, entry.Category, IsWholeLine: false,
                    IsSure: proof == ResidueStrength.Sure);
            }
        }

        return default;
    }

    /// <summary>An escape that is a word of its own is spoken of; what was to be a character stands at or in a word.</summary>
    private static bool IsAlone(ReadOnlySpan<char> text, int start, int length) =>
        start > 0 && text[start - 1] == ' ' && start + length < text.Length && text[start + length] is ' ' or ',' or '.' or ')';

    /// <summary><c>write it as [quay name="…"], and …</c>: behind a word of grammar, and the sentence goes on.</summary>
    private static bool IsSpokenOf(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, int length, in OutlineBlock block)
    {
        int end = tokens[index].Start + length;
        ReadOnlySpan<char> after = text.Slice(end, block.End - end);
        return index > 0 && tokens[index - 1].Start >= block.Start && tokens[index].SpaceBefore && Lists.Function.Has(tokens[index - 1])
            && after.Length > 2 && (after[0] is ',' or ')' || (after[0] == ' ' && char.IsLower(after[1])))
            && after.IndexOf("[/".AsSpan()) < 0;
    }

    /// <summary>
    /// A shortcode has values, ends something, or stands alone on its line or before its end: <c>[video]</c> in a sentence names what
    /// stands in brackets there.
    /// </summary>
    private static bool IsShortcode(ReadOnlySpan<char> block, int start, int length)
    {
        ReadOnlySpan<char> inside = block.Slice(start + 1, length - 2);
        if (inside.IndexOf('=') >= 0 || inside.IndexOf("://".AsSpan()) >= 0 || inside[0] is '[' or 'o')
        {
            return true;
        }

        if (!char.IsLower(inside[inside[0] == '/' ? 1 : 0]))
        {
            return false;
        }

        if (inside[0] == '/')
        {
            return true;
        }

        int close = block.Slice(start + length).IndexOf("[/".AsSpan());
        bool isPair = close >= 0 && block.Slice(start + length + close + 2).StartsWith(inside);
        bool isAlone = block.Slice(0, start).LastIndexOfAny('\n', '\r') is var before
            && block.Slice(before + 1, start - before - 1).IsWhiteSpace()
            && (block.Slice(start + length) is var rest && (rest.IsEmpty || rest[0] is '\n' or '\r' || rest.IsWhiteSpace()));
        return isPair || isAlone;
    }

    /// <summary>The first token, from one on, at which a line or a piece of debris may begin.</summary>
    private static int FindTrigger(ResidueInventory inventory, ReadOnlySpan<Token> tokens, int from)
    {
        for (; from < tokens.Length; from++)
        {
            ref readonly Token token = ref tokens[from];
            if ((token.Flags & TokenFlags.LineBreakBefore) != 0
                || (token.Kind == TokenKind.Word ? inventory.MayStartWith(token.Hash) || IsUnknown(token) : MayBegin(inventory, token)))
            {
                break;
            }
        }

        return from;
    }

    /// <summary>A word of some length that no table knows, in small letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUnknown(in Token token) =>
        token is
        {
            IsKnown: false, Kind: TokenKind.Word, Length: >= KeyboardMash.Shortest, IsCapitalised: false, InQuotation: false,
            IsPossessive: false
        }; // what has something is called so

    private static bool MayBegin(ResidueInventory inventory, in Token token) => token.Kind is TokenKind.Word or TokenKind.Number
        ? inventory.MayStartWith(token.Hash)
        : token.Kind is not (TokenKind.Comma or TokenKind.Period or TokenKind.Dash or TokenKind.DoubleQuote or TokenKind.SingleQuote);

    /// <summary>The same mark three times and more: what begins there has begun before.</summary>
    private static bool IsInRow(ReadOnlySpan<char> text, in Token token) =>
        token.Length == 1 && token.Start >= 3 && text[token.Start - 1] == text[token.Start] && text[token.Start - 2] == text[token.Start]
        && text[token.Start - 3] == text[token.Start];

    /// <summary>How a chatbot begins a line; emoji and bullets before it do not count, and whoever is quoted is no chatbot.</summary>
    private static int FindBeginning(ResidueInventory inventory, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int end,
        Retreat[] scratch, PooledList<Residue> debris)
    {
        int at = first;
        while (at < tokens.Length && tokens[at].Kind is TokenKind.Emoji or TokenKind.Symbol or TokenKind.Dash
            && text[tokens[at].Start] != '*' && (at == first || (tokens[at].Flags & TokenFlags.LineBreakBefore) == 0))
        {
            at++;
        }

        if (at == tokens.Length || tokens[at].IsResidue || tokens[at].Start < end)
        {
            return end;
        }

        ReadOnlySpan<char> line = LineFrom(text, tokens[at].Start);
        int length = inventory.MatchBeginning(line, scratch, out ResidueInventory.Entry? entry);
        if (length == 0)
        {
            return end;
        }

        debris.Add(new Residue(tokens[at].Start, tokens[at].Start + length, entry!.Category, IsWholeLine: length == line.Length,
            IsSure: !entry.IsDoubtful));
        return tokens[at].Start + length;
    }

    private static ReadOnlySpan<char> LineFrom(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> rest = text.Slice(start, Math.Min(Longest, text.Length - start));
        int length = rest.IndexOfAny('\n', '\r');
        return (length < 0 ? rest : rest.Slice(0, length)).TrimEnd();
    }

    private static void FindBroken(ReadOnlySpan<char> text, int start, int end, PooledList<Residue> debris)
    {
        for (int at = Ascii.Skip(text, start, end); at < end; at = Ascii.Skip(text, at + 1, end))
        {
            if (!CanBeBroken(text[at]))
            {
                continue;
            }

            int length = MeasureBroken(text, at, end);
            if (length > 0)
            {
                Add(debris, text, at, at + length);
                at += length - 1;
            }
        }
    }

    /// <summary>
    /// Letters that begin a character of UTF-8 read as Windows-1252, controls that nobody types, and the mark of a byte that was none.
    /// </summary>
    private static bool CanBeBroken(char character) =>
        character is 'â' or 'Ã' or 'Â' or 'ð' or 'ï' or '\uFFFD' or (<= '\u009F' and not '\u0085');

    /// <summary>How many characters the broken one at <paramref name="at"/> has become; 0 if it is a letter like any other.</summary>
    private static int MeasureBroken(ReadOnlySpan<char> text, int at, int end)
    {
        char next = at + 1 < end ? text[at + 1] : '\0';
        char third = at + 2 < end ? text[at + 2] : '\0';
        bool continues = third is (>= '\u0080' and <= '\u00BF') or '™' or 'œ' or '˜' or '“' or '”' or '¦' or '¢' or '„' or '‚' or '‹'
            or '›' or 'Œ' or '\u0160' or '\u0161' or '†' or '‡' or '…' or '‰' or '•';
        return text[at] switch
        {
            'â' when next is '€' or '\u0080' or '‚' or '„' or '\u0082' or '\u0084' => continues ? 3 : 2,
            'Ã' when next is (>= '\u0080' and <= '\u00BF') or '‡' or '‰' or '“' or '–' or 'œ' or '€' or '…' or 'Š' => 2,
            'Â' when next is >= '\u0080' and <= '\u00BF' => 2,
            'ð' when next is 'Ÿ' or '\u009F' => Math.Min(4, end - at),
            'ï' when next is '»' && third == '¿' => 3,
            'ï' when next is '¿' && third == '½' => 3,
            '\uFFFD' => 1,
            >= '\u0080' and <= '\u009F' => 1,
            _ => 0,
        };
    }

    /// <summary>Broken characters of one word are one finding.</summary>
    private static void Add(PooledList<Residue> debris, ReadOnlySpan<char> text, int start, int end)
    {
        if (debris.Count > 0 && debris[debris.Count - 1] is { Category: ResidueCategory.Encoding } last && last.End <= start
            && start - last.End < 30 && text.Slice(last.End, start - last.End).IndexOfAny(' ', '\n', '\r') < 0)
        {
            debris[debris.Count - 1] = last with { End = end };
            return;
        }

        debris.Add(new Residue(start, end, ResidueCategory.Encoding, IsWholeLine: false, IsSure: true));
    }
}
