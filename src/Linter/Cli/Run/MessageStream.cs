namespace ContentLint.Cli.Run;

/// <summary>
/// Standard error. What is written there is for whoever reads along: if nobody does, or the disk is full, the run goes on, and its
/// exit code is what it would have been.
/// </summary>
internal sealed class MessageStream(Stream inner) : WriteOnlyStream
{
    private bool _isLost;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            if (!_isLost)
            {
                inner.Write(buffer);
            }
        }
        catch (IOException)
        {
            _isLost = true;
        }
    }

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (IOException)
        {
            _isLost = true;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
