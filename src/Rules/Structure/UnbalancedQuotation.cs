using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quotations;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Structure;

/// <summary>Finds a quotation that is opened and not closed, closed and not opened, or opened twice.</summary>
/// <remarks>
/// ## Why
/// A missing mark turns the reporter's words into the speaker's. A quotation over several paragraphs opens each of them and
/// closes only the last; that is no slip, and where it is not opened again it is a note. Inch marks, apostrophes and the marks of code
/// are none either.
///
/// ## What to do
/// Set the missing mark where the quotation ends.
///
/// ## Examples
/// ```bad
/// “The tide was wrong. We waited.
///
/// The crew came ashore at noon.
/// ```
/// ```bad
/// He called it “a fair price and signed.
/// ```
/// ```good
/// “The tide was wrong. We waited.
///
/// “At noon we came ashore,” Tom Kell, the pilot, said.
/// ```
/// ```good
/// The sailors’ hats hung over a 6" pipe.
/// ```
/// </remarks>
public sealed class UnbalancedQuotation() : Rule(new RuleDescriptor(
    Id: "CL502",
    Name: "unbalanced-quotation",
    Title: "Quotation mark without partner",
    Description: "A quotation is opened and not closed, closed and not opened, or opened twice.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.Speech,
    NotesIn = QuietGenres.Extracts,
    Fix = FixSafety.Safe,
    MendsCharacters = true,
})
{
    /// <summary>From this many on, mixed marks are a habit of the file and one finding says so.</summary>
    private const int MixedIsHabit = 3;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<QuotationProblem> problems = reading.QuotationProblems;
        int mixed = 0;
        foreach (QuotationProblem problem in problems)
        {
            mixed += problem.Kind == QuotationProblemKind.MixedMarks ? 1 : 0;
        }

        ReportInner(reading, context);
        bool mixedReported = false;
        var slips = new QuotationSlips(reading);
        for (int i = 0; i < problems.Length; i++)
        {
            QuotationProblem problem = problems[i];
            if (IsInTag(reading, problem.Span))
            {
                continue;
            }

            switch (problem.Kind)
            {
                case QuotationProblemKind.Nested:
                    context.Report(Severity.Note, problem.Span, "This quotation stands inside another one with the same marks",
                        "Use single marks inside");
                    break;
                case QuotationProblemKind.MixedMarks when mixed < MixedIsHabit:
                    context.Report(Severity.Note, problem.Span, "This quotation is opened with one kind of mark and closed with another",
                        "Use the same kind at both ends", fix: Match(reading, [problem]));
                    break;
                case QuotationProblemKind.MixedMarks when !mixedReported:
                    mixedReported = true;
                    context.Report(Severity.Note, problem.Span,
                        $"Straight and curly quotation marks are mixed in {mixed} quotations of this file", "Use one kind at both ends",
                        fix: Match(reading, problems));
                    break;
                case QuotationProblemKind.MixedMarks:
                    break;
                default:
                    ReportSlip(reading, context, slips.Read(i, out TextSpan span), span);
                    break;
            }
        }
    }

    /// <summary>
    /// A quotation in single marks within another one that is opened and not closed there: <c>“They said, ‘Go now,” he said.</c>
    /// </summary>
    private static void ReportInner(ArticleReading reading, RuleContext context)
    {
        foreach (ref readonly Quotation quotation in reading.Quotations)
        {
            if (quotation.IsContinued || quotation.IsContinuation || reading.Tokens[quotation.FirstToken].Kind != TokenKind.DoubleQuote
                || reading.Tokens[quotation.EndToken - 1].Kind != TokenKind.DoubleQuote
                || !reading.Blocks[quotation.Block].IsProse)
            {
                continue;
            }

            int inner = FindOpenInner(reading.Text.AsSpan(quotation.Span));
            if (inner >= 0)
            {
                context.Report(TextSpan.FromBounds(quotation.Start + inner, quotation.End),
                    "The quotation within this one is opened and not closed", "Set the single mark where the inner quotation ends");
            }
        }
    }

    /// <summary>Where a single mark opens a quotation that no other one can close; -1 if there is none.</summary>
    private static int FindOpenInner(ReadOnlySpan<char> text)
    {
        int open = -1;
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] is not ('\'' or '‘' or '’'))
            {
                continue;
            }

            bool after = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            bool opens = text[i] != '’' && text[i - 1] is ' ' or '(' or '—' or '\u00A0' && after;
            if (opens && open < 0 && !IsElision(text.Slice(i + 1)))
            {
                open = i;
            }
            else if (open >= 0 && !after && text[i] != '‘')
            {
                return -1; // it may close it
            }
        }

        // A single word in one mark is an elision that no list has.
        return open >= 0 && text.Slice(open).IndexOf(' ') >= 0 && HasCue(text.Slice(0, open)) ? open : -1;
    }

    /// <summary>A comma, a colon or a verb of speaking stands before it.</summary>
    private static bool HasCue(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        if (before.IsEmpty || before[before.Length - 1] is ',' or ':')
        {
            return !before.IsEmpty;
        }

        int start = before.LastIndexOf(' ') + 1;
        ReadOnlySpan<char> word = before.Slice(start);
        if (UnbalancedQuotationWords.Hearer.Has(word))
        {
            word = before.Slice(0, Math.Max(0, start - 1));
            word = word.Slice(word.LastIndexOf(' ') + 1);
        }

        return UnbalancedQuotationWords.Say.Has(word.Trim("“\"".AsSpan()));
    }

    /// <summary>Letters are left out there, or it is a decade: <c>’em</c>, <c>’90s</c>.</summary>
    private static bool IsElision(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end == 0 || char.IsDigit(text[0]) || UnbalancedQuotationWords.Elision.Has(text.Slice(0, end));
    }

    private static void ReportSlip(ArticleReading reading, RuleContext context, QuotationSlip slip, TextSpan span)
    {
        switch (slip)
        {
            case QuotationSlip.Unclosed:
                context.Report(span, "This quotation is opened and not closed before its paragraph ends",
                    "Set the closing mark where the quotation ends");
                break;
            case QuotationSlip.Reopened:
                context.Report(span, "This quotation is opened again before it is closed",
                    "Set the closing mark where the first quotation ends, or use single marks inside");
                break;
            case QuotationSlip.Twice:
                context.Report(span, "This quotation has two opening marks", "Delete one of them");
                break;
            case QuotationSlip.Unopened:
                context.Report(span, $"{NameMark(reading, span.Start)} closes a quotation that was not opened in its paragraph",
                    "Set the opening mark where the quotation begins, or delete this one");
                break;
            case QuotationSlip.WrongWay:
                context.Report(span, "Both of these marks are closing marks", "Set an opening mark, or straight marks around code");
                break;
            case QuotationSlip.OverParagraphs:
                context.Report(Severity.Note, span,
                    "This quotation runs over several paragraphs, and those after the first do not open it again",
                    "Set an opening mark at the start of each paragraph");
                break;
            default:
                break;
        }
    }

    /// <summary>A mark by the last word before it.</summary>
    private static string NameMark(ArticleReading reading, int place)
    {
        const int Farthest = 4;
        int mark = Sorted.FirstFrom(reading.Tokens, place, static (in Token token) => token.Start);
        for (int i = mark - 1; i >= Math.Max(0, mark - Farthest); i--)
        {
            if (reading.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
            {
                return $"The mark behind “{reading.Text.ToString(reading.Tokens[i].Span)}”";
            }
        }

        return "This mark";
    }

    /// <summary>A mark between two letters is an apostrophe that was typed wrongly.</summary>
    private static bool IsInWord(ArticleReading reading, int at) =>
        at > 0 && at + 1 < reading.Text.Length && char.IsLetter(reading.Text[at - 1]) && char.IsLetter(reading.Text[at + 1]);

    /// <summary>Whether the marks are those of a tag that shows in the text, which is a finding already.</summary>
    private static bool IsInTag(ArticleReading reading, TextSpan place)
    {
        foreach (Reading.Residue debris in reading.Debris)
        {
            if (debris.Category == ResidueCategory.Markup && debris.Start < place.End && debris.End > place.Start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives both ends of the quotations the kind of mark that the article has more of.</summary>
    private static Fix? Match(ArticleReading reading, ReadOnlySpan<QuotationProblem> problems)
    {
        int straight = 0;
        int curly = 0;
        foreach (ref readonly Token token in reading.Tokens)
        {
            if (token.Kind == TokenKind.DoubleQuote)
            {
                straight += reading.Text[token.Start] == '"' ? 1 : 0;
                curly += reading.Text[token.Start] is '“' or '”' ? 1 : 0;
            }
        }

        var edits = new List<Edit>();
        foreach (QuotationProblem problem in problems)
        {
            if (problem.Kind == QuotationProblemKind.MixedMarks && !IsInWord(reading, problem.Start) && !IsInWord(reading, problem.End - 1))
            {
                AddEdit(reading, problem.Start, straight > curly ? "\"" : "“", edits);
                AddEdit(reading, problem.End - 1, straight > curly ? "\"" : "”", edits);
            }
        }

        return edits.Count == 0 ? null : new Fix("Use one kind of mark", FixSafety.Safe, edits);
    }

    private static void AddEdit(ArticleReading reading, int place, string mark, List<Edit> edits)
    {
        if (reading.Text[place] is '"' or '“' or '”' && reading.Text[place] != mark[0])
        {
            edits.Add(new Edit(new TextSpan(place, 1), mark));
        }
    }
}
