using ContentLint.Cli.Reporting.Console;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Reporting.Console;

public sealed class MarkdownTextTests
{
    private const string Page = """
        # CL999 a-rule

        Finds **things** that are `not * so` and [links](https://example.org/a(b) to them. It goes on for more than one line
        and is one paragraph, with 2 * 3 and \*stars\*.

        ## Why
        * One reason is long enough to be broken over two lines when the terminal is narrow, as some are
        * Another reason

        ## Examples
        ```bad
        Walters warned of things that nobody in this town had ever seen or heard of before.
        A second line.
        ```
        ```good
        Jo Walters warned.
        ```
        """;

    [Fact]
    public void A_page_fits_the_terminal() => Snapshot.Verify(MarkdownText.Render(Page, 60, default));

    [Fact]
    public void A_plain_page_has_one_line_a_paragraph() => Snapshot.Verify(MarkdownText.ToPlain(Page));
}
