using ContentLint.Documents.Code;
using ContentLint.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Engine.Tests.Documents.Code;

/// <summary>
/// The scanner cuts C# where the compiler does: every comment and every string of this repository, and the forms that it does not have.
/// </summary>
public sealed class CSharpScannerTests
{
    private const string Forms = """"
        #region It's a region that doesn't close "its text
        class Forms
        {
            /** <summary>A comment.</summary> */
            const char Quote = '"', Mark = '\'', Slash = '\\';
            string a = "", b = "\"\\", c = @"", d = @"a ""quoted"" \", e = "// no comment", f = "/* none */"; // a comment with "marks" and '
            string g = $"{a}{{no hole}} {b,10:N0} {(a.Length > 0 ? "yes" : $"no {"deeper"}")} {c}";
            string h = $@"one {a} ""two"" {b}
        three", i = @$"{a}", j = $"{d:yyyy}";
            string k = """raw "text" with marks""", l = $$"""one {no hole} {{a}} {{{b}}}""", m = """
                line one
                  line "two"
                """;
            byte[] n = "bytes"u8.ToArray();
            string o = $"{new[] { 1, 2 }[0]} {global::System.String.Empty} {a switch { "x" => "y", _ => @"z""" }}";
            //// no doc comment
            /***/ /**/ /* a */
            int @class = 1; double p = 1.5e3;
            #pragma warning disable CS0168 // it's nothing
            string q = $"""
                {a} and {"nested \" text"} and {c:"it's"}
                """;
        }
        #endregion
        """";

    public static TheoryData<string> Folders =>
        [.. new[] { "src", "tests" }.SelectMany(static folder => Directory.GetDirectories(Path.Combine(Repository.Root, folder)))
            .Select(static folder => Path.GetRelativePath(Repository.Root, folder))];

    [Fact]
    public void The_forms_of_comments_and_strings_are_those_of_the_compiler() => Verify("forms.cs", Forms);

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_sources_of_this_repository_are_cut_as_the_compiler_cuts_them(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            if (!text.Contains("#if", StringComparison.Ordinal))
            {
                Verify(file, text);
            }
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("$\"{")]
    [InlineData("$\"{a:")]
    [InlineData("\"\"\"")]
    [InlineData("$$\"\"\"{{{")]
    [InlineData("'")]
    [InlineData("'\\")]
    [InlineData("\"\\")]
    [InlineData("/*")]
    [InlineData("/// <summary")]
    [InlineData("@")]
    [InlineData("$")]
    public void What_is_not_closed_ends_with_the_file(string text) => Assert.InRange(Scan(text).Count, 0, 4);

    [Fact]
    public void Strings_in_strings_do_not_take_the_stack() => Assert.NotEmpty(Scan(string.Concat(Enumerable.Repeat("$\"{", 100_000))));

    private static void Verify(string name, string text)
    {
        string[] expected = Compile(text);
        string[] actual = [.. Scan(text)];
        for (int i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            Assert.True(
                i < expected.Length && i < actual.Length && string.Equals(expected[i], actual[i], StringComparison.Ordinal),
                $"{name}: the compiler has {expected.ElementAtOrDefault(i)}, and the scanner {actual.ElementAtOrDefault(i)}");
        }
    }

    private static List<string> Scan(string text)
    {
        var found = new List<string>();
        var scanner = new CSharpScanner(text);
        for (CodeToken token = scanner.Next(); token.Kind != CodeTokenKind.End; token = scanner.Next())
        {
            if (token.Kind is CodeTokenKind.Comment or CodeTokenKind.DocLine or CodeTokenKind.DocBlock or CodeTokenKind.Text)
            {
                string kind = token.Kind switch
                {
                    CodeTokenKind.Text => "text",
                    CodeTokenKind.Comment => "comment",
                    _ => "doc",
                };
                found.Add($"{kind} {text[token.Start..token.End].TrimEnd()}");
            }
        }

        return found;
    }

    private static string[] Compile(string text)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text,
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithDocumentationMode(DocumentationMode.Parse))
            .GetRoot();
        var found = new List<(int Start, string Kind, string Text)>();
        foreach (SyntaxNodeOrToken item in root.DescendantNodesAndTokens(static node => node is not InterpolatedStringExpressionSyntax))
        {
            if (item.AsNode() is InterpolatedStringExpressionSyntax
                || item.AsToken()
                .Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
                    or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
                or SyntaxKind.Utf8MultiLineRawStringLiteralToken)
            {
                string own = item.ToString();
                found.Add((item.SpanStart, "text", own.EndsWith("u8", StringComparison.Ordinal) && !item.IsNode ? own[..^2] : own));
            }
        }

        TextSpan[] holes = [.. root.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().Select(static node => node.Span)];
        foreach (SyntaxTrivia trivia in root.DescendantTrivia())
        {
            if (holes.Any(hole => hole.Contains(trivia.Span)))
            {
                continue;
            }

            switch (trivia.Kind())
            {
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia:
                    found.Add((trivia.SpanStart, "comment", trivia.ToString()));
                    break;
                case SyntaxKind.MultiLineDocumentationCommentTrivia:
                    found.Add((trivia.FullSpan.Start, "doc", trivia.ToFullString()));
                    break;
                case SyntaxKind.SingleLineDocumentationCommentTrivia:
                    int start = trivia.FullSpan.Start;
                    foreach (string line in trivia.ToFullString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                        .Where(static line => line.Trim().Length > 0))
                    {
                        found.Add((start++, "doc", line.Trim()));
                    }

                    break;
                default:
                    break;
            }
        }

        return [.. found.OrderBy(static item => item.Start).Select(static item => $"{item.Kind} {item.Text.TrimEnd()}")];
    }
}
