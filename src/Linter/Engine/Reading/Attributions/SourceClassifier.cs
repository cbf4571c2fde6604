using ContentLint.Words;
using ContentLint.Text;

namespace ContentLint.Reading;

/// <summary>Decides how well a source is identified, by its head, what stands before it and what follows.</summary>
internal static class SourceClassifier
{
    public static SourceLevel Classify(ArticleReading reading, in NounPhrase source, int mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        LexicalClass head = reading.ClassesOf(tokens[source.Head]);
        if (source.End - source.First == 1 && (head & LexicalClass.Pronoun) != 0 && (head & LexicalClass.Determiner) == 0)
        {
            return SourceLevel.Pronoun;
        }

        bool group = !IsName(reading, source, mention)
            && (head & (LexicalClass.VagueGroup | LexicalClass.GroupNoun | LexicalClass.UnnamedPerson)) != 0;
        if (group)
        {
            return ClassifyGroup(reading, source, head);
        }

        if (mention >= 0)
        {
            ref readonly Mention name = ref reading.Mentions[mention];
            return name.Class switch
            {
                NameClass.Person when name.Parts > 1 || name.Title != NameTitle.None => SourceLevel.NamedPerson,
                NameClass.Person or NameClass.Unknown => SourceLevel.BareName,
                NameClass.Organisation or NameClass.Place => SourceLevel.NamedBody,
                _ => SourceLevel.Unknown,
            };
        }

        if ((head & LexicalClass.DocumentNoun) != 0)
        {
            return SourceLevel.NamedDocument;
        }

        if ((head & (LexicalClass.RoleNoun | LexicalClass.Title | LexicalClass.KinNoun)) != 0)
        {
            return SourceLevel.Described;
        }

        return (head & LexicalClass.OrganisationWord) != 0 ? SourceLevel.NamedBody : SourceLevel.Unknown;
    }

    /// <summary>Whether the head is part of a name (<c>Western Sources Ltd</c>, <c>Tom Critics</c>) and not a group noun with a capital.</summary>
    private static bool IsName(ArticleReading reading, in NounPhrase source, int mention)
    {
        if (mention < 0)
        {
            return false;
        }

        ref readonly Mention name = ref reading.Mentions[mention];
        return name.FirstToken <= source.Head && source.Head < name.EndToken && name.Parts > 1 && name.Class == NameClass.Organisation;
    }

    private static SourceLevel ClassifyGroup(ArticleReading reading, in NounPhrase source, LexicalClass head)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (source.First > 0 && tokens[source.First - 1].Kind == TokenKind.CloseBracket)
        {
            return SourceLevel.NamedBody; // the Office for Statistics (OS) figures
        }

        bool counted = false;
        bool definite = false;
        bool described = false;
        for (int i = source.First; i < source.Head; i++)
        {
            ref readonly Token token = ref tokens[i];
            LexicalClass classes = reading.ClassesOf(token);
            if (token.Kind == TokenKind.Number)
            {
                counted = true;
                continue;
            }

            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            string word = reading.Lexicon.GetWord(token.WordId);
            if (word is "police" && !token.IsPossessive)
            {
                return SourceLevel.NamedBody;
            }

            if (word is "no" or "more" or "fewer")
            {
                return SourceLevel.Unknown; // "no documents were found": nobody speaks
            }

            if (word is "the" or "these" or "those" || token.IsPossessive)
            {
                definite = true;
                described |= token.IsPossessive;
            }
            else if (word is "his" or "her" or "their" or "its" or "our" or "my")
            {
                described = true;
            }
            else if ((classes & LexicalClass.Number) != 0 && word is not "one")
            {
                counted = true;
            }
            else if (token.IsCapitalised && !token.IsKnown && reading.Names.IsBody(NameKey.Hash(reading.TextOf(token))))
            {
                return SourceLevel.NamedBody; // a company or place the article names, also where it begins a sentence
            }
            else if (token.IsCapitalised && i > reading.Sentences[SentenceOf(reading, i)].FirstToken && (classes & (LexicalClass.Demonym | LexicalClass.Country | LexicalClass.Place | LexicalClass.ProperNoun | LexicalClass.FieldAdjective | LexicalClass.Determiner | LexicalClass.Honorific)) == 0)
            {
                return SourceLevel.NamedBody; // NATO officials, Pentagon sources
            }
            else if ((classes & (LexicalClass.OrganisationWord | LexicalClass.Metonym | LexicalClass.NewsOrganisation | LexicalClass.Organisation)) != 0 && (classes & LexicalClass.FieldAdjective) == 0)
            {
                return SourceLevel.NamedBody; // police officials, company executives
            }
        }

        if ((head & LexicalClass.DocumentNoun) != 0 && (definite || IsPublished(reading, source)))
        {
            return SourceLevel.NamedDocument;
        }

        if ((head & LexicalClass.RoleNoun) == 0 ? OwnsBody(reading, source) && NamesBodyAfter(reading, source) : NamesBodyAfter(reading, source))
        {
            return SourceLevel.NamedBody;
        }

        if (counted || described)
        {
            return SourceLevel.Described;
        }

        if (definite && (reading.FirstOccurrence(tokens[source.Head]) < source.First || source.Head + 1 < source.End))
        {
            // "the researchers" points back to researchers the article has told of, "the officials at the gate" to those there.
            return SourceLevel.Described;
        }

        const LexicalClass bare = LexicalClass.VagueGroup | LexicalClass.UnnamedPerson;
        return (head & bare) != 0 ? SourceLevel.BareGroup : SourceLevel.Described;
    }

    /// <summary><c>data from the tribunals</c>, <c>official statistics</c>: somebody answers for them.</summary>
    private static bool IsPublished(ArticleReading reading, in NounPhrase source)
    {
        for (int i = source.First; i < source.End; i++)
        {
            if (reading.Lexicon.GetWord(reading.Tokens[i].WordId) is "by" or "from" or "official")
            {
                return true;
            }
        }

        return source.End < reading.Tokens.Length && reading.Lexicon.GetWord(reading.Tokens[source.End].WordId) is "by" or "from";
    }

    /// <summary>Critics of a body do not speak for it, and people with knowledge of it are not its own.</summary>
    private static bool OwnsBody(ArticleReading reading, in NounPhrase source) =>
        reading.Lexicon.GetWord(reading.Tokens[source.Head].WordId) is not ("critics" or "supporters" or "opponents" or "fans" or "backers" or "detractors" or "advocates"
            or "proponents" or "people" or "sources" or "source" or "person" or "some" or "many" or "most" or "others" or "several" or "watchers" or "observers" or "insiders");

    /// <summary><c>researchers at the University of Vell</c>: a name right after the group's preposition.</summary>
    private static bool NamesBodyAfter(ArticleReading reading, in NounPhrase source)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = source.Head + 1; i < source.End; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind == TokenKind.Word && token.IsCapitalised
                && (reading.ClassesOf(token) & (LexicalClass.Demonym | LexicalClass.Country | LexicalClass.Place | LexicalClass.ProperNoun | LexicalClass.Calendar)) == 0)
            {
                string preposition = reading.Lexicon.GetWord(tokens[source.Head + 1].WordId);
                return preposition is "at" or "from" or "with" or "for" or "of" or "in";
            }
        }

        return false;
    }

    private static int SentenceOf(ArticleReading reading, int token)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int low = 0;
        int high = sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (sentences[middle].FirstToken <= token)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
