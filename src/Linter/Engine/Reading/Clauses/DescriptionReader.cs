using ContentLint.Reading.Names;
using ContentLint.Words;

namespace ContentLint.Reading.Clauses;

/// <summary>
/// Reads what stands beside a single name and tells who its bearer is: roles before it, appositives and clauses after it.
/// </summary>
internal static class DescriptionReader
{
    /// <summary>How far an appositive is followed in search of a verb that shows it is none.</summary>
    private const int AppositiveReach = 25;

    /// <summary>Most words of a role without an article.</summary>
    private const int LongestRole = 5;

    /// <summary>Most tokens between a name and the verb of naming before its <c>as</c>.</summary>
    private const int NamingReach = 4;

    /// <summary>So many tokens of a remark on a name are read.</summary>
    private const int PleaReach = 5;

    /// <summary>What stands before or after a name and describes its bearer.</summary>
    public static Description Read(in Passage passage, in Mention mention) =>
        ReadBefore(passage, mention) is var before and not Description.None ? before : ReadAfter(passage, mention);

    /// <summary>The dancer Delphine; his wife, Orla,</summary>
    public static Description ReadBefore(in Passage passage, in Mention mention)
    {
        int before = mention.FirstToken - 1;
        if (!passage.Holds(before))
        {
            return Description.None;
        }

        if (passage[before].Kind == TokenKind.Word && (passage[before].SpaceBefore || before == passage.First))
        {
            return DescriptionReaderWords.BeforeName.Has(passage[before]) && !passage[before].IsPossessive
                ? RoleOf(passage, before)
                : Description.None;
        }

        if (passage[before].Kind != TokenKind.Comma || !passage.Is(before - 1, Lists.RoleOrKin))
        {
            return Description.None;
        }

        // The name is an appositive itself only if it is closed as well.
        bool closed = !passage.Holds(mention.EndToken)
            || passage[mention.EndToken].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.CloseBracket;
        return closed ? RoleOf(passage, before - 1) : Description.None;
    }

    /// <summary>Parvana, a baker in the old town; Hess, who; Orla, 41</summary>
    public static Description ReadAfter(in Passage passage, in Mention mention)
    {
        int comma = mention.EndToken;
        if (passage.IsQuote(comma) && IsInMarks(passage, mention))
        {
            comma++;
        }

        if (passage[comma - 1].IsPossessive)
        {
            return IsOwnerOfNamed(passage, comma) ? Description.Other : Description.None;
        }

        if (!passage.Holds(comma) || !passage.Holds(comma + 1)
            || passage[comma].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket))
        {
            return Description.None;
        }

        int first = comma + 1;
        if (IsPlea(passage, first))
        {
            return Description.Plea;
        }

        if (passage[comma].Kind == TokenKind.OpenBracket)
        {
            return Description.None;
        }

        if (passage[first].Kind == TokenKind.Number)
        {
            // An age is closed by a comma; anything else is the next clause.
            bool age = passage[first].Length <= 3
                && (!passage.Holds(first + 1) || passage[first + 1].Kind is TokenKind.Comma or TokenKind.Period);
            return age ? Description.Age : Description.None;
        }

        if (DescriptionReaderWords.Relative.Has(passage[first]))
        {
            return Lists.Who.Has(passage[first]) && IsSpeaking(passage, first + 1) ? Description.None : Description.Clause;
        }

        if (DescriptionReaderWords.Opening.Has(passage[first]) || IsOwner(passage, first))
        {
            if (ReadAppositive(passage, first) is var found and not Description.None)
            {
                return found;
            }
        }

        return ReadRolePhrase(passage, first);
    }

    /// <summary>His wife, Orla: she has his surname.</summary>
    public static bool IsAfterKin(in Passage passage, in Mention mention)
    {
        int before = mention.FirstToken - 1;
        before -= before > passage.First && passage[before].Kind == TokenKind.Comma ? 1 : 0;
        return passage.Is(before, Lists.KinNoun) && ReadBefore(passage, mention) != Description.None;
    }

    /// <summary>A name in marks of its own: <c>“Hess” — the pseudonym of a baker — said</c>.</summary>
    public static bool IsInMarks(in Passage passage, in Mention mention) =>
        passage.IsQuote(mention.FirstToken - 1) && passage.IsQuote(mention.EndToken);

    /// <summary>a cousin called Bruno; a man named Hale; a reader who calls herself Orla</summary>
    public static bool IsCalled(in Passage passage, in Mention mention)
    {
        int before = mention.FirstToken - 1;
        if (!passage.Holds(before))
        {
            return false;
        }

        if (DescriptionReaderWords.Called.Has(passage[before])
            || (DescriptionReaderWords.Reflexive.Has(passage[before]) && passage.Is(before - 1, DescriptionReaderWords.SelfNaming)))
        {
            return true;
        }

        if (Lists.As.Has(passage[before]))
        {
            for (int i = before - 1; i >= passage.First && i >= before - NamingReach; i--)
            {
                if (DescriptionReaderWords.Naming.Has(passage[i]))
                {
                    return true;
                }
            }

            return false;
        }

        // A forename, Orla; the pseudonym Orla; the six-year-old Orla.
        int noun = passage[before].Kind == TokenKind.Comma ? before - 1 : before;
        return passage.Holds(noun) && passage[noun].Kind == TokenKind.Word
            && (DescriptionReaderWords.NameNoun.Has(passage[noun]) || (noun == before && passage.EndsIn(noun, "year-old")));
    }

    /// <summary>The name follows so many of a kind: <c>Two wheeled robots, Tib and Tob,</c></summary>
    public static bool IsAfterCounted(in Passage passage, in Mention mention)
    {
        int noun = mention.FirstToken - 2;
        if (!passage.Holds(noun) || passage[noun + 1].Kind != TokenKind.Comma || !passage.EndsIn(noun, "s") || passage[noun].IsCapitalised)
        {
            return false;
        }

        for (int i = noun - 1; i >= passage.First && i >= noun - LongestRole; i--)
        {
            if (Lists.Number.Has(passage[i]) || passage[i].Kind == TokenKind.Number)
            {
                return true;
            }

            bool hyphen = passage[i].Kind == TokenKind.Dash && !passage[i].SpaceBefore;
            if (!hyphen && (passage[i].Kind != TokenKind.Word || DescriptionReaderWords.NoModifier.Has(passage[i])))
            {
                return false;
            }
        }

        return false;
    }

    private static Description RoleOf(in Passage passage, int noun) =>
        Lists.KinNoun.Has(passage[noun]) ? Description.Kin : Description.Role;

    /// <summary>
    /// A role, or an office if the name of its body or place stands beside it: <c>a Quay Trust director</c>,
    /// <c>director of the Quay Trust</c>.
    /// </summary>
    private static Description RoleIn(in Passage passage, int first, int noun)
    {
        if (!Lists.RoleNoun.Has(passage[noun]) || passage[noun].IsCapitalised)
        {
            return Description.Role;
        }

        int after = noun + 2;
        after += passage.Is(after, Lists.Article) ? 1 : 0;
        bool office = passage.Is(noun + 1, DescriptionReaderWords.InBody) && passage.Holds(after) && passage[after].IsCapitalised;
        for (int i = noun - 1; i >= first && !office; i--)
        {
            // A British actor has no office.
            office = passage[i].IsCapitalised && !passage[i].IsPossessive && !Lists.Demonym.Has(passage[i]);
        }

        return office ? Description.Office : Description.Role;
    }

    /// <summary><c>programme director at</c>: a role without an article, with words before it that are no verbs.</summary>
    private static Description ReadRolePhrase(in Passage passage, int first)
    {
        for (int i = first; i + 1 < passage.End && i < first + LongestRole; i++)
        {
            if (passage[i].Kind != TokenKind.Word || passage[i].IsPossessive || DescriptionReaderWords.NoModifier.Has(passage[i]))
            {
                return Description.None;
            }

            if (i > first && Lists.RoleNoun.Has(passage[i]) && !passage[i].IsCapitalised)
            {
                return passage[i + 1].Kind == TokenKind.Comma || DescriptionReaderWords.AfterRole.Has(passage[i + 1])
                    || (passage[i + 1].Kind == TokenKind.Word && passage.EndsIn(i + 1, "ing")) // a partner specialising in lifts
                    ? RoleIn(passage, first, i)
                    : Description.None;
            }
        }

        return Description.None;
    }

    /// <summary><c>Hess’s new band, Wren,</c> tells what Hess does.</summary>
    private static bool IsOwnerOfNamed(in Passage passage, int first)
    {
        int noun = passage.Is(first, DescriptionReaderWords.OwnedBody) ? first : first + 1;
        return passage.Is(noun, DescriptionReaderWords.OwnedBody) && passage.Is(noun + 1, TokenKind.Comma) && passage.Holds(noun + 2)
            && passage[noun + 2].IsCapitalised;
    }

    /// <summary><c>Orla (not her real name)</c></summary>
    private static bool IsPlea(in Passage passage, int first)
    {
        if (!DescriptionReaderWords.PleaStart.Has(passage[first]))
        {
            return false;
        }

        for (int i = first; i < Math.Min(passage.End, first + PleaReach); i++)
        {
            if (DescriptionReaderWords.NameNoun.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Orla, Ida Hale’s close friend,</c>: somebody is told by whose she is.</summary>
    private static bool IsOwner(in Passage passage, int first)
    {
        for (int i = first; i + 1 < passage.End && i < first + 3 && passage[i].Kind == TokenKind.Word && passage[i].IsCapitalised; i++)
        {
            if (!passage[i].IsPossessive)
            {
                continue;
            }

            for (int noun = i + 1; noun < passage.End && noun < i + 4; noun++)
            {
                if (DescriptionReaderWords.Companion.Has(passage[noun]))
                {
                    return true;
                }
            }

            return false;
        }

        return false;
    }

    /// <summary>Hess, who has called it a disgrace: what somebody says does not tell who it is.</summary>
    private static bool IsSpeaking(in Passage passage, int at)
    {
        while (passage.Is(at, DescriptionReaderWords.BeforeSpeaking))
        {
            at++;
        }

        if (!passage.Is(at, Lists.Cue) || !Lists.VerbalCue.Has(passage[at]))
        {
            return false;
        }

        // Who owned the mill is told who she is; who found that it was old, is not.
        return !Lists.DoubtfulCue.Has(passage[at]) || DescriptionReaderWords.Calling.Has(passage[at])
            || passage.Is(at + 1, Lists.That) || passage.IsQuote(at + 1);
    }

    /// <summary>
    /// An appositive has no finite verb of its own before it closes: <c>According to Illing, the vault was empty</c> has none.
    /// </summary>
    private static Description ReadAppositive(in Passage passage, int first)
    {
        bool noun = false;
        var role = Description.Other;
        for (int i = first; i < passage.End && i < first + AppositiveReach; i++)
        {
            ref readonly Token token = ref passage[i];
            bool inner = token.Kind == TokenKind.Dash && !token.SpaceBefore; // 60-year-old
            if (!inner && token.Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.Dash
                or TokenKind.Exclamation or TokenKind.CloseBracket)
            {
                break;
            }

            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            if (Lists.WhWord.Has(token) && i > first)
            {
                return role;
            }

            bool verb = !token.IsCapitalised && ((i > first && DescriptionReaderWords.SingularVerb.Has(token) && !Lists.RoleNoun.Has(token))
                || (i > first + 1 && Lists.CuePast.Has(token) && !Lists.GatedCue.Has(token)));
            if (verb)
            {
                return Description.None;
            }

            role = role != Description.Office && DescriptionReaderWords.Bearer.Has(token) ? RoleIn(passage, first, i) : role;
            noun |= i > first || Lists.RoleOrKin.Has(token);
        }

        return noun ? role : Description.None;
    }
}
