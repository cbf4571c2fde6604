using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>
/// Finds web addresses, mail addresses and handles that stand alone on a line, addresses that track their reader, and raw addresses in
/// plain text.
/// </summary>
/// <remarks>
/// ## Why
/// An address on a line of its own is often what a copied page left behind: it is a warning among other lines of a page in plain text.
/// Elsewhere, for a mail address or behind a label, and where the sentence before it goes on in it, it is a note. Parameters such as
/// utm_source report every reader to somebody; in a quotation that is set apart a platform wrote them, and it is a note.
///
/// ## Examples
/// ```bad
/// https://www.example.net/news/2021/harbour-reopens
/// ```
/// ```bad
/// Source: www.example.net/a?b=c
/// ```
/// ```good
/// The guide follows the house style of the harbour board.
/// ```
/// </remarks>
public sealed class BareUrl() : Rule(new RuleDescriptor(
    "CL404",
    "bare-url",
    "Bare address",
    "A web address, mail address or handle that stands alone, or an address with tracking parameters.",
    Severity.Warning)
{
    NotesIn = QuietGenres.Speech,
    WokenBy = new Wake { Tokens = [TokenKind.Address], Residue = [ResidueCategory.Address] },
    Fix = FixSafety.Offered,
})
{
    private static readonly string[] TrackingParameters = ["utm_", "fbclid=", "gclid=", "mc_cid=", "igshid="];

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        bool? isCopied = null;
        for (int i = 0; i < reading.Residue.Length; i++)
        {
            Reading.Residue residue = reading.Residue[i];
            if (residue.Category == ResidueCategory.Address && !Placement.IsMeant(reading, residue))
            {
                // Plain text has no other way to give an address: one that a sentence waits for, or that came with a page, is left over.
                bool isCut = EndsOpen(reading, residue.Start);
                bool isPasted = reading.Article.Format == ArticleFormat.PlainText
                    && (isCopied ??= Placement.CountKindsOfPage(reading) >= Placement.KindsOfPage || Placement.IsCopied(reading));
                context.Report(isPasted && !IsForReaders(reading, residue.Span) ? Severity.Warning : Severity.Note, residue.Span, isCut
                    ? $"The sentence before “{Excerpt.Of(reading.Text, residue.Span)}” breaks off before the address"
                    : $"“{Excerpt.Of(reading.Text, residue.Span)}” is an address on a line of its own", isCut
                    ? "Join the two"
                    : "Delete the line, or name the source in the text", fix: residue.IsWholeLine && !isCut
                    ? Deletion.OfLines(reading, residue.Span, FixSafety.Offered)
                    : null);
            }
        }

        if (!reading.HasToken(TokenKind.Address))
        {
            return;
        }

        foreach (ref readonly Token token in reading.Tokens)
        {
            if (token.Kind != TokenKind.Address || token.IsResidue)
            {
                continue;
            }

            if (FindTracking(reading.TextOf(token)) is { } place)
            {
                context.Report(IsInQuote(reading, token) ? Severity.Note : Severity.Warning,
                    TextSpan.FromBounds(token.Start + place, token.End),
                    "The address reports its reader: it carries tracking parameters", "Cut the parameters from the address");
            }
            else if (reading.Article.Format == ArticleFormat.PlainText)
            {
                context.Report(Severity.Note, token.Span, "A raw web address stands in the text", "Name the source instead");
            }
        }
    }

    /// <summary>The mail address of whoever wrote it, and an address behind a label: <c>Source: https://…</c>.</summary>
    private static bool IsForReaders(ArticleReading reading, TextSpan span)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(span);
        int at = text.IndexOf('@');
        return (at > 0 && text.IndexOf('/') < 0) || text.IndexOf(": ".AsSpan()) > 0;
    }

    /// <summary>Whether the paragraph before ends in a preposition that wants the address.</summary>
    private static bool EndsOpen(ArticleReading reading, int place)
    {
        int index = BlockOf.IndexFrom(reading, place) - 1;
        return index >= 0 && reading.Blocks[index] is { Zone: Zone.Body or Zone.Deck } before && before.EndToken - before.FirstToken > 2
            && reading.Tokens[before.EndToken - 1] is { Kind: TokenKind.Word, IsCapitalised: false } last
            && BareUrlWords.BeforeAddress.Has(last) && reading.Text.Between(last.End, before.End).Trim().IsEmpty; // code may end it
    }

    private static bool IsInQuote(ArticleReading reading, in Token token) =>
        BlockOf.Find(reading, token.Start) is { Shape: BlockShape.Quote };

    private static int? FindTracking(ReadOnlySpan<char> address)
    {
        int query = address.IndexOf('?');
        if (query < 0)
        {
            return null;
        }

        foreach (string parameter in TrackingParameters)
        {
            int found = address.Slice(query).IndexOf(parameter.AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (found > 0)
            {
                return query + found - 1;
            }
        }

        return null;
    }
}
