using ContentLint.Documents;
using ContentLint.Reading;

namespace ContentLint.Engine.Tests.Reading;

/// <summary>The kind of an article, from what it says itself and from its form; and articles that only look a little like one.</summary>
public sealed class GenreTests
{
    [Theory]
    [InlineData("---\ntitle: Late boat\ngenre: review\n---\n\nThe boat came late.\n", Genre.Review)]
    [InlineData("+++\ntitle = \"Late boat\"\ntype = \"recipe\"\n+++\n\nThe boat came late.\n", Genre.Recipe)]
    [InlineData("{\n  \"title\": \"Late boat\",\n  \"kind\": \"press release\"\n}\n\nThe boat came late.\n", Genre.PressRelease)]
    [InlineData("---\ntitle: \"Opinion: let the boat be late\"\n---\n\nThe boat came late.\n", Genre.Opinion)]
    [InlineData("---\ntitle: Late boat\ntype: news\n---\n\n## Ingredients\n\n- Rope\n\n## Method\n\nTie it.\n", Genre.News)]
    [InlineData("**Mara Hess:** So how did you start?\n\n**Tom Kell:** I bought a boat. Like, what else?\n\n**Mara Hess:** \\[laughs\\]\n\n**Tom Kell:** Right. So --\n\n**Mara Hess:** Yeah.\n", Genre.Transcript)]
    [InlineData("[00:01:10] Hess: So how did you start?\n\n[00:01:14] Kell: I bought a boat.\n\n[00:01:20] Hess: Why?\n\n[00:02:10] Kell: Why not?\n", Genre.Transcript)]
    [InlineData("# Pier 2.4\n\n## Added\n\n- A lamp at the end.\n\n## Fixed\n\n- The gate shuts.\n", Genre.ReleaseNotes)]
    [InlineData("# Pier\n\n* [`3f2c9a1`] **tide**: the gauge reads twice\n* [`88ad012`] **pier**: the lamp goes out\n* [`91bc44d`] gate: opens at six\n* [`77aa120`] gate: shuts at nine\n* [`52ff001`] crane: comes in June\n", Genre.ReleaseNotes)]
    [InlineData("# Announcing Tidebook 1.6\n\nThis release is small.\n\n- Maps of the coast by Mara Hess in [#12](https://code.example/12)\n- Charts in [#14](https://code.example/14)\n- A lamp\n", Genre.ReleaseNotes)]
    [InlineData("# Fish soup\n\n## Ingredients\n\n- 2 fish\n- 1 pot\n\n## Directions\n\n1. Boil the fish.\n", Genre.Recipe)]
    [InlineData("# Minutes of the harbour board\n\n## Present\n\nMara Hess, Tom Kell\n\n## Agenda\n\nThe pier.\n\n## Next meeting\n\nIn June.\n", Genre.Minutes)]
    [InlineData("FOR IMMEDIATE RELEASE\n\nThe pier opens in May, the harbour board said.\n", Genre.PressRelease)]
    [InlineData("# Pier opens\n\nThe pier opens in May.\n\n-ends-\n\n**Media contact:**\n\nMara Hess\n", Genre.PressRelease)]
    [InlineData("# Storm: live\n\n## 10:45\n\nThe ferry stops.\n\n## 10:20\n\nThe gate shuts.\n\n## 9:58\n\nIt rains.\n", Genre.Live)]
    [InlineData("# Links of the week\n\nWhat we read.\n\n- [A](https://a.example)\n- [B](https://b.example)\n- [C](https://c.example)\n- [D](https://d.example)\n- [E](https://e.example)\n- [F](https://f.example)\n- [G](https://g.example)\n- [H](https://h.example)\n", Genre.Links)]
    [InlineData("# What is on\n\n- May 3: Boats, old hall\n- May 4: Ropes, old hall\n- Monday: Nets, the yard\n- June 2: Songs of the sea\n- 12 June: Market\n", Genre.Events)]
    [InlineData("# Ana Brook, pilot of the island ferry, dies at 84\n\nAna Brook is dead.\n", Genre.Obituary)]
    [InlineData("# A night at the opera\n\n★★★★☆\n\nThe curtain rises on an empty stage.\n", Genre.Review)]
    [InlineData("# How to tie a knot\n\n1. Take a rope.\n2. Make a loop.\n3. Pull.\n", Genre.HowTo)]
    [InlineData("# Tide gauge\n\n## Installation\n\nPut it in the water.\n\n## Usage\n\nRead it.\n", Genre.HowTo)]
    public void A_kind_is_recognised(string text, Genre genre)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.Equal(genre, reading.Genre);
    }

    [Theory]
    [InlineData("# Pier opens\n\nThe board said: it opens in May.\n\nMara Hess: “It is done.”\n\nThe vote was seven to two.\n\nIt rained all day.\n")] // one label makes no transcript
    [InlineData("# Fair\n\n**Where:** Old hall\n\n**When:** May\n\n**Where:** Yard\n\n**When:** June\n")] // facts with labels
    [InlineData("# Pier\n\nThe lamp was added and the gate fixed.\n\n## Security\n\nTwo guards were hired.\n")]
    [InlineData("# Rates rise by 2.5 percent\n\nThe bank released its report.\n\n- One\n- Two\n")]
    [InlineData("# Pier\n\n- [The plan](https://a.example)\n- [The vote](https://b.example)\n\nIt was adopted.\n")]
    [InlineData("# Fish\n\nThe ingredients of the soup are secret.\n\nThe method is old.\n")]
    [InlineData("# The last minutes of the ferry\n\nIt sank at noon.\n")]
    [InlineData("# Board\n\nOn Monday the board met. On Tuesday it voted.\n\nMonday was wet.\n\nThe clerk wrote it down.\n")]
    [InlineData("# Where the board lives\n\nThe board released a statement at 10:45.\n")]
    [InlineData("# Two die in storm\n\nA pilot, 84, was among them.\n")]
    [InlineData("# How to save a town is a question without an answer\n\nNobody knows, the clerk said.\n")]
    public void A_report_stays_a_report(string text)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.Equal(Genre.News, reading.Genre);
    }
}
