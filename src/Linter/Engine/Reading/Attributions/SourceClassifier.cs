using ContentLint.Reading.Clauses;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Attributions;

/// <summary>Decides how well a source is identified, by its head, what stands before it and what follows.</summary>
internal static class SourceClassifier
{
    public static SourceLevel Classify(ArticleReading reading, in Passage passage, in NounPhrase source, int mention)
    {
        ushort head = passage[source.Head].WordId;
        if (source.End - source.First == 1 && Lists.Pronoun.Has(head) && !Lists.Determiner.Has(head))
        {
            return SourceLevel.Pronoun;
        }

        if (SourceClassifierWords.Those.Has(head) && source.End > source.Head + 1)
        {
            return SourceLevel.BareGroup; // those familiar with the talks
        }

        bool group = !IsName(reading, source, mention)
            && SourceClassifierWords.Speaker.Has(head);
        if (group)
        {
            return ClassifyGroup(reading, passage, source, head);
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

    /// <summary>
    /// Whether the head is part of a name (<c>Western Sources Ltd</c>, <c>Tom Critics</c>) and not a group noun with a capital.
    /// </summary>
    private static bool IsName(ArticleReading reading, in NounPhrase source, int mention)
    {
        if (mention < 0)
        {
            return false;
        }

        ref readonly Mention name = ref reading.Mentions[mention];
        return name.FirstToken <= source.Head && source.Head < name.EndToken && name.Parts > 1 && name.Class == NameClass.Organisation;
    }

    private static SourceLevel ClassifyGroup(ArticleReading reading, in Passage passage, in NounPhrase source, ushort head)
    {
        if (source.First > 0 && passage[source.First - 1].Kind == TokenKind.CloseBracket)
        {
            return SourceLevel.NamedBody; // the Office for Statistics (OS) figures
        }

        var attributes = GroupAttributes.None;
        for (int i = source.First; i < source.Head; i++)
        {
            GroupAttributes found = ReadAttribute(reading, passage, i);
            if (found == GroupAttributes.Negated)
            {
                return SourceLevel.Unknown; // "no documents were found": nobody speaks
            }

            if (found == GroupAttributes.OfBody)
            {
                return SourceLevel.NamedBody;
            }

            attributes |= found;
        }

        bool definite = (attributes & GroupAttributes.Definite) != 0;
        if (Lists.DocumentNoun.Has(head) && (definite || IsPublished(passage, source)))
        {
            return SourceLevel.NamedDocument;
        }

        if ((Lists.RoleNoun.Has(head) || OwnsBody(passage, source)) && NamesBodyAfter(passage, source))
        {
            return SourceLevel.NamedBody;
        }

        if ((attributes & GroupAttributes.Described) != 0)
        {
            return SourceLevel.Described;
        }

        if (definite && (reading.FirstOccurrence(passage[source.Head]) < source.First || source.Head + 1 < source.End))
        {
            // "the researchers" points back to researchers the article has told of, "the officials at the gate" to those there.
            return SourceLevel.Described;
        }

        return Lists.NamelessSource.Has(head) ? SourceLevel.BareGroup : SourceLevel.Described;
    }

    /// <summary>What a word before the noun of a group says of it.</summary>
    private static GroupAttributes ReadAttribute(ArticleReading reading, in Passage passage, int at)
    {
        ref readonly Token token = ref passage[at];
        if (token.Kind != TokenKind.Word)
        {
            return token.Kind == TokenKind.Number ? GroupAttributes.Described : GroupAttributes.None;
        }

        if (SourceClassifierWords.Police.Has(token) && !token.IsPossessive)
        {
            return GroupAttributes.OfBody;
        }

        if (SourceClassifierWords.Negating.Has(token))
        {
            return GroupAttributes.Negated;
        }

        if (token.IsPossessive)
        {
            return GroupAttributes.Definite | GroupAttributes.Described;
        }

        if (SourceClassifierWords.Definite.Has(token))
        {
            return GroupAttributes.Definite;
        }

        if (SourceClassifierWords.Owner.Has(token) || (Lists.Number.Has(token) && !SourceClassifierWords.One.Has(token)))
        {
            return GroupAttributes.Described;
        }

        // A company or place the article names, also where it begins a sentence; NATO officials, Pentagon sources; police officials.
        bool body = (token.IsCapitalised && !token.IsKnown && reading.Names.IsBody(NameKey.Hash(reading.TextOf(token))))
            || (token.IsCapitalised && at > passage.First && !SourceClassifierWords.NoOffice.Has(token))
            || (SourceClassifierWords.Body.Has(token) && !Lists.FieldAdjective.Has(token));
        return body ? GroupAttributes.OfBody : GroupAttributes.None;
    }

    /// <summary><c>data from the tribunals</c>, <c>official statistics</c>: somebody answers for them.</summary>
    private static bool IsPublished(in Passage passage, in NounPhrase source)
    {
        for (int i = source.First; i < source.End; i++)
        {
            if (SourceClassifierWords.Published.Has(passage[i]))
            {
                return true;
            }
        }

        return passage.Holds(source.End) && SourceClassifierWords.ByOrFrom.Has(passage[source.End]);
    }

    /// <summary>Critics of a body do not speak for it, and people with knowledge of it are not its own.</summary>
    private static bool OwnsBody(in Passage passage, in NounPhrase source) =>
        !SourceClassifierWords.Outsider.Has(passage[source.Head]);

    /// <summary><c>researchers at the University of Vell</c>: a name right after the group's preposition.</summary>
    private static bool NamesBodyAfter(in Passage passage, in NounPhrase source)
    {
        for (int i = source.Head + 1; i < source.End; i++)
        {
            ref readonly Token token = ref passage[i];
            if (token.Kind == TokenKind.Word && token.IsCapitalised
                && !SourceClassifierWords.Region.Has(token))
            {
                ushort preposition = passage[source.Head + 1].WordId;
                return SourceClassifierWords.BeforeBody.Has(preposition);
            }
        }

        return false;
    }

    /// <summary>What the words before the noun of a group say of it.</summary>
    [Flags]
    private enum GroupAttributes
    {
        None = 0,

        /// <summary>An article that points back, or an owner.</summary>
        Definite = 1,

        /// <summary>A number or an owner: the reader can tell which they are.</summary>
        Described = 2,

        /// <summary>A body they belong to.</summary>
        OfBody = 4,

        /// <summary>A word that says that there are none.</summary>
        Negated = 8,
    }
}
