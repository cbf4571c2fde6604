using HtmlAgilityPack;

namespace ContentLint.Documents.Html;

/// <summary>What elements of a page are to its article, by their names and attributes.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Inline = Set(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr br");

    /// <summary>What people do not read as text, or do not read as the article.</summary>
    private static readonly HashSet<string> Apart = Set(
        "script style noscript template svg math iframe object embed video audio canvas map head title nav footer aside menu form button select textarea option dialog pre img picture input");

    private static readonly HashSet<string> ApartRoles = Set(
        "navigation banner contentinfo complementary search dialog alertdialog alert menu menubar toolbar tablist form");

    /// <summary>Words that web designers name the furniture of a page with; the first or the last part of a class name.</summary>
    private static readonly HashSet<string> Furniture = Set(
        "share sharing sharebar social related recommended recommendations newsletter subscribe subscription signup cookie cookies consent gdpr comments comment respond disqus"
        + " sidebar breadcrumb breadcrumbs pagination pager navigation nav navbar menu ad ads advert adverts advertisement advertising promo promotion sponsor sponsored outbrain taboola"
        + " toolbar footer masthead widget popup modal paywall tags taglist toc noprint");

    /// <summary>Words by which a page speaks to its readers, or of its own parts.</summary>
    private static readonly HashSet<string> ToReaders =
        Set("you your yours us our we subscribe subscribed newsletter newsletters cookie cookies inbox click sign copyright reserved javascript browser comment comments advertisement");

    private static readonly HashSet<string> Qualifiers = Set("has no with without is single not hide show");

    public static bool IsInline(string name) => Inline.Contains(name);

    /// <summary>Whether an element and all in it is no part of the article.</summary>
    /// <param name="element">The element.</param>
    /// <param name="root">The article.</param>
    /// <param name="whole">Its length, 0 as long as nobody has asked for it: the parser builds the text of an element to measure
    /// it.</param>
    public static bool IsApart(HtmlNode element, HtmlNode root, ref int whole)
    {
        if (Apart.Contains(element.Name) || (string.Equals(element.Name, "header", StringComparison.Ordinal) && HasNavigation(element)))
        {
            return true;
        }

        if (!element.HasAttributes)
        {
            return false;
        }

        if (IsHidden(element) || ApartRoles.Contains(element.GetAttributeValue("role", "").ToLowerInvariant()))
        {
            return true;
        }

        if (!IsFurniture(element.GetAttributeValue("class", "")) && !IsFurniture(element.GetAttributeValue("id", "")))
        {
            return false;
        }

        // What holds most of the article is no furniture, whatever it is called.
        whole = whole == 0 ? root.OuterLength : whole;
        return (long)element.OuterLength * 2 < whole && !TellsSomething(element);
    }

    /// <summary>What blocks an element makes of the text in it.</summary>
    public static BlockShape GetShape(HtmlNode element, BlockShape outer, out byte level)
    {
        level = 0;
        switch (element.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                level = (byte)(element.Name[1] - '0');
                return BlockShape.Heading;
            case "li" or "dt" or "dd":
                return BlockShape.ListItem;
            case "blockquote":
                return BlockShape.Quote;
            case "figcaption" or "caption":
                return BlockShape.Caption;
            case "td" or "th":
                // Old pages are laid out in tables; their articles stand in cells as paragraphs.
                return !element.Descendants("p").Any() ? BlockShape.TableCell : BlockShape.Paragraph;
            case "article" or "main" or "section":
                return BlockShape.Paragraph;
            case "div" or "p" or "span" when IsCaption(element.GetAttributeValue("class", "")):
                return BlockShape.Caption;
            default:
                return outer;
        }
    }

    /// <summary>The number of a footnote is raised above the text and is no part of a word or figure before it.</summary>
    public static bool IsFootnoteMark(HtmlNode element)
    {
        if (!string.Equals(element.Name, "sup", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (char character in element.InnerText)
        {
            if (char.IsLetter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasNavigation(HtmlNode header)
    {
        foreach (HtmlNode child in header.ChildNodes)
        {
            if (string.Equals(child.Name, "nav", StringComparison.Ordinal)
                || string.Equals(child.GetAttributeValue("role", ""), "navigation", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHidden(HtmlNode element)
    {
        string style = element.GetAttributeValue("style", "");
        return element.Attributes.Contains("hidden")
            || string.Equals(element.GetAttributeValue("aria-hidden", ""), "true", StringComparison.OrdinalIgnoreCase)
            || (style.Length > 0 && style.Replace(" ", "").IndexOf("display:none", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>
    /// Whether an element is text in spite of its name (<c>share-price</c>, <c>social-care</c>): a whole sentence without links and
    /// controls that does not speak to the reader, as furniture does.
    /// </summary>
    private static bool TellsSomething(HtmlNode element)
    {
        const int FewestWords = 10;
        const int Longest = 4000;
        if (element.OuterLength > Longest || HasControl(element, 0))
        {
            return false;
        }

        string text = element.InnerText.Trim();
        string[] words = text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < FewestWords || text[text.Length - 1] is not ('.' or '!' or '?' or '”' or '"'))
        {
            return false;
        }

        foreach (string word in words)
        {
            if (ToReaders.Contains(word.Trim('.', ',', '!', '?', ':')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasControl(HtmlNode element, int depth)
    {
        for (HtmlNode? node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node.Name is "a" or "button" or "form" or "input" or "img" or "ul" or "iframe" or "svg" || depth > 20
                || HasControl(node, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFurniture(string names)
    {
        if (names.Length == 0)
        {
            return false;
        }

        foreach (string name in names.ToLowerInvariant().Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = name.Split(['-', '_', ':'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 0 && !Qualifiers.Contains(parts[0])
                && (Furniture.Contains(parts[0]) || Furniture.Contains(parts[parts.Length - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>caption</c>, <c>wp-caption-text</c>, <c>photo-credit</c>.</summary>
    private static bool IsCaption(string names) =>
        names.IndexOf("caption", StringComparison.OrdinalIgnoreCase) >= 0
        || names.IndexOf("credit", StringComparison.OrdinalIgnoreCase) >= 0;

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
