using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ContentLint.Benchmarks;

/// <summary>
/// Counts the instructions of the native command with callgrind and compares them with <c>instructions.md</c>. Instructions are the same
/// whatever else the machine does; times are not. With <c>UPDATE=1</c> the table is written.
/// </summary>
internal static class InstructionGate
{
    /// <summary>What fails, as a share of what was.</summary>
    private const double Worse = 0.03;

    /// <summary>A row as small as this may waver by more than its share.</summary>
    private const double SmallestChange = 1;

    private const string Nothing = "none"; // the folder without articles
    private const string StartRow = "an empty start";
    private const string ArticleRow = "one article of 5 KB";

    /// <summary>Measures the samples and compares.</summary>
    /// <param name="command">The native command, with its symbols.</param>
    /// <param name="root">The root of the project.</param>
    /// <returns>The exit code: 1 if some row is worse.</returns>
    public static int Check(string command, string root)
    {
        string table = Path.Combine(root, "tests", "Benchmarks", "instructions.md");
        if (!IsThere())
        {
            return 0;
        }

        var rows = new List<(string Name, double[] Values)>();
        using (var work = new Work())
        {
            InstructionCorpus.Write(Path.Combine(root, "seeds"), work.Folder);
            double start = work.Count(command, Nothing).Total / 1e6;
            InstructionProfile[] ones = [.. InstructionCorpus.Formats.Select(format => work.Count(command, "one-" + format))];
            InstructionProfile[] alls = [.. InstructionCorpus.Formats.Select(format => work.Count(command, "all-" + format))];
            double[] bytes = [.. InstructionCorpus.Formats.Select(format =>
                (double)work.Measure("all-" + format) - work.Measure("one-" + format))];
            if (alls[0].Missing.FirstOrDefault() is { } missing)
            {
                Console.Error
                    .WriteLine($"No function whose name begins with {missing} was called: has the command its symbols (-p:StripSymbols=false), and are its functions named as InstructionProfile says?");
                return 1;
            }

            // What the first article costs more than others, once for a run, is in the row of one article.
            for (int part = 0; part < InstructionProfile.Parts.Count; part++)
            {
                rows.Add((InstructionProfile.Parts[part], [.. alls.Select((all, i) => (all.Sums[part] - ones[i].Sums[part]) / bytes[i])]));
            }

            rows.Add(("sum", [.. alls.Select((all, i) => (all.Total - ones[i].Total) / bytes[i])]));
            rows.Add((StartRow, [start, start, start]));
            rows.Add((ArticleRow, [.. ones.Select(one => one.Total / 1e6)]));
        }

        Console.Write(Write(rows));
        if (Environment.GetEnvironmentVariable("UPDATE") is "1")
        {
            File.WriteAllText(table,
                "Instructions of the native command, counted by callgrind. `tests/Benchmarks` says how; it writes this table with `UPDATE=1`.\n\n" + Write(rows));
            return 0;
        }

        return Compare(File.ReadAllLines(table), rows) ? 0 : 1;
    }

    /// <summary>Measures the articles of a folder, those of each format together, and prints what a byte costs.</summary>
    /// <param name="command">The native command, with its symbols.</param>
    /// <param name="folder">The articles.</param>
    /// <returns>The exit code.</returns>
    public static int Print(string command, string folder)
    {
        if (!IsThere())
        {
            return 0;
        }

        using var work = new Work();
        Directory.CreateDirectory(Path.Combine(work.Folder, Nothing));
        InstructionProfile start = work.Count(command, Nothing);
        var profiles = new List<(InstructionProfile Profile, double Bytes)>();
        foreach (string format in InstructionCorpus.Formats)
        {
            string copies = Path.Combine(work.Folder, "all-" + format);
            Directory.CreateDirectory(copies);
            int number = 0;
            foreach (string file in Directory.EnumerateFiles(folder, "*." + format, SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal))
            {
                File.Copy(file, Path.Combine(copies, $"{number++}.{format}"));
            }

            profiles.Add((work.Count(command, "all-" + format), Math.Max(1, work.Measure("all-" + format))));
        }

        var rows = new List<(string Name, double[] Values)>();
        for (int part = 0; part < InstructionProfile.Parts.Count; part++)
        {
            rows.Add((InstructionProfile.Parts[part],
                [.. profiles.Select(one => (one.Profile.Sums[part] - start.Sums[part]) / one.Bytes)]));
        }

        rows.Add(("sum", [.. profiles.Select(one => (one.Profile.Total - start.Total) / one.Bytes)]));
        Console.Write(Write(rows));
        return 0;
    }

    private static bool IsThere()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("valgrind", "--version")
            {
                RedirectStandardOutput = true,
                UseShellExecute = false
            })!;
            process.WaitForExit();
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("skipped: there is no valgrind here (on Debian: apt-get install valgrind)");
            return false;
        }
    }

    private static string Write(List<(string Name, double[] Values)> rows)
    {
        var text = new StringBuilder("| instructions a byte | text | Markdown | HTML |\n|---|---:|---:|---:|\n");
        foreach ((string name, double[] values) in rows)
        {
            if (string.Equals(name, StartRow, StringComparison.Ordinal))
            {
                text.Append("\n| millions of instructions | text | Markdown | HTML |\n|---|---:|---:|---:|\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"| {name} | {values[0]:F1} | {values[1]:F1} | {values[2]:F1} |\n");
        }

        return text.ToString();
    }

    /// <summary>Whether no row is worse than the table says.</summary>
    private static bool Compare(string[] table, List<(string Name, double[] Values)> rows)
    {
        bool isGood = true;
        bool isBetter = false;
        foreach ((string name, double[] values) in rows)
        {
            string? line = Array.Find(table, candidate => candidate.StartsWith($"| {name} |", StringComparison.Ordinal));
            if (line is null)
            {
                Console.WriteLine($"“{name}” is not in the table: UPDATE=1 writes it.");
                return false;
            }

            string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
            for (int i = 0; i < values.Length; i++)
            {
                double before = double.Parse(cells[i + 2], CultureInfo.InvariantCulture);
                double more = values[i] - before;
                double least = name is StartRow or ArticleRow ? 0 : SmallestChange;
                if (more > before * Worse && more > least)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"worse: {name}, {InstructionCorpus.Formats[i]}: {values[i]:F1} instead of {before:F1}"));
                    isGood = false;
                }

                isBetter |= -more > before * Worse && -more > least;
            }
        }

        Console.WriteLine(!isGood
            ? "More instructions than tests/Benchmarks/instructions.md allows; if what they do is worth it, UPDATE=1 writes it."
            : isBetter
                ? "Better than tests/Benchmarks/instructions.md says: UPDATE=1 writes it."
                : "As tests/Benchmarks/instructions.md says.");
        return isGood;
    }

    /// <summary>A folder for the articles and for what callgrind writes.</summary>
    private sealed class Work : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("instructions").FullName;

        public long Measure(string folder) => new DirectoryInfo(Path.Combine(Folder, folder)).EnumerateFiles().Sum(file => file.Length);

        public InstructionProfile Count(string command, string articles)
        {
            string output = Path.Combine(Folder, articles + ".callgrind");
            var start = new ProcessStartInfo("valgrind")
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true
            };
            // The last line says how long it took, and how that is worded depends on it.
            string[] arguments =
            [
                "--tool=callgrind", $"--callgrind-out-file={output}", Path.GetFullPath(command),
                "check", articles, "--jobs", "1", "--severity", "note", "--format", "jsonl", "--fail-on", "never", "--quiet",
            ];
            foreach (string argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            // Where there is nothing to check the command says so with 2.
            return File.Exists(output) && (process.ExitCode == 0 || string.Equals(articles, Nothing, StringComparison.Ordinal))
                ? InstructionProfile.Load(output)
                : throw new InvalidOperationException($"callgrind ended with {process.ExitCode}:\n{errors.Result}");
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
