using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ContentLint.Testing;
using ContentLint.Text;
using SharpFuzz;
using Trace = SharpFuzz.Common.Trace;

namespace ContentLint.Fuzzing;

/// <summary>
/// The run that coverage guides: afl-fuzz mutates, and keeps each text that reaches what none before it reached.
/// <c>tools/dev fuzz-coverage</c> puts its parts together; nothing else runs it.
/// </summary>
internal static class Coverage
{
    private static readonly string[] Instrumented = ["ContentLint.Engine.dll", "ContentLint.Rules.dll"];

    private static readonly string[] Paths = ["a.txt", "a.md", "a.html"];

    private static readonly IntPtr Unseen = Marshal.AllocHGlobal(ushort.MaxValue + 1);

    /// <summary>What afl-fuzz starts: whatever it sends is held against what must hold for every text.</summary>
    public static int Run()
    {
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var sent = new MemoryStream();
            stream.CopyTo(sent);
            byte[] bytes = sent.ToArray();
            if (Read(bytes) is { } input && (Oracle.CheckPlaces(input) ?? CheckUnseen(input, bytes.Length)) is { } failure)
            {
                throw new InvalidOperationException(failure);
            }
        });
        return 0;
    }

    /// <summary>Fills a folder with what afl-fuzz needs: this program with marked branches, first texts, and pieces to strew.</summary>
    /// <param name="folder">The folder. What is built stays as it is.</param>
    public static int Prepare(string folder)
    {
        string program = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)), overwrite: true);
        }

        foreach (string assembly in Instrumented)
        {
            Fuzzer.Instrument(Path.Combine(program, assembly), _ => true, Options.Value);
        }

        string seeds = Directory.CreateDirectory(Path.Combine(folder, "seeds")).FullName;
        string found = Path.Combine(Repository.Root, "tests", "Fuzzing", "Found");
        IEnumerable<Input> inputs = Material.Load(found).SelectMany(input => Paths.Select(path => input with { Path = path }));
        int count = 0;
        foreach (Input input in Material.Own().Concat(inputs))
        {
            File.WriteAllBytes(Path.Combine(seeds, count++.ToString("D4", CultureInfo.InvariantCulture)), Write(input));
        }

        IEnumerable<string> pieces = Mutator.Pieces.Select(piece =>
            $"\"{string.Concat(Encoding.UTF8.GetBytes(piece).Select(value => $"\\x{value:X2}"))}\"");
        File.WriteAllLines(Path.Combine(folder, "pieces.dict"), pieces);
        Console.WriteLine($"{count} texts to begin with");
        return 0;
    }

    /// <summary>Prints what is wrong with texts that afl-fuzz kept, and how long the slowest of them took.</summary>
    /// <param name="files">The files, as afl-fuzz wrote them.</param>
    public static int Judge(IReadOnlyList<string> files)
    {
        var failures = new Failures();
        (TimeSpan Time, string File) slowest = default;
        foreach (string file in files)
        {
            byte[] bytes = File.ReadAllBytes(file);
            if (Read(bytes) is { } input)
            {
                // First what it says, then how long it takes: by then all is compiled.
                failures.Check(input, bytes.Length, file);
                var watch = Stopwatch.StartNew();
                _ = Oracle.Check(input, bytes.Length);
                if (watch.Elapsed > slowest.Time)
                {
                    slowest = (watch.Elapsed, file);
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{files.Count} texts, {failures.Count} kinds of failure, the slowest {slowest.Time.TotalMilliseconds:F0} ms ({slowest.File})"));
        return failures.Count == 0 ? 0 : 1;
    }

    /// <summary>What must hold, uncounted: a text reaches what its first lint reached, however often others repeat it.</summary>
    private static unsafe string? CheckUnseen(Input input, int number)
    {
        byte* seen = Trace.SharedMem;
        Trace.SharedMem = (byte*)Unseen;
        try
        {
            return Oracle.Check(input, number);
        }
        finally
        {
            Trace.SharedMem = seen;
        }
    }

    /// <summary>The first byte chooses the format, the others are the file; null if the file is no text.</summary>
    private static Input? Read(byte[] bytes)
    {
        if (bytes.Length == 0 || TextDecoder.Decode(bytes[1..], bytes.Length - 1) is not { } decoded)
        {
            return null;
        }

        using (decoded)
        {
            return new Input(Paths[bytes[0] % Paths.Length], decoded.ToString());
        }
    }

    private static byte[] Write(Input input)
    {
        int format = Array.FindIndex(Paths, path => path.EndsWith(Path.GetExtension(input.Path), StringComparison.Ordinal));
        return [(byte)('0' + format), .. Encoding.UTF8.GetBytes(input.Text)];
    }
}
