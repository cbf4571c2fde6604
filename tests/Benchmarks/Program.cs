using BenchmarkDotNet.Running;
using ContentLint.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(LayerBenchmarks).Assembly).Run(args);
