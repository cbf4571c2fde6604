using System.Buffers;
using ContentLint.Documents;
using ContentLint.Text;
using ContentLint.Words;
using ContentLint.Words.Patterns;

namespace ContentLint.Reading;

/// <summary>
/// Finds what is not the article. First each line by its words, from the inventory; then, in <see cref="ResidueRuns"/>, doubtful
/// and plain short lines by their neighbours and their place; at last bullets and picture texts that stand alone.
/// </summary>
internal static class ResidueLayer
{
    /// <summary>A note about the author stands among so many last lines.</summary>
    private const int LastLines = 40;

    /// <summary>A mark that is all of its line has at most so many characters.</summary>
    private const int LongestMark = 3;

    /// <summary>So many lines that say in how many words what to do make an article a guide.</summary>
    private const int ManyInstructions = 5;

    private const int InstructionWords = 5;

    public static void Build(Article article, PooledList<Token> tokens, PooledList<Residue> residue)
    {
        using var lines = new PooledList<ResidueLine>(article.Outline.Length + 8);
        CollectLines(article, tokens.AsSpan(), lines);
        MatchInventory(article, tokens.AsSpan(), lines);
        ResidueRuns.Judge(article.Text.AsSpan(), lines, article.Format != ArticleFormat.PlainText);
        FindSymbols(article.Text.AsSpan(), lines);
        FindPictureTexts(tokens.AsSpan(), lines);
        Emit(article, tokens, lines, residue);
    }

    private static void CollectLines(Article article, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan();
        bool marked = article.Format != ArticleFormat.PlainText;
        bool broken = article.Format == ArticleFormat.Html; // what is read of HTML has no line breaks but those that readers see
        int token = 0;
        foreach (OutlineBlock block in article.Outline)
        {
            if (block.Shape is BlockShape.FrontMatter or BlockShape.Markup or BlockShape.TableCell or BlockShape.AltText or BlockShape.Title or BlockShape.Standfirst or BlockShape.Byline)
            {
                if (lines.Count > 0 && block.Shape != BlockShape.FrontMatter)
                {
                    lines[lines.Count - 1].IsBeforeOther = true;
                }

                continue;
            }

            int start = block.Start;
            int at = block.Start;
            int width = marked ? 0 : FindWidth(text.Slice(block.Start, block.End - block.Start));
            while (at < block.End)
            {
                int length = text.Slice(at, block.End - at).IndexOfAny('\n', '\r');
                int end = length < 0 ? block.End : at + length;
                if (end == block.End || broken || !GoesOn(text, at, end, block.End, marked, width))
                {
                    AddLine(text, tokens, block, start, end, ref token, lines);
                    start = end + 1;
                }

                at = end + 1;
            }
        }
    }

    /// <summary>
    /// Whether a paragraph goes on in the next line: where the format marks its paragraphs the line ends only where the text
    /// does; only after the end of a sentence can the last line be a matter of its own. Plain text that was broken by hand goes on
    /// where the next word had no room.
    /// </summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int start, int end, int blockEnd, bool marked, int width)
    {
        ReadOnlySpan<char> line = text.Slice(start, end - start).TrimEnd();
        if (line.IsEmpty)
        {
            return true; // between the two characters of a line break
        }

        if (line.Length <= LongestMark && !HasLetter(line))
        {
            return false; // a bullet that lost its text
        }

        if (line[line.Length - 1] is '.' or '!' or '?' or '…' or '”' or '"')
        {
            return marked && !EndsInBreak(text.Slice(start, end - start)) && text.Slice(end, blockEnd - end).Trim().IndexOfAny('\n', '\r') >= 0;
        }

        if (marked)
        {
            return !EndsInBreak(text.Slice(start, end - start));
        }

        ReadOnlySpan<char> rest = text.Slice(end, blockEnd - end).TrimStart();
        int word = rest.IndexOfAny(' ', '\n', '\r');
        return line.Length + 1 + (word < 0 ? rest.Length : word) > width;
    }

    /// <summary>A line break of Markdown that the reader of the article sees: two spaces, a backslash or an element.</summary>
    private static bool EndsInBreak(ReadOnlySpan<char> line) =>
        line.EndsWith("  ".AsSpan()) || line.EndsWith("\\".AsSpan()) || (line.TrimEnd() is { Length: > 3 } ended && ended[ended.Length - 1] == '>' && ended.Slice(Math.Max(0, ended.Length - 6)).IndexOf("<br".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The length of the longest line.</summary>
    private static int FindWidth(ReadOnlySpan<char> text)
    {
        int width = 0;
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny('\n', '\r');
            width = Math.Max(width, end < 0 ? text.Length : end);
            text = end < 0 ? default : text.Slice(end + 1);
        }

        return width;
    }

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char character in line)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
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
        bool tells = false;
        bool reports = false;
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
                tells |= token > first && ResidueLayerWords.Telling.Has(current);
                reports |= Lists.CuePast.Has(current) && !Lists.GatedCue.Has(current);
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
            IsNumber = words == 1 && hasDigits,
            EndsSentence = last is TokenKind.Period or TokenKind.Exclamation,
            Introduces = IsIntroduction(text.Slice(start, end - start)),
            IsStatement = last == TokenKind.Period,
            HasAmpersand = text.Slice(start, end - start).IndexOf(" & ".AsSpan()) >= 0,
            IsSentence = words >= 3 && tells && last is TokenKind.Period or TokenKind.Exclamation,
            Reports = reports,
            StartsQuoted = first < token && tokens[first].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote,
            IsStructure = block.Shape is BlockShape.Heading or BlockShape.ListItem,
            IsCaption = block.Shape == BlockShape.Caption,
            IsListItem = block.Shape == BlockShape.ListItem,
            IsQuote = block.Shape == BlockShape.Quote,
            Level = block.Shape == BlockShape.Heading ? block.Level : (byte)0,
            IsWholeBlock = start == block.Start && end == block.End,
        });
    }

    /// <summary>A colon or question mark at its end, within the marks and tags that shape it.</summary>
    private static bool IsIntroduction(ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty && line[line.Length - 1] is '*' or '_' or '>' or ' ')
        {
            int open = line[line.Length - 1] == '>' ? line.LastIndexOf('<') : line.Length - 1;
            line = line.Slice(0, Math.Max(0, open));
        }

        return !line.IsEmpty && line[line.Length - 1] is ':' or '?';
    }

    private static void MatchInventory(Article article, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines)
    {
        ResidueInventory inventory = ResidueInventory.Default;
        ReadOnlySpan<char> text = article.Text.AsSpan();
        Retreat[] scratch = ArrayPool<Retreat>.Shared.Rent(LinePattern.StackSize);
        Span<char> prose = stackalloc char[ResidueInventory.LongestWholeLine];
        bool marked = article.Format != ArticleFormat.PlainText;
        int instructions = 0;
        int first = CountKeyLines(text, lines);
        for (int i = first; i < lines.Count; i++)
        {
            ref ResidueLine line = ref lines[i];
            line.IsPicture = marked && IsPicture(text, line);
            if (line.IsCaption || line.IsPicture || (!marked && IsInsideParagraph(text, lines, i)))
            {
                continue;
            }

            ReadOnlySpan<char> words = article.Format == ArticleFormat.Markdown && line.Words <= ResidueInventory.MostWords
                ? CopyProse(text, tokens, line, prose)
                : text.Slice(line.Start, line.End - line.Start);
            bool torn = Strip(ref words);
            if (inventory.Match(words, line.Words, line.StartsQuoted, i >= lines.Count - LastLines, scratch) is not { } entry
                || IsReported(tokens, line, entry)
                || (entry.Category is ResidueCategory.Navigation or ResidueCategory.Related && entry.Anchor != PatternAnchor.AnyLine && line.Words >= 4 && EndsInFullStop(text, line) && !HasEarlyColon(words)))
            {
                if (!marked)
                {
                    ReadForm(text, inventory, tokens, lines, i, ref instructions);
                }

                continue;
            }

            // What a colon announces has a reason to stand there.
            if (entry.Category == ResidueCategory.Address && i > 0 && lines[i - 1].Introduces && !lines[i - 1].IsResidue)
            {
                continue;
            }

            // A colon promises something that follows, which may be of the article: "Watch the interview:".
            bool promises = entry.Category is ResidueCategory.Related or ResidueCategory.Share && line.Words >= 2 && text[line.End - 1] == ':' && !IsHeader(words);
            line.Strength = entry.IsDoubtful || promises ? ResidueStrength.Doubtful : ResidueStrength.Sure;
            line.Category = entry.Category;
            line.IsExact = line.Strength == ResidueStrength.Sure && entry.SpellsOut(words, scratch);
            line.IsTorn = torn && text[line.Start] == '|';
            line.Announces = line.Words <= 7 && !EndsInFullStop(text, line) && !HasInnerColon(text, line) && words.IndexOf('|') < 0
                && entry.Category is ResidueCategory.Comments or ResidueCategory.Related or ResidueCategory.Navigation or ResidueCategory.Share or ResidueCategory.Tags or ResidueCategory.Copyright;
            if (marked && line.Strength != ResidueStrength.None)
            {
                ResidueMarkup.Weigh(text, entry, ref line);
            }

            // Words found on pages and the form of a demand are two signs; a header has the form of what it heads.
            if (line.Strength == ResidueStrength.Doubtful && ResidueForm.Read(inventory, tokens, line, isAlone: false, out line.Demands) is not null
                && !(marked && (entry.IsHeader || entry.IsDoubtful || line.Introduces)))
            {
                line.Strength = ResidueStrength.Form;
            }
        }

        if (instructions >= ManyInstructions)
        {
            SpareInstructions(lines);
        }

        ArrayPool<Retreat>.Shared.Return(scratch);
    }

    /// <summary>In plain text a line may show by its form that it is the page's.</summary>
    private static void ReadForm(ReadOnlySpan<char> text, ResidueInventory inventory, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int index, ref int instructions)
    {
        ref ResidueLine line = ref lines[index];
        // The first line is the headline, whatever it says; markup that was left over is another matter.
        if (line.Words is 0 or > ResidueForm.MostWords || index == 0 || text[line.Start] == '<')
        {
            return;
        }

        bool hasText = index + 1 < lines.Count && (lines[index + 1].IsStatement || lines[index + 1].IsProse);
        bool isAlone = !hasText && !IsLike(inventory, tokens, lines, index, index - 1) && !IsLike(inventory, tokens, lines, index, index + 1);
        bool isRow = StartsAlike(tokens, lines, index, index - 1) || StartsAlike(tokens, lines, index, index + 1);
        if (!isRow && ResidueForm.Read(inventory, tokens, line, isAlone, out bool asks) is { } category)
        {
            line.Strength = ResidueStrength.Form;
            line.Category = category;
            line.Announces = category == ResidueCategory.Related;
            line.Asks = asks && line.Words >= InstructionWords;
        }
        else
        {
            line.Asks = line.Words >= InstructionWords && StartsWithDemand(inventory, tokens, line);
        }

        instructions += line.Asks ? 1 : 0;
    }

    private static bool StartsWithDemand(ResidueInventory inventory, ReadOnlySpan<Token> tokens, in ResidueLine line) =>
        line.FirstToken < line.EndToken && (inventory.GetPageWord(tokens[line.FirstToken].Hash) & PageWord.Verb) != 0;

    /// <summary>Whether the line beside another asks for something as well, as headings and items of a guide do.</summary>
    private static bool IsLike(ResidueInventory inventory, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int index, int other) =>
        other >= 0 && other < lines.Count && lines[other].Strength == ResidueStrength.None && lines[other].Words > 1 && !lines[other].IsProse && StartsWithDemand(inventory, tokens, lines[other]) && index != other;

    /// <summary>Whether two lines begin with the same words: rows of a list.</summary>
    private static bool StartsAlike(ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int index, int other)
    {
        const int Words = 3;
        if (other < 0 || other >= lines.Count || lines[index].Words <= Words || lines[other].Words <= Words)
        {
            return false;
        }

        for (int i = 0; i < Words; i++)
        {
            if (tokens[lines[index].FirstToken + i].Hash != tokens[lines[other].FirstToken + i].Hash)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An article that tells its readers step by step what to do speaks as a page does.</summary>
    private static void SpareInstructions(PooledList<ResidueLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Strength == ResidueStrength.Form && lines[i].Asks)
            {
                lines[i].Strength = ResidueStrength.None;
            }
        }
    }

    /// <summary>A line that is all picture says nothing itself.</summary>
    private static bool IsPicture(ReadOnlySpan<char> text, in ResidueLine line)
    {
        ReadOnlySpan<char> source = text.Slice(line.Start, line.End - line.Start);
        return source.StartsWith("![".AsSpan()) || source.StartsWith("[![".AsSpan()) || source.StartsWith("<img ".AsSpan());
    }

    private static bool HasEarlyColon(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        return colon is > 0 and < 30;
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
            || (line[0] is '-' or '–' or '—' && line.Length > 1 && line[1] is ' ' or '-') || line[0] is >= '\u2600' and <= '\u27BF'))
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
        if (!line.EndsSentence || entry.Anchor == PatternAnchor.WholeLine || entry.Category is ResidueCategory.EditorNote or ResidueCategory.Biography or ResidueCategory.Republication or ResidueCategory.Copyright)
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

        if (line.SequenceEqual("{}".AsSpan()) || line.SequenceEqual("[]".AsSpan()))
        {
            return true; // a bracket alone closes what stands further up
        }

        // A row of one mark parts sections; stars rate a play; a mark alone does neither.
        bool same = true;
        foreach (char character in line)
        {
            if (!(character is '-' or '–' or '—' or '*' or '•' or '·' or '▪' or '●' or '○' or '◦' or '‣' or '>' or '»' or '|' or '~' or '=' or '+' or '_' or '#' or '/' or '\\' or '.' or '…' or '■' or '►' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF'))
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
            if (line.Strength != ResidueStrength.None || line.IsStructure || line.IsPicture || line.StartsQuoted || line.EndsSentence || line.CapitalWords > 0
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

    /// <summary>Capitals in brackets behind the words whose initials they are: <c>Environmental Protection Agency (EPA)</c>.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> before, ReadOnlySpan<char> credit)
    {
        int close = credit.IndexOf(')');
        if (close < 2 || credit[0] != '(')
        {
            return false;
        }

        before = before.TrimEnd();
        for (int i = close - 1; i >= 1; i--)
        {
            int space = before.LastIndexOf(' ');
            ReadOnlySpan<char> word = before.Slice(space + 1);
            if (word.IsEmpty || word[0] != credit[i])
            {
                return false;
            }

            before = space < 0 ? default : before.Slice(0, space).TrimEnd();
        }

        return true;
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
                residue.Add(new Residue(start, line.End, line.Category, IsWholeLine: true, line.Strength == ResidueStrength.Sure)
                {
                    IsExact = line.IsExact && line.IsWholeBlock && !line.IsStructure,
                    IsListItem = line.IsListItem,
                    Evidence = line.Strength switch
                    {
                        ResidueStrength.Sure => ResidueEvidence.Words,
                        ResidueStrength.Form => ResidueEvidence.Form,
                        _ => line.Evidence,
                    },
                });
            }
            else
            {
                int inline = ResidueInventory.Default.FindInline(text.Slice(line.Start, line.End - line.Start), scratch, out ResidueInventory.Entry? found);
                if (inline < 0 || line.IsCaption || IsAbbreviation(text.Slice(line.Start, inline), text.Slice(line.Start + inline, line.End - line.Start - inline)))
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
