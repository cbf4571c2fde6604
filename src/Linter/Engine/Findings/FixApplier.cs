using System.Text;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>
/// Applies fixes to a text: text and findings in, new text out. A fix is applied whole or not at all; of two that want the same
/// place the first one wins, and the other is found again when the new text is linted. Findings that are suppressed keep their text.
/// </summary>
public static class FixApplier
{
    /// <summary>Applies every fix that is at least as safe as <paramref name="least"/> and does not meet one before it.</summary>
    /// <param name="text">The text the findings were made on.</param>
    /// <param name="findings">The findings, in any order.</param>
    /// <param name="least">The least safety of a fix that is applied.</param>
    public static FixedText Apply(string text, IReadOnlyList<Finding> findings, FixSafety least)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        if (findings is null)
        {
            throw new ArgumentNullException(nameof(findings));
        }

        List<Fix> fixes = Collect(text, findings, least);
        var accepted = new List<Edit>();
        int applied = 0;
        foreach (Fix fix in fixes)
        {
            if (TryAccept(accepted, fix.Edits))
            {
                applied++;
            }
        }

        return applied == 0 ? new FixedText(text, 0) : new FixedText(Write(text, accepted), applied);
    }

    private static List<Fix> Collect(string text, IReadOnlyList<Finding> findings, FixSafety least)
    {
        var fixes = new List<Fix>();
        foreach (Finding finding in findings)
        {
            if (finding.Fix is { } fix && fix.Safety >= least && ChangesSomething(text, fix))
            {
                fixes.Add(fix);
            }
        }

        // Stable, so that of fixes that begin at one place the first finding's wins.
        return [.. fixes.OrderBy(fix => fix.Edits[0].Span.Start)];
    }

    private static bool ChangesSomething(string text, Fix fix)
    {
        foreach (Edit edit in fix.Edits)
        {
            if (!text.AsSpan(edit.Span.Start, edit.Span.Length).SequenceEqual(edit.NewText.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds all edits of a fix to the sorted list, or none of them if one meets an edit that is in it.</summary>
    private static bool TryAccept(List<Edit> accepted, IReadOnlyList<Edit> edits)
    {
        foreach (Edit edit in edits)
        {
            int place = FindPlace(accepted, edit.Span.Start);
            if ((place > 0 && Meet(accepted[place - 1].Span, edit.Span))
                || (place < accepted.Count && Meet(edit.Span, accepted[place].Span)))
            {
                return false;
            }
        }

        foreach (Edit edit in edits)
        {
            accepted.Insert(FindPlace(accepted, edit.Span.Start), edit);
        }

        return true;
    }

    /// <summary>The index of the first edit that begins after a place.</summary>
    private static int FindPlace(List<Edit> edits, int start) =>
        Sorted.FirstFrom(edits, start + 1, static (in Edit item) => item.Span.Start);

    /// <summary>
    /// Whether two edits want the same place; an insertion also wants the places on both its sides, because their order would matter.
    /// </summary>
    private static bool Meet(TextSpan first, TextSpan second) =>
        second.Start < first.End || (second.Start == first.End && (first.IsEmpty || second.IsEmpty));

    private static string Write(string text, List<Edit> edits)
    {
        var result = new StringBuilder(text.Length);
        int at = 0;
        for (int i = 0; i < edits.Count;)
        {
            int end = edits[i].Span.End;
            int next = i + 1;
            bool deletes = edits[i].NewText.Length == 0;
            while (deletes && next < edits.Count && edits[next].Span.Start == end && edits[next].NewText.Length == 0)
            {
                end = edits[next++].Span.End;
            }

            result.Append(text, at, edits[i].Span.Start - at).Append(edits[i].NewText);
            at = end;
            if (next > i + 1)
            {
                // Each of these lines had the other for a neighbour; only together have they blank lines on both sides.
                int follower = next < edits.Count ? edits[next].Span.Start : text.Length;
                int extended = BlankLines.FindEndOfDeletion(text.AsSpan(), edits[i].Span.Start, end);
                at = extended <= follower ? extended : at;
            }

            i = next;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
