using ContentLint.Cli.Corpus;
using ContentLint.Facts;

namespace ContentLint.Cli.Tests.Corpus;

public sealed class FactStoreTests
{
    [Fact]
    public void Facts_that_share_a_key_come_together_however_many_fit_into_memory()
    {
        ArticleFacts[] articles = MadeFacts.Collect(40);
        List<string> all = Read(articles, int.MaxValue, int.MaxValue, jobs: 1);
        Assert.NotEmpty(all);
        foreach ((int bytes, int keys) in ((int, int)[])[(0, 0), (0, 100), (2000, 7), (50_000, 1000)])
        {
            Assert.Equal(all, Read(articles, bytes, keys, jobs: 1));
        }
    }

    [Fact]
    public void However_many_read_them_the_order_is_that_of_the_keys()
    {
        ArticleFacts[] articles = MadeFacts.Collect(40);
        List<string> all = Read(articles, int.MaxValue, int.MaxValue, jobs: 1);
        Assert.Equal(all, Read(articles, int.MaxValue, int.MaxValue, jobs: 4, portion: 10));
        Assert.Equal(all, Read(articles, mostBytes: 2000, mostKeys: 70, jobs: 3, portion: 10));
    }

    private static List<string> Read(ArticleFacts[] articles, int mostBytes, int mostKeys, int jobs, int portion = int.MaxValue)
    {
        using var store = new FactStore(mostBytes, mostKeys, portion);
        for (int i = 0; i < articles.Length; i++)
        {
            store.Add(MadeFacts.PathOf(i), articles[i]);
        }

        return [.. store.Read(jobs, static () => new Groups()).SelectMany(static groups => groups.Texts)];
    }

    private sealed class Groups : IFactSink
    {
        public List<string> Texts { get; } = [];

        public void Take(IReadOnlyList<Fact> facts)
        {
            Assert.Single(facts.Select(fact => (fact.Rule, fact.Kind, fact.Key)).Distinct());
            Texts.Add(string.Join('\n', facts.Select(fact => System.Text.Encoding.UTF8.GetString(FactLine.Write(fact)))));
        }

        public void PassOver(long facts) => Assert.Fail("no key is too common");
    }
}
