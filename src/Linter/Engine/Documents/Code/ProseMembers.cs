using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Code;

/// <summary>
/// The parameters, fields and properties of a file that say they hold prose (<c>[StringSyntax("article")]</c>): strings that the same file
/// gives to them are prose as well. Known by name and place alone; what other files declare would take the meaning of the code.
/// </summary>
internal sealed class ProseMembers
{
    /// <summary>What articles are called in attributes and comments.</summary>
    public const string Language = "article";

    /// <summary>How far back the attribute's name is looked for: the longest way to write it is shorter.</summary>
    private const int AttributeLength = 120;

    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<(string Callee, int Place)> _places = [];
    private readonly HashSet<(string Callee, string Parameter)> _parameters = [];

    /// <summary>Reads the declarations of a file.</summary>
    /// <param name="source">The file.</param>
    /// <returns>What it declares; null if it declares nothing of the kind, as nearly every file.</returns>
    public static ProseMembers? Find(ArticleText source)
    {
        if (source.AsSpan().IndexOf("StringSyntax".AsSpan()) < 0)
        {
            return null;
        }

        var found = new ProseMembers();
        var calls = new OpenCalls(source);
        var scanner = new CSharpScanner(source.AsSpan());
        int attribute = -1; // the depth of the declaration whose attribute was read
        CodeToken name = default;
        CodeToken last = default;
        for (CodeToken token = scanner.Next(); token.Kind != CodeTokenKind.End; token = scanner.Next())
        {
            if (token.Kind == CodeTokenKind.Text && Says(source, last, token))
            {
                attribute = calls.Depth - 2;
            }

            bool isAfterDeclaration = attribute >= 0 && calls.Depth == attribute && token.Kind == CodeTokenKind.Sign
                && source[token.Start] is ',' or ')' or '=' or ';' or '{';
            if (isAfterDeclaration && name.Kind == CodeTokenKind.Name)
            {
                found.Add(calls, source.ToString(TextSpan.FromBounds(name.Start, name.End)));
                attribute = -1;
            }

            calls.Pass(token);
            name = token.Kind == CodeTokenKind.Name ? token : name;
            last = token.Kind == CodeTokenKind.Comment ? last : token;
        }

        return found._members.Count + found._places.Count > 0 ? found : null;
    }

    /// <summary>Whether a string is the argument of an attribute that says it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="before">The token before.</param>
    /// <param name="text">The string.</param>
    public static bool Says(ArticleText source, in CodeToken before, in CodeToken text)
    {
        if (before.Kind != CodeTokenKind.Sign || source[before.Start] != '('
            || !source.AsSpan(TextSpan.FromBounds(text.Inner, text.InnerEnd)).Equals(Language.AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> name = source.AsSpan(TextSpan.FromBounds(Math.Max(0, before.Start - AttributeLength), before.Start)).TrimEnd();
        return name.EndsWith("StringSyntax".AsSpan(), StringComparison.Ordinal)
            || name.EndsWith("StringSyntaxAttribute".AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>Whether an expression that begins at a token is given to one of them.</summary>
    /// <param name="calls">What is open before it.</param>
    /// <param name="source">The file.</param>
    /// <param name="name">The last name before it.</param>
    /// <param name="last">The token before it.</param>
    public bool Take(OpenCalls calls, ArticleText source, in CodeToken name, in CodeToken last)
    {
        if (last.Kind != CodeTokenKind.Sign)
        {
            return false;
        }

        switch (source[last.Start])
        {
            case '(' or ',':
                return _places.Contains((calls.Callee, calls.Place));
            case ':':
                return _parameters.Contains((calls.Callee, source.ToString(TextSpan.FromBounds(name.Start, name.End))));
            case '=':
                return _members.Contains(source.ToString(TextSpan.FromBounds(name.Start, name.End)));
            default:
                return false;
        }
    }

    private void Add(OpenCalls calls, string name)
    {
        if (calls.Callee.Length > 0)
        {
            _places.Add((calls.Callee, calls.Place));
            _parameters.Add((calls.Callee, name));
        }

        if (calls.Callee.Length == 0 || char.IsUpper(name[0]))
        {
            _members.Add(name); // a parameter in capitals is one of a record: a property as well
        }
    }
}
