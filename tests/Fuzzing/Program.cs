using System.Diagnostics;
using System.Globalization;

namespace ContentLint.Fuzzing;

/// <summary>
/// <c>dotnet run --project tests/Fuzzing -c Release -- SECONDS [SEED [FOLDER]]</c> mutates the project's own texts, or those of a
/// folder, for so long, and prints every failure with the smallest text that has it. What it finds becomes a file in <c>Found</c>.
/// <c>sweep REPETITIONS</c> prints what takes more than its share of time when it is repeated. <c>coverage</c> is for afl-fuzz;
/// <c>tools/dev fuzz-coverage</c> knows how.
/// </summary>
internal static class Program
{
    private const int MostFailures = 20;

    public static int Main(string[] args)
    {
        if (args is ["sweep", var repetitions] && int.TryParse(repetitions, CultureInfo.InvariantCulture, out int n))
        {
            return Sweep.PrintTimes(n);
        }

        switch (args)
        {
            case ["coverage"]:
                return Coverage.Run();
            case ["coverage", "prepare", var folder]:
                return Coverage.Prepare(folder);
            case ["coverage", "judge", .. var files]:
                return Coverage.Judge(files);
        }

        int seed = Environment.TickCount;
        if (args.Length is not (1 or 2 or 3) || !int.TryParse(args[0], CultureInfo.InvariantCulture, out int seconds)
            || (args.Length > 1 && !int.TryParse(args[1], CultureInfo.InvariantCulture, out seed)))
        {
            Console.Error.WriteLine("""
                usage: dotnet run --project tests/Fuzzing -c Release -- SECONDS [SEED [FOLDER]]
                       dotnet run --project tests/Fuzzing -c Release -- sweep REPETITIONS
                       tools/dev fuzz-coverage SECONDS [FOLDER]
                """);
            return 2;
        }

        Mutator mutator = args.Length == 3 ? new([.. Material.Load(args[2])], [], seed) : new(Material.Own(), Material.Sentences(), seed);
        var failures = new Failures();
        var watch = Stopwatch.StartNew();
        int executions = 0;
        for (; watch.Elapsed.TotalSeconds < seconds && failures.Count < MostFailures; executions++)
        {
            failures.Check(mutator.Next(), executions, $"seed {seed}, execution {executions}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {seed}: {executions:N0} executions, {Oracle.Lints:N0} lints, {Oracle.Fixes:N0} fixes, {failures.Count} kinds of failure, {watch.Elapsed.TotalSeconds:F0} s"));
        return failures.Count == 0 ? 0 : 1;
    }
}
