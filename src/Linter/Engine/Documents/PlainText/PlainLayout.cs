namespace ContentLint.Documents.PlainText;

/// <summary>
/// Finds what the layout of a plain text says of its lines, as in technical notices: code that is indented, headings that are underlined,
/// and the addresses that the text cites by number, announces or has in the middle of a sentence.
/// </summary>
internal sealed class PlainLayout
{
    /// <summary>So many blanks set a line off.</summary>
    private const int FewestBlanks = 2;

    /// <summary>How wide a tab is.</summary>
    private const int Tab = 8;

    /// <summary>The first line of a typeset paragraph is at least this long: its text has to go on below.</summary>
    private const int FullLine = 50;

    /// <summary>What cites is not longer between its brackets.</summary>
    private const int LongestCitation = 11;

    private readonly List<Row> _rows = [];
    private int[]? _cited;

    private PlainLayout()
    {
    }

    /// <summary>The lines that are no text, by where they begin; null if there are none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where it begins, after the metadata.</param>
    public static Dictionary<int, PlainLine>? Find(ReadOnlySpan<char> text, int from)
    {
        if (!MayHave(text.Slice(from)))
        {
            return null;
        }

        var layout = new PlainLayout();
        layout.Collect(text, from);
        layout.FindHeadings(text);
        layout.FindCode(text);
        layout.FindNotes(text);
        Dictionary<int, PlainLine>? found = null;
        foreach (Row row in layout._rows)
        {
            if (row.Kind != PlainLine.Text)
            {
                (found ??= [])[row.Start] = row.Kind;
            }
        }

        return found;
    }

    /// <summary>Whether a line is indented or begins as a row of marks does, or an address or a prompt stands in some line.</summary>
    private static bool MayHave(ReadOnlySpan<char> body)
    {
        for (ReadOnlySpan<char> rest = body; rest.IndexOf('\n') is >= 0 and int end;)
        {
            rest = rest.Slice(end + 1);
            bool mayBe = !rest.IsEmpty && rest[0] is ' ' or '\t' or '=' or '-';
            if (mayBe && (rest[0] == '\t' || rest.StartsWith("  ".AsSpan()) || rest.StartsWith("===".AsSpan())
                || rest.StartsWith("---".AsSpan())))
            {
                return true;
            }
        }

        return body.IndexOf("://".AsSpan()) >= 0 || (body.IndexOf('#') >= 0 && body.IndexOf(". # ".AsSpan()) >= 0);
    }

    private void Collect(ReadOnlySpan<char> text, int from)
    {
        for (int at = from; at < text.Length;)
        {
            int length = text.Slice(at).IndexOf('\n');
            int end = length < 0 ? text.Length : at + length;
            int indent = 0;
            int start = at;
            for (; start < end && char.IsWhiteSpace(text[start]); start++)
            {
                indent += text[start] == '\t' ? Tab : 1;
            }

            int last = end;
            while (last > start && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            _rows.Add(new Row(at, start, last, indent));
            at = end + 1;
        }
    }

    private ReadOnlySpan<char> TextOf(ReadOnlySpan<char> text, int index) =>
        text.Slice(_rows[index].First, _rows[index].End - _rows[index].First);

    private bool IsBlank(int index) => index < 0 || index >= _rows.Count || _rows[index].IsBlank;

    private int FindFilled(int index, int step)
    {
        while (index >= 0 && index < _rows.Count && _rows[index].IsBlank)
        {
            index += step;
        }

        return index >= 0 && index < _rows.Count ? index : -1;
    }

    private void Set(int index, PlainLine kind) => _rows[index] = _rows[index] with { Kind = kind };

    /// <summary>A line of its own above a row of marks that is about as long.</summary>
    private void FindHeadings(ReadOnlySpan<char> text)
    {
        const int Longest = 80;
        const int Shortest = 3;
        const int Off = 4;
        for (int i = 1; i < _rows.Count; i++)
        {
            ReadOnlySpan<char> line = TextOf(text, i);
            if (line.Length < Shortest || line[0] is not ('=' or '-') || !line.Trim(line[0]).IsEmpty || !IsBlank(i - 2) || IsBlank(i - 1))
            {
                continue;
            }

            ReadOnlySpan<char> heading = TextOf(text, i - 1);
            if (heading.Length <= Longest && Math.Abs(heading.Length - line.Length) <= Off
                && char.IsLetterOrDigit(heading[heading.Length / 2])
                && heading[heading.Length - 1] is not ('.' or ','))
            {
                Set(i - 1, PlainLine.Heading);
                Set(i, PlainLine.Underline);
            }
        }
    }

    /// <summary>Runs of lines that are indented as far as each other and farther than the text before, and read as code.</summary>
    private void FindCode(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < _rows.Count; i++)
        {
            Row row = _rows[i];
            if (row.IsBlank || row.Kind != PlainLine.Text)
            {
                continue;
            }

            if (CodeForm.IsPromptItem(TextOf(text, i)))
            {
                Set(i, PlainLine.Code);
                continue;
            }

            if (row.Indent < FewestBlanks)
            {
                continue;
            }

            int end = i + 1;
            while (!IsBlank(end) && _rows[end].Indent == row.Indent && _rows[end].Kind == PlainLine.Text)
            {
                end++;
            }

            if (IsCode(text, i, end))
            {
                // What is indented farther belongs to it.
                while (!IsBlank(end) && _rows[end].Indent >= row.Indent && _rows[end].Kind == PlainLine.Text
                    && !CodeForm.IsProse(TextOf(text, end)))
                {
                    end++;
                }

                for (int line = i; line < end; line++)
                {
                    Set(line, PlainLine.Code);
                }
            }

            i = end - 1;
        }
    }

    private bool IsCode(ReadOnlySpan<char> text, int start, int end)
    {
        int before = FindFilled(start - 1, -1);
        if (before < 0 || (_rows[before].Kind != PlainLine.Code && _rows[before].Indent >= _rows[start].Indent))
        {
            return false;
        }

        // The first line of a typeset paragraph: its sentence goes on at the margin.
        if (!IsBlank(end) && _rows[end].Indent < _rows[start].Indent && char.IsLower(text[_rows[end].First])
            && _rows[end - 1].End - _rows[end - 1].First >= FullLine)
        {
            return false;
        }

        bool isAnnounced = text[_rows[before].End - 1] == ':';
        int code = 0;
        for (int i = start; i < end; i++)
        {
            ReadOnlySpan<char> line = TextOf(text, i);
            if (CodeForm.IsProse(line))
            {
                return false;
            }

            code += CodeForm.IsCode(line) || (isAnnounced && CodeForm.IsCommand(line)) ? 1 : 0;
        }

        return code * 2 >= end - start;
    }

    private void FindNotes(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].IsBlank || _rows[i].Kind != PlainLine.Text)
            {
                continue;
            }

            AddressLine line = AddressLine.Read(TextOf(text, i));
            if (line.Kind == AddressKind.None)
            {
                if (IsPathInSentence(text, i))
                {
                    Set(i, PlainLine.Note);
                }

                continue;
            }

            int end = i + 1;
            while (!IsBlank(end) && AddressLine.Read(TextOf(text, end)).Kind != AddressKind.None)
            {
                end++;
            }

            if (IsMeant(text, i, end, line))
            {
                for (int at = i; at < end; at++)
                {
                    Set(at, PlainLine.Note);
                }
            }

            i = end - 1;
        }
    }

    /// <summary>Whether the text has a reason for its lines of addresses.</summary>
    private bool IsMeant(ReadOnlySpan<char> text, int start, int end, AddressLine line)
    {
        int before = FindFilled(start - 1, -1);
        if (before >= 0 && _rows[before].Kind == PlainLine.Heading)
        {
            return true;
        }

        if (line.Kind == AddressKind.Pointed)
        {
            return true;
        }

        if (line.Kind == AddressKind.Numbered)
        {
            _cited ??= FindCited(text.Slice(0, _rows[_rows.Count - 1].End), _rows[0].Start);
            if (_cited[line.Number] < _rows[start].Start)
            {
                return true;
            }
        }

        bool isAnnounced = before >= 0 && (text[_rows[before].End - 1] == ':' || _rows[before].Kind == PlainLine.Underline);
        return isAnnounced || (end - start > 1 && line.Kind != AddressKind.Bare) || IsInSentence(text, start, end);
    }

    /// <summary>Where each number is first cited, <c>[1]</c>, also as one of several, <c>[1, 2]</c>: by the number.</summary>
    private static int[] FindCited(ReadOnlySpan<char> text, int from)
    {
        int[] cited = new int[AddressLine.GreatestNumber + 1];
        cited.AsSpan().Fill(int.MaxValue);
        for (int open = from; open < text.Length; open++)
        {
            int next = text.Slice(open).IndexOf('[');
            if (next < 0)
            {
                break;
            }

            open += next;
            ReadOnlySpan<char> inside = text.Slice(open + 1, Math.Min(LongestCitation + 1, text.Length - open - 1));
            inside = inside.Slice(0, Math.Max(0, inside.IndexOf(']')));
            while (!inside.IsEmpty)
            {
                int digits = 0;
                while (digits < inside.Length && inside[digits] is >= '0' and <= '9')
                {
                    digits++;
                }

                if (AddressLine.ReadNumber(inside.Slice(0, digits)) is >= 0 and int number)
                {
                    cited[number] = Math.Min(cited[number], open);
                }

                inside = inside.Slice(Math.Max(1, digits));
            }
        }

        return cited;
    }

    /// <summary>Whether the sentence before breaks off, and goes on behind.</summary>
    private bool IsInSentence(ReadOnlySpan<char> text, int start, int end)
    {
        int before = FindFilled(start - 1, -1);
        int after = FindFilled(end, 1);
        return before >= 0 && after >= 0 && _rows[before].Kind == PlainLine.Text && _rows[after].Kind == PlainLine.Text
            && text[_rows[before].End - 1] is var last && (char.IsLetterOrDigit(last) || last is ',' or '(')
            && (char.IsLower(text[_rows[after].First]) || text[_rows[start].End - 1] == ':');
    }

    /// <summary>A path that stands alone in the middle of a sentence, or at its end before a colon.</summary>
    private bool IsPathInSentence(ReadOnlySpan<char> text, int index)
    {
        ReadOnlySpan<char> line = TextOf(text, index);
        return line.Length > 2 && (line[0] == '/' || line.StartsWith("~/".AsSpan())) && line.IndexOf(' ') < 0 && IsBlank(index - 1)
            && IsBlank(index + 1) && IsInSentence(text, index, index + 1);
    }

    /// <param name="Start">Where the line begins.</param>
    /// <param name="First">Its first character that is no blank.</param>
    /// <param name="End">After its last character that is no blank.</param>
    /// <param name="Indent">How far it is set off.</param>
    /// <param name="Kind">What it is.</param>
    private readonly record struct Row(int Start, int First, int End, int Indent, PlainLine Kind = PlainLine.Text)
    {
        public bool IsBlank => First == End;
    }
}
