using System.Text;

namespace ContentLint.Engine.Tests.Words;

/// <summary>Writes texts that a pattern should match, by walking the pattern itself; it shares nothing with the matcher.</summary>
internal sealed class PatternSampler(string pattern, Random random)
{
    private int _at;

    public string Next()
    {
        _at = 0;
        return Alternatives();
    }

    private string Alternatives()
    {
        var ways = new List<string> { Sequence() };
        while (_at < pattern.Length && pattern[_at] == '|')
        {
            _at++;
            ways.Add(Sequence());
        }

        return ways[random.Next(ways.Count)];
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
        {
            int start = _at;
            string atom = Atom();
            (int min, int max) = Quantifier();
            int end = _at;
            int count = random.Next(min, Math.Min(max, min + 4) + 1);
            for (int i = 0; i < count; i++)
            {
                // Each repetition is a sample of its own.
                _at = start;
                text.Append(i == 0 ? atom : Atom());
            }

            _at = end;
        }

        return text.ToString();
    }

    private string Atom()
    {
        char character = pattern[_at++];
        switch (character)
        {
            case '(':
                bool look = pattern[_at] == '?' && pattern[_at + 1] is '=' or '!';
                if (pattern[_at] == '?')
                {
                    _at = pattern.IndexOfAny([':', '=', '!'], _at) + 1;
                }

                string inner = Alternatives();
                _at++;
                return look ? string.Empty : inner;
            case '[':
                return Set();
            case '.':
                return "a B,7’"[random.Next(6)].ToString();
            case '^' or '$':
                return string.Empty;
            case '\\':
                return Escape(pattern[_at++]);
            default:
                return character.ToString();
        }
    }

    private string Escape(char letter) => letter switch
    {
        'b' => string.Empty,
        'd' => "0379"[random.Next(4)].ToString(),
        'w' => "aZé5_"[random.Next(5)].ToString(),
        's' => " ",
        'S' => "x-é"[random.Next(3)].ToString(),
        'W' => " .”"[random.Next(3)].ToString(),
        _ => letter.ToString(),
    };

    private string Set()
    {
        bool negated = pattern[_at] == '^';
        var members = new List<string>();
        for (_at += negated ? 1 : 0; pattern[_at] != ']'; _at++)
        {
            if (pattern[_at] == '\\')
            {
                members.Add(Escape(pattern[++_at]));
            }
            else if (pattern[_at + 1] == '-' && pattern[_at + 2] != ']')
            {
                members.Add(((char)random.Next(pattern[_at], pattern[_at + 2] + 1)).ToString());
                _at += 2;
            }
            else
            {
                members.Add(pattern[_at].ToString());
            }
        }

        _at++;
        return negated ? "q" : members[random.Next(members.Count)];
    }

    private (int Min, int Max) Quantifier()
    {
        switch (_at < pattern.Length ? pattern[_at] : ' ')
        {
            case '?':
                _at++;
                return (0, 1);
            case '*':
                _at++;
                return (0, 9);
            case '+':
                _at++;
                return (1, 9);
            case '{':
                int close = pattern.IndexOf('}', _at);
                string[] bounds = pattern[(_at + 1)..close].Split(',');
                _at = close + 1;
                int min = int.Parse(bounds[0], System.Globalization.CultureInfo.InvariantCulture);
                return (min, bounds.Length == 1
                    ? min
                    : bounds[1].Length == 0 ? min + 3 : int.Parse(bounds[1], System.Globalization.CultureInfo.InvariantCulture));
            default:
                return (1, 1);
        }
    }
}
