using System.Globalization;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// Finds a short line that stands in three articles or more and is no sentence: a leftover of the page the articles come from.
/// </summary>
/// <remarks>
/// ## Why
/// What a page has around every article, the name of a section, a label above a picture, is left in the text when it is copied. No list
/// knows every such line, but a line that says nothing and stands in many articles gives itself away. Headings, items of lists, questions,
/// labels that end in a colon and lines with a verb are left alone.
///
/// ## What to do
/// Delete the line, in all the articles. A line that belongs there can be accepted in one of them: that accepts it in all.
///
/// ## Examples
/// ```bad
/// The ferry is late.
///
/// Full text.
///
/// It was built in 1987, said Asta Rehm, the manager of the line.
/// =====
/// The mill is shut.
///
/// Full text.
///
/// Nobody wants it, said Orla Krol, who runs it with her brother.
/// =====
/// The school is full.
///
/// Full text.
///
/// Many came from Varn, said Joop Ruys, the head of the school.
/// ```
/// ```good
/// In the harbour:
///
/// The ferry is late, said Asta Rehm, the manager of the line.
/// =====
/// In the harbour:
///
/// The mill is shut, said Orla Krol, who runs it with her brother.
/// =====
/// In the harbour:
///
/// The school is full, said Joop Ruys, the head of the school.
/// ```
/// </remarks>
public sealed class TemplateLine() : CorpusRule(new RuleDescriptor(
    Id: "CL409",
    Name: "template-line",
    Title: "One line in many articles",
    Description: "A short line that is no sentence stands in three articles or more.",
    Severity: Severity.Note)
{
    Since = "0.2",
    QuietIn = [Genre.Transcript, Genre.ReleaseNotes, Genre.Links, Genre.Recipe, Genre.Events],
})
{
    private const int MostTokens = 8;
    private const int FewestArticles = 3;

    /// <summary>The line is the same everywhere: who has seen it a few times knows it.</summary>
    private const int MostPlaces = 2;

    /// <inheritdoc/>
    public override bool ComparesEqual => true;

    /// <inheritdoc/>
    public override bool CountsStories => true;

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            ref readonly Block block = ref blocks[i];
            if (block.Zone is Zone.Body or Zone.Deck && block.Shape == Documents.BlockShape.Paragraph
                && block.EndToken - block.FirstToken is > 0 and <= MostTokens && SaysNothing(reading, block))
            {
                string line = NameKey.Create(reading.Text.AsSpan(block.Span)).TrimEnd('.', ' ');
                int neighbour = i > 0 ? i - 1 : Math.Min(1, blocks.Length - 1);
                facts.Add("line", line, line, block.Span, block.Span,
                    TextHash.Format(TextHash.Of(reading.Text.AsSpan(blocks[neighbour].Span))));
            }
        }
    }

    /// <inheritdoc/>
    public override void Compare(FactGroup group, CorpusContext context)
    {
        FactForm form = group.Forms.First();
        if (form.Stories < FewestArticles)
        {
            return;
        }

        // In copies of one article the same line follows the same words.
        Fact[] facts = [.. form.Facts.GroupBy(static fact => fact.Values[0], StringComparer.Ordinal)
            .Select(static copies => copies.First())];
        if (facts.Length < FewestArticles)
        {
            return;
        }

        var places = new List<CorpusPlace>();
        foreach (Fact fact in facts.Take(MostPlaces))
        {
            places.Add(new CorpusPlace(
                fact,
                string.Format(CultureInfo.InvariantCulture, "The line “{0}” stands in {1:N0} articles and says nothing in them",
                    Conflicts.Cut(fact.Words), form.Articles),
                "Delete it in all of them if it belongs to the page and not to the article",
                [.. facts.Where(other => !ReferenceEquals(other, fact))]));
        }

        context.Report(Severity.Note, form.Form, places);
    }

    private static bool SaysNothing(ArticleReading reading, in Block block)
    {
        bool hasWord = false;
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            ref readonly Token token = ref reading.Tokens[i];
            if (token.InQuotation
                || token.Kind is TokenKind.Colon or TokenKind.Exclamation or TokenKind.Comma or TokenKind.Number or TokenKind.DoubleQuote
                    or TokenKind.SingleQuote
                || Lists.FiniteOrAuxiliary.Has(token) || Lists.FiniteCue.Has(token) || Lists.Pronoun.Has(token))
            {
                return false;
            }

            hasWord |= token.Kind == TokenKind.Word;
        }

        // Set off by its markup it is a heading of its own.
        char first = reading.Article.Source[reading.Article.ToSource(block.Span).Start];
        return hasWord && first is not ('*' or '_' or '<' or '#' or '[' or '!' or '|' or '>');
    }
}
