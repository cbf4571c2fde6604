namespace ContentLint.Cli.Files;

/// <summary>Reads lines of bytes that end at a line feed, one at a time, however many there are.</summary>
/// <param name="input">Where they come from.</param>
internal sealed class LineReader(Stream input)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next line without its end; it holds until the next one is read.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        int searched = _start;
        while (true)
        {
            int length = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (length >= 0 || _isAtEnd)
            {
                int end = length >= 0 ? searched + length : _end;
                line = _buffer.AsSpan(_start, end - _start);
                bool isLine = length >= 0 || line.Length > 0;
                _start = length >= 0 ? end + 1 : _end;
                Number += isLine ? 1 : 0;
                return isLine;
            }

            searched = Fill();
        }
    }

    /// <summary>Reads more behind what is there, and says where it begins.</summary>
    private int Fill()
    {
        int held = _end - _start;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, held).CopyTo(_buffer);
        }
        else if (held == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        _start = 0;
        int read = input.Read(_buffer, held, _buffer.Length - held);
        _end = held + read;
        _isAtEnd = read == 0;
        return held;
    }
}
