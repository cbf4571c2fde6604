using System.Text;
using ContentLint.Cli.Corpus;
using ContentLint.Facts;

namespace ContentLint.Cli.Tests.Corpus;

public sealed class FactStoreTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2000)]
    [InlineData(1_000_000)]
    public void Lines_come_back_sorted_however_many_fit_into_memory(long mostInMemory)
    {
        var random = new Random(7);
        byte[][] lines = [.. Enumerable.Range(0, 500).Select(_ => Encoding.UTF8.GetBytes($"CL312 name é{random.Next(50)}\t{{{random.Next()}}}"))];
        using var store = new FactStore(mostInMemory);
        for (int i = 0; i < lines.Length; i += 10)
        {
            store.Add(lines[i..(i + 10)]);
        }

        var read = new List<byte[]>();
        store.Read(read.Add);
        Array.Sort(lines, FactLine.Compare);
        Assert.Equal(lines, read);
    }
}
