namespace ContentLint.Precision;

/// <summary>What a reader who had not seen the code said of one finding. It holds the place and no text.</summary>
/// <param name="Source">The name of the source in <c>sources.json</c>.</param>
/// <param name="Path">The file, from the source's folder, with slashes.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Fingerprint">The finding's fingerprint; with the path it finds the finding again as long as its paragraph is the
/// same.</param>
/// <param name="Says">R an editor mends it; A true by the letter, the editor shrugs; W wrong.</param>
internal sealed record Verdict(string Source, string Path, string Rule, string Fingerprint, char Says)
{
    /// <summary>What tells findings apart.</summary>
    public string Key => $"{Source}\t{Path}\t{Rule}\t{Fingerprint}";

    /// <summary>Reads the file of verdicts: five columns parted by tabs, one verdict a line.</summary>
    /// <exception cref="InvalidDataException">A line is not of that form.</exception>
    public static Dictionary<string, Verdict> Load(string file)
    {
        Dictionary<string, Verdict> verdicts = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            string[] parts = line.Split('\t');
            if (parts.Length != 5 || parts[4] is not ("R" or "A" or "W"))
            {
                throw new InvalidDataException(
                    $"{file}({number}): a verdict is source, path, rule, fingerprint and R, A or W, parted by tabs");
            }

            var verdict = new Verdict(parts[0], parts[1], parts[2], parts[3], parts[4][0]);
            verdicts[verdict.Key] = verdict;
        }

        return verdicts;
    }
}
