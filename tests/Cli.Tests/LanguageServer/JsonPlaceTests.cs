using ContentLint.Cli.LanguageServer;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>What a place in half-written JSON is a part of; the place is marked.</summary>
public sealed class JsonPlaceTests
{
    [Theory]
    [InlineData("{ ^ }", "", true, "")]
    [InlineData("{ \"ru^ }", "", true, "\"ru }")]
    [InlineData("{ \"rules\": { \"^\" } }", "rules", true, "\"\"")]
    [InlineData("{ \"rules\": { \"a\": ^ } }", "rules/a", false, "")]
    [InlineData("{ \"rules\": { \"a\": \"o^\" } }", "rules/a", false, "\"o\"")]
    [InlineData("{ \"rules\": { \"a\": { \"severity\": er^", "rules/a/severity", false, "er")]
    [InlineData("{ \"overrides\": [ { \"fi^les\": [] } ] }", "overrides/*", true, "\"files\"")]
    [InlineData("{ \"overrides\": [ { \"files\": [ ^ ] } ] }", "overrides/*/files/*", false, "")]
    [InlineData("{ // \"names\": [\n \"terms\": [ \"x\", ^", "terms/*", false, "")]
    [InlineData("{ /* } */ \"a\": 1, ^ }", "", true, "")]
    [InlineData("{ \"a\": \"x \\\" { \", ^ }", "", true, "")]
    public void A_place_has_a_path(string marked, string path, bool isKey, string token)
    {
        int offset = marked.IndexOf('^', StringComparison.Ordinal);
        string text = marked.Remove(offset, 1);
        var place = JsonPlace.Find(text, offset);
        Assert.False(place.IsOutside);
        Assert.Equal((path, isKey, token),
            (string.Join('/', place.Path.Select(static key => key ?? "*")), place.IsKey,
                text.Substring(place.Token.Start, place.Token.Length)));
    }

    [Theory]
    [InlineData("^{ }")]
    [InlineData("{ } ^")]
    [InlineData("{ \"a\": 1 ^ }")]
    [InlineData("{ /* ^ */ }")]
    [InlineData("^")]
    [InlineData("}}]] ^")]
    public void Nothing_can_stand_where_nothing_can(string marked)
    {
        int offset = marked.IndexOf('^', StringComparison.Ordinal);
        Assert.True(JsonPlace.Find(marked.Remove(offset, 1), offset).IsOutside);
    }

    [Fact]
    public void Keys_before_and_behind_are_known_and_those_of_other_objects_are_not()
    {
        const string text = "{ \"a\": { \"x\": 1 }, , \"b\": 2, \"c\": [ { \"d\": 1 } ] }";
        var place = JsonPlace.Find(text, text.IndexOf(", ,", StringComparison.Ordinal) + 2);
        Assert.Equal(["a", "b", "c"], place.Siblings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_text_and_no_place_is_too_odd()
    {
        var random = new Random(3);
        const string marks = "{}[]:,\"\\/*\n a1";
        for (int i = 0; i < 3000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => marks[random.Next(marks.Length)]));
            int offset = random.Next(text.Length + 1);
            var place = JsonPlace.Find(text, offset);
            Assert.True(place.Token.Start <= offset && offset <= place.Token.End && place.Token.End <= text.Length);
        }
    }
}
