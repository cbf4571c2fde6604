using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Tables;
using ContentLint.Words;
using ContentLint.Words.Patterns;

namespace ContentLint.Engine.Tests.Words;

/// <summary>
/// The regular expressions of .NET say what a pattern means; the matcher must agree with them about every pattern of the inventory.
/// </summary>
public sealed class LinePatternTests
{
    private const int Seed = 20260817;

    private static readonly string[] OrdinaryLines =
    [
        "The bank declined to comment.",
        "Share prices fell 2% on Monday.",
        "By noon the square was empty.",
        "Updated figures show a rise of 4%.",
        "Photo: Rui Castanho/Meridian Pictures",
        "© 2021 Harbour Press. All rights reserved.",
        "A crowd waits at the gate. (AP Photo/Ana Pereira)",
        "12:45 p.m. EST March 3, 2021",
        "Follow @harbour on Twitter | Like us on Facebook",
        "ÉCOLE İstanbul K straße ΣΑΣ",
        "… — “ ” ’ »",
        "    ",
        "[[[[[[[[[[((((((((((",
        "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a",
    ];


    [Fact]
    public void Agrees_with_regular_expressions_on_every_pattern()
    {
        int matches = 0;
        foreach ((ResiduePattern source, ResidueInventory.Entry entry) in TableTexts.Residue.All.Zip(ResidueInventory.Default.All))
        {
            bool whole = entry.Anchor == PatternAnchor.WholeLine;
            var oracle = new Regex(whole
                ? $@"\G(?:{source.Source})\z"
                : $@"\G(?:{source.Source})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
            int before = matches;
            foreach (string text in Samples(source.Source))
            {
                matches += Compare(entry, oracle, text, 0) ? 1 : 0;
                if (entry.Anchor == PatternAnchor.Inline)
                {
                    for (int start = 1; start < text.Length; start++)
                    {
                        Compare(entry, oracle, text, start);
                    }
                }
            }

            Assert.True(matches > before, $"No sample matches {source.Source}");
        }
    }

    /// <summary>What a pattern demands of a line, so that others need not be tried, holds for every line it matches.</summary>
    [Fact]
    public void Prefilters_lose_no_match()
    {
        var scratch = new Retreat[LinePattern.StackSize];
        foreach ((ResiduePattern source, ResidueInventory.Entry entry) in TableTexts.Residue.All.Zip(ResidueInventory.Default.All))
        {
            foreach (string text in Samples(source.Source).Where(text => text.Length > 0 && entry.Pattern.MatchAt(text, 0, scratch) >= 0))
            {
                for (int place = 0; place < StartKind.Places; place++)
                {
                    Assert.True((source.Start[place] >> StartKind.At(text, place) & 1) != 0, $"{source.Source} matches {text}");
                }

                Assert.True(entry.Anchor != PatternAnchor.WholeLine
                    || (source.FindEnds() >> StartKind.Of(text[^1]) & 1) != 0, $"{source.Source} matches {text}");
                Assert.True(entry.MayMatch(text + "\n"), $"{source.Source} matches {text}");
                Assert.True((entry.RequiredCharacters & ~CharacterMask.Of(text)) == 0, $"{source.Source} matches {text}");
                Assert.InRange(entry.Pattern.MatchAt(text, 0, scratch, CharacterMask.Of(text)), 0, entry.LongestMatch);
            }
        }
    }

    [Theory]
    [InlineData("(a|b")]
    [InlineData("a)")]
    [InlineData("*a")]
    [InlineData("a+?")]
    [InlineData("(?<=a)b")]
    [InlineData(@"\p{L}")]
    public void Refuses_what_it_does_not_know(string pattern) =>
        Assert.Throws<FormatException>(() => new CompiledPattern(pattern, whole: true));

    [Theory]
    [InlineData("(?:quayside|)d", "d")]
    [InlineData("(?:quayside|)(?:barge)*d", "d")]
    [InlineData("(?:quayside)?d", "d")]
    [InlineData("(?:quayside|(?:barge)?)d", "d")]
    [InlineData("(?:quayside)*d", "d")]
    [InlineData("(?!quayside)d", "d")]
    [InlineData("(?:quayside|barge(?:s|))d", "barged")]
    [InlineData("(?:quayside|(?:barge|ferry))d", "ferryd")]
    public void Looks_for_no_text_that_a_match_can_do_without(string pattern, string text) =>
        Assert.Equal(text.Length, Compile(pattern).MatchAt(text, 0, new Retreat[LinePattern.StackSize]));

    [Fact]
    public void Gives_up_on_a_hostile_line()
    {
        LinePattern pattern = Compile("(a|b|ab)*c");
        Assert.Equal(-1, pattern.MatchAt(new string('a', 100_000), 0, new Retreat[LinePattern.StackSize]));
        Assert.Equal(-1, Compile("(.+ )+x").MatchAt(string.Concat(Enumerable.Repeat("a ", 50_000)), 0, new Retreat[LinePattern.StackSize]));
    }

    private static readonly List<byte[]> Kept = [];

    private static unsafe LinePattern Compile(string source)
    {
        var writer = new TableWriter();
        new CompiledPattern(source, whole: true).Write(writer, isOfLine: true);
        byte[] bytes = writer.ToArray();
        byte[] table = GC.AllocateArray<byte>(bytes.Length, pinned: true); // the pattern reads it in place
        bytes.CopyTo(table, 0);
        Kept.Add(table);
        return new LinePattern(TableReader.At((byte*)Unsafe.AsPointer(ref table[0])));
    }

    private static bool Compare(ResidueInventory.Entry entry, Regex oracle, string text, int start)
    {
        Match expected = oracle.Match(text, start);
        int end = entry.Pattern.MatchAt(text, start, new Retreat[LinePattern.StackSize]);
        Assert.True(end == (expected.Success ? expected.Index + expected.Length : -1),
            $"{oracle} at {start} in '{text}': {end}, expected {expected}");
        return expected.Success;
    }

    private static IEnumerable<string> Samples(string pattern)
    {
        var random = new Random(Seed);
        var sampler = new PatternSampler(pattern, random);
        for (int i = 0; i < 12; i++)
        {
            string sample = sampler.Next();
            if (sample.Length > 200)
            {
                continue;
            }

            yield return sample;
            yield return sample.ToUpperInvariant();
            yield return sample + " x";
            for (int mutation = 0; mutation < 4 && sample.Length > 0; mutation++)
            {
                var mutated = new StringBuilder(sample);
                int place = random.Next(sample.Length);
                switch (random.Next(3))
                {
                    case 0:
                        mutated.Remove(place, 1);
                        break;
                    case 1:
                        mutated.Insert(place, "x .’É7"[random.Next(6)]);
                        break;
                    default:
                        mutated[place] = "aZ |:5"[random.Next(6)];
                        break;
                }

                yield return mutated.ToString();
            }
        }

        foreach (string line in OrdinaryLines)
        {
            yield return line;
        }
    }
}
