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

    private LinePattern(Instruction[] program, CharacterSet[] sets)
    {
        _program = program;
        _sets = sets;
        FindFirstCharacters(0, new bool[program.Length]);
        Required = FindRequired(0, new ulong?[program.Length]);
        LongestMatch = FindLongest(0, new int[program.Length]);
    }

    /// <summary>No match is longer; the greatest integer if there is no limit.</summary>
    public int LongestMatch { get; }

    /// <summary>Bits, as <see cref="MaskOf(char)"/> gives them, of the characters without which there is no match.</summary>
    public ulong Required { get; }

    /// <summary>Bits of the ASCII characters below 64 that a match can begin with.</summary>
    public ulong FirstLow { get; private set; }

    /// <summary>Bits of the ASCII characters from 64 that a match can begin with.</summary>
    public ulong FirstHigh { get; private set; }

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern in the syntax of regular expressions.</param>
    /// <param name="whole">Whether a match must reach the end of the text.</param>
    public static LinePattern Compile(string pattern, bool whole)
    {
        var compiler = new PatternCompiler(pattern);
        Instruction[] program = compiler.Compile(whole);
        return new LinePattern(program, compiler.Sets.ToArray());
    }

    /// <summary>Whether a match can begin with this character.</summary>
    public bool CanBeginWith(char character) =>
        character >= 128 || ((character < 64 ? FirstLow >> character : FirstHigh >> (character - 64)) & 1) != 0;

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

            Instruction instruction = _program[step];
            bool fits;
            switch (instruction.Code)
            {
                case OpCode.Character:
                    fits = at < text.Length && (text[at] == instruction.A || Lower(text[at]) == instruction.A);
                    at++;
                    break;
                case OpCode.ExactCharacter:
                    fits = at < text.Length && text[at] == instruction.A;
                    at++;
                    break;
                case OpCode.Set:
                    fits = at < text.Length && _sets[instruction.A].Contains(text[at]);
                    at++;
                    break;
                case OpCode.Repeat:
                    {
                        CharacterSet set = _sets[instruction.A];
                        int end = at;
                        int most = instruction.Max >= text.Length - at ? text.Length : at + instruction.Max;
                        while (end < most && set.Contains(text[end]))
                        {
                            end++;
                        }

                        budget -= (end - at) / 8;
                        int least = at + instruction.Min;
                        fits = end >= least;
                        if (fits && end > least)
                        {
                            if (depth == stack.Length)
                            {
                                return -1;
                            }

                            stack[depth++] = new Retreat(step + 1, end - 1, least);
                        }

                        at = end;
                        break;
                    }

                case OpCode.Split:
                    // Long lists of words are where the time goes: a word with another first letter is passed over at once.
                    Instruction next = _program[step + 1];
                    if (next.Code == OpCode.Character && (at >= text.Length || (text[at] != next.A && Lower(text[at]) != next.A)))
                    {
                        step = instruction.A;
                        continue;
                    }

                    if (depth == stack.Length)
                    {
                        return -1;
                    }

                    stack[depth++] = new Retreat(instruction.A, at, at);
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

            if (depth == 0)
            {
                return -1;
            }

            ref Retreat retreat = ref stack[depth - 1];
            step = retreat.Step;
            at = retreat.At;
            if (retreat.At > retreat.Least)
            {
                retreat = retreat with { At = retreat.At - 1 };
            }
            else
            {
                depth--;
            }
        }
    }

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

    private void FindFirstCharacters(int step, bool[] seen)
    {
        while (!seen[step])
        {
            seen[step] = true;
            Instruction instruction = _program[step];
            switch (instruction.Code)
            {
                case OpCode.Character:
                    AddFirst((char)instruction.A);
                    AddFirst(char.ToUpperInvariant((char)instruction.A));
                    return;
                case OpCode.ExactCharacter:
                    AddFirst((char)instruction.A);
                    return;
                case OpCode.Set:
                case OpCode.Repeat:
                    FirstLow |= _sets[instruction.A].Low;
                    FirstHigh |= _sets[instruction.A].High;
                    if (instruction.Code == OpCode.Set || instruction.Min > 0)
                    {
                        return;
                    }

                    step++;
                    break;
                case OpCode.Split:
                    FindFirstCharacters(instruction.A, seen);
                    step++;
                    break;
                case OpCode.Jump:
                case OpCode.Ahead:
                case OpCode.NotAhead:
                    step = instruction.A;
                    break;
                case OpCode.Match:
                case OpCode.End:
                    FirstLow = FirstHigh = ulong.MaxValue;
                    return;
                default:
                    step++;
                    break;
            }
        }
    }

    private void AddFirst(char character)
    {
        if (character < 64)
        {
            FirstLow |= 1UL << character;
        }
        else if (character < 128)
        {
            FirstHigh |= 1UL << (character - 64);
        }
    }
}
