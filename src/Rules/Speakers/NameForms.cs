using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds names of people that an article writes with and without an accent, a hyphen or a capital inside.</summary>
internal sealed class NameForms : IDisposable
{
    /// <summary>It stands where a word may be broken, and nobody sees it.</summary>
    private const char SoftHyphen = '\u00AD';

    private readonly ArticleReading _reading;
    private readonly PooledIndex _wholes = new(32); // by the letters of a full name: its first mention
    private readonly PooledIndex _surnames = new(32); // by the letters of the last part of a full name: its first mention
    private readonly PooledIndex _written = new(32); // last parts of full names as they are written
    private readonly HashSet<uint> _told = [];

    public NameForms(ArticleReading reading)
    {
        _reading = reading;
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].IsFullPerson && IsRead(mentions[i]))
            {
                _written.AddOrGet(HashWritten(mentions[i].EndToken - 1, mentions[i].EndToken), 1);
                if (IsOfPerson(mentions[i]))
                {
                    _wholes.AddOrGet(HashLetters(mentions[i].NameToken, mentions[i].EndToken), i);
                    _surnames.AddOrGet(HashLetters(mentions[i].EndToken - 1, mentions[i].EndToken), i);
                }
            }
        }
    }

    /// <summary>The form in which the article has the name of a mention first, if it is another one.</summary>
    public bool TryFindOther(in Mention mention, out TextSpan place, out TextSpan other)
    {
        place = default;
        other = default;
        if (mention.Class is not (NameClass.Unknown or NameClass.Person) || !IsRead(mention))
        {
            return false;
        }

        (int first, int end) = (mention.NameToken, mention.EndToken);
        uint letters = HashLetters(first, end);
        int otherFirst;
        int otherEnd;
        if (mention.Parts > 1 && _wholes.Get(letters) is >= 0 and var whole)
        {
            (otherFirst, otherEnd) = (_reading.Mentions[whole].NameToken, _reading.Mentions[whole].EndToken);
        }
        else if (_surnames.Get(letters) is >= 0 and var surname && _written.Get(HashWritten(first, end)) < 0)
        {
            (otherFirst, otherEnd) = (_reading.Mentions[surname].EndToken - 1, _reading.Mentions[surname].EndToken);
        }
        else
        {
            return false;
        }

        if (otherEnd > first || HasParticle(first, end) || HasParticle(otherFirst, otherEnd) || !Differ(first, end, otherFirst, otherEnd)
            || IsKin(mention) || !_told.Add(HashWritten(first, end)))
        {
            return false;
        }

        place = SpanOf(first, end);
        other = SpanOf(otherFirst, otherEnd);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _wholes.Dispose();
        _surnames.Dispose();
        _written.Dispose();
    }

    /// <summary>The article itself writes the name, and neither in capitals nor with initials.</summary>
    private bool IsRead(in Mention mention)
    {
        if (!_reading.Blocks[mention.Block].IsProse && _reading.Blocks[mention.Block].Zone != Zone.Headline)
        {
            return false;
        }

        for (int i = mention.NameToken; i < mention.EndToken; i++)
        {
            ref readonly Token token = ref _reading.Tokens[i];
            if (token.Kind != TokenKind.Word || token.InQuotation || (token.Flags & TokenFlags.AllCapitals) != 0 || token.Length == 1
                || _reading.TextOf(token).IndexOfAny('.', SoftHyphen) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A known first name, or words that are none of the language: products have names of several words, too.</summary>
    private bool IsOfPerson(in Mention mention)
    {
        if (Lists.GivenName.Has(_reading.Tokens[mention.NameToken]) && !Lists.OrganisationWord.Has(_reading.Tokens[mention.EndToken - 1]))
        {
            return true;
        }

        for (int i = mention.NameToken; i < mention.EndToken; i++)
        {
            if (_reading.Tokens[i].IsKnown || IsOrdinary(_reading.TextOf(_reading.Tokens[i]))
                || HasInnerCapital(_reading.TextOf(_reading.Tokens[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A particle that is written with or without its hyphen: <c>Nadir al-Hasem</c>, <c>Nadir Al Hasem</c>.</summary>
    private bool HasParticle(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (!_reading.Tokens[i].IsCapitalised && _reading.TextOf(_reading.Tokens[i]).IndexOf('-') > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word of the language, with or without what begins one: <c>Multi-Stage</c>, <c>Multistage</c>.</summary>
    private static bool IsOrdinary(ReadOnlySpan<char> word)
    {
        int hyphen = word.IndexOf('-');
        return CommonWords.Default.IsOrdinary(word)
            || (hyphen > 0 && NameFormsWords.BeforeHyphen.Has(word.Slice(0, hyphen))
                && CommonWords.Default.IsOrdinary(word.Slice(hyphen + 1)));
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A brother or cousin may write himself in another way.</summary>
    private bool IsKin(in Mention mention) =>
        mention.FirstToken > _reading.Sentences[mention.Sentence].FirstToken && Lists.KinNoun.Has(_reading.Tokens[mention.FirstToken - 1]);

    private TextSpan SpanOf(int first, int end)
    {
        Token last = _reading.Tokens[end - 1];
        return TextSpan.FromBounds(_reading.Tokens[first].Start, last.Start + NameKey.StripPossessive(_reading.TextOf(last)).Length);
    }

    private uint HashLetters(int first, int end)
    {
        uint hash = NameKey.HashLetters(_reading.TextOf(_reading.Tokens[first]));
        for (int i = first + 1; i < end; i++)
        {
            hash = NameKey.HashLetters(_reading.TextOf(_reading.Tokens[i]), hash);
        }

        return hash;
    }

    private uint HashWritten(int first, int end)
    {
        uint hash = 2166136261;
        for (int i = first; i < end; i++)
        {
            foreach (char character in NameKey.StripPossessive(_reading.TextOf(_reading.Tokens[i])))
            {
                hash = (hash ^ Plain(character)) * 16777619;
            }

            hash = (hash ^ ' ') * 16777619;
        }

        return hash;
    }

    /// <summary>
    /// The words differ in more than their first capitals, the form of an apostrophe or hyphen, or what stands between them.
    /// </summary>
    private bool Differ(int first, int end, int otherFirst, int otherEnd)
    {
        if (end - first != otherEnd - otherFirst)
        {
            return true;
        }

        for (int i = 0; i < end - first; i++)
        {
            ReadOnlySpan<char> word = NameKey.StripPossessive(_reading.TextOf(_reading.Tokens[first + i]));
            ReadOnlySpan<char> other = NameKey.StripPossessive(_reading.TextOf(_reading.Tokens[otherFirst + i]));
            if (word.Length != other.Length)
            {
                return true;
            }

            for (int j = 0; j < word.Length; j++)
            {
                bool opens = j == 0 || Plain(word[j - 1]) is '-' or '\'';
                if (Plain(word[j]) != Plain(other[j]) && !(opens && char.ToLowerInvariant(word[j]) == char.ToLowerInvariant(other[j])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static char Plain(char character) => character is '’' or '‘' or 'ʼ' ? '\''
        : character is '\u2010' or '\u2011' ? '-'
        : character;
}
