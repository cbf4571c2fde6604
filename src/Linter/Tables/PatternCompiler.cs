using System.Globalization;
using ContentLint.Words.Patterns;

namespace ContentLint.Tables;

/// <summary>
/// Turns a pattern into instructions. The syntax is that of .NET regular expressions without back references, lazy or
/// possessive quantifiers and look-behind; a pattern outside it is a mistake in the table and throws.
/// </summary>
internal sealed class PatternCompiler(string pattern)
{
    private readonly List<Instruction> _program = [];
    private bool _ignoreCase = true;
    private int _at;

    public List<CharacterSetBuilder> Sets { get; } = [];

    public Instruction[] Compile(bool whole)
    {
        ReadAlternatives();
        if (_at < pattern.Length)
        {
            throw Mistake("unmatched ')'");
        }

        if (whole)
        {
            _program.Add(new Instruction(OpCode.End));
        }

        _program.Add(new Instruction(OpCode.Match));
        return _program.ToArray();
    }

    private void ReadAlternatives()
    {
        int start = _program.Count;
        var exits = new List<int>();
        ReadSequence();
        while (_at < pattern.Length && pattern[_at] == '|')
        {
            _at++;
            Insert(start, new Instruction(OpCode.Split, _program.Count + 2));
            exits.Add(_program.Count);
            _program.Add(new Instruction(OpCode.Jump));
            start = _program.Count;
            ReadSequence();
        }

        foreach (int exit in exits)
        {
            _program[exit] = new Instruction(OpCode.Jump, _program.Count);
        }
    }

    private void ReadSequence()
    {
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
        {
            int start = _program.Count;
            ReadAtom();
            ReadQuantifier(start);
        }
    }

    private void ReadAtom()
    {
        char character = pattern[_at++];
        switch (character)
        {
            case '(':
                ReadGroup();
                break;
            case '[':
                AddSet(ReadSet());
                break;
            case '.':
                AddSet(CharacterSetBuilder.AnyButBreak());
                break;
            case '^':
                _program.Add(new Instruction(OpCode.Start));
                break;
            case '$':
                _program.Add(new Instruction(OpCode.End));
                break;
            case '\\':
                ReadEscape();
                break;
            case '*' or '+' or '?' or '{':
                throw Mistake("nothing to repeat");
            default:
                AddCharacter(character);
                break;
        }
    }

    private void ReadGroup()
    {
        bool before = _ignoreCase;
        OpCode look = OpCode.Match;
        if (Take("?:"))
        {
            look = OpCode.Match;
        }
        else if (Take("?="))
        {
            look = OpCode.Ahead;
        }
        else if (Take("?!"))
        {
            look = OpCode.NotAhead;
        }
        else if (Take("?-i:"))
        {
            _ignoreCase = false;
        }
        else if (_at < pattern.Length && pattern[_at] == '?')
        {
            throw Mistake("unknown kind of group");
        }

        int start = _program.Count;
        if (look != OpCode.Match)
        {
            _program.Add(new Instruction(look));
        }

        ReadAlternatives();
        if (look != OpCode.Match)
        {
            _program.Add(new Instruction(OpCode.Match));
            _program[start] = new Instruction(look, _program.Count);
        }

        if (_at >= pattern.Length || pattern[_at] != ')')
        {
            throw Mistake("unmatched '('");
        }

        _at++;
        _ignoreCase = before;
    }

    private CharacterSetBuilder ReadSet()
    {
        var set = new CharacterSetBuilder(_ignoreCase);
        bool negated = Take("^");
        while (_at < pattern.Length && pattern[_at] != ']')
        {
            char first = pattern[_at++];
            if (first == '\\')
            {
                first = pattern[_at++];
                if (first is 'w' or 's' or 'd' or 'W' or 'S' or 'D')
                {
                    set.AddClass(first);
                    continue;
                }

                first = ReadEscapedCharacter(first);
            }

            char last = first;
            if (_at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] != ']')
            {
                _at++;
                last = pattern[_at++];
                if (last == '\\')
                {
                    last = ReadEscapedCharacter(pattern[_at++]);
                }
            }

            set.Add(first, last >= first ? last : throw Mistake("the range ends before it begins"));
        }

        _at++;
        if (negated)
        {
            set.Negate();
        }

        return set;
    }

    private void ReadEscape()
    {
        char character = pattern[_at++];
        switch (character)
        {
            case 'b':
                _program.Add(new Instruction(OpCode.WordBoundary));
                break;
            case 'w' or 's' or 'd' or 'W' or 'S' or 'D':
                var set = new CharacterSetBuilder(ignoreCase: false);
                set.AddClass(character);
                AddSet(set);
                break;
            default:
                AddCharacter(ReadEscapedCharacter(character));
                break;
        }
    }

    private char ReadEscapedCharacter(char character)
    {
        if (character == 'u')
        {
            char value = (char)int.Parse(pattern.AsSpan(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            _at += 4;
            return value;
        }

        return character switch
        {
            'n' => '\n',
            't' => '\t',
            _ when char.IsLetterOrDigit(character) => throw Mistake($"unknown escape \\{character}"),
            _ => character,
        };
    }

    private void ReadQuantifier(int start)
    {
        if (_at >= pattern.Length || pattern[_at] is not ('?' or '*' or '+' or '{'))
        {
            return;
        }

        char mark = pattern[_at++];
        int min = mark == '+' ? 1 : 0;
        int max = mark == '?' ? 1 : int.MaxValue;
        if (mark == '{')
        {
            int close = pattern.IndexOf('}', _at);
            string[] bounds = pattern.Substring(_at, close - _at).Split(',');
            min = int.Parse(bounds[0], CultureInfo.InvariantCulture);
            max = bounds.Length == 1 ? min : bounds[1].Length == 0 ? int.MaxValue : int.Parse(bounds[1], CultureInfo.InvariantCulture);
            _at = close + 1;
        }

        if (_at < pattern.Length && pattern[_at] is '?' or '*' or '+' or '{')
        {
            throw Mistake("lazy, possessive and double quantifiers are not supported");
        }

        Instruction[] body = [.. _program.Skip(start)];
        _program.RemoveRange(start, body.Length);
        if (body.Length == 1 && body[0].Code == OpCode.Set)
        {
            _program.Add(new Instruction(OpCode.Repeat, body[0].A, min, max));
            return;
        }

        if (body.Length == 1 && body[0].Code is OpCode.Character or OpCode.ExactCharacter)
        {
            var set = new CharacterSetBuilder(ignoreCase: body[0].Code == OpCode.Character);
            set.Add((char)body[0].A, (char)body[0].A);
            Sets.Add(set);
            _program.Add(new Instruction(OpCode.Repeat, Sets.Count - 1, min, max));
            return;
        }

        for (int i = 0; i < min; i++)
        {
            Append(body, start);
        }

        if (max == int.MaxValue)
        {
            // Split over the body, then back. The bodies of the inventory always consume something, so this ends.
            int split = _program.Count;
            _program.Add(default);
            Append(body, start);
            _program.Add(new Instruction(OpCode.Jump, split));
            _program[split] = new Instruction(OpCode.Split, _program.Count);
            return;
        }

        var exits = new List<int>();
        for (int i = min; i < max; i++)
        {
            exits.Add(_program.Count);
            _program.Add(default);
            Append(body, start);
        }

        foreach (int exit in exits)
        {
            _program[exit] = new Instruction(OpCode.Split, _program.Count);
        }
    }

    /// <summary>Adds a copy of instructions that were written for another place.</summary>
    private void Append(Instruction[] body, int writtenFor)
    {
        int moved = _program.Count - writtenFor;
        foreach (Instruction instruction in body)
        {
            bool jumps = instruction.Code is OpCode.Split or OpCode.Jump or OpCode.Ahead or OpCode.NotAhead;
            _program.Add(jumps ? instruction with { A = instruction.A + moved } : instruction);
        }
    }

    private void Insert(int place, Instruction instruction)
    {
        _program.Insert(place, instruction);
        for (int i = place + 1; i < _program.Count; i++)
        {
            Instruction moved = _program[i];
            if (moved.Code is OpCode.Split or OpCode.Jump or OpCode.Ahead or OpCode.NotAhead)
            {
                _program[i] = moved with { A = moved.A + 1 };
            }
        }
    }

    private void AddSet(CharacterSetBuilder set)
    {
        Sets.Add(set);
        _program.Add(new Instruction(OpCode.Set, Sets.Count - 1));
    }

    private void AddCharacter(char character) => _program.Add(_ignoreCase
        ? new Instruction(OpCode.Character, char.ToLowerInvariant(character))
        : new Instruction(OpCode.ExactCharacter, character));

    private bool Take(string expected)
    {
        if (string.CompareOrdinal(pattern, _at, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        _at += expected.Length;
        return true;
    }

    private FormatException Mistake(string what) => new($"Pattern '{pattern}', at {_at}: {what}.");
}
