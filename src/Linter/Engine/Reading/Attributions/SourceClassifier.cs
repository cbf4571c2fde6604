using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>Decides how well a source is identified, by its head, what stands before it and what follows.</summary>
internal static class SourceClassifier
{
    public static SourceLevel Classify(ArticleReading reading, in NounPhrase source, int mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ushort head = tokens[source.Head].WordId;
        if (source.End - source.First == 1 && Lists.Pronoun.Has(head) && !Lists.Determiner.Has(head))
        {
            return SourceLevel.Pronoun;
        }

        bool group = !IsName(reading, source, mention)
            && SourceClassifierWords.Speaker.Has(head);
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

        if (Lists.DocumentNoun.Has(head))
        {
            return SourceLevel.NamedDocument;
        }

        if (Lists.PersonRole.Has(head))
        {
            return SourceLevel.Described;
        }

        return Lists.OrganisationWord.Has(head) ? SourceLevel.NamedBody : SourceLevel.Unknown;
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

    private static SourceLevel ClassifyGroup(ArticleReading reading, in NounPhrase source, ushort head)
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
            ushort wordId = token.WordId;
            if (token.Kind == TokenKind.Number)
            {
                counted = true;
                continue;
            }

            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            ushort word = token.WordId;
            if (SourceClassifierWords.Police.Has(word) && !token.IsPossessive)
            {
                return SourceLevel.NamedBody;
            }

            if (SourceClassifierWords.Negating.Has(word))
            {
                return SourceLevel.Unknown; // "no documents were found": nobody speaks
            }

            if (SourceClassifierWords.Definite.Has(word) || token.IsPossessive)
            {
                definite = true;
                described |= token.IsPossessive;
            }
            else if (SourceClassifierWords.Owner.Has(word))
            {
                described = true;
            }
            else if (Lists.Number.Has(wordId) && !SourceClassifierWords.One.Has(word))
            {
                counted = true;
            }
            else if (token.IsCapitalised && !token.IsKnown && reading.Names.IsBody(NameKey.Hash(reading.TextOf(token))))
            {
                return SourceLevel.NamedBody; // a company or place the article names, also where it begins a sentence
            }
            else if (token.IsCapitalised && i > reading.Sentences[SentenceOf(reading, i)].FirstToken && !SourceClassifierWords.NoOffice.Has(wordId))
            {
                return SourceLevel.NamedBody; // NATO officials, Pentagon sources
            }
            else if (SourceClassifierWords.Body.Has(wordId) && !Lists.FieldAdjective.Has(wordId))
            {
                return SourceLevel.NamedBody; // police officials, company executives
            }
        }

        if (Lists.DocumentNoun.Has(head) && (definite || IsPublished(reading, source)))
        {
            return SourceLevel.NamedDocument;
        }

        if (!Lists.RoleNoun.Has(head) ? OwnsBody(reading, source) && NamesBodyAfter(reading, source) : NamesBodyAfter(reading, source))
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

        return Lists.NamelessSource.Has(head) ? SourceLevel.BareGroup : SourceLevel.Described;
    }

    /// <summary><c>data from the tribunals</c>, <c>official statistics</c>: somebody answers for them.</summary>
    private static bool IsPublished(ArticleReading reading, in NounPhrase source)
    {
        for (int i = source.First; i < source.End; i++)
        {
            if (SourceClassifierWords.Published.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return source.End < reading.Tokens.Length && SourceClassifierWords.ByOrFrom.Has(reading.Tokens[source.End]);
    }

    /// <summary>Critics of a body do not speak for it, and people with knowledge of it are not its own.</summary>
    private static bool OwnsBody(ArticleReading reading, in NounPhrase source) =>
        !SourceClassifierWords.Outsider.Has(reading.Tokens[source.Head]);

    /// <summary><c>researchers at the University of Vell</c>: a name right after the group's preposition.</summary>
    private static bool NamesBodyAfter(ArticleReading reading, in NounPhrase source)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = source.Head + 1; i < source.End; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind == TokenKind.Word && token.IsCapitalised
                && !SourceClassifierWords.Region.Has(token))
            {
                ushort preposition = tokens[source.Head + 1].WordId;
                return SourceClassifierWords.BeforeBody.Has(preposition);
            }
        }

        return false;
    }

    private static int SentenceOf(ArticleReading reading, int token) =>
        Math.Max(0, Sorted.FirstFrom(reading.Sentences, token + 1, static (in Sentence item) => item.FirstToken) - 1);
}
