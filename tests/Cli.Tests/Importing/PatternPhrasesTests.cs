using ContentLint.Cli.Importing;

namespace ContentLint.Cli.Tests.Importing;

/// <summary>What can be told of a regular expression in phrases, and what is told to be left.</summary>
public sealed class PatternPhrasesTests
{
    [Theory]
    [InlineData("kerb appeal", "kerb appeal")]
    [InlineData("grey|gray", "grey;gray")]
    [InlineData("colou?r", "colour;color")]
    [InlineData("(?:big|large)ish town", "bigish town;largeish town")]
    [InlineData("\\bper[ -]?cent\\b", "per cent;per-cent;percent")]
    [InlineData("[Tt]own hall", "town hall")]
    [InlineData("\\w+ly speaking", "<-ly> speaking")]
    [InlineData("re\\w+", "<re->")]
    [InlineData("\\d+ acres", "<digits> acres")]
    [InlineData("\\d{1,2}km", "<#km>")]
    [InlineData("very \\w+ indeed", "very <word> indeed")]
    [InlineData("^However", "^ However")]
    [InlineData("Mr [A-Z][a-z]+", "Mr <capital>")]
    [InlineData("[A-Z]{2,4} ltd", "<capitals> ltd")]
    [InlineData("e\\.g\\.(?=[\\s,;])", "e.g.")]
    [InlineData("rock[ -]*star", "rock star;rock-star;rockstar")]
    [InlineData("no\\s+way", "no way")]
    [InlineData("\\.\\.\\.", "\\...")]
    public void A_pattern_becomes_phrases(string pattern, string phrases)
    {
        var leftOut = new List<string>();
        Assert.Equal(phrases.Split(';'), PatternPhrases.Of(pattern, ignoresCase: true, leftOut), StringComparer.Ordinal);
        Assert.Empty(leftOut);
    }

    [Theory]
    [InlineData("a.*b", "it takes any characters")]
    [InlineData("(?<!not )bad", "it looks at what stands around")]
    [InlineData("(\\w+) \\1", "it repeats what it found")]
    [InlineData("[^,]+,", "it takes any characters but some")]
    [InlineData("[a-f]oo", "it takes a range of characters inside a word")]
    [InlineData("(?:ha)+", "it repeats a part as often as it likes")]
    [InlineData("a{3}", "it counts characters")]
    [InlineData("\\wx", "it takes any letter inside a word")]
    [InlineData("x\\w+y", "it looks inside a word")]
    [InlineData("(a|b", "a bracket is not closed")]
    [InlineData("(?:a|b)?", "")]
    [InlineData("[ab]?[cd]?[ef]?[gh]?[ij]?[kl]?[mn]?", "it stands for more than 300 phrases")]
    public void What_cannot_be_told_is_said(string pattern, string reason)
    {
        if (reason.Length == 0)
        {
            // What may be missing leaves the rest.
            Assert.Equal(["a", "b"], PatternPhrases.Of(pattern, ignoresCase: true, []), StringComparer.Ordinal);
            return;
        }

        Assert.Equal(reason, Assert.Throws<FormatException>(() => PatternPhrases.Of(pattern, ignoresCase: true, [])).Message);
    }

    [Fact]
    public void A_part_that_cannot_be_told_leaves_the_others()
    {
        var leftOut = new List<string>();
        Assert.Equal(["<digits> am"], PatternPhrases.Of("(?:\\d+ |x\\d+)am", ignoresCase: true, leftOut), StringComparer.Ordinal);
        Assert.Single(leftOut);
    }
}
