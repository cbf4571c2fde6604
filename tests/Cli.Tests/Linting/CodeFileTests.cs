namespace ContentLint.Cli.Tests.Linting;

/// <summary>The prose of C# and of resource files: what is read, where it is found, and what a fix does to it.</summary>
public sealed class CodeFileTests : CommandTest
{
    public CodeFileTests() => Write("rules.json", """
        {
          "include": ["**/*.cs", "**/*.resx"],
          "house": [{ "name": "use", "severity": "warning", "replace": { "utilise": "use" }, "fix": "safe" }]
        }
        """);

    [Theory]
    [InlineData("/// <summary>They [|utilise|] it.</summary>\nclass A;")]
    [InlineData("/// <remarks>\n/// They <b>[|utilise|]</b> it &amp; [|utilise|] it.\n/// <para>[|utilise|]</para>\n/// </remarks>\nclass A;")]
    [InlineData("/** <summary>\n * They [|utilise|] it.\n */\nclass A;")]
    [InlineData("/// <example>They [|utilise|]\n/// <code>utilise</code> it.</example>\nclass A;")]
    [InlineData("/// <summary>They <c>utilise</c> it. <see cref=\"utilise\"/> `utilise`</summary>\n/// <param name=\"a\">utilise</param>\nclass A;")]
    [InlineData("/// <remarks>\n/// ```text\n/// utilise\n/// ```\n/// # [|Utilise|]\n/// - [|utilise|]\n/// </remarks>\nclass A;")]
    [InlineData("// utilise\n/* utilise */ string a = \"utilise\";")]
    [InlineData("// lang=article\nstring a = \"They [|utilise|] it\", b = \"[|utilise|]\"; string c = \"utilise\";")]
    [InlineData("string a = /* language=article */ \"They \\\"[|utilise|]\\\" it\\n[|utilise|]\";")]
    [InlineData("// lang=article\nF(utilise(\"They [|utilise|] it\"), $\"{utilise} and {F(\"utilise\")} [|utilise|]\");\nF(\"utilise\");")]
    [InlineData("// lang=article\nvar a = $$\"\"\"\n    They {{utilise}} and {[|utilise|]} to\n    [|utilise|] \"it\".\n    \"\"\";")]
    [InlineData("// lang=article\nvar a = @\"They \"\"[|utilise|]\"\" it\";")]
    [InlineData("// lang=json\nvar a = \"utilise\";")]
    [InlineData("class A { [StringSyntax(\"article\")] public string B { get; } = \"They [|utilise|] it\"; string C = \"utilise\"; }")]
    [InlineData("void F([System.Diagnostics.CodeAnalysis.StringSyntaxAttribute(\"article\")] string a = \"[|utilise|]\", string b = \"utilise\") { }")]
    [InlineData("/// <summary>They [|utilise|]</summary>\r\nclass A;\r\n// contentlint-disable-next H-use: so it is\r\n/// <summary>utilise</summary>\r\nclass B;")]
    [InlineData("void F([StringSyntax(\"article\")] string a, int b) { }\nvoid G() { F(\"[|utilise|]\", 1); F(b: 1, a: \"[|utilise|]\"); H(\"utilise\"); }")]
    [InlineData("void F(Map<int, string> a, string b, [StringSyntax(\"article\")] string c, string d) { }\nvoid G() => this.F<int>(a, \"utilise\", c ? \"[|utilise|]\" : \"[|utilise|]\", \"utilise\");")]
    [InlineData("record A([StringSyntax(\"article\")] string B, string C);\nvar a = new A(\"[|utilise|]\", \"utilise\") { B = \"[|utilise|]\", C = \"utilise\" };")]
    [InlineData("class A { [StringSyntax(\"article\")] public string B { get; set; } void F(string c) { B = \"[|utilise|]\"; c = \"utilise\"; B = c; F(\"utilise\"); } }")]
    [InlineData("void F([StringSyntax(\"json\")] string a) { }\nvoid G() { F(\"utilise\"); var article = \"utilise\"; }")]
    [InlineData("void F([StringSyntax(\"article\")] string a, string b) { }\nvoid G() { F(H(1, 2), \"utilise\"); F(new[] { 1, 2 }[a < b ? 0 : 1], \"utilise\"); H(1, \"utilise\"); }")]
    public void Code_is_never_prose(string marked) => VerifyPlaces("a.cs", marked);

    [Theory]
    [InlineData("<root>\n  <data name=\"utilise\"><value>They [|utilise|] &quot;it&quot; {utilise} [|utilise|]</value><comment>utilise</comment></data>\n</root>")]
    [InlineData("<root><data name=\"a\" type=\"System.Drawing.Size\"><value>utilise</value></data><data name=\"&gt;&gt;b\"><value>utilise</value></data><resheader name=\"c\"><value>utilise</value></resheader></root>")]
    public void Resource_files_have_texts(string marked) => VerifyPlaces("a.resx", marked);

    [Fact]
    public void A_fix_changes_the_words_and_nothing_around_them()
    {
        const string before =
            "/// <summary>They &amp; utilise\n/// it &amp; utilise <b>it</b>.</summary>\nclass A\n{\n    // lang=article\n    string a = \"They caf\\u00e9 utilise it\";\n}\n";
        Write("a.cs", before);
        Assert.Equal(0, Run("a.cs", "--fix").ExitCode);
        Assert.Equal(before.Replace("utilise", "use", StringComparison.Ordinal), Read("a.cs"));
    }

    [Fact]
    public void Nobody_speaks_in_code_unless_the_rule_is_named()
    {
        Write("a.cs", "/// <summary>“It is over,” said Hargest. “It is bad bad.”</summary>\nclass A;\n");
        Assert.DoesNotContain("CL291", Run("a.cs", "--format", "concise").Output, StringComparison.Ordinal);
        Write("rules.json", """{ "include": ["**/*.cs"], "rules": { "CL291": "warning" } }""");
        Write("a.cs", "/// <summary>It is odd.</summary>\nclass A;\n");
        Assert.Contains("CL291", Run("a.cs", "--format", "concise", "--severity", "note").Output, StringComparison.Ordinal);
        Write("rules.json", """{ "include": ["**/*.cs"], "extends": "source-code" }""");
        Assert.DoesNotContain("CL291", Run("a.cs", "--format", "concise", "--severity", "note").Output, StringComparison.Ordinal);
    }

    private void VerifyPlaces(string name, string marked)
    {
        string text = marked.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal);
        Write(name, text);
        string output = Run(name, "--select", "H-use", "--format", "concise", "--severity", "note").Output;
        int[] starts = [.. Places(marked, text)];
        string[] expected = [.. starts.Select(start =>
            $"{name}:{Line(text, start)}:{start - text.LastIndexOf('\n', Math.Max(0, start - 1))}:")];
        Assert.Equal(expected,
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line[..(line.IndexOf(' ', StringComparison.Ordinal))]));
    }

    private static string Line(string text, int at) =>
        (text.AsSpan(0, at).Count('\n') + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<int> Places(string marked, string text)
    {
        int removed = 0;
        for (int at = marked.IndexOf("[|", StringComparison.Ordinal); at >= 0; at = marked.IndexOf("[|", at + 1, StringComparison.Ordinal))
        {
            yield return Math.Min(text.Length, at - removed);
            removed += 4;
        }
    }
}
