using ContentLint.Reading.Clauses;
using ContentLint.Words;

namespace ContentLint.Reading.Attributions;

/// <summary>
/// Reads passives: with an agent somebody speaks (<c>was confirmed by the mayor</c>), without one nobody does (<c>is said to</c>).
/// </summary>
internal static class PassiveReader
{
    /// <summary>How far after a verb of telling its <c>that</c> may stand.</summary>
    private const int HearerReach = 6;

    /// <summary>A passive: with its agent somebody speaks, without one nobody does.</summary>
    public static void ReadPassive(AttributionWriter writer, in Passage passage, int cue, int auxiliary, bool gated)
    {
        int next = cue + 1;
        if (next >= passage.End)
        {
            return;
        }

        if (PassiveReaderWords.Quoted.Has(passage[cue]) && Lists.As.Has(passage[next]))
        {
            NounPhrase quoted = NounPhraseReader.ReadSubject(passage, auxiliary, out _);
            if (quoted.End > quoted.First)
            {
                writer.Add(passage, quoted, cue, next + 1, passage.End, AttributionForm.PassiveAgent, hasQuotation: false);
            }

            return;
        }

        bool opinion = IsOpinionParticiple(passage, cue);
        int by = next;
        while (by < passage.End && by < next + 2 && Lists.Adverb.Has(passage[by]))
        {
            by++;
        }

        if (by + 1 < passage.End && Lists.By.Has(passage[by]))
        {
            ReadAgent(writer, passage, cue, by, gated && !opinion);
            return;
        }

        if (!opinion || VerbGroup.IsNegated(passage, cue) || VerbGroup.HasPossibility(passage, auxiliary))
        {
            return;
        }

        bool wide = IsWide(passage, cue - 1);
        bool impersonal = auxiliary > passage.First && (Lists.It.Has(passage[auxiliary - 1])
            || (PassiveReaderWords.Been.Has(passage[auxiliary]) && auxiliary > passage.First + 1 && Lists.It.Has(passage[auxiliary - 2])));

        bool joined = Lists.To.Has(passage[next]) || (impersonal && Lists.That.Has(passage[next]))
            || (Lists.As.Has(passage[next]) && PassiveReaderWords.SeenAs.Has(passage[cue]))
            || (PassiveReaderWords.At.Has(passage[next]) && PassiveReaderWords.Estimated.Has(passage[cue]));
        // It is believed the cashier knew: what nobody is said to believe may follow at once.
        bool follows = impersonal && auxiliary - 1 <= passage.First + 2 && PassiveReaderWords.Reporting.Has(passage[cue])
            && !passage.Is(next, Lists.To)
            && (passage.Is(next, PassiveReaderWords.ClauseStart) || (passage.Is(next, TokenKind.Word) && passage[next].IsCapitalised)
                || passage.Is(next, TokenKind.Number));
        if (!joined && !wide && !follows)
        {
            return;
        }

        writer.AddNobody(passage, auxiliary, joined ? next + 1 : next, cue, AttributionForm.Agentless);
    }

    /// <summary>
    /// <c>has been accused of</c>, <c>were caught lying</c>, <c>widely seen as</c>: a judgement that nobody is said to pass.
    /// </summary>
    public static bool ReadJudgement(AttributionWriter writer, in Passage passage, int cue)
    {
        int next = cue + 1;
        if (next + 1 >= passage.End || passage[next].InQuotation || VerbGroup.IsNegated(passage, cue))
        {
            return false;
        }

        bool joined = Lists.Blamed.Has(passage[cue]) ? Lists.Fault.Has(passage[next])
            : PassiveReaderWords.Caught.Has(passage[cue]) ? passage[next].Kind == TokenKind.Word && passage.EndsIn(next, "ing")
            : PassiveReaderWords.Linked.Has(passage[cue]) && PassiveReaderWords.With.Has(passage[next]) && HasHarm(passage, next);
        bool wide = cue > passage.First && IsWide(passage, cue - 1);
        if (joined && VerbGroup.PassiveAuxiliary(passage, cue) is var auxiliary and >= 0 && !VerbGroup.HasPossibility(passage, auxiliary)
            && !VerbGroup.HasAgent(passage, next))
        {
            writer.AddNobody(passage, auxiliary, next + 1, cue, AttributionForm.Agentless);
            return true;
        }

        bool opens = wide && (cue - 1 == passage.First || passage[cue - 2].Kind is TokenKind.Comma or TokenKind.Dash);
        if (opens && (PassiveReaderWords.AsOrTo.Has(passage[next])) && IsOpinionParticiple(passage, cue))
        {
            writer.AddNobody(passage, cue - 1, next + 1, cue, AttributionForm.Agentless);
            return true;
        }

        return false;
    }

    /// <summary><c>was confirmed by the mayor</c>: who speaks.</summary>
    private static void ReadAgent(AttributionWriter writer, in Passage passage, int cue, int by, bool gated)
    {
        NounPhrase agent = NounPhraseReader.ReadForward(passage, by + 1);
        ushort head = agent.End > agent.First ? passage[agent.Head].WordId : (ushort)0;
        bool speaks = PassiveReaderWords.Agent.Has(head)
            || (agent.End > agent.First && passage[agent.Head].IsCapitalised);
        bool told = !PassiveReaderWords.Addressed.Has(passage[cue]) || passage.Is(agent.End, Lists.That);
        if (speaks && !gated && told)
        {
            bool reason = agent.Head + 1 < agent.End && Lists.For.Has(passage[agent.Head + 1]);
            writer.Add(passage, reason ? agent with { End = agent.Head + 1 } : agent, cue, passage.First, by,
                AttributionForm.PassiveAgent, hasQuotation: false);
        }
    }

    private static bool HasHarm(in Passage passage, int from)
    {
        for (int i = from; i < passage.End && i < from + HearerReach; i++)
        {
            if (PassiveReaderWords.Harm.Has(passage[i]) || Lists.Accusation.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWide(in Passage passage, int at) => Lists.Widely.Has(passage[at]);

    private static bool IsOpinionParticiple(in Passage passage, int cue) =>
        PassiveReaderWords.OpinionParticiple.Has(passage[cue]);
}
