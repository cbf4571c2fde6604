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
}
