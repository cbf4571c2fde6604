using System.Text;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Corpus;

/// <summary>The names and roles in the sentence of a person. Two articles that share some of them speak of one person as a rule; a name alone is borne by many.</summary>
internal static class PersonContext
{
    /// <summary>Marks a role among the words.</summary>
    public const char RoleMark = '=';

    /// <summary>Marks a sentence that tells of a family.</summary>
    public const char Kin = '+';

    private static readonly string[] RoleEndings = ["person", "people", "woman", "women", "man", "men", "s"];

    /// <summary>The words around a name, parted by spaces.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The first token of the name.</param>
    /// <param name="end">After its last token.</param>
    public static string Read(ArticleReading reading, in Sentence sentence, int first, int end)
    {
        var words = new StringBuilder();
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind != TokenKind.Word || (i >= first && i < end))
            {
                continue;
            }

            if (Lists.KinNoun.Has(token))
            {
                words.Append(Kin).Append(' ');
            }
            else if (Lists.RoleNoun.Has(token) || Lists.Title.Has(token))
            {
                words.Append(RoleMark).Append(RoleOf(reading.TextOf(token))).Append(' ');
            }
            else if (token.IsCapitalised && i > sentence.FirstToken && !Lists.OtherWord.Has(token) && !Lists.Calendar.Has(token) && !Lists.Honorific.Has(token) && !Lists.GivenName.Has(token))
            {
                words.Append(NameKey.Create(reading.TextOf(token))).Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    /// <summary>How many names and roles two forms share.</summary>
    public static int CountShared(FactForm x, FactForm y, int value)
    {
        CountShared(x, y, value, out int roles, out int names, out _);
        return roles + names;
    }

    /// <summary>How many roles and how many names two forms share, and whether either tells of a family.</summary>
    public static void CountShared(FactForm x, FactForm y, int value, out int roles, out int names, out bool kin)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (Fact fact in x.Facts)
        {
            words.UnionWith(fact.Values[value].Split(' '));
        }

        kin = words.Contains(Kin.ToString());
        roles = 0;
        names = 0;
        var counted = new HashSet<string>(StringComparer.Ordinal);
        foreach (Fact fact in y.Facts)
        {
            foreach (string word in fact.Values[value].Split(' '))
            {
                kin |= word.Length == 1 && word[0] == Kin;
                if (word.Length > 1 && words.Contains(word) && counted.Add(word))
                {
                    roles += word[0] == RoleMark ? 1 : 0;
                    names += word[0] == RoleMark ? 0 : 1;
                }
            }
        }
    }

    /// <summary>A spokesman, a spokeswoman and a spokesperson have one role.</summary>
    private static string RoleOf(ReadOnlySpan<char> word)
    {
        string role = NameKey.Create(word);
        foreach (string ending in RoleEndings)
        {
            if (role.Length > ending.Length + 3 && role.EndsWith(ending, StringComparison.Ordinal))
            {
                return role.Substring(0, role.Length - ending.Length);
            }
        }

        return role;
    }
}
