using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution.Shared;

/// <summary>Whether a text reports what others say, and who of them stands near: what a warning about its sources rests on.</summary>
internal static class Reporting
{
    /// <summary>A report has at most one word of the writer's own for so many tokens.</summary>
    private const int TokensPerWriterWord = 150;

    /// <summary>In a text of so many tokens nobody need speak.</summary>
    private const int ShortText = 200;

    /// <summary>So many blocks before and after a claim somebody with a name may belong to it.</summary>
    private const int Nearby = 2;

    /// <summary>The writer speaks, or speaks to the reader: a column, a blog, a guide, the pages of a project.</summary>
    public static bool IsPersonal(ArticleReading reading) =>
        reading.WriterWords > 2 && reading.WriterWords * TokensPerWriterWord >= reading.Tokens.Length;

    /// <summary>Somebody named speaks in the text, words stand in quotation marks, or it is too short to expect either.</summary>
    public static bool HasVoices(ArticleReading reading)
    {
        if (reading.Tokens.Length < ShortText)
        {
            return true;
        }

        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            if (attribution.HasVoice && (attribution.HasQuotation
                || (attribution.IsIdentified && Lists.FiniteCue.Has(reading.Tokens[attribution.Cue]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A person speaks by name in a paragraph beside that of a claim, outside its sentence.</summary>
    public static bool HasPersonNear(ArticleReading reading, int index)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int block = sentences[attributions[index].Sentence].Block;
        for (int i = index - 1; i >= Math.Max(0, index - Claim.Reach) && sentences[attributions[i].Sentence].Block >= block - Nearby; i--)
        {
            if (attributions[i].Sentence != attributions[index].Sentence && IsMember(reading, attributions[i], attributions[index]))
            {
                return true;
            }
        }

        for (int i = index + 1; i < Math.Min(attributions.Length, index + Claim.Reach)
            && sentences[attributions[i].Sentence].Block <= block + Nearby; i++)
        {
            if (attributions[i].Sentence != attributions[index].Sentence && IsMember(reading, attributions[i], attributions[index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A link in the prose leads to where a text has what it tells.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="start">First character.</param>
    /// <param name="end">After the last character.</param>
    public static bool HasLink(ArticleReading reading, int start, int end)
    {
        if (reading.Article.Format == ArticleFormat.PlainText)
        {
            return false;
        }

        ReadOnlySpan<char> text =
            reading.Article.Source.AsSpan(reading.Article.ToSource(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, end)));
        return text.IndexOf("](".AsSpan(), StringComparison.Ordinal) >= 0 || text.IndexOf("<a ".AsSpan(), StringComparison.Ordinal) >= 0
            || text.IndexOf("</a>".AsSpan(), StringComparison.Ordinal) >= 0;
    }

    /// <summary>Somebody by name speaks who may be of the group: a minister is no expert, nor one of the residents.</summary>
    private static bool IsMember(ArticleReading reading, in Reading.Attributions.Attribution voice,
        in Reading.Attributions.Attribution group)
    {
        int named = voice.Mention >= 0 ? voice.Mention : voice.Antecedent;
        if (!voice.HasVoice || named < 0 || voice.Standing is not (SourceLevel.NamedPerson or SourceLevel.BareName))
        {
            return false;
        }

        ref readonly Mention name = ref reading.Mentions[named];
        return name.Class is NameClass.Person or NameClass.Unknown
            && (name.Title is NameTitle.None or NameTitle.Honorific || GroupSupportWords.Officials.Has(reading.Tokens[group.Head]));
    }
}
