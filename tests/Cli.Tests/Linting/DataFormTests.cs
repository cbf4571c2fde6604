namespace ContentLint.Cli.Tests.Linting;

/// <summary>Files that are no articles are announced and skipped; articles about such matters are not.</summary>
public sealed class DataFormTests : CommandTest
{
    [Theory]
    [InlineData("feed.txt", "<?xml version=\"1.0\"?>\n<list>\n<item>The harbour</item>\n</list>\n", "markup or a program")]
    [InlineData("page.txt", "<!DOCTYPE html>\n<html><body><p>The harbour reopened on Friday.</p></body></html>\n", "markup or a program")]
    [InlineData("tide.txt", "#!/usr/bin/python\nprint('tide')\n", "markup or a program")]
    [InlineData("tide.txt", "int tide(int day) {\n  int height = day * 2;\n  if (height > 3) {\n    return 3;\n  }\n  return height;\n}\n",
        "markup or a program")]
    [InlineData("tide.txt",
        "from harbour import tide\n\nclass Quay:\n\tdef rise(self, day):\n\t\tself.day = day\n\t\tfor x in tide(day):\n\t\t\tprint x\n",
        "markup or a program")]
    [InlineData("key.txt", "-----BEGIN HARBOUR KEY-----\nabcdef\nghijkl\nmnopqr\n-----END HARBOUR KEY-----\n", "a key or certificate")]
    [InlineData("robots.txt", "User-agent: *\nDisallow: /quay\nSitemap: https://harbour.example/map\n", "directives for robots")]
    [InlineData("LICENSE.md",
        "# Harbour License\n\nPermission is hereby granted to whoever reads this license, without warranties of any kind.\n", "a licence")]
    [InlineData("mail.txt", "Subject: \u001B$BF|K\\\u001B(B\n", "in an encoding of escapes (ISO-2022)")]
    [InlineData("card.html", "<div class=\"card\"><a href=\"/\">Skip to main content</a></div>\n", "a page without a sentence")]
    public void What_is_no_article_is_announced_and_skipped(string name, string text, string kind)
    {
        Write(name, text);
        CommandResult result = Run(name);
        Assert.Equal($"contentlint: {name}: {kind} and no article; skipped\nNo findings in 0 articles, 1 no article (12 ms)\n",
            result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("a.txt", "The licence of the harbour board\n\nThe board gave the licence to the town in May.\n\nbad\n")]
    [InlineData("a.txt", "Robots in the harbour\n\nThe robots carry crates of fish: eight of them, day and night.\n\nbad\n")]
    [InlineData("a.txt", "<p>The harbour reopened on Friday.</p>\n\n<p>The ferry sailed at noon.</p>\n\nbad\n")]
    [InlineData("a.md", "# Tide in code\n\n```\nint tide(int day) {\n  return day;\n}\n```\n\nThe board met in May.\n\nbad\n")]
    [InlineData("a.html", "<h1>The harbour</h1>\n<p>The board met in May and closed the quay.</p>\n<p>bad</p>\n")]
    public void An_article_about_such_matters_is_linted(string name, string text)
    {
        Write(name, text);
        Assert.Equal(1, Run(name).ExitCode);
    }

    [Fact]
    public void In_a_folder_they_are_only_counted()
    {
        Write("key.txt", "-----BEGIN HARBOUR KEY-----\nabcdef\nghijkl\nmnopqr\n-----END HARBOUR KEY-----\n");
        Write("a.txt", "The board met in May.\n");
        CommandResult result = Run(".");
        Assert.Equal("No findings in 1 article, 1 no article (12 ms)\n", result.Error);
    }

    [Fact]
    public void A_folder_may_be_said_to_hold_articles()
    {
        Write("rules.json", "{ \"genre\": \"news\" }");
        Write("robots.txt", "User-agent: *\nDisallow: /quay\nSitemap: https://harbour.example/map\nbad\n");
        Assert.Equal(1, Run("robots.txt").ExitCode);
    }
}
