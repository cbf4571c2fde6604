using ContentLint.Text;

namespace ContentLint.Engine.Tests.Text;

public sealed class ItemListTests
{
    /// <summary>Few items and many are sorted in two ways; in both, what compares as equal keeps its order.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(500)]
    public void Sorting_keeps_the_order_of_equal_items(int count)
    {
        var random = new Random(count);
        var list = new ItemList<(int Key, int Number)>();
        for (int i = 0; i < count; i++)
        {
            list.Add((random.Next(10), i));
        }

        (int Key, int Number)[] expected = [.. list.ToArray().OrderBy(item => item.Key)];
        list.Sort((x, y) => x.Key.CompareTo(y.Key));
        Assert.Equal(expected, list.ToArray());
    }

    [Fact]
    public void What_is_removed_is_gone_and_the_rest_keeps_its_order()
    {
        var list = new ItemList<string>();
        foreach (string item in (string[])["a", "bb", "c", "dd", "e", "ff"])
        {
            list.Add(item);
        }

        list.RemoveAll(item => item.Length == 2);
        Assert.Equal(["a", "c", "e"], list.ToArray(), StringComparer.Ordinal);
        list.Truncate(1);
        list.Add("x");
        Assert.Equal(["a", "x"], list.ToArray(), StringComparer.Ordinal);
        Assert.Equal(2, list.Count);
    }
}
