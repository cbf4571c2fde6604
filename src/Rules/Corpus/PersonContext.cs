using System.Text;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// The names and roles in the sentence of a person. Two articles that share some of them speak of one person as a rule; a name alone is
/// borne by many.
/// </summary>
/// <param name="reading">The article.</param>
internal sealed class PersonContext(ArticleReading reading)
{
    /// <summary>Marks a role among the words.</summary>
    public const char RoleMark = '=';

    /// <summary>Marks a sentence that tells of a family.</summary>
    public const char Kin = '+';

    /// <summary>Most lists of words are no longer.</summary>
    private const int UsualLength = 128;

    private static readonly string[] RoleEndings = ["person", "people", "woman", "women", "man", "men", "s"];

    private readonly List<(int Token, string Word)> _words = []; // of the sentence that was read last
    private int _first = -1;

    /// <summary>The words around a name, parted by spaces.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The first token of the name.</param>
    /// <param name="end">After its last token.</param>
    public string Read(in Sentence sentence, int first, int end)
    {
        if (_first != sentence.FirstToken)
        {
            ReadSentence(sentence);
        }

        var words = new StringBuilder(UsualLength);
        foreach ((int token, string word) in _words)
        {
            if (token < first || token >= end)
            {
                words.Append(word).Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    private void ReadSentence(in Sentence sentence)
    {
        _first = sentence.FirstToken;
        _words.Clear();
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            if (Lists.KinNoun.Has(token))
            {
                _words.Add((i, Kin.ToString()));
            }
            else if (Lists.RoleNoun.Has(token) || Lists.Title.Has(token))
            {
                _words.Add((i, RoleMark + RoleOf(reading.TextOf(token))));
            }
            else if (token.IsCapitalised && i > sentence.FirstToken && !Lists.OtherWord.Has(token) && !Lists.Calendar.Has(token)
                && !Lists.Honorific.Has(token) && !Lists.GivenName.Has(token))
            {
                _words.Add((i, NameKey.Create(reading.TextOf(token))));
            }
        }
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
