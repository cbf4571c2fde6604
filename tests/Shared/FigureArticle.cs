namespace ContentLint.Testing;

/// <summary>Paragraphs full of figures, for what depends on their number.</summary>
internal static class FigureArticle
{
    /// <summary>A paragraph as business copy has it.</summary>
    public const string Paragraph =
        "Sales rose 20 percent to $60 million from $50 million, while costs fell to 45 million euros. The 21-member board voted 14-6 for a dividend of 30 cents a share, "
        + "up from 25 cents. Of the 44 shops, 33 were open. It will close 12 by 9 May 2026, nine years after they opened in 2017.\n\n";

    /// <summary>How many figures and dates the paragraph has.</summary>
    public const int FiguresOfParagraph = 14;
}
