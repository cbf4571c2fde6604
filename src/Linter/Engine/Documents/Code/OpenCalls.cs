using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Code;

/// <summary>The brackets that are open at a place in a file of C#, the innermost with the name before it and the commas in it.</summary>
internal sealed class OpenCalls(ArticleText source)
{
    private readonly Stack<(string Callee, int Place)> _open = new();
    private CodeToken _last;
    private int _typeEnd;

    /// <summary>How many brackets are open.</summary>
    public int Depth => _open.Count;

    /// <summary>The name before the innermost bracket, without type arguments; empty if there is none.</summary>
    public string Callee => _open.Count > 0 ? _open.Peek().Callee : string.Empty;

    /// <summary>How many commas of its own the innermost bracket has had: the place of an argument, from 0.</summary>
    public int Place => _open.Count > 0 ? _open.Peek().Place : 0;

    /// <summary>Goes behind a token.</summary>
    public void Pass(in CodeToken token)
    {
        if (token.Start < _typeEnd || token.Kind == CodeTokenKind.Comment)
        {
            return;
        }

        switch (token.Kind == CodeTokenKind.Sign ? source[token.Start] : '\0')
        {
            case '<' when _last.Kind == CodeTokenKind.Name && FindTypeEnd(token.Start) is var end && end > 0:
                _typeEnd = end; // the name before stays the last token: F<T>( calls F
                return;
            case '(':
                bool isCall = _last.Kind == CodeTokenKind.Name;
                _open.Push((isCall ? source.ToString(TextSpan.FromBounds(_last.Start, _last.End)) : string.Empty, 0));
                break;
            case '[' or '{':
                _open.Push((string.Empty, 0));
                break;
            case ')' or ']' or '}' when _open.Count > 0:
                _open.Pop();
                break;
            case ',' when _open.Count > 0:
                (string callee, int place) = _open.Pop();
                _open.Push((callee, place + 1));
                break;
            default:
                break;
        }

        _last = token;
    }

    /// <summary>After the type arguments that a sign opens; 0 if it is a comparison.</summary>
    private int FindTypeEnd(int start)
    {
        int depth = 0;
        for (int i = start; i < source.Length; i++)
        {
            char character = source[i];
            depth += character == '<' ? 1 : character == '>' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }

            if (!char.IsLetterOrDigit(character) && character is not ('<' or '>' or ',' or ' ' or '.' or '?' or '[' or ']' or '_'))
            {
                return 0;
            }
        }

        return 0;
    }
}
