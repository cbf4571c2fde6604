using System.Globalization;
using BenchmarkDotNet.Running;
using ContentLint.Benchmarks;
using ContentLint.Testing;

if (args is ["throughput", ..])
{
    Throughput.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 60);
}
else if (args is ["instructions", var command, ..])
{
    return args.Length > 2 ? InstructionGate.Print(command, args[2]) : InstructionGate.Check(command, LayerBenchmarks.FindRoot());
}
else if (args is ["corpus", var count, var folder])
{
    // Articles of 5 KB, two of each hundred in conflict with each other.
    int articles = int.Parse(count, CultureInfo.InvariantCulture);
    for (int i = 0; i < articles; i++)
    {
        string place = Path.Combine(folder, (i / 1000).ToString("D4", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(place);
        File.WriteAllText(Path.Combine(place, $"{i.ToString("D6", CultureInfo.InvariantCulture)}.md"),
            CorpusMaker.Make(seed: 1, i, conflicts: i % 100 < 2, length: 5000));
    }
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(LayerBenchmarks).Assembly).Run(args);
}

return 0;
