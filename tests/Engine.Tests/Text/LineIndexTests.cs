using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Engine.Tests.Text;

public sealed class LineIndexTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb\rc\nd", 4)]
    [InlineData("\n\n\r\n", 4)]
    [InlineData("a\u0085b\u2028c\u2029d\fe\vf", 1)] // editors and GitHub do not break lines here
    public void Lines_end_at_the_three_breaks_and_nowhere_else(string text, int lines) =>
        Assert.Equal(lines, LineIndex.Build(text.AsSpan()).Count);

    [Theory]
    [InlineData("a\r\nb", 0, 0, 0)]
    [InlineData("a\r\nb", 2, 0, 2)] // between \r and \n
    [InlineData("a\r\nb", 3, 1, 0)]
    [InlineData("😀b", 2, 0, 2)] // columns count UTF-16 units
    [InlineData("a\n", 2, 1, 0)]
    public void An_offset_has_a_line_and_a_column(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), LineIndex.Build(text.AsSpan()).GetPosition(offset));

    [Fact]
    public void Agrees_with_a_slow_count_on_random_texts()
    {
        var random = new Random(23);
        for (int round = 0; round < 300; round++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(80)).Select(_ => "ab\r\n\n\u2028"[random.Next(6)])]);
            LineIndex lines = LineIndex.Build(text.AsSpan());
            int line = 0;
            int start = 0;
            for (int offset = 0; offset <= text.Length; offset++)
            {
                Assert.Equal(new LinePosition(line, offset - start), lines.GetPosition(offset));
                bool breaks = offset < text.Length
                    && (text[offset] == '\n' || (text[offset] == '\r' && !(offset + 1 < text.Length && text[offset + 1] == '\n')));
                if (breaks)
                {
                    line++;
                    start = offset + 1;
                }
            }
        }
    }
}
