using ContentLint.Lexicon;
using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds a claim that hangs on a source nobody could call back: bare experts, critics, analysts, studies.</summary>
/// <remarks>
/// ## Why
/// The reader cannot weigh “experts”, and the desk cannot check them. Nothing is reported when the text says why a source
/// is not named, when a named person of the group speaks in the next sentences, when the group was described before, or
/// inside a quotation.
///
/// ## What to do
/// Name one of them with a role, or name the study. If nobody can be named, say why.
///
/// ## Examples
/// ```bad
/// According to a defence expert, the port is already mined.
/// ```
/// ```bad
/// Most shopkeepers are worried. Critics say the fair is finished.
/// ```
/// ```good
/// Some disagreed. Ana Brook, who runs the kiosk, called it theft.
/// ```
/// ```good
/// Chemists at the Vell Institute tested 40 jars. The chemists say the lead came from the glaze.
/// ```
/// ```good
/// “Experts say a lot of things,” said Tom Kell, the harbour master.
/// ```
/// </remarks>
public sealed class VagueSource() : Rule(new RuleDescriptor(
    Id: "CL101",
    Name: "vague-source",
    Title: "Vague source",
    Description: "A claim hangs on a source that nobody could call back.",
    Severity: Severity.Warning,
    Precision: RulePrecision.High))
{
    private const LexicalClass Group = LexicalClass.VagueGroup | LexicalClass.UnnamedPerson;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Reading.Attribution> attributions = reading.Attributions;
        int lastBlock = -1;
        uint lastHead = 0;
        for (int i = 0; i < attributions.Length; i++)
        {
            Reading.Attribution attribution = attributions[i];
            Sentence sentence = reading.Sentences[attribution.Sentence];
            if (!reading.Blocks[sentence.Block].IsProse || attribution.Form == AttributionForm.Participle)
            {
                continue;
            }

            Token head = reading.Tokens[attribution.Head];
            Severity severity = GetSeverity(reading, attribution, head);
            if (severity == Severity.None || (sentence.Block == lastBlock && head.Hash == lastHead) || IsExplained(reading, attribution) || IsSupported(reading, i))
            {
                continue;
            }

            // One finding for a source in a block.
            lastBlock = sentence.Block;
            lastHead = head.Hash;
            TextSpan span = attribution.GetSourceSpan(reading);
            context.Report(
                severity,
                span,
                $"Nobody could call back “{reading.Text.ToString(span)}”",
                "Name a person with a role, or the document; if nobody can be named, say why");
        }
    }

    /// <summary>Warning for a bare group, and for a described one behind a damaging claim; a note for a described one that is otherwise harmless.</summary>
    private static Severity GetSeverity(ArticleReading reading, in Reading.Attribution attribution, in Token head)
    {
        LexicalClass classes = reading.ClassesOf(head);
        if ((classes & Group) == 0)
        {
            return Severity.None;
        }

        bool plural = (classes & LexicalClass.VagueGroup) != 0;
        if (attribution.Level == SourceLevel.BareGroup)
        {
            // A single unnamed person is vague only as "according to an expert"; otherwise anonymity is the question.
            return plural || attribution.Form == AttributionForm.AccordingTo ? Severity.Warning : Severity.None;
        }

        if (attribution.Level != SourceLevel.Described || !plural || PointsBack(reading, attribution))
        {
            return Severity.None;
        }

        return IsDamaging(reading, attribution) ? Severity.Warning : Severity.Note;
    }

    /// <summary><c>the researchers</c>, <c>her critics</c>: the article has told who they are.</summary>
    private static bool PointsBack(ArticleReading reading, in Reading.Attribution attribution)
    {
        Token first = reading.Tokens[attribution.SourceFirst];
        return (reading.ClassesOf(first) & LexicalClass.Determiner) != 0
            && reading.Lexicon.GetWord(first.WordId) is "the" or "these" or "those" or "his" or "her" or "their" or "its" or "our" or "my";
    }

    private static bool IsDamaging(ArticleReading reading, in Reading.Attribution attribution)
    {
        for (int i = attribution.ContentFirst; i < attribution.ContentEnd; i++)
        {
            Token token = reading.Tokens[i];
            if (!token.InQuotation && (reading.ClassesOf(token) & LexicalClass.Accusation) != 0)
            {
                return true;
            }
        }

        return reading.HasPhrase(attribution.ContentFirst, attribution.ContentEnd, PhraseKind.Accusation)
            || reading.HasPhrase(attribution.ContentFirst, attribution.ContentEnd, PhraseKind.Prediction);
    }

    /// <summary>The reason for anonymity stands in the sentence or beside it.</summary>
    private static bool IsExplained(ArticleReading reading, in Reading.Attribution attribution)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int first = Math.Max(0, attribution.Sentence - 1);
        int last = Math.Min(sentences.Length - 1, attribution.Sentence + 1);
        return reading.HasPhrase(sentences[first].FirstToken, sentences[last].EndToken, PhraseKind.ExplainedAnonymity);
    }

    /// <summary>
    /// <c>Some disagreed. Ana Brook, who …</c>: a sentence that only announces voices is carried by a named one in the next two
    /// sentences of the paragraph or the first of the next.
    /// </summary>
    private static bool IsSupported(ArticleReading reading, int index)
    {
        Reading.Attribution attribution = reading.Attributions[index];
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        Sentence sentence = sentences[attribution.Sentence];
        Token first = reading.Tokens[attribution.SourceFirst];
        bool announces = attribution.SourceFirst == sentence.FirstToken && sentence.EndToken - sentence.FirstToken <= 14
            && ((reading.ClassesOf(first) & LexicalClass.QuantifierNoun) != 0 || reading.HasPhrase(sentence.FirstToken, sentence.FirstToken + 3, PhraseKind.ForwardSupport));
        if (!announces)
        {
            return false;
        }

        int limit = Math.Min(sentences.Length - 1, attribution.Sentence + 2);
        for (int i = index + 1; i < reading.Attributions.Length && reading.Attributions[i].Sentence <= limit; i++)
        {
            int block = sentences[reading.Attributions[i].Sentence].Block;
            if (reading.Attributions[i].Level == SourceLevel.NamedPerson && block <= sentence.Block + 1 && reading.Attributions[i].Sentence > attribution.Sentence)
            {
                return true;
            }
        }

        return false;
    }
}
