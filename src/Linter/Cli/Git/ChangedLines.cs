namespace ContentLint.Cli.Git;

/// <summary>Which lines of a file changed. Lines are those of git: they end at a line feed alone.</summary>
internal sealed class ChangedLines
{
    /// <summary>Every line: the file is new.</summary>
    public static readonly ChangedLines All = new() { _ranges = { (0, int.MaxValue) } };

    // In order, without overlap; zero-based, both ends inclusive.
    private readonly List<(int First, int Last)> _ranges = [];

    /// <summary>Adds a range of lines that lies after those added before.</summary>
    public void Add(int first, int last) => _ranges.Add((first, last));

    /// <summary>Whether one of the lines changed.</summary>
    /// <param name="first">The first line, from zero.</param>
    /// <param name="last">The last line.</param>
    public bool Touch(int first, int last)
    {
        foreach ((int start, int end) in _ranges)
        {
            if (start <= last)
            {
                if (end >= first)
                {
                    return true;
                }
            }
            else
            {
                break;
            }
        }

        return false;
    }
}
