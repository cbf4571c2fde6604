using System.Runtime.CompilerServices;

namespace ContentLint.Lexicon.Patterns;

/// <summary>
/// A compiled pattern of the residue inventory. It knows as much of the syntax of regular expressions as the inventory needs,
/// starts faster than a regular expression, and takes a bounded number of steps: on a hostile line it gives up and says no.
/// </summary>
internal sealed class LinePattern
{
    /// <summary>A line that takes more steps than this is not what the pattern is about.</summary>
    private const int StepBudget = 4000;

    private static readonly ulong[] AsciiMasks = BuildAsciiMasks();

    private readonly Instruction[] _program;
    private readonly CharacterSet[] _sets;

    // What the text can go on with behind a repetition, and at a list of alternatives, by instruction; others are null.
    private readonly CharacterSet?[] _next;

    // What must be somewhere in the text, in any case; only for patterns that begin with any characters.
    private readonly Literal? _literal;
    private CharacterSet? _last;

    private LinePattern(Instruction[] program, CharacterSet[] sets)
    {
        _program = program;
        _sets = sets;
        _next = FindNext();
        _literal = program[0].Code == OpCode.Repeat ? FindLiteral() : null;
        Required = FindRequired(0, new ulong?[program.Length]);
        LongestMatch = FindLongest(0, new int[program.Length]);
    }

    /// <summary>No match is longer; the greatest integer if there is no limit.</summary>
    public int LongestMatch { get; }

    /// <summary>Whether a match of the whole text can end with this character.</summary>
    public bool CanEndWith(char character) => character >= 128 || (_last ??= FindLastCharacters()).Contains(character);

    /// <summary>Bits, as <see cref="MaskOf(char)"/> gives them, of the characters without which there is no match.</summary>
    public ulong Required { get; }

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern in the syntax of regular expressions.</param>
    /// <param name="whole">Whether a match must reach the end of the text.</param>
    public static LinePattern Compile(string pattern, bool whole)
    {
        var compiler = new PatternCompiler(pattern);
        Instruction[] program = compiler.Compile(whole);
        return new LinePattern(program, compiler.Sets.ToArray());
    }

    /// <summary>The bit of a character: one for each letter in any case, one for all digits, shared ones for the rest.</summary>
    public static ulong MaskOf(char character)
    {
        char lower = Lower(character);
        return lower switch
        {
            >= 'a' and <= 'z' => 1UL << (lower - 'a'),
            >= '0' and <= '9' => 1UL << 26,
            _ => 1UL << (27 + (lower % 37)),
        };
    }

    /// <summary>The bits of all characters of a text.</summary>
    public static ulong MaskOf(ReadOnlySpan<char> text)
    {
        ulong mask = 0;
        foreach (char character in text)
        {
            mask |= character < 128 ? AsciiMasks[character] : MaskOf(character);
        }

        return mask;
    }

    /// <summary>The end of the match that begins at <paramref name="start"/>, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the match is to begin.</param>
    /// <param name="stack">Memory for ways not yet tried; when it is full the match fails.</param>
    public int MatchAt(ReadOnlySpan<char> text, int start, Span<Retreat> stack)
    {
        if (_literal is not null && !_literal.IsIn(text.Slice(start)))
        {
            return -1;
        }

        int budget = StepBudget;
        return Run(text, start, 0, stack, ref budget);
    }

    private int Run(ReadOnlySpan<char> text, int start, int entry, Span<Retreat> stack, ref int budget)
    {
        int depth = 0;
        int step = entry;
        int at = start;
        while (true)
        {
            if (--budget < 0)
            {
                return -1;
            }

            ref readonly Instruction instruction = ref _program[step];
            bool fits;
            switch (instruction.Code)
            {
                case OpCode.Character:
                    fits = (uint)at < (uint)text.Length && Is(text[at], instruction.A);
                    at++;
                    break;
                case OpCode.ExactCharacter:
                    fits = (uint)at < (uint)text.Length && text[at] == instruction.A;
                    at++;
                    break;
                case OpCode.Set:
                    fits = (uint)at < (uint)text.Length && _sets[instruction.A].Contains(text[at]);
                    at++;
                    break;
                case OpCode.Repeat:
                    {
                        int end = at + _sets[instruction.A].CountIn(text.Slice(at, Math.Min(instruction.Max, text.Length - at)));
                        budget -= (end - at) / 8;
                        int least = at + instruction.Min;
                        at = FindLast(text, least, end, _next[step]!);
                        fits = at >= 0;
                        if (at > least)
                        {
                            if (depth == stack.Length)
                            {
                                return -1;
                            }

                            stack[depth++] = new Retreat(step + 1, at - 1, least);
                        }

                        break;
                    }

                case OpCode.Split:
                    // Long lists of words are where the time goes: where none begins as the text goes on, the list is passed over at once.
                    if (_next[step] is { } first && (uint)at < (uint)text.Length && text[at] < 128 && !first.Contains(text[at]))
                    {
                        fits = false;
                        break;
                    }

                    // And so is a word with another first letter.
                    ref readonly Instruction next = ref _program[step + 1];
                    if (next.Code == OpCode.Character && ((uint)at >= (uint)text.Length || !Is(text[at], next.A)))
                    {
                        step = instruction.A;
                        continue;
                    }

                    if (depth == stack.Length)
                    {
                        return -1;
                    }

                    stack[depth++] = new Retreat(instruction.A, at, -1);
                    fits = true;
                    break;
                case OpCode.Jump:
                    step = instruction.A;
                    continue;
                case OpCode.Start:
                    fits = at == 0;
                    break;
                case OpCode.End:
                    fits = at == text.Length;
                    break;
                case OpCode.WordBoundary:
                    fits = IsWord(text, at - 1) != IsWord(text, at);
                    break;
                case OpCode.Ahead:
                    fits = Run(text, at, step + 1, stack.Slice(depth), ref budget) >= 0;
                    step = instruction.A - 1;
                    break;
                case OpCode.NotAhead:
                    fits = Run(text, at, step + 1, stack.Slice(depth), ref budget) < 0;
                    step = instruction.A - 1;
                    break;
                default:
                    return at;
            }

            if (fits)
            {
                step++;
                continue;
            }

            do
            {
                if (depth == 0)
                {
                    return -1;
                }

                ref Retreat retreat = ref stack[depth - 1];
                step = retreat.Step;
                at = retreat.At;
                if (retreat.Least < 0)
                {
                    depth--;
                    break;
                }

                at = FindLast(text, retreat.Least, at, _next[step - 1]!);
                if (at > retreat.Least)
                {
                    retreat = new Retreat(step, at - 1, retreat.Least);
                }
                else
                {
                    depth--;
                }
            }
            while (at < 0);
        }
    }

    /// <summary>The last place a repetition can give back to, where the text goes on as the pattern does; -1 if there is none.</summary>
    private static int FindLast(ReadOnlySpan<char> text, int least, int end, CharacterSet next)
    {
        if (end == text.Length && end >= least)
        {
            return end;
        }

        while (end >= least && text[end] < 128 && !next.Contains(text[end]))
        {
            end--;
        }

        return end >= least ? end : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Is(char character, int expected) =>
        character == expected || (character < 128 ? (character | 0x20) == expected && character is >= 'A' and <= 'Z' : char.ToLowerInvariant(character) == expected);

    private static bool IsWord(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length && CharacterSet.IsWord(text[at]);

    private static char Lower(char character) =>
        character < 128 ? (character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character) : char.ToLowerInvariant(character);

    private static ulong[] BuildAsciiMasks()
    {
        var masks = new ulong[128];
        for (char character = (char)0; character < 128; character++)
        {
            masks[character] = MaskOf(character);
        }

        return masks;
    }

    /// <summary>What every way from an instruction to the match must pass; a way that comes round again demands nothing new.</summary>
    private ulong FindRequired(int step, ulong?[] known)
    {
        if (known[step] is { } required)
        {
            return required;
        }

        known[step] = ulong.MaxValue;
        Instruction instruction = _program[step];
        required = instruction.Code switch
        {
            OpCode.Match => 0,
            OpCode.Jump or OpCode.Ahead or OpCode.NotAhead => FindRequired(instruction.A, known),
            OpCode.Split => FindRequired(step + 1, known) & FindRequired(instruction.A, known),
            OpCode.Character or OpCode.ExactCharacter => MaskOf((char)instruction.A) | FindRequired(step + 1, known),
            _ => FindRequired(step + 1, known),
        };
        known[step] = required;
        return required;
    }

    /// <summary>The longest way from an instruction to the match; a way that comes round again has no end.</summary>
    private int FindLongest(int step, int[] known)
    {
        const int Open = -1;
        if (known[step] != 0)
        {
            return known[step] == Open ? int.MaxValue : known[step] - 1;
        }

        known[step] = Open;
        Instruction instruction = _program[step];
        int longest = instruction.Code switch
        {
            OpCode.Match => 0,
            OpCode.Jump or OpCode.Ahead or OpCode.NotAhead => FindLongest(instruction.A, known),
            OpCode.Split => Math.Max(FindLongest(step + 1, known), FindLongest(instruction.A, known)),
            OpCode.Character or OpCode.ExactCharacter or OpCode.Set => Add(FindLongest(step + 1, known), 1),
            OpCode.Repeat => Add(FindLongest(step + 1, known), instruction.Max),
            _ => FindLongest(step + 1, known),
        };
        known[step] = longest == int.MaxValue ? Open : longest + 1;
        return longest;

        static int Add(int left, int right) => left > int.MaxValue - 1 - right ? int.MaxValue : left + right;
    }

    /// <summary>The longest row of characters that no way to the match goes round, or null.</summary>
    private Literal? FindLiteral()
    {
        string longest = string.Empty;
        string row = string.Empty;
        int passed = 0; // instructions before this one can be jumped over
        for (int step = 0; step < _program.Length; step++)
        {
            ref readonly Instruction instruction = ref _program[step];
            // The letters i and k are the lower case of letters of other alphabets too.
            bool isPlain = step >= passed && instruction.Code is OpCode.Character or OpCode.ExactCharacter && instruction.A is < 128 and not ('i' or 'k' or 'I' or 'K');
            row = isPlain ? row + char.ToLowerInvariant((char)instruction.A) : string.Empty;
            longest = row.Length > longest.Length ? row : longest;
            if (instruction.Code is OpCode.Split or OpCode.Jump or OpCode.Ahead or OpCode.NotAhead)
            {
                passed = Math.Max(passed, instruction.A);
            }
        }

        return longest.Length == 0 ? null : new Literal(longest);
    }

    /// <summary>The ASCII characters the text of a match of the whole text can end with.</summary>
    private CharacterSet FindLastCharacters()
    {
        var last = new CharacterSet(ignoreCase: false);
        var ends = new bool?[_program.Length];
        for (int step = 0; step + 1 < _program.Length; step++)
        {
            ref readonly Instruction instruction = ref _program[step];
            if (instruction.Code is OpCode.Character or OpCode.ExactCharacter or OpCode.Set or OpCode.Repeat && CanEnd(step + 1, ends))
            {
                AddCharacters(instruction, last);
            }
        }

        return last;
    }

    /// <summary>Whether the match can end at an instruction without another character.</summary>
    private bool CanEnd(int step, bool?[] known)
    {
        if (known[step] is { } ends)
        {
            return ends;
        }

        known[step] = false; // a way that comes round again ends nowhere new
        Instruction instruction = _program[step];
        ends = instruction.Code switch
        {
            OpCode.Match => true,
            OpCode.Character or OpCode.ExactCharacter or OpCode.Set => false,
            OpCode.Repeat => instruction.Min == 0 && CanEnd(step + 1, known),
            OpCode.Split => CanEnd(step + 1, known) || CanEnd(instruction.A, known),
            OpCode.Jump or OpCode.Ahead or OpCode.NotAhead => CanEnd(instruction.A, known),
            _ => CanEnd(step + 1, known),
        };
        known[step] = ends;
        return ends;
    }

    private void AddCharacters(in Instruction instruction, CharacterSet set)
    {
        switch (instruction.Code)
        {
            case OpCode.Character:
                set.AddAscii((char)instruction.A);
                set.AddAscii(char.ToUpperInvariant((char)instruction.A));
                break;
            case OpCode.ExactCharacter:
                set.AddAscii((char)instruction.A);
                break;
            default:
                set.AddAscii(_sets[instruction.A]);
                break;
        }
    }

    private CharacterSet?[] FindNext()
    {
        var next = new CharacterSet?[_program.Length];
        int[] seen = [];
        int list = 0; // the last alternative of the list that was looked at
        for (int step = 0; step < _program.Length; step++)
        {
            ref readonly Instruction instruction = ref _program[step];
            bool isList = instruction.Code == OpCode.Split && step > list && _program[instruction.A].Code == OpCode.Split;
            if (isList || instruction.Code == OpCode.Repeat)
            {
                seen = seen.Length == 0 ? new int[_program.Length] : seen;
                CharacterSet set = next[step] = new CharacterSet(ignoreCase: false);
                AddFirst(isList ? step : step + 1, set, seen, step + 1);
            }

            for (int other = step; isList && _program[other].Code == OpCode.Split && _program[other].A > other; other = _program[other].A)
            {
                list = other;
            }
        }

        return next;
    }

    /// <summary>Adds the ASCII characters with which the text can go on at an instruction.</summary>
    /// <param name="step">The instruction.</param>
    /// <param name="set">The set to add to.</param>
    /// <param name="seen">The last question each instruction was seen in.</param>
    /// <param name="question">The number of this one.</param>
    private void AddFirst(int step, CharacterSet set, int[] seen, int question)
    {
        while (seen[step] != question)
        {
            seen[step] = question;
            ref readonly Instruction instruction = ref _program[step];
            switch (instruction.Code)
            {
                case OpCode.Character:
                case OpCode.ExactCharacter:
                case OpCode.Set:
                case OpCode.Repeat:
                    AddCharacters(instruction, set);
                    if (instruction.Code != OpCode.Repeat || instruction.Min > 0)
                    {
                        return;
                    }

                    step++;
                    break;
                case OpCode.Split:
                    AddFirst(instruction.A, set, seen, question);
                    step++;
                    break;
                case OpCode.Jump:
                case OpCode.Ahead:
                case OpCode.NotAhead:
                    step = instruction.A;
                    break;
                case OpCode.Match:
                    set.AddAllAscii();
                    return;
                case OpCode.End:
                    return;
                default:
                    step++;
                    break;
            }
        }
    }
}
