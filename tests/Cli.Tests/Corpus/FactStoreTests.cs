using ContentLint.Cli.Corpus;
using ContentLint.Facts;

namespace ContentLint.Cli.Tests.Corpus;

public sealed class FactStoreTests
{
    [Fact]
    public void Facts_that_share_a_key_come_together_however_many_fit_into_memory()
    {
        ArticleFacts[] articles = MadeFacts.Collect(40);
        List<string> all = Read(articles, int.MaxValue, int.MaxValue);
        Assert.NotEmpty(all);
        foreach ((int bytes, int keys) in ((int, int)[])[(0, 0), (0, 100), (2000, 7), (50_000, 1000)])
        {
            Assert.Equal(all, Read(articles, bytes, keys));
        }
    }

    private static List<string> Read(ArticleFacts[] articles, int mostBytes, int mostKeys)
    {
        using var store = new FactStore(mostBytes, mostKeys);
        for (int i = 0; i < articles.Length; i++)
        {
            store.Add(MadeFacts.PathOf(i), articles[i]);
        }

        var groups = new List<string>();
        store.Read(facts =>
        {
            Assert.Single(facts.Select(fact => (fact.Rule, fact.Kind, fact.Key)).Distinct());
            groups.Add(string.Join('\n', facts.Select(fact => System.Text.Encoding.UTF8.GetString(FactLine.Write(fact)))));
        }, passOver: _ => Assert.Fail("no key is too common"));
        return groups;
    }
}
