using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Rules.Figures.Shared;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// What two articles say of one named thing, pair by pair. The values of a fact are the words that a message shows, the time of what is
/// said, and whatever else its comparison wants to know.
/// </summary>
internal abstract class StatementConflict : ArticleComparison
{
    /// <summary>The words of the statement.</summary>
    protected const int Shown = 0;

    /// <summary>When it holds.</summary>
    protected const int Time = 1;

    /// <summary>The names and roles around a person.</summary>
    protected const int Context = 2;

    /// <inheritdoc/>
    public sealed override void Compare(FactGroup group, CorpusContext context)
    {
        FactForm[] forms = [.. group.Forms];
        for (int i = 0; i < forms.Length; i++)
        {
            for (int j = i + 1; j < forms.Length; j++)
            {
                Severity severity = Conflicts.AreOther(forms[i], forms[j]) || Conflicts.ShareAnArticle(forms[i], forms[j])
                    ? Severity.None
                    : Judge(forms[i], forms[j]);
                if (severity != Severity.None)
                {
                    string hint = severity == Severity.Warning
                        ? "Look it up, and mend the one that is wrong"
                        : "Date both: say of what time each is, or mend the one that is wrong";
                    Conflicts.Report(context, severity, forms[i], forms[j], static fact => fact.Values[Shown], "stands", hint,
                        Kind + " " + GetSubject(group));
                }
            }
        }
    }

    /// <summary>What the statements of a group are about: the same under each of the keys that two of them may share.</summary>
    protected virtual string GetSubject(FactGroup group) => group.Key;

    /// <summary>How grave it is that two articles say this and that; <see cref="Severity.None"/> if both can be right.</summary>
    protected abstract Severity Judge(FactForm x, FactForm y);

    /// <summary>The words from one token up to another, on one line.</summary>
    protected static string Show(ArticleReading reading, int first, int end) =>
        Text.SafeText.OnOneLine(reading.Text.Between(reading.Tokens[first].Start, reading.Tokens[end - 1].End).ToString());

    /// <summary>The words from one token up to another, in the form in which names are compared.</summary>
    protected static string KeyOf(ArticleReading reading, int first, int end) => NamedThing.KeyOf(reading, first, end);

    /// <summary>After the capitalised words that begin at a token.</summary>
    protected static int EndOfCapitals(ArticleReading reading, int first, int end)
    {
        while (first < end && WordsAt.IsKind(reading, first, TokenKind.Word) && reading.Tokens[first].IsCapitalised)
        {
            first++;
        }

        return first;
    }

    /// <summary>Whether a sentence is prose of the reporter's own at a token.</summary>
    protected static bool IsOwn(ArticleReading reading, int token, in Sentence sentence) =>
        !reading.Tokens[token].InQuotation && !reading.Tokens[token].IsResidue && reading.Blocks[sentence.Block].IsProse;

    /// <summary>The place of a sentence.</summary>
    protected static TextSpan Around(in Sentence sentence) => sentence.Span;
}
