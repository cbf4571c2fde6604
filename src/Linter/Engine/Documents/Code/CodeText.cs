using ContentLint.Text;

namespace ContentLint.Documents.Code;

/// <summary>
/// The prose of a file of code, put together block by block: what a reader of it would read, with the places in the file.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="outline">Takes the blocks.</param>
/// <param name="prose">Takes the prose.</param>
internal sealed class CodeText(ArticleText source, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose)
{
    private BlockShape _shape;
    private int _blockStart = -1;
    private int _blockEnd;
    private int _proseStart = -1;
    private bool _isSpace; // what comes next is parted from it
    private int _lastEnd; // in the file, of what was added last

    /// <summary>The text so far.</summary>
    public ReadableText Readable { get; } = new(source);

    /// <summary>Whether a block has begun.</summary>
    public bool IsOpen => _blockStart >= 0;

    /// <summary>Ends the block, and says what the next is.</summary>
    public void Break(BlockShape next = BlockShape.Paragraph)
    {
        EndProse();
        if (IsOpen)
        {
            outline.Add(new OutlineBlock(_blockStart, _blockEnd, _shape, _shape == BlockShape.Heading ? (byte)2 : (byte)0));
            _blockStart = -1;
        }

        _shape = next;
    }

    /// <summary>Adds prose as it stands in the file; white space of any length is one space.</summary>
    public void Add(int start, int end)
    {
        int at = start;
        while (at < end)
        {
            int from = at;
            while (at < end && !char.IsWhiteSpace(source[at]))
            {
                at++;
            }

            if (at > from)
            {
                Begin(from);
                Readable.Copy(from, at);
                Ink(at);
            }

            while (at < end && char.IsWhiteSpace(source[at]))
            {
                AddSpace();
                at++;
            }
        }
    }

    /// <summary>Adds what stands for other characters in the file.</summary>
    public void Add(string characters, int start, int end)
    {
        if (string.IsNullOrWhiteSpace(characters))
        {
            AddSpace();
            return;
        }

        Begin(start);
        Readable.Add(characters.AsSpan(), start, end);
        Ink(end);
    }

    /// <summary>Parts what comes next from what came last.</summary>
    public void AddSpace() => _isSpace = IsOpen;

    /// <summary>Adds something that belongs to the block and is no prose: code in a line, a name that the compiler fills in.</summary>
    public void AddCode(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        Begin(start);
        EndProse();
        Readable.Copy(start, end);
        Ink(end);
        _proseStart = -1;
    }

    private void Begin(int start)
    {
        if (!IsOpen)
        {
            if (Readable.Length > 0)
            {
                Readable.AddBlankLine();
            }

            _blockStart = Readable.Length;
            _isSpace = false;
        }
        else if (_isSpace)
        {
            Readable.Add([' '], _lastEnd, Math.Max(_lastEnd, start));
            _isSpace = false;
        }

        _proseStart = _proseStart < 0 ? Readable.Length : _proseStart;
    }

    private void Ink(int sourceEnd)
    {
        _lastEnd = sourceEnd;
        _blockEnd = Readable.Length;
    }

    private void EndProse()
    {
        if (_proseStart >= 0 && _blockEnd > _proseStart)
        {
            prose.Add(new ProseRange(_proseStart, _blockEnd));
        }

        _proseStart = -1;
    }
}
