using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>
/// Words and phrases of the house that are no findings, whichever rule asks. Case and the shape of apostrophes do not count.
/// </summary>
public sealed class KnownTerms
{
    private readonly List<string> _terms = [];

    /// <summary>Takes the terms of the configuration.</summary>
    public KnownTerms(IEnumerable<string> terms)
    {
        foreach (string term in terms)
        {
            _terms.Add(term.Trim());
        }
    }

    /// <summary>The terms, and more.</summary>
    public static KnownTerms? Join(KnownTerms? terms, IReadOnlyList<string> more) =>
        more.Count == 0 ? terms : new KnownTerms(terms is null ? more : terms._terms.Concat(more));

    /// <summary>Whether the place is a term or lies within one.</summary>
    public bool Cover(ReadOnlySpan<char> text, TextSpan place)
    {
        foreach (string term in _terms)
        {
            int last = Math.Min(place.Start, text.Length - term.Length);
            for (int start = Math.Max(0, place.End - term.Length); start <= last; start++)
            {
                if (Stands(term, text, start))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Stands(string term, ReadOnlySpan<char> text, int start)
    {
        for (int i = 0; i < term.Length; i++)
        {
            if (Fold(term[i]) != Fold(text[start + i]))
            {
                return false;
            }
        }

        return !Continues(text, start - 1, start) && !Continues(text, start + term.Length - 1, start + term.Length);
    }

    /// <summary>Whether one word goes on from a character to the next.</summary>
    private static bool Continues(ReadOnlySpan<char> text, int left, int right) =>
        left >= 0 && right < text.Length && char.IsLetterOrDigit(text[left]) && char.IsLetterOrDigit(text[right]);

    private static char Fold(char character) => character switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        _ => char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(character),
    };
}
