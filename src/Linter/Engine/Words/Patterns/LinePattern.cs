using System.Runtime.CompilerServices;

namespace ContentLint.Words.Patterns;

/// <summary>
/// A compiled pattern of the residue inventory. It knows as much of the syntax of regular expressions as the inventory needs,
/// starts faster than a regular expression, and takes a bounded number of steps: on a hostile line it gives up and says no.
/// </summary>
internal sealed unsafe class LinePattern
{
    /// <summary>A line that takes more steps than this is not what the pattern is about.</summary>
    private const int StepBudget = 4000;

    /// <summary>How many ways not yet tried a match may remember; a power of two, as arrays are kept.</summary>
    public const int StackSize = 256;

    private readonly Instruction* _program; // in the table
    private readonly AsciiSet* _next; // in the table
    private readonly CharacterSet[] _sets;

    // One of them must be in the text, in any case.
    private readonly Literal[] _needed;

    /// <summary>Reads a pattern as it was compiled.</summary>
    public LinePattern(TableReader table)
    {
        _needed = new Literal[table.ReadByte()];
        for (int i = 0; i < _needed.Length; i++)
        {
            _needed[i] = new Literal(table.ReadText(), table.ReadByte(), table.ReadLong());
        }

        _sets = new CharacterSet[table.ReadByte()];
        for (int i = 0; i < _sets.Length; i++)
        {
            _sets[i] = CharacterSet.Read(table);
        }

        _next = (AsciiSet*)table.ReadBytes(table.ReadShort() * sizeof(AsciiSet));
        _program = (Instruction*)table.ReadBytes(0);
    }

    /// <summary>The end of the match that begins at <paramref name="start"/>, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the match is to begin.</param>
    /// <param name="stack">Memory for ways not yet tried, of <see cref="StackSize"/>; when it is full the match fails.</param>
    /// <param name="present">Bits, as <see cref="CharacterMask"/> gives them, of the characters of the text, or more.</param>
    public int MatchAt(ReadOnlySpan<char> text, int start, Retreat[] stack, ulong present = ulong.MaxValue)
    {
        if (_needed.Length > 0 && !HasNeeded(text.Slice(start), present))
        {
            return -1;
        }

        int budget = StepBudget;
        return Run(text, start, 0, stack, 0, ref budget);
    }

    private bool HasNeeded(ReadOnlySpan<char> text, ulong present)
    {
        foreach (Literal literal in _needed)
        {
            if (literal.IsIn(text, present))
            {
                return true;
            }
        }

        return false;
    }

    private int Run(ReadOnlySpan<char> text, int start, int entry, Retreat[] stack, int bottom, ref int budget)
    {
        int left = budget; // a local one stays in a register
        int depth = bottom;
        int step = entry;
        int at = start;
        while (true)
        {
            if (--left < 0)
            {
                budget = left;
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
                        left -= (end - at) / 8;
                        int least = at + instruction.Min;
                        at = FindLast(text, least, end, _next[instruction.Next]);
                        fits = at >= 0;
                        if (at > least)
                        {
                            if (depth == stack.Length)
                            {
                                budget = left;
                                return -1;
                            }

                            stack[depth++] = new Retreat(step + 1, at - 1, least);
                        }

                        break;
                    }

                case OpCode.Split:
                    // Long lists of words are where the time goes: where none begins as the text goes on, the list is passed over at once.
                    if (instruction.Next >= 0 && (uint)at < (uint)text.Length && !_next[instruction.Next].MayHave(text[at]))
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
                        budget = left;
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
                    budget = left;
                    fits = Run(text, at, step + 1, stack, depth, ref budget) >= 0;
                    left = budget;
                    step = instruction.A - 1;
                    break;
                case OpCode.NotAhead:
                    budget = left;
                    fits = Run(text, at, step + 1, stack, depth, ref budget) < 0;
                    left = budget;
                    step = instruction.A - 1;
                    break;
                default:
                    budget = left;
                    return at;
            }

            if (fits)
            {
                step++;
                continue;
            }

            do
            {
                if (depth == bottom)
                {
                    budget = left;
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

                at = FindLast(text, retreat.Least, at, _next[_program[step - 1].Next]);
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
    private static int FindLast(ReadOnlySpan<char> text, int least, int end, in AsciiSet next)
    {
        if (end == text.Length && end >= least)
        {
            return end;
        }

        while (end >= least && !next.MayHave(text[end]))
        {
            end--;
        }

        return end >= least ? end : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Is(char character, int expected) =>
        character == expected
        || (character < 128
            ? (character | 0x20) == expected && character is >= 'A' and <= 'Z'
            : char.ToLowerInvariant(character) == expected);

    private static bool IsWord(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length && CharacterSet.IsWord(text[at]);
}
