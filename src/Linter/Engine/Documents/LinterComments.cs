using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents;

/// <summary>Finds the comments that speak to the linter: <c>&lt;!-- contentlint-disable-next CL201: reason --&gt;</c>.</summary>
internal static class LinterComments
{
    /// <summary>What such a comment begins with.</summary>
    public const string Prefix = "contentlint-";

    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>Adds those between two places of markup, in order.</summary>
    public static void Collect(ArticleText source, int start, int end, List<TextSpan> comments)
    {
        while (start < end)
        {
            ReadOnlySpan<char> rest = source.Between(start, end);
            int open = rest.IndexOf(Open.AsSpan());
            if (open < 0)
            {
                return;
            }

            int close = rest.Slice(open + Open.Length).IndexOf(Close.AsSpan());
            int length = close < 0 ? rest.Length - open : Open.Length + close + Close.Length;
            ReadOnlySpan<char> content = rest.Slice(open + Open.Length).TrimStart();
            if (content.StartsWith(Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                comments.Add(new TextSpan(start + open, length));
            }

            start += open + length;
        }
    }
}
