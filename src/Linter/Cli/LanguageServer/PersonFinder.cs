using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>Who a name in an article is, where he is introduced, and where else he is named.</summary>
internal static class PersonFinder
{
    /// <summary>First names that have so many letters in common at their start may be forms of one.</summary>
    private const int ShortForm = 3;

    /// <summary>The mention at a place of the file; -1 if there is none.</summary>
    public static int FindMention(ArticleReading reading, int offset)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = 0; i < mentions.Length; i++)
        {
            TextSpan place = reading.Article.ToSource(mentions[i].Span);
            if (place.Start <= offset && offset <= place.End)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The mention that introduces the person of another; -1 if there is none.</summary>
    public static int FindIntroduction(ArticleReading reading, int mention)
    {
        Mention named = reading.Mentions[mention];
        return CanBePerson(named) ? reading.Names.Find(named.Key).Mention : -1;
    }

    /// <summary>
    /// All mentions of the same name, in text order. A surname alone may be anybody's of that name; a full one with another first name is
    /// another person's.
    /// </summary>
    public static List<int> FindAll(ArticleReading reading, int mention)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        Mention named = mentions[mention];
        var found = new List<int>();
        for (int i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Key == named.Key
                && (mentions[i].Class == named.Class || (CanBePerson(mentions[i]) && CanBePerson(named)))
                && !(CanBePerson(named) && AreOthers(reading, mentions[i], named)))
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>Whether a name is read as a person's.</summary>
    public static bool IsPerson(ArticleReading reading, Mention named) =>
        named.Class == NameClass.Person
        || (named.Class == NameClass.Unknown
            && (reading.Names.IsPerson(named.Key) || reading.Names.Find(named.Key).Strength > IntroductionStrength.Headline));

    /// <summary>Whether two mentions of one surname name two people: their first names, or what they are addressed by, differ.</summary>
    public static bool AreOthers(ArticleReading reading, Mention mention, Mention other)
    {
        ReadOnlySpan<char> first = FirstNameOf(reading, mention);
        ReadOnlySpan<char> second = FirstNameOf(reading, other);
        if (first.IsEmpty || second.IsEmpty)
        {
            return AddressOf(reading, mention) is { } address && AddressOf(reading, other) is { } otherAddress && address != otherAddress;
        }

        // An initial, and a short form that begins alike, may be anybody's.
        int common = Math.Min(Math.Min(first.Length, second.Length), ShortForm);
        bool isInitial = first.Length == 1 || second.Length == 1;
        return NameKey.Hash(first) != NameKey.Hash(second)
            && NameKey.Hash(first[..(isInitial ? 1 : common)]) != NameKey.Hash(second[..(isInitial ? 1 : common)]);
    }

    /// <summary>Whether a mention has more of a name than the surname.</summary>
    public static bool IsFull(ArticleReading reading, Mention mention) => !FirstNameOf(reading, mention).IsEmpty;

    /// <summary>The token of the surname; -1 if there is none, which no name is without.</summary>
    public static int SurnameOf(ArticleReading reading, Mention mention)
    {
        for (int i = mention.EndToken - 1; i >= mention.NameToken; i--)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word && NameKey.Hash(reading.TextOf(reading.Tokens[i])) == mention.Key)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first name of a mention, without the full stop of an initial; empty if it has none.</summary>
    private static ReadOnlySpan<char> FirstNameOf(ArticleReading reading, Mention mention)
    {
        ref readonly Token first = ref reading.Tokens[mention.NameToken];
        return mention.NameToken < SurnameOf(reading, mention) && first.IsCapitalised ? reading.TextOf(first).TrimEnd('.') : [];
    }

    /// <summary>Whether a man or a woman is addressed before a name; null if that is not said.</summary>
    private static bool? AddressOf(ArticleReading reading, Mention mention)
    {
        for (int i = mention.FirstToken; i < mention.NameToken; i++)
        {
            switch (reading.TextOf(reading.Tokens[i]).TrimEnd('.'))
            {
                case "Mr" or "Sir":
                    return true;
                case "Mrs" or "Ms" or "Miss" or "Dame":
                    return false;
            }
        }

        return null;
    }

    /// <summary>What is known of a name, as a sentence or two; null if there is nothing to say.</summary>
    public static string? Describe(ArticleReading reading, int mention)
    {
        Mention named = reading.Mentions[mention];
        string name = TextOf(reading, named);
        bool isPerson = IsPerson(reading, named);
        string kind = named.Class switch
        {
            _ when isPerson => "a person",
            NameClass.Organisation => "an organisation",
            NameClass.Place => "a place",
            NameClass.Other => "a name",
            _ => "a name that says not of what",
        };
        int count = FindAll(reading, mention).Count;
        string often = count == 1 ? "named once" : $"named {count} times";
        if (!CanBePerson(named))
        {
            return $"**{Escape(name)}** is read as {kind}, {often}.";
        }

        Introduction introduction = reading.Names.Find(named.Key);
        if (introduction.Mention < 0)
        {
            return $"**{Escape(name)}** is read as {kind}, {often}, and introduced nowhere in this article.";
        }

        Mention first = reading.Mentions[introduction.Mention];
        string how = introduction.Strength switch
        {
            IntroductionStrength.Quotation => "only inside a quotation",
            IntroductionStrength.Headline => "only in the headline, without a first name",
            IntroductionStrength.HeadlineFull => "only in the headline",
            IntroductionStrength.Honorific => "only with a title and a surname",
            IntroductionStrength.Byline => "as the author",
            IntroductionStrength.Described => "by a role or a description",
            _ => "in full",
        };
        int line = reading.Article.Source.Lines.GetLine(reading.Article.ToSource(first.Span).Start) + 1;
        return $"**{Escape(TextOf(reading, first))}** is read as {kind}, {often}, and introduced in line {line} {how}:\n\n> {Escape(SentenceOf(reading, first))}";
    }

    public static bool CanBePerson(Mention mention) => mention.Class is NameClass.Person or NameClass.Unknown;

    private static string TextOf(ArticleReading reading, Mention mention) => reading.Text.ToString(mention.Span).ReplaceLineEndings(" ");

    private static string SentenceOf(ArticleReading reading, Mention mention) =>
        mention.Sentence >= 0 && mention.Sentence < reading.Sentences.Length
        ? reading.Text.ToString(reading.Sentences[mention.Sentence].Span).ReplaceLineEndings(" ")
        : TextOf(reading, mention);

    /// <summary>What an article says is text, and no markup of the page it is shown in.</summary>
    public static string Escape(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length + 8);
        foreach (char character in text)
        {
            if (character is '<' or '>' or '&')
            {
                escaped.Append(character switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
                continue;
            }

            if (char.IsAsciiLetterOrDigit(character) || character is ' ' or ',' or '.' or '\'' or '"' || character > '\x7F')
            {
                escaped.Append(character);
                continue;
            }

            escaped.Append(char.IsControl(character) ? " " : "\\" + character);
        }

        return escaped.ToString();
    }
}
