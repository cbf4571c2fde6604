using ContentLint.Cli.Results;

namespace ContentLint.Cli.Reporting.Json;

/// <summary>
/// How many findings of each file are listed and not suppressed. What is found between articles comes when all of them have been linted.
/// </summary>
internal sealed class FileCounts
{
    private readonly List<(string Path, int Findings)> _files = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The files that were linted, in their order.</summary>
    public IReadOnlyList<(string Path, int Findings)> Files => _files;

    /// <summary>Counts the findings of a result.</summary>
    /// <param name="result">A file, or what is found later in one.</param>
    /// <param name="listed">How many of them count.</param>
    public void Add(FileResult result, int listed)
    {
        if (_numbers.TryGetValue(result.Path, out int number))
        {
            _files[number] = (result.Path, _files[number].Findings + listed);
        }
        else if (result.IsLinted)
        {
            _numbers.Add(result.Path, _files.Count);
            _files.Add((result.Path, listed));
        }
    }
}
