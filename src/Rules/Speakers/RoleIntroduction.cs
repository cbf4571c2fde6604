using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>
/// Finds a full name by the role beside it, whatever its first word is elsewhere: <c>governor Mar Hess</c>,
/// <c>Sang Hess, a partner at the firm</c>.
/// </summary>
internal static class RoleIntroduction
{
    /// <summary>So far behind the comma stands the role, in tokens: <c>, the former managing partner</c>.</summary>
    private const int Reach = 5;

    /// <summary>The last words, by their hashes, of names beside which a role stands, with where they stand, in one pass.</summary>
    public static Dictionary<uint, int> Find(ArticleReading reading)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        var found = new Dictionary<uint, int>();
        reading.Work.Add(tokens.Length);
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].IsCapitalised && IsFirstWord(reading, i) && (FollowsRole(tokens, i - 1) || PrecedesRole(tokens, i)))
            {
                found[tokens[i].Hash] = i;
            }
        }

        return found;
    }

    /// <summary>A capitalised word directly before the name that can be the first part of it.</summary>
    private static bool IsFirstWord(ArticleReading reading, int last)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ref readonly Token first = ref tokens[last - 1];
        if (first.Kind != TokenKind.Word || !first.IsCapitalised || first.IsPossessive || first.Length < 2
            || (first.Flags & TokenFlags.AllCapitals) != 0 || tokens[last].Start != first.End + 1
            || reading.Text[first.End] is not (' ' or '\u00A0'))
        {
            return false;
        }

        // "In May Hess, the baker": a date
        bool date = last > 1 && Lists.Calendar.Has(first) && Lists.Preposition.Has(tokens[last - 2]);
        return !date && (Lists.GivenName.Has(first) || !RoleIntroductionWords.NoFirst.Has(first));
    }

    private static bool FollowsRole(ReadOnlySpan<Token> tokens, int first) =>
        first > 0 && tokens[first].Start == tokens[first - 1].End + 1
        && RoleIntroductionWords.Role.Has(tokens[first - 1]);

    private static bool PrecedesRole(ReadOnlySpan<Token> tokens, int last)
    {
        if (last + 1 >= tokens.Length || tokens[last + 1].Kind != TokenKind.Comma)
        {
            return false;
        }

        for (int i = last + 2; i < tokens.Length && i < last + 2 + Reach && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (RoleIntroductionWords.Role.Has(tokens[i]))
            {
                return true;
            }

            if (Lists.Cue.Has(tokens[i]) || Lists.Pronoun.Has(tokens[i]) || Lists.Preposition.Has(tokens[i]))
            {
                return false;
            }
        }

        return false;
    }
}
