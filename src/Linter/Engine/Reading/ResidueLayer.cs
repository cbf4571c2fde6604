using System.Buffers;
using ContentLint.Documents;
using ContentLint.Words;
using ContentLint.Words.Patterns;
using ContentLint.Text;

namespace ContentLint.Reading;

/// <summary>
/// Finds what is not the article. First each line by its words, from the inventory; then, in <see cref="ResidueRuns"/>, doubtful
/// and plain short lines by their neighbours and their place; at last bullets and picture texts that stand alone.
/// </summary>
internal static class ResidueLayer
{
    /// <summary>A note about the author stands among so many last lines.</summary>
    private const int LastLines = 40;

    public static void Build(Article article, PooledList<Token> tokens, PooledList<Residue> residue)
    {
        using var lines = new PooledList<ResidueLine>(article.Outline.Length + 8);
        CollectLines(article, tokens.AsSpan(), lines);
        MatchInventory(article, tokens.AsSpan(), lines);
        ResidueRuns.Judge(article.Text.AsSpan(), lines);
        FindSymbols(article.Text.AsSpan(), lines);
        FindPictureTexts(tokens.AsSpan(), lines);
        Emit(article, tokens, lines, residue);
    }

    private static void CollectLines(Article article, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan();
        int token = 0;
        foreach (OutlineBlock block in article.Outline)
        {
            if (block.Shape is BlockShape.FrontMatter or BlockShape.Markup or BlockShape.TableCell or BlockShape.AltText or BlockShape.Title or BlockShape.Standfirst or BlockShape.Byline)
            {
                continue;
            }

            int at = block.Start;
            while (at < block.End)
            {
                int length = text.Slice(at, block.End - at).IndexOfAny('\n', '\r');
                int end = length < 0 ? block.End : at + length;
                AddLine(text, tokens, block, at, end, ref token, lines);
                at = end + 1;
            }
        }
    }

    private static void AddLine(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, in OutlineBlock block, int start, int end, ref int token, PooledList<ResidueLine> lines)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return;
        }

        while (token < tokens.Length && tokens[token].Start < start)
        {
            token++;
        }

        int first = token;
        int words = 0;
        int functionWords = 0;
        int capitalWords = 0;
        bool hasDigits = false;
        TokenKind last = TokenKind.Symbol;
        for (; token < tokens.Length && tokens[token].Start < end; token++)
        {
            ref readonly Token current = ref tokens[token];
            if (current.Kind is TokenKind.Word or TokenKind.Number)
            {
                words++;
                hasDigits |= current.Kind == TokenKind.Number;
                capitalWords += current.IsCapitalised ? 1 : 0;
                functionWords += Lists.Function.Has(current) ? 1 : 0;
            }

            if (current.Kind is not (TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.CloseBracket))
            {
                last = current.Kind;
            }
        }

        lines.Add(new ResidueLine
        {
            Start = start,
            End = end,
            FirstToken = first,
            EndToken = token,
            Words = words,
            FunctionWords = functionWords,
            CapitalWords = capitalWords,
            HasDigits = hasDigits,
            EndsSentence = last is TokenKind.Period or TokenKind.Exclamation,
            StartsQuoted = first < token && tokens[first].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote,
            IsStructure = block.Shape is BlockShape.Heading or BlockShape.ListItem,
            IsCaption = block.Shape == BlockShape.Caption,
        });
    }

    private static void MatchInventory(Article article, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines)
    {
        ResidueInventory inventory = ResidueInventory.Default;
        ReadOnlySpan<char> text = article.Text.AsSpan();
        Retreat[] scratch = ArrayPool<Retreat>.Shared.Rent(LinePattern.StackSize);
        Span<char> prose = stackalloc char[ResidueInventory.LongestWholeLine];
        int first = CountKeyLines(text, lines);
        for (int i = first; i < lines.Count; i++)
        {
            ref ResidueLine line = ref lines[i];
            if (line.IsCaption || IsInsideParagraph(text, lines, i))
            {
                continue;
            }

            ReadOnlySpan<char> words = article.Format == ArticleFormat.Markdown && line.Words <= ResidueInventory.MostWords
                ? CopyProse(text, tokens, line, prose)
                : text.Slice(line.Start, line.End - line.Start);
            bool marked = Strip(ref words);
            if (inventory.Match(words, line.Words, line.StartsQuoted, i >= lines.Count - LastLines, scratch) is not { } entry
                || IsReported(tokens, line, entry)
                || (entry.Category is ResidueCategory.Navigation or ResidueCategory.Related && entry.Anchor != PatternAnchor.AnyLine && line.Words >= 4 && EndsInFullStop(text, line)))
            {
                continue;
            }

            // A colon promises something that follows, which may be of the article: "Watch the interview:".
            bool promises = entry.Category is ResidueCategory.Related or ResidueCategory.Share && line.Words >= 2 && text[line.End - 1] == ':' && !IsHeader(words);
            line.Strength = entry.IsDoubtful || promises ? ResidueStrength.Doubtful : ResidueStrength.Sure;
            line.Category = entry.Category;
            line.IsExact = line.Strength == ResidueStrength.Sure && entry.SpellsOut(words, scratch);
            line.IsTorn = marked && text[line.Start] == '|';
            line.Announces = line.Words <= 7 && !EndsInFullStop(text, line) && !HasInnerColon(text, line)
                && entry.Category is ResidueCategory.Comments or ResidueCategory.Related or ResidueCategory.Navigation or ResidueCategory.Share or ResidueCategory.Tags or ResidueCategory.Copyright;
        }

        ArrayPool<Retreat>.Shared.Return(scratch);
    }

    /// <summary>Headers that end in a colon: what begins with these words is about other stories.</summary>
    private static bool IsHeader(ReadOnlySpan<char> line) =>
        line.StartsWith("related".AsSpan(), StringComparison.OrdinalIgnoreCase) || line.StartsWith("share".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("recommended".AsSpan(), StringComparison.OrdinalIgnoreCase) || line.StartsWith("more".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("like".AsSpan(), StringComparison.OrdinalIgnoreCase) || line.StartsWith("follow".AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static bool EndsInFullStop(ReadOnlySpan<char> text, in ResidueLine line) =>
        text[line.End - 1] == '.' && line.End - line.Start > 1 && text[line.End - 2] != '.';

    private static bool HasInnerColon(ReadOnlySpan<char> text, in ResidueLine line)
    {
        int colon = text.Slice(line.Start, line.End - line.Start).IndexOf(':');
        return colon >= 0 && colon < line.End - line.Start - 1;
    }

    /// <summary>Metadata written as <c>key: value</c> at the top of a file needs no fence to be metadata.</summary>
    private static int CountKeyLines(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        int count = 0;
        while (count < lines.Count && count < 20)
        {
            ReadOnlySpan<char> line = text.Slice(lines[count].Start, lines[count].End - lines[count].Start);
            int colon = line.IndexOf(':');
            if (colon is < 2 or > 20 || line.Length == colon + 1 || line[colon + 1] != ' ' || line.Slice(0, colon).IndexOf(' ') >= 0)
            {
                break;
            }

            count++;
        }

        return count >= 3 ? count : 0;
    }

    /// <summary>In a paragraph broken by hand a line begins anywhere in a sentence; only after the end of one can it be a matter of its own.</summary>
    private static bool IsInsideParagraph(ReadOnlySpan<char> text, PooledList<ResidueLine> lines, int index)
    {
        if (index == 0 || lines[index - 1].EndsSentence || lines[index - 1].Strength == ResidueStrength.Sure)
        {
            return false;
        }

        ReadOnlySpan<char> gap = text.Slice(lines[index - 1].End, lines[index].Start - lines[index - 1].End);
        int breaks = 0;
        foreach (char character in gap)
        {
            if (character == '\n')
            {
                breaks++;
            }
        }

        return breaks == 1 && lines[index - 1].Words >= 8 && lines[index].Words > 0 && char.IsLower(text[lines[index].Start]);
    }

    private static ReadOnlySpan<char> CopyProse(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, in ResidueLine line, Span<char> target)
    {
        int length = 0;
        for (int i = line.FirstToken; i < line.EndToken; i++)
        {
            Token token = tokens[i];
            if (length + token.Length + 1 > target.Length)
            {
                break;
            }

            if (token.SpaceBefore && length > 0)
            {
                target[length++] = ' ';
            }

            text.Slice(token.Start, token.Length).CopyTo(target.Slice(length));
            length += token.Length;
        }

        return target.Slice(0, length);
    }

    /// <summary>Takes bullets, pipes and emoji from both ends.</summary>
    private static bool Strip(ref ReadOnlySpan<char> line)
    {
        int before = line.Length;
        while (line.Length > 0 && (char.IsWhiteSpace(line[0]) || char.IsSurrogate(line[0]) || line[0] is '•' or '|' or '·' or '*' or '▪' or '●' or '◦' or '‣' or '>' or '■' or '►' or '▶' or '\uFE0F' or '\u200B' or '\u200D' or '\uFEFF'
            || (line[0] is '-' or '–' or '—' && line.Length > 1 && line[1] == ' ') || line[0] is >= '\u2600' and <= '\u27BF'))
        {
            line = line.Slice(1);
        }

        bool marked = line.Length < before;
        while (line.Length > 0 && (char.IsWhiteSpace(line[line.Length - 1]) || char.IsSurrogate(line[line.Length - 1]) || line[line.Length - 1] is '•' or '|' or '·' or '▪' or ':' or '\uFE0F' or '▼' or '▾' or '\u200B' or (>= '\u2600' and <= '\u27BF')))
        {
            line = line.Slice(0, line.Length - 1);
        }

        return marked;
    }

    /// <summary>A sentence about a prompt says who said it: <c>Sign up for our briefing, the mayor said.</c></summary>
    private static bool IsReported(ReadOnlySpan<Token> tokens, in ResidueLine line, ResidueInventory.Entry entry)
    {
        if (!line.EndsSentence || entry.Anchor == PatternAnchor.WholeLine || entry.Category is ResidueCategory.EditorNote or ResidueCategory.Biography or ResidueCategory.Copyright)
        {
            return false;
        }

        for (int i = line.FirstToken; i < line.EndToken; i++)
        {
            // A verb in the present is the plural of a noun (all comments, our reports) unless somebody does it.
            ushort wordId = tokens[i].WordId;
            bool acts = Lists.CuePast.Has(wordId)
                || (Lists.CueThirdPerson.Has(wordId) && i > line.FirstToken && (!Lists.Function.Has(tokens[i - 1]) || Lists.Pronoun.Has(tokens[i - 1])));
            if (acts && !Lists.DoubtfulCue.Has(wordId))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Bullets and separators that lost their text.</summary>
    private static void FindSymbols(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            ref ResidueLine line = ref lines[i];
            ReadOnlySpan<char> mark = text.Slice(line.Start, line.End - line.Start);
            if (!line.IsResidue && line.Words <= 1 && IsLoneMark(mark))
            {
                line.Strength = ResidueStrength.Sure;
                line.Category = ResidueCategory.Symbols;
            }
        }
    }

    private static bool IsLoneMark(ReadOnlySpan<char> line)
    {
        if (line.Length <= 3 && line[line.Length - 1] is '.' or ')' && (line.Length == 2 ? line[0] is (>= 'a' and <= 'z') or (>= '0' and <= '9') : line.Length == 3 && char.IsDigit(line[0]) && char.IsDigit(line[1])))
        {
            return true;
        }

        // A row of one mark parts sections; stars rate a play; a mark alone does neither.
        bool same = true;
        foreach (char character in line)
        {
            if (!(character is '-' or '–' or '—' or '*' or '•' or '·' or '▪' or '●' or '○' or '◦' or '‣' or '>' or '»' or '|' or '~' or '=' or '+' or '_' or '#' or '/' or '\\' or '.' or '…' or '■' or '►' or '{' or '}' or '[' or ']' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF'))
            {
                return false;
            }

            same &= character == line[0];
        }

        bool section = same && line.Length >= 3 && line[0] is '*' or '-' or '–' or '—' or '~' or '#' or '_' or '=' or '•' or '·' or '+';
        return !section && (line.Length <= 3 ? line[0] is not ('.' or '…') : same && line[0] is '.' or '…');
    }

    /// <summary>A few words in lower case between paragraphs, without grammar, describe a picture that is gone.</summary>
    private static void FindPictureTexts(ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines)
    {
        for (int i = 1; i + 1 < lines.Count; i++)
        {
            ref ResidueLine line = ref lines[i];
            if (line.Strength != ResidueStrength.None || line.IsStructure || line.StartsQuoted || line.EndsSentence || line.CapitalWords > 0
                || line.Words is < 2 or > 8 || line.FunctionWords * 3 > line.Words
                || !IsFramed(lines, i) || !IsPlain(tokens, line))
            {
                continue;
            }

            line.Strength = ResidueStrength.Place;
            line.Category = ResidueCategory.AltText;
        }
    }

    private static bool IsFramed(PooledList<ResidueLine> lines, int index)
    {
        int before = index - 1;
        while (before > 0 && lines[before].IsResidue)
        {
            before--;
        }

        // After the picture text a subhead may follow, but then a paragraph.
        bool after = lines[index + 1].IsProse || (index + 2 < lines.Count && lines[index + 2].IsProse);
        return after && lines[before].IsProse && lines[before].EndsSentence && lines[before].Words >= 12;
    }

    /// <summary>Only words, and none of them a form of be, have or do.</summary>
    private static bool IsPlain(ReadOnlySpan<Token> tokens, in ResidueLine line)
    {
        for (int i = line.FirstToken; i < line.EndToken; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || ResidueLayerWords.SentenceWord.Has(tokens[i]))
            {
                return false;
            }
        }

        return tokens[line.FirstToken].Kind == TokenKind.Word;
    }

    private static void Emit(Article article, PooledList<Token> tokens, PooledList<ResidueLine> lines, PooledList<Residue> residue)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan();
        Retreat[] scratch = ArrayPool<Retreat>.Shared.Rent(LinePattern.StackSize);
        for (int i = 0; i < lines.Count; i++)
        {
            ResidueLine line = lines[i];
            int start = line.Start;
            if (line.IsResidue)
            {
                residue.Add(new Residue(start, line.End, line.Category, IsWholeLine: true, line.Strength == ResidueStrength.Sure) { IsExact = line.IsExact });
            }
            else
            {
                int inline = ResidueInventory.Default.FindInline(text.Slice(line.Start, line.End - line.Start), scratch, out ResidueInventory.Entry? found);
                if (inline < 0 || line.IsCaption)
                {
                    continue;
                }

                start += inline;
                residue.Add(new Residue(start, line.End, found!.Category, IsWholeLine: false, IsSure: true));
            }

            for (int token = line.FirstToken; token < line.EndToken; token++)
            {
                if (tokens[token].Start >= start)
                {
                    tokens[token] = tokens[token] with { Flags = tokens[token].Flags | TokenFlags.Residue };
                }
            }
        }

        ArrayPool<Retreat>.Shared.Return(scratch);
    }
}
