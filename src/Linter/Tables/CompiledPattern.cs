using ContentLint.Words.Patterns;

namespace ContentLint.Tables;

/// <summary>A pattern turned into instructions, with all that can be told of its matches beforehand.</summary>
internal sealed class CompiledPattern
{
    private readonly Instruction[] _program;
    private readonly List<CharacterSetBuilder> _sets;

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern in the syntax of regular expressions.</param>
    /// <param name="whole">Whether a match must reach the end of the text.</param>
    /// <exception cref="FormatException">The pattern is outside the syntax.</exception>
    public CompiledPattern(string pattern, bool whole)
    {
        var compiler = new PatternCompiler(pattern);
        _program = compiler.Compile(whole);
        _sets = compiler.Sets;
    }

    /// <summary>Writes everything in the order in which the engine reads it.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="isOfLine">Whether lines are matched from their beginning: they are worth looking through first.</param>
    public void Write(TableWriter writer, bool isOfLine)
    {
        IReadOnlyList<string> needed = isOfLine ? new NeededTexts(_program).Find() : [];
        writer.Write(checked((byte)needed.Count));
        foreach (string text in needed)
        {
            writer.Write(text);
            writer.Write((byte)NeededTexts.FindRarest(text));
            writer.Write(CharacterMask.Of(text));
        }

        writer.Write(checked((byte)_sets.Count));
        _sets.ForEach(set => set.Write(writer));
        CharacterSetBuilder?[] next = FindNext();
        writer.Write(checked((ushort)next.Count(static set => set is not null)));
        foreach (CharacterSetBuilder? set in next)
        {
            if (set is not null)
            {
                writer.Write(set.Low);
                writer.Write(set.High);
            }
        }

        // An instruction is read in place, with the gap behind its first byte.
        int number = 0;
        for (int i = 0; i < _program.Length; i++)
        {
            writer.Write((int)_program[i].Code);
            writer.Write(_program[i].A);
            writer.Write(_program[i].Min);
            writer.Write(_program[i].Max);
            writer.Write(next[i] is null ? -1 : number++);
        }
    }

    /// <summary>Bits, as <see cref="CharacterMask"/> gives them, of the characters without which there is no match.</summary>
    public ulong FindRequired() => FindRequired(0, new ulong?[_program.Length]);

    /// <summary>No match is longer; the greatest integer if there is no limit.</summary>
    public int FindLongest() => FindLongest(0, new int[_program.Length]);

    /// <summary>
    /// The kinds of characters, as <see cref="StartKind"/> tells them apart, that the text of a match of the whole text can end with.
    /// </summary>
    public ulong FindLastKinds()
    {
        CharacterSetBuilder last = FindLastCharacters();
        ulong kinds = 1UL << StartKind.NonAscii;
        for (char character = (char)0; character < 128; character++)
        {
            ulong bits = character < 64 ? last.Low : last.High;
            kinds |= (bits >> (character & 63) & 1) << StartKind.Of(character);
        }

        return kinds;
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
            OpCode.Character or OpCode.ExactCharacter => CharacterMask.Of((char)instruction.A) | FindRequired(step + 1, known),
            OpCode.Set => _sets[instruction.A].FindRequired() | FindRequired(step + 1, known),
            OpCode.Repeat when instruction.Min > 0 => _sets[instruction.A].FindRequired() | FindRequired(step + 1, known),
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

    /// <summary>The ASCII characters the text of a match of the whole text can end with.</summary>
    private CharacterSetBuilder FindLastCharacters()
    {
        var last = new CharacterSetBuilder(ignoreCase: false);
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

    private void AddCharacters(in Instruction instruction, CharacterSetBuilder set)
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

    private CharacterSetBuilder?[] FindNext()
    {
        var next = new CharacterSetBuilder?[_program.Length];
        int[] seen = [];
        int list = 0; // the last alternative of the list that was looked at
        for (int step = 0; step < _program.Length; step++)
        {
            ref readonly Instruction instruction = ref _program[step];
            bool isList = instruction.Code == OpCode.Split && step > list && _program[instruction.A].Code == OpCode.Split;
            if (isList || instruction.Code == OpCode.Repeat)
            {
                seen = seen.Length == 0 ? new int[_program.Length] : seen;
                CharacterSetBuilder set = next[step] = new CharacterSetBuilder(ignoreCase: false);
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
    private void AddFirst(int step, CharacterSetBuilder set, int[] seen, int question)
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
