namespace ContentLint.Cli.Tests.Commands;

/// <summary>Zero, one and two, and nothing else: what a script relies on.</summary>
public sealed class ExitCodeTests : CommandTest
{
    [Theory]
    // clean and findings
    [InlineData(0, "clean.txt")]
    [InlineData(0, "check clean.txt")]
    [InlineData(1, "bad.txt")]
    [InlineData(1, "check bad.txt clean.txt")]
    [InlineData(1, "articles")]
    [InlineData(1, ".")]
    [InlineData(1, "check")]
    [InlineData(0, "odd.txt")]
    [InlineData(0, "empty.txt")]
    // --fail-on is not --severity
    [InlineData(1, "odd.txt --fail-on warning")]
    [InlineData(1, "small.txt --fail-on=note")]
    [InlineData(0, "small.txt --fail-on warning")]
    [InlineData(0, "bad.txt --fail-on never")]
    [InlineData(1, "odd.txt --fail-on warning --severity error")]
    [InlineData(0, "odd.txt --severity note")]
    // selection
    [InlineData(0, "bad.txt --ignore CL191")]
    [InlineData(0, "bad.txt --ignore odd-word,bad-word")]
    [InlineData(0, "bad.txt --select CL291")]
    [InlineData(1, "bad.txt --select bad-word --select CL291")]
    // input that cannot be read
    [InlineData(2, "missing.txt")]
    [InlineData(2, "bad.txt missing.txt")]
    [InlineData(2, "nothing/*.txt")]
    [InlineData(2, "articles/*.html")]
    [InlineData(1, "articles/*.txt")]
    [InlineData(1, "**/*.txt")]
    [InlineData(2, "no-articles")]
    [InlineData(1, "odd-name.txt")]
    [InlineData(2, "binary.txt")]
    [InlineData(0, "binary.txt --force-exclude")]
    [InlineData(0, "binaries")]
    [InlineData(2, "story.adoc")]
    [InlineData(2, "page.txt")]
    [InlineData(0, "story.adoc --force-exclude")]
    [InlineData(0, "formats --config formats.json")]
    // a rule that failed
    [InlineData(2, "explosive.text")]
    [InlineData(2, "explosive.text --fail-on never")]
    // everything excluded
    [InlineData(0, "node_modules")]
    [InlineData(0, "node_modules/pack/bad.txt --force-exclude")]
    [InlineData(1, "node_modules/pack/bad.txt")]
    // usage
    [InlineData(2, "")]
    [InlineData(2, "--formt sarif bad.txt")]
    [InlineData(2, "bad.txt --unknown")]
    [InlineData(2, "bad.txt -z")]
    [InlineData(2, "bad.txt --format xml")]
    [InlineData(2, "bad.txt --format")]
    [InlineData(2, "bad.txt --severity grave")]
    [InlineData(2, "bad.txt --fail-on sometimes")]
    [InlineData(2, "bad.txt --jobs 0")]
    [InlineData(2, "bad.txt --jobs many")]
    [InlineData(2, "bad.txt --color red")]
    [InlineData(2, "bad.txt --select CL999")]
    [InlineData(2, "bad.txt --ignore CL002")]
    [InlineData(2, "bad.txt --config missing.json")]
    [InlineData(2, "bad.txt --config broken.json")]
    [InlineData(2, "clean.txt --config unknown-rule.json")]
    [InlineData(2, "clean.txt --config unknown-severity.json")]
    [InlineData(2, "clean.txt --config unknown-option.json")]
    [InlineData(2, "clean.txt --config unknown-profile.json")]
    [InlineData(2, "clean.txt --config missing-file.json")]
    [InlineData(2, "clean.txt --config binary.txt")]
    [InlineData(2, "clean.txt --config articles")]
    [InlineData(2, "clean.txt --config wrong.json --fail-on never")]
    [InlineData(2, "clean.txt --max-findings 0")]
    [InlineData(1, "bad.txt --max-findings 1")]
    [InlineData(1, "bad.txt --format github")]
    [InlineData(0, "bad.txt --format github --fail-on never")]
    [InlineData(2, "**/*.nothing")]
    [InlineData(2, "clean.txt nothing/")]
    [InlineData(2, "clean.txt --config wrong.json")]
    [InlineData(2, "bad.txt --format sarif --format json")]
    [InlineData(2, "bad.txt --format sarif=a.sarif --output b.sarif")]
    [InlineData(2, "bad.txt --format sarif --output articles")]
    [InlineData(2, "bad.txt --stdin-filename a.txt")]
    [InlineData(1, "bad.txt --format sarif --output /dev/null")]
    [InlineData(2, "explain")]
    [InlineData(2, "explain CL999")]
    [InlineData(0, "explain CL191 odd-word")]
    [InlineData(2, "rules extra")]
    [InlineData(2, "rules --verbose")]
    [InlineData(0, "rules")]
    [InlineData(2, "inspect")]
    [InlineData(2, "inspect missing.txt")]
    [InlineData(2, "inspect clean.txt --format sarif")]
    [InlineData(0, "inspect clean.txt")]
    [InlineData(0, "--help")]
    [InlineData(0, "check --help")]
    [InlineData(0, "--version")]
    [InlineData(2, "chek bad.txt")]
    [InlineData(0, "help")]
    [InlineData(0, "help check")]
    // a name that begins with a dash
    [InlineData(1, "-- -dash.txt")]
    [InlineData(1, "./-dash.txt")]
    public void Exit_code_is_as_promised(int expected, string arguments)
    {
        Write("clean.txt", "Nothing to see here.");
        Write("bad.txt", "This is bad.");
        Write("odd.txt", "This is odd.");
        Write("small.txt", "This is small.");
        Write("odd-name.txt/inner.txt", "A folder of this name is bad.");
        Write("-dash.txt", "This is bad.");
        Write("empty.txt", string.Empty);
        Write("binary.txt", [1, 0, 2, 0, 255]);
        Write("binaries/a.txt", [1, 0, 2, 0, 255]);
        Write("story.adoc", "= Fine");
        Write("page.txt", "%PDF-1.4 bad");
        Write("formats/a.rst", "bad");
        Write("formats.json", "{ \"include\": [\"**/*.rst\"] }");
        Write("explosive.text", "There is dynamite.");
        Write("articles/a.txt", "This is bad.");
        Write("articles/b.md", "# Fine\n\nAll fine.");
        Write("no-articles/readme.pdf", "bad");
        Write("node_modules/pack/bad.txt", "This is bad.");
        Write("broken.json", "{ \"rules\": ");
        Write("wrong.json", "{ \"ruls\": {} }");
        Write("unknown-rule.json", "{ \"rules\": { \"CL999\": \"off\" } }");
        Write("unknown-severity.json", "{ \"rules\": { \"CL191\": \"grave\" } }");
        Write("unknown-option.json", "{ \"rules\": { \"CL191\": { \"options\": { \"most\": 1 } } } }");
        Write("unknown-profile.json", "{ \"extends\": \"lenient\" }");
        Write("missing-file.json", "{ \"extends\": \"nowhere.json\" }");

        CommandResult result = Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.True(expected == result.ExitCode, $"{result.ExitCode}\n{result.Output}\n{result.Error}");
        if (expected == 2)
        {
            // Also when nothing but findings is asked for, and they go elsewhere.
            string first = Run([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-q"]).Error;
            Assert.True(arguments.Length == 0
                || first.StartsWith("contentlint: ", StringComparison.Ordinal), "an exit code of 2 is always explained: " + first);
            Assert.False(result.Error.Length == 0, "an exit code of 2 is always explained");
        }

        // Nothing here is a terminal.
        Assert.DoesNotContain('\u001b', result.Output + result.Error);
    }

    [Fact]
    public void Two_hundred_and_fifty_six_findings_are_one_and_not_zero()
    {
        Write("a.txt", string.Join("\n\n", Enumerable.Repeat("This is bad.", 256)));
        Assert.Equal(1, Run("a.txt").ExitCode);
    }

    [Theory]
    [InlineData("bad.txt --formt sarif", "--format")]
    [InlineData("bad.txt --select bad-wrod", "bad-word")]
    [InlineData("bad.txt --ignore CL19", "CL191")]
    [InlineData("bad.txt --fail-on eror", "error")]
    [InlineData("bad.txt --format sarf", "sarif")]
    [InlineData("explain odd-wort", "odd-word")]
    [InlineData("expalin CL191", "explain")]
    [InlineData("explain odd", "odd-word")]
    [InlineData("bad.txt --json", "--format json")]
    [InlineData("bda.txt", "bad.txt")]
    [InlineData("aritcles/a.txt", null)]
    [InlineData("articles/ab.txt", "articles/a.txt")]
    public void A_wrong_name_brings_the_right_one(string arguments, string? suggestion)
    {
        Write("bad.txt", "This is bad.");
        Write("articles/a.txt", "This is bad.");
        CommandResult result = Run(arguments.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(suggestion is null
            ? "there is no such file"
            : $"did you mean “{suggestion}”?", result.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, result.Output);
    }

    [Fact]
    public void Findings_go_to_standard_output_and_everything_else_to_standard_error()
    {
        Write("bad.txt", "This is bad.");
        CommandResult result = Run("bad.txt", "missing.txt");
        Assert.Contains("CL191", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("missing.txt", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CL191", result.Error, StringComparison.Ordinal);
        Assert.Equal("contentlint: missing.txt: there is no such file or folder\n1 error in 1 article (12 ms)\n", result.Error);
    }
}
