namespace ContentLint.Fuzzing;

/// <summary>The kinds of failure that a run found, each printed once, with the smallest text that has it.</summary>
internal sealed class Failures
{
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);

    /// <summary>How many kinds there are.</summary>
    public int Count => _kinds.Count;

    /// <summary>Tries a text, and prints what is wrong with it if nothing of the kind was printed yet.</summary>
    /// <param name="input">The text.</param>
    /// <param name="number">Which execution it is.</param>
    /// <param name="origin">Where the text is from.</param>
    public void Check(Input input, int number, string origin)
    {
        if (Oracle.Check(input, number) is not { } failure || !_kinds.Add(Kind(failure)))
        {
            return;
        }

        Input smallest = Reducer.Reduce(input, smaller => Oracle.Check(smaller, number) is { } other
            && string.Equals(Kind(other), Kind(failure), StringComparison.Ordinal));
        Console.WriteLine($"{origin}, {smallest.Path}: {Oracle.Check(smallest, number)}");
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(smallest.Text));
        Console.WriteLine();
    }

    /// <summary>What failures of one cause have in common: their first words, and the frame that threw.</summary>
    private static string Kind(string failure)
    {
        string[] lines = failure.Split('\n');
        string frame = lines.FirstOrDefault(line => line.Contains(" at ContentLint.", StringComparison.Ordinal)) ?? string.Empty;
        return string.Join(' ', lines[0].Split(' ').Take(8)) + frame;
    }
}
