using System.Diagnostics;
using System.Globalization;

namespace ContentLint.Benchmarks;

/// <summary>
/// What <see cref="LayerBenchmarks"/> measures, but turn by turn and by the least of many rounds: on a machine that others use as well,
/// one benchmark after another compares the machine with itself.
/// </summary>
internal static class Throughput
{
    public static void Run(int rounds)
    {
        var layers = new LayerBenchmarks();
        layers.Load();
        (string Name, Func<int> Read)[] parts =
        [
            ("decoding", layers.Decode),
            ("tokens and phrases", layers.Tokens),
            ("residue", layers.ResidueLines),
            ("blocks, sentences, quotations", layers.Sentences),
            ("names", layers.Names),
            ("attributions", layers.Attributions),
            ("eight rules", layers.EightRules),
            ("all rules", layers.AllRules),
        ];
        var times = new double[parts.Length][];
        var allocated = new long[parts.Length];
        for (int part = 0; part < parts.Length; part++)
        {
            times[part] = new double[rounds];
        }

        for (int round = -rounds; round < rounds; round++)
        {
            for (int part = 0; part < parts.Length; part++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                parts[part].Read();
                if (round >= 0)
                {
                    times[part][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    allocated[part] = GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }

            if (round % 10 == 0)
            {
                // What is called often is compiled for speed only when nothing new has been called for a while.
                Thread.Sleep(200);
            }
        }

        Console.WriteLine("| up to | least ms | middle ms | of the whole | MB/s at best | MB/s in the middle | bytes allocated a byte |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        double whole = times[^1].Min();
        for (int part = 0; part < parts.Length; part++)
        {
            Array.Sort(times[part]);
            double least = times[part][0];
            double middle = times[part][rounds / 2];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {parts[part].Name} | {least:F1} | {middle:F1} | {least / whole:P0} | {layers.Bytes / least / 1000:F0} | {layers.Bytes / middle / 1000:F0} | {(double)allocated[part] / layers.Bytes:F2} |"));
        }
    }
}
