using ContentLint.Text;

namespace ContentLint.Reading;

/// <summary>
/// The words of a text that follow a mark of code, of a link, of a path or of an account: there they are names. They are gathered when one
/// is first asked for.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class MarkedWords(ArticleText text)
{
    private readonly ArticleText _text = text;
    private HashSet<string>? _words;

    /// <summary>Whether a word is one of them.</summary>
    public bool Has(ReadOnlySpan<char> word) => (_words ??= Gather()).Contains(word.ToString());

    private HashSet<string> Gather()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        ReadOnlySpan<char> characters = _text.AsSpan();
        int mark = characters.IndexOfAny("`[/@".AsSpan());
        while (mark >= 0)
        {
            int end = mark + 1;
            while (end < characters.Length && char.IsLetter(characters[end]))
            {
                end++;
            }

            if (end > mark + 1)
            {
                words.Add(characters.Slice(mark + 1, end - mark - 1).ToString());
            }

            int next = characters.Slice(end).IndexOfAny("`[/@".AsSpan());
            mark = next < 0 ? -1 : end + next;
        }

        return words;
    }
}
