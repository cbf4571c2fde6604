namespace ContentLint.Cli.Tests.Commands;

/// <summary><c>contentlint house import</c>: rules of other linters as house rules, each told by its name.</summary>
public sealed class HouseImportTests : CommandTest
{
    [Fact]
    public void Each_kind_of_a_vale_style_is_carried_over()
    {
        Write("Town/Weak.yml",
            "extends: existence\nmessage: \"Cut '%s'\"\nignorecase: true\nlevel: error\ntokens:\n  - 'rather'\n  - 'some ?what'\nexceptions:\n  - rather than\n");
        Write("Town/Terms.yml",
            "extends: substitution\nmessage: \"Use '%s' instead of '%s'\"\nlevel: warning\nignorecase: true\nswap:\n  '(?:Town|City) Hall': town hall\n  kerb: curb|edge\n");
        Write("Town/Length.yml",
            "extends: occurrence\nmessage: \"Too long\"\nscope: sentence\nlevel: suggestion\nmax: 5\ntoken: \\b(\\w+)\\b\n");
        Write("Town/Acronyms.yml",
            "extends: conditional\nmessage: \"'%s' is not defined\"\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions:\n  - BBC\n");
        Write("Town/Heads.yml",
            "extends: capitalization\nmessage: \"'%s' should be in sentence case\"\nscope: heading\nmatch: $sentence\n");
        Write("Town/Either.yml", "extends: consistency\nmessage: \"Inconsistent '%s'\"\neither:\n  adviser: advisor\n");
        Write("Town/Passive.yml",
            "extends: existence\nmessage: \"'%s'\"\nignorecase: true\nraw:\n  - \\b(is|was)\\b\\s*\ntokens:\n  - '[\\w]+ed'\n  - given\n  - shown\n");
        Write("Town/Twice.yml", "extends: repetition\nmessage: \"'%s' twice\"\nalpha: true\n");
        Write("Town/Spell.yml", "extends: spelling\nmessage: \"'%s'\"\n");
        Write("Town/Around.yml", "extends: existence\nmessage: \"'%s'\"\ntokens:\n  - '(?<!not )bad'\n");
        CommandResult result = Run("house", "import", "Town", "--output", "town.rules.json");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Town/Twice.yml: not carried over: a word twice in a row is found by rule doubled-word already\n", result.Error,
            StringComparison.Ordinal);
        Assert.Contains("Town/Spell.yml: not carried over: there is no check of the kind “spelling”\n", result.Error,
            StringComparison.Ordinal);
        Assert.Contains("Town/Around.yml: not carried over: “(?<!not )bad”: it looks at what stands around\n", result.Error,
            StringComparison.Ordinal);
        Assert.EndsWith("contentlint: 7 of 10 rules carried over, 0 of them in part; 10 phrases\n", result.Error, StringComparison.Ordinal);

        Write("rules.json", """{ "house": ["town.rules.json"] }""");
        Write("a.md",
            "# A New Plan for kerbs\n\nThe plan is rather late, rather than early, at the City Hall.\n\nThe TFG was given an adviser and an advisor and an adviser by the kerb.\n\nA new plan was needed.\n");
        Assert.Equal(
            """
            a.md:1:5: warning H-town-heads: 'New' should be in sentence case [house-town-heads]
            a.md:3:1: note H-town-length: Too long [house-town-length]
            a.md:3:13: error H-town-weak: Cut 'rather' [house-town-weak]
            a.md:3:52: warning H-town-terms: Use 'town hall' instead of 'City Hall' [house-town-terms]
            a.md:5:1: note H-town-length: Too long [house-town-length]
            a.md:5:5: warning H-town-acronyms: 'TFG' is not defined [house-town-acronyms]
            a.md:5:9: warning H-town-passive: 'was given' [house-town-passive]
            a.md:5:37: warning H-town-either: Inconsistent 'advisor' [house-town-either]
            a.md:5:67: warning H-town-terms: Use 'curb or edge' instead of 'kerb' [house-town-terms]
            a.md:7:12: warning H-town-passive: 'was needed' [house-town-passive]

            """,
            Run("a.md", "--format", "concise", "--severity", "note").Output);
    }

    [Theory]
    [InlineData("words.txt", "# Weak words\nrather\nin order to -> to\n", 2, 1)]
    [InlineData("words.json", "[\"rather\", \"sort of\"]", 1, 2)]
    [InlineData("words.json", "{ \"utilise\": \"use\", \"commence\": \"start\" }", 1, 2)]
    [InlineData("weasels.js", "// words\nconst weasels = ['rather', 'sort of', 'it\\'s clear'];\nmodule.exports = weasels;\n", 1, 3)]
    [InlineData("checks.py",
        "def check(text):\n    return preferred(text, [\n        [\"use\", [\"utilise\", \"utilize\"]],\n        [\"start\", [\"commence\"]],\n    ])\n", 1, 3)]
    public void Lists_of_words_are_carried_over(string file, string text, int rules, int phrases)
    {
        Write(file, text);
        CommandResult result = Run("house", "import", file);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(rules == 1 ? "1 of 1 rules" : "2 of 2 rules", result.Error, StringComparison.Ordinal);
        Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"; {(rules == 1 ? phrases : 2)} phrases"),
            result.Error, StringComparison.Ordinal);
        Write("rules.json", result.Output);
        Assert.Equal(0, Run("rules").ExitCode);
    }

    [Fact]
    public void What_is_no_rule_is_said()
    {
        Write("broken.yml", "extends: [existence\n");
        Write("list.yml", "- a\n- b\n");
        Write("rules.toml", "x = 1\n");
        Write("there.json", "{}");
        CommandResult result = Run("house", "import", "broken.yml", "list.yml");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("broken.yml: not carried over: it is not valid YAML", result.Error, StringComparison.Ordinal);
        Assert.Contains("list.yml: not carried over: it is no rule of Vale", result.Error, StringComparison.Ordinal);
        Assert.Contains("rules.toml is no Vale style and no list of words", Run("house", "import", "rules.toml").Error,
            StringComparison.Ordinal);
        Assert.Contains("there is no such file or folder", Run("house", "import", "nowhere.yml").Error, StringComparison.Ordinal);
        Assert.Contains("house import needs a file", Run("house", "import").Error, StringComparison.Ordinal);
        Assert.Contains("there is no command “house exprot”", Run("house", "exprot").Error, StringComparison.Ordinal);
        Write("words.txt", "rather\n");
        Assert.Contains("exists already; nothing was written", Run("house", "import", "words.txt", "-o", "there.json").Error,
            StringComparison.Ordinal);
        Assert.Equal("{}", Read("there.json"));
    }
}
