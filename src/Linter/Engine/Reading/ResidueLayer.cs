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

    /// <summary>So many lines that say in how many words what to do make an article a guide.</summary>
    private const int ManyInstructions = 5;

    private const int InstructionWords = 5;

    public static void Build(Article article, PooledList<Token> tokens, PooledList<Residue> residue)
    {
        using var lines = new PooledList<ResidueLine>(article.Outline.Length + 8);
        ResidueLines.Collect(article, tokens.AsSpan(), lines);
        MatchInventory(article, tokens.AsSpan(), lines);
        ResidueRuns.Judge(article.Text.AsSpan(), tokens.AsSpan(), lines, article.Format != ArticleFormat.PlainText);
        ResidueMarks.Find(article.Text.AsSpan(), tokens.AsSpan(), lines);
        Emit(article, tokens, lines, residue);
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
            line.Continues = !marked && ContinuesSentence(text, tokens, lines, i);
            if (line.IsCaption || line.IsPicture || (!marked && (line.Level > 0 || IsInsideParagraph(text, lines, i))))
            {
                continue;
            }

            ReadOnlySpan<char> words = article.Format == ArticleFormat.Markdown && line.Words <= ResidueInventory.MostWords
                ? CopyProse(text, tokens, line, prose)
                : text.Slice(line.Start, line.End - line.Start);
            bool torn = Strip(ref words);
            if (inventory.Match(words, line.Words, line.StartsQuoted, i >= lines.Count - LastLines, scratch) is { } entry
                && !IsOfArticle(text, tokens, line, words, entry))
            {
                Mark(text, tokens, lines, i, words, entry, scratch);
                line.IsTorn = torn && text[line.Start] == '|';
                if (marked && line.Strength != ResidueStrength.None)
                {
                    ResidueMarkup.Weigh(article, entry, ref line);
                }

                Confirm(inventory, tokens, entry, ref line, marked);
                bool isCrosshead = !line.IsExact && entry.IsDoubtful && IsCrosshead(text, tokens, line);
                if (!marked && (isCrosshead || (line.Strength == ResidueStrength.Doubtful && IsAnnouncement(line))))
                {
                    line.Strength = ResidueStrength.None;
                }
            }
            else if (!marked && !IsAnnouncement(line) && !IsStep(text, lines, i))
            {
                ReadForm(text, inventory, tokens, lines, i, ref instructions);
            }
        }

        if (!marked)
        {
            SpareHeadline(text, lines);
        }

        if (instructions >= ManyInstructions)
        {
            SpareInstructions(lines);
        }

        ArrayPool<Retreat>.Shared.Return(scratch);
    }

    /// <summary>
    /// Whether a line that begins with the words of a page is a sentence of the article: somebody says it, or it ends in a full stop.
    /// </summary>
    private static bool IsOfArticle(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, in ResidueLine line, ReadOnlySpan<char> words,
        ResidueInventory.Entry entry) =>
        IsReported(tokens, line, entry)
        || (entry.Category == ResidueCategory.Credit && IsHeadline(text, line, words))
        || (entry.Category is ResidueCategory.Navigation or ResidueCategory.Related && entry.Anchor != PatternAnchor.AnyLine
            && line.Words >= 4 && EndsInFullStop(text, line) && !HasEarlyColon(words));

    /// <summary>Takes down what the words of a line prove.</summary>
    private static void Mark(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int index,
        ReadOnlySpan<char> words, ResidueInventory.Entry entry, Retreat[] scratch)
    {
        ref ResidueLine line = ref lines[index];

        // What a colon announces has a reason to stand there.
        if (entry.Category == ResidueCategory.Address && index > 0 && lines[index - 1].Introduces && !lines[index - 1].IsResidue)
        {
            return;
        }

        // A colon promises something that follows, which may be of the article: "Watch the interview:".
        bool promises = entry.Category is ResidueCategory.Related or ResidueCategory.Share && line.Words >= 2 && text[line.End - 1] == ':'
            && !IsHeader(tokens, line);
        line.Strength = entry.IsDoubtful || promises ? ResidueStrength.Doubtful : ResidueStrength.Sure;
        line.Category = entry.Category;
        line.IsExact = line.Strength == ResidueStrength.Sure && entry.SpellsOut(words, scratch);
        line.Announces = line.Words <= 7 && !EndsInFullStop(text, line) && !HasInnerColon(text, line) && words.IndexOf('|') < 0
            && entry.Category is ResidueCategory.Comments or ResidueCategory.Related or ResidueCategory.Navigation or ResidueCategory.Share
                or ResidueCategory.Tags or ResidueCategory.Copyright;
    }

    /// <summary>Words found on pages and the form of a demand are two signs; a header has the form of what it heads.</summary>
    private static void Confirm(ResidueInventory inventory, ReadOnlySpan<Token> tokens, ResidueInventory.Entry entry, ref ResidueLine line,
        bool marked)
    {
        if (line.Strength == ResidueStrength.Doubtful
            && ResidueForm.Read(inventory, tokens, line, isAlone: false, out line.Demands) is not null
            && !(marked && (entry.IsHeader || entry.IsDoubtful || line.Introduces)))
        {
            line.Strength = ResidueStrength.Form;
        }
    }

    /// <summary>A sentence that somebody broke into lines and that leads over to code.</summary>
    private static bool IsWrappedSentence(ReadOnlySpan<char> text, in ResidueLine line) =>
        line.IsBeforeOther && text.Slice(line.Start, line.End - line.Start).IndexOf('\n') > 0;

    /// <summary>A line that ends in a colon right above code, a table or addresses that the author notes.</summary>
    private static bool IsAnnouncement(in ResidueLine line) => line.Introduces && line.IsBeforeOther;

    /// <summary>Whether a line is a numbered step, with the step before or the one after near it.</summary>
    private static bool IsStep(ReadOnlySpan<char> text, PooledList<ResidueLine> lines, int index)
    {
        const int Reach = 8;
        int number = ReadStep(text, lines[index]);
        for (int i = Math.Max(0, index - Reach); number > 0 && i < Math.Min(lines.Count, index + Reach + 1); i++)
        {
            int other = i == index ? 0 : ReadStep(text, lines[i]);
            if (other > 0 && Math.Abs(other - number) == 1 && (i > index) == (other > number))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number before a full stop or a bracket and a blank; 0 if there is none.</summary>
    private static int ReadStep(ReadOnlySpan<char> text, in ResidueLine line)
    {
        ReadOnlySpan<char> words = text.Slice(line.Start, line.End - line.Start);
        int number = 0;
        int at = 0;
        while (at < Math.Min(2, words.Length) && words[at] is >= '0' and <= '9')
        {
            number = (number * 10) + words[at++] - '0';
        }

        return at > 0 && at + 1 < words.Length && words[at] is '.' or ')' && words[at + 1] == ' ' ? number : 0;
    }

    /// <summary>In plain text a line may show by its form that it is the page's.</summary>
    private static void ReadForm(ReadOnlySpan<char> text, ResidueInventory inventory, ReadOnlySpan<Token> tokens,
        PooledList<ResidueLine> lines, int index, ref int instructions)
    {
        ref ResidueLine line = ref lines[index];
        // The first line is the headline, whatever it says; markup that was left over is another matter.
        if (line.Words == 0 || index == 0 || text[line.Start] == '<' || IsCrosshead(text, tokens, line))
        {
            return;
        }

        if (ResidueShape.Read(inventory, text, tokens, line) is { } shape)
        {
            line.Strength = ResidueStrength.Form;
            line.Category = shape;
            return;
        }

        if (line.Words > ResidueForm.MostWords || IsWrappedSentence(text, line))
        {
            return;
        }

        bool hasText = index + 1 < lines.Count && (lines[index + 1].IsStatement || lines[index + 1].IsProse);
        bool isAlone = !hasText && !IsLike(inventory, tokens, lines, index, index - 1)
            && !IsLike(inventory, tokens, lines, index, index + 1);
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
    private static bool IsLike(ResidueInventory inventory, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int index,
        int other) =>
        other >= 0 && other < lines.Count && lines[other].Strength == ResidueStrength.None && lines[other].Words > 1
        && !lines[other].IsProse && StartsWithDemand(inventory, tokens, lines[other]) && index != other;

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

    /// <summary>
    /// <c>Timeline: The new pier</c>: the first line of plain text is the headline of what follows, if that is a byline, a time or the
    /// text itself; buttons and menus are spelled out.
    /// </summary>
    private static void SpareHeadline(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        const int FewestWords = 3;
        const int FewestWordsOfTitle = 5; // behind what may be a label of the page
        if (lines.Count < 2 || lines[0].IsExact || lines[0].IsMenu || lines[0].Words < FewestWords
            || lines[0].Category is not (ResidueCategory.Related or ResidueCategory.Advertisement or ResidueCategory.Navigation))
        {
            return;
        }

        bool isHead = lines[1].IsProse || IsByline(text, lines[1])
            || (lines[1].Strength != ResidueStrength.None && lines[1].Category is ResidueCategory.Byline or ResidueCategory.Timestamp);
        ReadOnlySpan<char> line = text.Slice(lines[0].Start, lines[0].End - lines[0].Start);
        bool isTitle = lines[0].Category != ResidueCategory.Navigation || (line.IndexOf(':') > 0 && lines[0].Words >= FewestWordsOfTitle);
        if (isHead && isTitle && line.IndexOfAny('|', '»', '›') < 0)
        {
            lines[0].Strength = ResidueStrength.None;
        }
    }

    /// <summary><c>By  Ida Lund  and  Tom Kell</c>.</summary>
    private static bool IsByline(ReadOnlySpan<char> text, in ResidueLine line)
    {
        const int Longest = 10; // words
        return line.Words is > 2 and <= Longest && text.Slice(line.Start).StartsWith("By ".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && line.CapitalWords * 2 > line.Words && !line.EndsSentence;
    }

    /// <summary>
    /// <c>WATER IN THE CELLAR  The board said</c>: words in capitals to which the text goes on in the same line head it.
    /// </summary>
    private static bool IsCrosshead(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, in ResidueLine line)
    {
        if (line.Words < 2 || line.CapitalWords < line.Words)
        {
            return false;
        }

        for (int i = line.FirstToken; i < line.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Length > 1 && (tokens[i].Flags & TokenFlags.AllCapitals) == 0)
            {
                return false;
            }
        }

        ReadOnlySpan<char> rest = text.Slice(line.End);
        int end = rest.IndexOfAny('\n', '\r');
        rest = (end < 0 ? rest : rest.Slice(0, end)).Trim();
        return rest.Length > 1 && (char.IsUpper(rest[0]) || rest[0] is '"' or '“');
    }

    /// <summary>
    /// Whether a line stands right below one of some length that ends in a word of grammar, which no sentence ends in: somebody has wrapped
    /// it.
    /// </summary>
    private static bool ContinuesSentence(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int index)
    {
        const int FewestWords = 8;
        if (index == 0 || lines[index - 1].Words < FewestWords || lines[index - 1].EndToken == lines[index - 1].FirstToken)
        {
            return false;
        }

        Token last = tokens[lines[index - 1].EndToken - 1];
        ReadOnlySpan<char> gap = text.Slice(lines[index - 1].End, lines[index].Start - lines[index - 1].End);
        return last is { Kind: TokenKind.Word, IsCapitalised: false } && Lists.Function.Has(last)
            && gap.IndexOf('\n') >= 0 && gap.IndexOf('\n') == gap.LastIndexOf('\n');
    }

    /// <summary>A line that is all picture says nothing itself.</summary>
    private static bool IsPicture(ReadOnlySpan<char> text, in ResidueLine line)
    {
        ReadOnlySpan<char> source = text.Slice(line.Start, line.End - line.Start);
        return source.StartsWith("![".AsSpan()) || source.StartsWith("[![".AsSpan()) || source.StartsWith("<img ".AsSpan());
    }

    /// <summary>The first line of a file is its headline, slash or not, unless it begins as a credit does.</summary>
    private static bool IsHeadline(ReadOnlySpan<char> text, in ResidueLine line, ReadOnlySpan<char> words) =>
        text.Slice(0, line.Start).Trim().IsEmpty && words.IndexOf(':') < 0 && words.IndexOf('/') > 0 && line.Words > 3;

    private static bool HasEarlyColon(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        return colon is > 0 and < 30;
    }

    /// <summary>Headers that end in a colon: what begins with these words is about other stories.</summary>
    private static bool IsHeader(ReadOnlySpan<Token> tokens, in ResidueLine line)
    {
        int first = line.FirstToken;
        while (first + 1 < line.EndToken && tokens[first].Kind != TokenKind.Word)
        {
            first++;
        }

        return ResidueLayerWords.Header.Has(tokens[first]);
    }

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

    /// <summary>
    /// In a paragraph broken by hand a line begins anywhere in a sentence; only after the end of one can it be a matter of its own.
    /// </summary>
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
        while (line.Length > 0
            && (char.IsWhiteSpace(line[0]) || char.IsSurrogate(line[0])
                || line[0] is '•' or '|' or '·' or '*' or '▪' or '●' or '◦' or '‣' or '>' or '■' or '►' or '▶' or '\uFE0F' or '\u200B'
                    or '\u200D' or '\uFEFF'
            || (line[0] is '-' or '–' or '—' && line.Length > 1 && line[1] is ' ' or '-') || line[0] is >= '\u2600' and <= '\u27BF'))
        {
            line = line.Slice(1);
        }

        bool marked = line.Length < before;
        while (line.Length > 0
            && (char.IsWhiteSpace(line[line.Length - 1]) || char.IsSurrogate(line[line.Length - 1])
                || line[line.Length - 1] is '•' or '|' or '·' or '▪' or ':' or '\uFE0F' or '▼' or '▾' or '\u200B'
                    or (>= '\u2600' and <= '\u27BF')))
        {
            line = line.Slice(0, line.Length - 1);
        }

        return marked;
    }

    /// <summary>A sentence about a prompt says who said it: <c>Sign up for our briefing, the mayor said.</c></summary>
    private static bool IsReported(ReadOnlySpan<Token> tokens, in ResidueLine line, ResidueInventory.Entry entry)
    {
        if (!line.EndsSentence || entry.Anchor == PatternAnchor.WholeLine
            || entry.Category is ResidueCategory.EditorNote or ResidueCategory.Biography or ResidueCategory.Republication
                or ResidueCategory.Copyright)
        {
            return false;
        }

        for (int i = line.FirstToken; i < line.EndToken; i++)
        {
            // A verb in the present is the plural of a noun (all comments, our reports) unless somebody does it.
            ushort wordId = tokens[i].WordId;
            bool acts = Lists.CuePast.Has(wordId)
                || (Lists.CueThirdPerson.Has(wordId) && i > line.FirstToken
                    && (!Lists.Function.Has(tokens[i - 1]) || Lists.Pronoun.Has(tokens[i - 1])));
            if (acts && !Lists.DoubtfulCue.Has(wordId))
            {
                return true;
            }
        }

        return false;
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
                int inline = ResidueInventory.Default.FindInline(text.Slice(line.Start, line.End - line.Start), scratch,
                    out ResidueInventory.Entry? found);
                if (inline < 0 || line.IsCaption
                    || IsAbbreviation(text.Slice(line.Start, inline), text.Slice(line.Start + inline, line.End - line.Start - inline)))
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
