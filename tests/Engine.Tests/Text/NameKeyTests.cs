using ContentLint.Text;

namespace ContentLint.Engine.Tests.Text;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Zoë", "zoe")]
    [InlineData("ŁUCZAK", "luczak")]
    [InlineData("Ångström’s", "angstrom")]
    [InlineData("Strauß", "strauss")]
    [InlineData("O’Marra", "o'marra")]
    [InlineData("Nguye\u0302\u0303n", "nguyen")] // combining marks
    [InlineData("Nguyễn", "nguyen")]
    public void Names_compare_without_case_accents_and_possessives(string name, string key)
    {
        Assert.Equal(key, NameKey.Create(name.AsSpan()));
    }

    [Theory]
    [InlineData("Zoë", "Zoe")]
    [InlineData("Strauß", "Strauss")]
    [InlineData("Hale’s", "HALE")]
    [InlineData("Nguye\u0302\u0303n", "Nguyễn")]
    public void Equal_keys_have_equal_hashes(string first, string second) =>
        Assert.Equal(NameKey.Hash(first.AsSpan()), NameKey.Hash(second.AsSpan()));

    [Theory]
    [InlineData("Verhoeven", "Verhoven", 1)]
    [InlineData("Okonkwo", "Okonkow", 1)] // a swap counts once
    [InlineData("Marsh", "Marshall", 3)]
    [InlineData("Hale", "Gale", 3)] // another first letter is another name
    [InlineData("Same", "same", 0)]
    public void Distance_in_letters(string first, string second, int distance) =>
        Assert.Equal(distance, EditDistance.Between(first.AsSpan(), second.AsSpan()));

    /// <summary>Against the definition, letter by letter from the end: what words share at either end must change nothing.</summary>
    [Fact]
    public void Distance_is_that_of_the_definition()
    {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++)
        {
            string first = "x" + Word(random);
            string second = "x" + Word(random);
            int expected = Math.Min(EditDistance.Far, Define(first, second));
            Assert.True(expected == EditDistance.Between(first.AsSpan(), second.AsSpan()), $"{first} {second} {expected}");
        }

        static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(7)).Select(_ => (char)('a' + random.Next(3)))]);

        static int Define(string first, string second)
        {
            if (first.Length == 0 || second.Length == 0)
            {
                return first.Length + second.Length;
            }

            int least = Math.Min(Define(first[..^1], second), Define(first, second[..^1])) + 1;
            least = Math.Min(least, Define(first[..^1], second[..^1]) + (first[^1] == second[^1] ? 0 : 1));
            return first.Length > 1 && second.Length > 1 && first[^1] == second[^2] && first[^2] == second[^1]
                ? Math.Min(least, Define(first[..^2], second[..^2]) + 1)
                : least;
        }
    }
}
