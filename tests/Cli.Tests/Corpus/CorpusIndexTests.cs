using System.Text;
using ContentLint.Cli.Corpus;
using ContentLint.Facts;

namespace ContentLint.Cli.Tests.Corpus;

/// <summary>The index on disk gives back what was put in, or says that it is damaged.</summary>
public sealed class CorpusIndexTests : IDisposable
{
    private static readonly UInt128 Stamp = new(7, 11);

    private readonly string _folder = Directory.CreateTempSubdirectory("contentlint-index-").FullName;

    private string File => Path.Combine(_folder, "index");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(100)]
    [InlineData(0)]
    public void What_was_put_in_comes_back_by_its_keys(int mostKeys)
    {
        ArticleFacts[] articles = MadeFacts.Collect(30);
        Write(articles, mostKeys);
        using CorpusIndex index = Open()!;
        Assert.Equal(articles.Length, index.Count);
        for (int i = 0; i < articles.Length; i++)
        {
            Assert.Equal($"id{i}", Encoding.UTF8.GetString(index.GetId(i)));
            Assert.Equal(MadeFacts.PathOf(i), Encoding.UTF8.GetString(index.GetPath(i)));
            Assert.Equal(articles[i].Records, index.ReadRecords(i));
        }

        string[] expected = [.. articles.SelectMany((facts, i) => facts.ToLines(MadeFacts.PathOf(i))).Select(Encoding.UTF8.GetString)
            .Order(StringComparer.Ordinal)];
        Assert.Equal(expected, ReadAll(index, articles));
        var none = new List<IndexKey>();
        index.Find(12345, none);
        Assert.Empty(none);
    }

    [Fact]
    public void An_index_made_of_another_one_is_the_same_as_one_made_at_once()
    {
        ArticleFacts[] articles = MadeFacts.Collect(30);
        Write(articles, int.MaxValue);
        byte[] atOnce = System.IO.File.ReadAllBytes(File);
        Write(articles, int.MaxValue, static article => article % 3 == 0);
        using (CorpusIndex old = Open()!)
        using (FileStream stream = System.IO.File.Create(File + "2"))
        using (var writer = new CorpusIndexWriter(stream))
        {
            var numbers = new int[old.Count];
            int next = 0;
            for (int i = 0; i < articles.Length; i++)
            {
                if (i % 3 == 0)
                {
                    numbers[next] = writer.AddRecords(Encoding.UTF8.GetBytes($"id{i}"), Encoding.UTF8.GetBytes(MadeFacts.PathOf(i)),
                        old.ReadRecords(next));
                    next++;
                }
                else
                {
                    writer.Add(Encoding.UTF8.GetBytes($"id{i}"), Encoding.UTF8.GetBytes(MadeFacts.PathOf(i)), articles[i]);
                }
            }

            writer.Complete(Stamp, old.ReadKeys().Select(key => key with { Article = numbers[key.Article] }));
        }

        Assert.Equal(atOnce, System.IO.File.ReadAllBytes(File + "2"));
    }

    [Fact]
    public void Whatever_byte_is_damaged_nothing_wrong_is_read()
    {
        ArticleFacts[] articles = MadeFacts.Collect(6);
        Write(articles, int.MaxValue);
        byte[] whole = System.IO.File.ReadAllBytes(File);
        string[] expected;
        using (CorpusIndex index = Open()!)
        {
            expected = ReadAll(index, articles);
        }

        var random = new Random(3);
        int noticed = 0;
        for (int round = 0; round < 400; round++)
        {
            byte[] damaged = (byte[])whole.Clone();
            if (round % 4 == 3)
            {
                Array.Resize(ref damaged, random.Next(whole.Length));
            }
            else
            {
                damaged[random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));
            }

            System.IO.File.WriteAllBytes(File, damaged);
            using CorpusIndex? index = Open();
            try
            {
                Assert.Equal(expected, index is null ? expected : ReadAll(index, articles));
                noticed += index is null ? 1 : 0;
            }
            catch (InvalidDataException)
            {
                noticed++;
            }
        }

        Assert.InRange(noticed, 390, 400); // records whose every key was already read are the rest
    }

    [Fact]
    public void What_is_no_index_of_this_program_and_these_settings_is_not_opened()
    {
        Assert.Null(Open());
        foreach (string text in (string[])["", "x", new string('x', 5000)])
        {
            System.IO.File.WriteAllText(File, text);
            Assert.Null(Open());
        }

        Write(MadeFacts.Collect(3), int.MaxValue);
        Assert.Null(CorpusIndex.Open(File, Stamp + 1));
        using CorpusIndex? own = Open();
        Assert.NotNull(own);
        Assert.Null(CorpusIndex.Open(_folder, Stamp));
    }

    private CorpusIndex? Open() => CorpusIndex.Open(File, Stamp);

    private void Write(ArticleFacts[] articles, int mostKeys, Func<int, bool>? isIn = null)
    {
        using FileStream stream = System.IO.File.Create(File);
        using var writer = new CorpusIndexWriter(stream, mostKeys);
        for (int i = 0; i < articles.Length; i++)
        {
            if (isIn?.Invoke(i) != false)
            {
                writer.Add(Encoding.UTF8.GetBytes($"id{i}"), Encoding.UTF8.GetBytes(MadeFacts.PathOf(i)), articles[i]);
            }
        }

        writer.Complete(Stamp);
    }

    private static string[] ReadAll(CorpusIndex index, ArticleFacts[] articles)
    {
        var lines = new List<string>();
        var keys = new List<IndexKey>();
        foreach (ulong hash in articles.SelectMany(static facts => facts.Keys).Select(static key => key.Hash).Distinct())
        {
            keys.Clear();
            index.Find(hash, keys);
            lines.AddRange(keys.Select(key =>
                Encoding.UTF8.GetString(FactLine.Write(index.ReadFact(key, Encoding.UTF8.GetString(index.GetPath(key.Article)))))));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
