using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;

namespace ContentLint.Benchmarks;

/// <summary>
/// Measures code as it is in a long run. The runtime compiles for speed what is called often, but not while new methods keep turning
/// up; here it does so at once, and the first rounds are not counted.
/// </summary>
internal sealed class WarmConfig : ManualConfig
{
    public WarmConfig()
    {
        AddJob(Job.Default.WithWarmupCount(10).WithIterationCount(10).WithEnvironmentVariable("DOTNET_TC_CallCountingDelayMs", "0"));
        AddColumn(StatisticColumn.Min);
    }
}
