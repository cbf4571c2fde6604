using System.Globalization;
using ContentLint.Text;

namespace ContentLint.Documents.Code;

/// <summary>Reads a string of C# as the text that it stands for; what stands in the holes of an interpolated one is code.</summary>
internal static class StringReader
{
    /// <summary>Adds what a string says.</summary>
    /// <param name="source">The file.</param>
    /// <param name="token">The string.</param>
    /// <param name="text">Takes the prose.</param>
    public static void Read(ArticleText source, in CodeToken token, CodeText text)
    {
        ReadOnlySpan<char> characters = source.AsSpan();
        int at = token.Inner;
        while (at < token.InnerEnd)
        {
            char character = characters[at];
            if (character == '\n')
            {
                at = AddBreak(characters, at, token.InnerEnd, text);
            }
            else if (character == '{' && token.Dollars > 0)
            {
                at = AddBraces(characters, at, token, text);
            }
            else if (character == '}' && token is { Dollars: > 0, IsRaw: false } && at + 1 < token.InnerEnd && characters[at + 1] == '}')
            {
                text.Add("}", at, at + 2);
                at += 2;
            }
            else if (character == '"' && token is { IsVerbatim: true, IsRaw: false } && at + 1 < token.InnerEnd)
            {
                text.Add("\"", at, at + 2);
                at += 2;
            }
            else if (character == '\\' && token is { IsVerbatim: false, IsRaw: false })
            {
                at = AddEscape(characters, at, token.InnerEnd, text);
            }
            else
            {
                int from = at++;
                while (at < token.InnerEnd && characters[at] is not ('\n' or '{' or '}' or '"' or '\\'))
                {
                    at++;
                }

                text.Add(from, at);
            }
        }
    }

    /// <summary>A line break is a space, and a blank line the end of a paragraph.</summary>
    private static int AddBreak(ReadOnlySpan<char> characters, int at, int end, CodeText text)
    {
        int breaks = 0;
        while (at < end && char.IsWhiteSpace(characters[at]))
        {
            breaks += characters[at++] == '\n' ? 1 : 0;
        }

        if (breaks > 1)
        {
            text.Break();
        }
        else
        {
            text.AddSpace();
        }

        return at;
    }

    /// <summary>Braces: two are one, and one opens a hole; in a raw string as many as it has dollar signs open one.</summary>
    private static int AddBraces(ReadOnlySpan<char> characters, int at, in CodeToken token, CodeText text)
    {
        int run = CSharpScanner.RunOf(characters, at);
        int open = token.IsRaw ? token.Dollars : 1;
        if (token.IsRaw ? run < open : run > 1)
        {
            int taken = token.IsRaw ? run : 2;
            text.Add(token.IsRaw ? new string('{', run) : "{", at, at + taken);
            return at + taken;
        }

        int hole = at + (token.IsRaw ? run - open : 0);
        text.Add(at, hole);
        var scanner = new CSharpScanner(characters);
        int after = Math.Min(token.InnerEnd, scanner.FindHoleEnd(hole, open));
        text.AddCode(hole, after);
        return after;
    }

    private static int AddEscape(ReadOnlySpan<char> characters, int at, int end, CodeText text)
    {
        char kind = at + 1 < end ? characters[at + 1] : '\\';
        if (kind is 'n' or 'r')
        {
            text.Break();
            return at + 2;
        }

        int most = kind switch
        {
            'u' => 4,
            'U' => 8,
            'x' => 4,
            _ => 0,
        };
        int last = at + 2;
        while (last < end && last < at + 2 + most && Uri.IsHexDigit(characters[last]))
        {
            last++;
        }

        last = Math.Min(last, end);
        string value = kind switch
        {
            't' or 'v' or 'f' or '0' or 'a' or 'b' or 'e' => " ",
            'u' or 'U' or 'x' => Decode(characters.Slice(at + 2, Math.Max(0, last - at - 2)).ToString()),
            _ => kind.ToString(),
        };
        text.Add(value, at, last);
        return last;
    }

    private static string Decode(string digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) && value is > 0 and <= 0x10FFFF
            ? value < 0x10000 ? ((char)value).ToString() : char.ConvertFromUtf32(value)
            : " ";
}
