namespace ContentLint.Fuzzing;

/// <summary>Nothing an article can be full of costs more than its length.</summary>
public sealed class SweepTests
{
    [Theory]
    [InlineData("a.txt", 100)]
    [InlineData("a.md", 100)]
    [InlineData("a.html", 350)] // nested too deep for a page in any case
    public void Eight_times_as_much_takes_about_eight_times_the_steps_and_the_memory(string path, int n) =>
        Assert.Empty(Hostile.All.Select(kind => Sweep.FindFault(kind, path, n)).OfType<string>());

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void Nothing_breaks_whatever_is_repeated(string path) =>
        Assert.All(Hostile.All, kind => Assert.Null(Oracle.CheckPlaces(kind.Create(path, 600))));
}
