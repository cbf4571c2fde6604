using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules;

/// <summary>
/// What an article must have for a rule to find anything in it: a word of a list, a kind of token, a kind of phrase. One of them is enough.
/// The engine asks before it calls the rule, so that a rule need not look whether it is wanted.
/// </summary>
public sealed class Wake
{
    /// <summary>Lists of words.</summary>
    public IReadOnlyList<WordList> Words { get; init; } = [];

    /// <summary>Kinds of tokens.</summary>
    public IReadOnlyList<TokenKind> Tokens { get; init; } = [];

    /// <summary>Kinds of phrases.</summary>
    public IReadOnlyList<PhraseKind> Phrases { get; init; } = [];

    /// <summary>Categories of what is not the article.</summary>
    public IReadOnlyList<ResidueCategory> Residue { get; init; } = [];

    /// <summary>Whether an article has any of it.</summary>
    /// <param name="reading">The reading.</param>
    public bool IsWoken(ArticleReading reading)
    {
        if (reading is null)
        {
            throw new ArgumentNullException(nameof(reading));
        }

        for (int i = 0; i < Words.Count; i++)
        {
            if (reading.HasWord(Words[i]))
            {
                return true;
            }
        }

        for (int i = 0; i < Tokens.Count; i++)
        {
            if (reading.HasToken(Tokens[i]))
            {
                return true;
            }
        }

        for (int i = 0; i < Phrases.Count; i++)
        {
            if (reading.HasPhrase(Phrases[i]))
            {
                return true;
            }
        }

        return Residue.Count > 0 && HasResidue(reading);
    }

    private bool HasResidue(ArticleReading reading)
    {
        foreach (ref readonly Residue residue in reading.Residue)
        {
            for (int i = 0; i < Residue.Count; i++)
            {
                if (residue.Category == Residue[i])
                {
                    return true;
                }
            }
        }

        return false;
    }
}
