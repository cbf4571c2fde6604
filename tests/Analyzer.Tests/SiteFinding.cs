namespace ContentLint.Analyzer.Tests;

/// <summary>A finding as both hosts report it, lines and columns from 1.</summary>
internal sealed record SiteFinding(string Path, int Line, int Column, int EndLine, int EndColumn, string Rule, string Severity,
    string Message)
{
    /// <summary>Sorts by place, then by rule.</summary>
    public static void Sort(List<SiteFinding> findings) => findings.Sort((x, y) => string.CompareOrdinal(x.SortKey, y.SortKey));

    /// <summary>Fails unless both hosts found the same, and says where they differ.</summary>
    public static void AssertEqual(List<SiteFinding> command, List<SiteFinding> build)
    {
        if (!command.SequenceEqual(build))
        {
            IEnumerable<string> differences = command.Except(build).Select(finding => "only the command: " + finding)
                .Concat(build.Except(command).Select(finding => "only the build: " + finding));
            Assert.Fail($"{command.Count} findings of the command, {build.Count} of the build\n" + string.Join('\n', differences.Take(20)));
        }
    }

    private string SortKey => $"{Path}\n{Line:D9}\n{Column:D9}\n{EndLine:D9}\n{EndColumn:D9}\n{Rule}\n{Severity}\n{Message}";
}
