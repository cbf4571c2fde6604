using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>Finds what lost its text: bullets and separators that stand alone, and descriptions of pictures that are gone.</summary>
internal static class ResidueMarks
{
    public static void Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines)
    {
        FindSymbols(text, lines);
        FindPictureTexts(tokens, lines);
    }

    /// <summary>Bullets and separators that lost their text.</summary>
    private static void FindSymbols(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            ref ResidueLine line = ref lines[i];
            ReadOnlySpan<char> mark = text.Slice(line.Start, line.End - line.Start);
            if (!line.IsResidue && line.Words <= 1 && IsLoneMark(mark))
            {
                line.Strength = ResidueStrength.Sure;
                line.Category = ResidueCategory.Symbols;
            }
        }
    }

    private static bool IsLoneMark(ReadOnlySpan<char> line)
    {
        if (line.Length <= 3 && line[line.Length - 1] is '.' or ')'
            && (line.Length == 2
                ? line[0] is (>= 'a' and <= 'z') or (>= '0' and <= '9')
                : line.Length == 3 && char.IsDigit(line[0]) && char.IsDigit(line[1])))
        {
            return true;
        }

        if (line.SequenceEqual("{}".AsSpan()) || line.SequenceEqual("[]".AsSpan()))
        {
            return true; // a bracket alone closes what stands further up
        }

        // A row of one mark parts sections; stars rate a play; a mark alone does neither.
        bool same = true;
        foreach (char character in line)
        {
            if (!(character is '-' or '–' or '—' or '*' or '•' or '·' or '▪' or '●' or '○' or '◦' or '‣' or '>' or '»' or '|' or '~' or '='
                or '+' or '_' or '#' or '/' or '\\' or '.' or '…' or '■' or '►' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF'))
            {
                return false;
            }

            same &= character == line[0];
        }

        bool section = same && line.Length >= 3 && line[0] is '*' or '-' or '–' or '—' or '~' or '#' or '_' or '=' or '•' or '·' or '+';
        return !section && (line.Length <= 3 ? line[0] is not ('.' or '…') : same && line[0] is '.' or '…');
    }

    /// <summary>A few words in lower case between paragraphs, without grammar, describe a picture that is gone.</summary>
    private static void FindPictureTexts(ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines)
    {
        for (int i = 1; i + 1 < lines.Count; i++)
        {
            ref ResidueLine line = ref lines[i];
            if (line.Strength != ResidueStrength.None || line.IsStructure || line.IsPicture || line.StartsQuoted || line.EndsSentence
                || line.CapitalWords > 0
                || line.Words is < 2 or > 8 || line.FunctionWords * 3 > line.Words
                || !IsFramed(lines, i) || !IsPlain(tokens, line))
            {
                continue;
            }

            line.Strength = ResidueStrength.Place;
            line.Category = ResidueCategory.AltText;
        }
    }

    private static bool IsFramed(PooledList<ResidueLine> lines, int index)
    {
        int before = index - 1;
        while (before > 0 && lines[before].IsResidue)
        {
            before--;
        }

        // After the picture text a subhead may follow, but then a paragraph.
        bool after = lines[index + 1].IsProse || (index + 2 < lines.Count && lines[index + 2].IsProse);
        return after && lines[before].IsProse && lines[before].EndsSentence && lines[before].Words >= 12;
    }

    /// <summary>Only words, and none of them a form of be, have or do.</summary>
    private static bool IsPlain(ReadOnlySpan<Token> tokens, in ResidueLine line)
    {
        for (int i = line.FirstToken; i < line.EndToken; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || ResidueMarksWords.SentenceWord.Has(tokens[i]))
            {
                return false;
            }
        }

        return tokens[line.FirstToken].Kind == TokenKind.Word;
    }
}
