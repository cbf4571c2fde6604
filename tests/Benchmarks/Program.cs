using System.Globalization;
using BenchmarkDotNet.Running;
using ContentLint.Benchmarks;

if (args is ["throughput", ..])
{
    Throughput.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 60);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(LayerBenchmarks).Assembly).Run(args);
}
