using ContentLint.Reading;
using ContentLint.Reading.Quotations;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Structure;

/// <summary>
/// Reads the marks without a partner together: two of them may be one slip, a quotation over several paragraphs, one inside another,
/// or no quotation marks at all but those of code.
/// </summary>
internal readonly ref struct QuotationSlips
{
    /// <summary>A quotation runs over so many blocks at most.</summary>
    private const int LongestRun = 8;

    /// <summary>A value between two wrong marks has so many tokens at most.</summary>
    private const int LongestValue = 12;

    private readonly ArticleReading _reading;
    private readonly bool[] _passed; // problems that are part of another

    /// <param name="reading">The article.</param>
    public QuotationSlips(ArticleReading reading)
    {
        _reading = reading;
        _passed = new bool[reading.QuotationProblems.Length];
    }

    /// <summary>What a problem is; problems are asked for in text order.</summary>
    /// <param name="index">The problem.</param>
    /// <param name="span">Its place.</param>
    public QuotationSlip Read(int index, out TextSpan span)
    {
        QuotationProblem problem = _reading.QuotationProblems[index];
        span = problem.Span;
        if (_passed[index])
        {
            return QuotationSlip.None;
        }

        int mark = FindMark(problem);
        if (mark < 0 || IsOfCode(mark))
        {
            return QuotationSlip.None;
        }

        switch (problem.Kind)
        {
            case QuotationProblemKind.Unclosed or QuotationProblemKind.Reopened when IsTwice(mark):
                PassEcho(index);
                span = TextSpan.FromBounds(_reading.Tokens[mark].Start, _reading.Tokens[mark + 1].End);
                return QuotationSlip.Twice;
            case QuotationProblemKind.Unclosed:
                return RunsOn(index, mark) ? QuotationSlip.OverParagraphs : QuotationSlip.Unclosed;
            case QuotationProblemKind.Reopened:
                PassEcho(index);
                PassWrongShape(index);
                return QuotationSlip.Reopened;
            case QuotationProblemKind.Unopened when FindSecond(index, mark) is > 0 and int second:
                span = TextSpan.FromBounds(_reading.Tokens[mark].Start, _reading.Tokens[second].End);
                return QuotationSlip.WrongWay;
            default:
                span = _reading.Tokens[mark].Span;
                PassPartner(index, mark);
                return FindTwice(mark, ref span) ? QuotationSlip.Twice : QuotationSlip.Unopened;
        }
    }

    /// <summary>The mark that opens stands there twice: <c>""The gate</c>, <c>“”The gate</c>.</summary>
    private bool IsTwice(int mark)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        return mark + 2 < tokens.Length && tokens[mark + 1].Kind == TokenKind.DoubleQuote && tokens[mark].End == tokens[mark + 1].Start
            && tokens[mark].Length == 1 && tokens[mark + 1].Length == 1
            && tokens[mark + 2].Start == tokens[mark + 1].End && tokens[mark + 2].Kind is TokenKind.Word or TokenKind.Number
            && (tokens[mark].SpaceBefore || mark == 0 || tokens[mark].Start == 0
                || char.IsWhiteSpace(_reading.Text[tokens[mark].Start - 1]));
    }

    /// <summary>Whether the last marks before one that closes are two that open: then the other one is right.</summary>
    private bool FindTwice(int mark, ref TextSpan span)
    {
        int block = BlockOf.IndexFrom(_reading, _reading.Tokens[mark].Start);
        int first = block < _reading.Blocks.Length ? _reading.Blocks[block].FirstToken : mark;
        for (int i = mark - 1; i > first; i--)
        {
            if (_reading.Tokens[i].Kind == TokenKind.DoubleQuote)
            {
                bool isTwice = IsTwice(i - 1);
                span = isTwice ? TextSpan.FromBounds(_reading.Tokens[i - 1].Start, _reading.Tokens[i].End) : span;
                return isTwice;
            }
        }

        return false;
    }

    private int FindMark(in QuotationProblem problem)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int at = problem.Kind == QuotationProblemKind.Unopened
            ? Sorted.FirstFrom(tokens, problem.End, static (in Token token) => token.End)
            : Sorted.FirstFrom(tokens, problem.Start, static (in Token token) => token.Start);
        return at < tokens.Length ? at : -1;
    }

    /// <summary>
    /// Marks of code: three in a row, two single ones, one beside a bracket or an equals sign, one in a paragraph that is made of such
    /// signs.
    /// </summary>
    private bool IsOfCode(int mark)
    {
        const string Signs = "{}[]=<>;|\\#$";
        Token token = _reading.Tokens[mark];
        ReadOnlySpan<char> text = _reading.Text.AsSpan();
        char before = token.Start > 0 ? text[token.Start - 1] : ' ';
        char after = token.End < text.Length ? text[token.End] : ' ';
        bool isStraight = text[token.Start] is '"' or '\'';
        char beyond = token.End + 1 < text.Length ? text[token.End + 1] : ' ';
        char earlier = token.Start > 1 ? text[token.Start - 2] : ' ';
        bool isRow = (before == text[token.Start] && (after == before || earlier == before))
            || (after == text[token.Start] && beyond == after);
        bool isPair = token.Length == 2 || (text[token.Start] == '\'' && (before == '\'' || after == '\''));
        bool isBeside = isStraight
            && ((Signs.IndexOf(before) >= 0 && before != ']') || (Signs.IndexOf(after) >= 0 && after != '[')
                || (before == '(' && after == ')'));
        return isRow || isPair || IsOfSign(token) || OpensValue(mark) || IsListed(mark) || EndsValue(mark)
            || (isBeside && !IsLinkEdge(before, after)) || IsEmptyString(mark) || IsInStatement(token) || IsBlockOfCode(token.Start);
    }

    /// <summary><c>(file/eval"")</c>: two straight marks with nothing between them, before which no quotation is open.</summary>
    private bool IsEmptyString(int mark)
    {
        ReadOnlySpan<Token> tokens = _reading.Tokens;
        int first = mark > 0 && tokens[mark - 1].Kind == TokenKind.DoubleQuote && tokens[mark - 1].End == tokens[mark].Start
            ? mark - 1
            : mark;
        int block = BlockOf.IndexFrom(_reading, tokens[first].Start);
        bool isEmpty = first + 1 < tokens.Length && tokens[first + 1].Kind == TokenKind.DoubleQuote
            && tokens[first].End == tokens[first + 1].Start && _reading.Text[tokens[first].Start] == '"'
            && _reading.Text[tokens[first + 1].Start] == '"'
            && (tokens[first + 1].End == _reading.Text.Length || !char.IsLetterOrDigit(_reading.Text[tokens[first + 1].End]));
        int before = 0;
        for (int i = first - 1; isEmpty && block < _reading.Blocks.Length && i >= _reading.Blocks[block].FirstToken; i--)
        {
            before += tokens[i].Kind == TokenKind.DoubleQuote ? 1 : 0;
        }

        return isEmpty && before % 2 == 0;
    }

    /// <summary>
    /// <c>open(log,":raw"); print "tide","\n";</c>: a statement ends right behind one mark, and another stands right behind a comma.
    /// </summary>
    private bool IsInStatement(in Token mark)
    {
        const string Opening = ",\"";
        ReadOnlySpan<char> text = _reading.Text.AsSpan();
        int block = BlockOf.IndexFrom(_reading, mark.Start);
        ReadOnlySpan<char> rest = block < _reading.Blocks.Length ? text.Slice(0, _reading.Blocks[block].End) : default;
        rest = block < _reading.Blocks.Length ? rest.Slice(_reading.Blocks[block].Start) : default;
        if (rest.IndexOf("\");".AsSpan()) < 0 && rest.IndexOf("\";".AsSpan()) < 0)
        {
            return false;
        }

        for (int at = rest.IndexOf(Opening.AsSpan()); at >= 0; at = rest.IndexOf(Opening.AsSpan()))
        {
            rest = rest.Slice(at + Opening.Length);
            if (!rest.IsEmpty && !char.IsWhiteSpace(rest[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>("!")</c>: straight marks around a sign that is named.</summary>
    private bool IsOfSign(in Token mark)
    {
        ReadOnlySpan<char> text = _reading.Text.AsSpan();
        return text[mark.Start] == '"' && (IsSign(text, mark.Start) || IsSign(text, mark.Start - 2));

        static bool IsSign(ReadOnlySpan<char> text, int open) =>
            open >= 0 && open + 2 < text.Length && text[open] == '"' && text[open + 2] == '"' && char.IsPunctuation(text[open + 1])
            && (open == 0 || !char.IsLetterOrDigit(text[open - 1]))
            && (open + 3 == text.Length || !char.IsLetterOrDigit(text[open + 3]));
    }

    /// <summary><c>”noon”,””,”the gate”</c>: two marks with nothing but a comma between them part values.</summary>
    private bool IsListed(int mark)
    {
        int start = _reading.Tokens[mark].Start;
        return IsParted(start - 2) || IsParted(start);
    }

    private bool IsParted(int first)
    {
        ReadOnlySpan<char> text = _reading.Text.AsSpan();
        return first >= 0 && first + 2 < text.Length && text[first] is '"' or '”' && text[first + 1] == ','
            && text[first + 2] == text[first];
    }

    /// <summary><c>page:"https://…"</c>: no blank stands behind the colon, and a letter before it.</summary>
    private bool OpensValue(int mark)
    {
        ReadOnlySpan<char> text = _reading.Text.AsSpan();
        Token token = _reading.Tokens[mark];
        return text[token.Start] is '"' or '”' && token.Start > 1 && text[token.Start - 1] == ':'
            && char.IsLetterOrDigit(text[token.Start - 2]) && token.End < text.Length && char.IsLetterOrDigit(text[token.End]);
    }

    /// <summary><c>names+=" one two "</c>: no blank stands around the equals sign.</summary>
    private bool IsAssigned(int mark)
    {
        ReadOnlySpan<char> text = _reading.Text.AsSpan();
        int start = _reading.Tokens[mark].Start;
        return start > 1 && text[start] == '"' && text[start - 1] == '='
            && (char.IsLetterOrDigit(text[start - 2]) || text[start - 2] is '_' or '+');
    }

    private bool EndsValue(int mark)
    {
        for (int i = mark - 1; i >= Math.Max(0, mark - LongestValue); i--)
        {
            if (_reading.Tokens[i].Kind == TokenKind.DoubleQuote)
            {
                return OpensValue(i) || IsAssigned(i) || IsListed(i);
            }
        }

        return false;
    }

    /// <summary>A mark right before or behind a link, a tag or an escaped mark of emphasis is one of text.</summary>
    private static bool IsLinkEdge(char before, char after) => after is '[' or '<' || before is ']' or '>' or '\\';

    private bool IsBlockOfCode(int place)
    {
        const int WordsForSign = 4;
        int index = BlockOf.IndexFrom(_reading, place);
        if (index >= _reading.Blocks.Length)
        {
            return false;
        }

        Block block = _reading.Blocks[index];
        int signs = 0;
        int words = 0;
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            Token token = _reading.Tokens[i];
            words += token.Kind == TokenKind.Word ? 1 : 0;
            signs += token.Kind == TokenKind.Symbol && _reading.Text[token.Start] is '{' or '}' or '=' or '|' or ';' or '\\' or '#' or '>'
                ? 1
                : 0;
            signs += token.Kind is TokenKind.OpenBracket or TokenKind.CloseBracket && _reading.Text[token.Start] is '{' or '}' ? 1 : 0;
        }

        return signs >= 2 && signs * WordsForSign >= words;
    }

    /// <summary>
    /// Whether the next mark, in one of the next blocks, closes what is opened here: the quotation runs over paragraphs that do not open it
    /// again.
    /// </summary>
    private bool RunsOn(int index, int mark)
    {
        ReadOnlySpan<Block> blocks = _reading.Blocks;
        int block = BlockOf.IndexFrom(_reading, _reading.Tokens[mark].Start);
        for (int i = mark + 1; block < blocks.Length && i < blocks[block].EndToken; i++)
        {
            if (_reading.Tokens[i].Kind == TokenKind.DoubleQuote)
            {
                return false;
            }
        }

        for (int b = block + 1; b < Math.Min(blocks.Length, block + 1 + LongestRun); b++)
        {
            if (blocks[b].Zone is Zone.Headline or Zone.Subhead)
            {
                return false;
            }

            for (int i = blocks[b].FirstToken; i < blocks[b].EndToken; i++)
            {
                if (_reading.Tokens[i].Kind == TokenKind.DoubleQuote)
                {
                    bool closes = Closes(i, blocks[b]);
                    PassAt(index, closes ? i : -1);
                    return closes;
                }
            }
        }

        return false;
    }

    private bool Closes(int at, in Block block)
    {
        char mark = _reading.Text[_reading.Tokens[at].Start];
        bool isFree = at + 1 >= block.EndToken || _reading.Tokens[at + 1].SpaceBefore
            || _reading.Tokens[at + 1].Kind is not (TokenKind.Word or TokenKind.Number);
        return mark != '“' && at > block.FirstToken && !_reading.Tokens[at].SpaceBefore && isFree;
    }

    /// <summary>What closes a quotation that was read already is no second slip.</summary>
    private void PassAt(int index, int mark)
    {
        ReadOnlySpan<QuotationProblem> problems = _reading.QuotationProblems;
        for (int i = index + 1; mark >= 0 && i < Math.Min(problems.Length, index + LongestRun); i++)
        {
            _passed[i] |= problems[i].Kind == QuotationProblemKind.Unopened && problems[i].End == _reading.Tokens[mark].End;
        }
    }

    /// <summary>
    /// A quotation inside another in the same marks: once the inner one is reported, the end of the outer one has its beginning.
    /// </summary>
    private void PassEcho(int index)
    {
        ReadOnlySpan<QuotationProblem> problems = _reading.QuotationProblems;
        int block = BlockOf.IndexFrom(_reading, problems[index].Start);
        for (int i = index + 1; i < problems.Length && BlockOf.IndexFrom(_reading, problems[i].End - 1) == block; i++)
        {
            if (problems[i].Kind == QuotationProblemKind.Unopened && !_passed[i])
            {
                _passed[i] = true;
                return;
            }
        }
    }

    /// <summary>
    /// <c>“the old quay “ was sold</c>: a mark with a blank on both sides is the closing one in the wrong shape, and opens nothing that
    /// could want an end.
    /// </summary>
    private void PassWrongShape(int index)
    {
        ReadOnlySpan<QuotationProblem> problems = _reading.QuotationProblems;
        if (index + 1 >= problems.Length || problems[index + 1].Kind != QuotationProblemKind.Unclosed
            || BlockOf.IndexFrom(_reading, problems[index].Start) is var block
                && block != BlockOf.IndexFrom(_reading, problems[index + 1].Start))
        {
            return;
        }

        int mark = FindMark(problems[index + 1]);
        bool isFree = mark > 0 && _reading.Tokens[mark].SpaceBefore
            && (mark + 1 >= _reading.Blocks[block].EndToken || _reading.Tokens[mark + 1].SpaceBefore);
        _passed[index + 1] |= isFree;
    }

    /// <summary>
    /// <c>the [..”old quay of the town”]</c>: a mark right before a word and behind none opens in the wrong shape, and the next one closes.
    /// </summary>
    private void PassPartner(int index, int mark)
    {
        ReadOnlySpan<char> text = _reading.Text.AsSpan();
        ReadOnlySpan<QuotationProblem> problems = _reading.QuotationProblems;
        Token token = _reading.Tokens[mark];
        bool opens = token.Start > 0 && token.End < text.Length && !char.IsLetterOrDigit(text[token.Start - 1])
            && char.IsLetterOrDigit(text[token.End]);
        if (opens && index + 1 < problems.Length && problems[index + 1].Kind == QuotationProblemKind.Unopened
            && BlockOf.IndexFrom(_reading, token.Start) == BlockOf.IndexFrom(_reading, problems[index + 1].End - 1))
        {
            _passed[index + 1] = true;
        }
    }

    /// <summary>The second of two closing marks around a value (<c>Ensure=”Present”</c>); 0 if there is none.</summary>
    private int FindSecond(int index, int mark)
    {
        ReadOnlySpan<QuotationProblem> problems = _reading.QuotationProblems;
        if (index + 1 >= problems.Length || problems[index + 1].Kind != QuotationProblemKind.Unopened
            || _reading.Text[_reading.Tokens[mark].Start] != '”')
        {
            return 0;
        }

        int second = FindMark(problems[index + 1]);
        bool isNear = second > mark && second - mark <= LongestValue && _reading.Text[_reading.Tokens[second].Start] == '”'
            && BlockOf.IndexFrom(_reading, _reading.Tokens[mark].Start) == BlockOf.IndexFrom(_reading, _reading.Tokens[second].Start);
        _passed[index + 1] |= isNear;
        return isNear ? second : 0;
    }
}
