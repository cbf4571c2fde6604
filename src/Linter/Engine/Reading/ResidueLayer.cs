using ContentLint.Documents;
using ContentLint.Lexicon;
using ContentLint.Text;

namespace ContentLint.Reading;

internal static class ResidueLayer
{
    public static void Build(Article article, WordLexicon lexicon, PooledList<Token> tokens, PooledList<Residue> residue)
    {
        _ = article;
        _ = lexicon;
        _ = tokens;
        _ = residue;
    }
}
