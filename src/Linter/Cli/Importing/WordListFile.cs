using System.Text;

namespace ContentLint.Cli.Importing;

/// <summary>
/// Reads a list of words: a text with an entry a line, or the texts that stand in a list of JSON, JavaScript or Python. An entry is
/// a phrase, or a phrase and a better one behind an arrow, a colon, an equals sign or a tab; in lists also
/// <c>["better", ["phrase", "phrase"]]</c>.
/// </summary>
internal static class WordListFile
{
    private const int LongestEntry = 80;

    private static readonly string[] Arrows = ["=>", "->", "→", "\t", " = "];

    /// <summary>The rules in a text: one of what should not stand there, one of what there is something better for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">The file.</param>
    /// <param name="name">The name of the house rule.</param>
    /// <param name="isText">Whether it has an entry a line.</param>
    public static List<ImportedRule> Read(string text, string origin, string name, bool isText)
    {
        var find = new ImportedRule { Origin = origin, Name = name };
        var replace = new ImportedRule { Origin = origin, Name = name };
        if (isText)
        {
            ReadLines(text, find, replace);
        }
        else
        {
            ReadTexts(text, find, replace);
        }

        find.Kind = find.Phrases.Count > 0 ? "find" : null;
        replace.Kind = replace.Replacements.Count > 0 ? "replace" : null;
        var both = new List<ImportedRule>();
        if (find.Kind is not null || replace.Kind is null)
        {
            both.Add(find.Kind is null ? find.Fail("there are no words in it") : find);
        }

        if (replace.Kind is not null)
        {
            both.Add(replace);
        }

        return both;
    }

    private static void ReadLines(string text, ImportedRule find, ImportedRule replace)
    {
        foreach (string line in text.Split('\n'))
        {
            string entry = line.Trim('\r', ' ');
            if (entry.Length == 0 || entry[0] == '#' || entry.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            string? arrow = Array.Find(Arrows, arrow => entry.Contains(arrow, StringComparison.Ordinal));
            int at = arrow is null ? -1 : entry.IndexOf(arrow, StringComparison.Ordinal);
            if (arrow is null)
            {
                Add(find, entry);
            }
            else
            {
                Add(replace, entry[..at].Trim(), entry[(at + arrow.Length)..].Trim());
            }
        }
    }

    /// <summary>The texts in quotation marks, and what stands between them.</summary>
    private static void ReadTexts(string text, ImportedRule find, ImportedRule replace)
    {
        List<(string Text, string Before)> texts = Scan(text);
        for (int i = 0; i < texts.Count; i++)
        {
            string next = i + 1 < texts.Count ? texts[i + 1].Before.Trim() : string.Empty;
            if (next is ":")
            {
                Add(replace, texts[i].Text, texts[i + 1].Text);
                i++;
            }
            else if (next is ":[" or ": [" or ",[" or ", [" || (next.Length < 20 && next.StartsWith(',') && next.TrimEnd().EndsWith('[')))
            {
                // ["better", ["phrase", "phrase"]]
                string better = texts[i].Text;
                bool isReversed = next.StartsWith(':');
                for (i++; i < texts.Count; i++)
                {
                    Add(replace, isReversed ? better : texts[i].Text, isReversed ? texts[i].Text : better);
                    if (i + 1 >= texts.Count || texts[i + 1].Before.Contains(']', StringComparison.Ordinal))
                    {
                        break;
                    }
                }
            }
            else if (texts[i].Before.TrimEnd() is { Length: > 0 } before && before[^1] is '[' or ',' or '(')
            {
                Add(find, texts[i].Text);
            }
        }
    }

    private static List<(string Text, string Before)> Scan(string text)
    {
        var texts = new List<(string, string)>();
        var own = new StringBuilder();
        int from = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if ((text[i] == '/' && i + 1 < text.Length && text[i + 1] == '/') || text[i] == '#')
            {
                // A comment.
                int end = text.IndexOf('\n', i);
                i = end < 0 ? text.Length : end;
                continue;
            }

            if (text[i] is not ('"' or '\''))
            {
                continue;
            }

            char quote = text[i];
            string before = text[from..i];
            own.Clear();
            for (i++; i < text.Length && text[i] != quote && text[i] != '\n'; i++)
            {
                if (text[i] == '\\' && i + 1 < text.Length)
                {
                    own.Append(text[i + 1] is '\'' or '"' ? string.Empty : "\\");
                    i++;
                }

                own.Append(text[i]);
            }

            texts.Add((own.ToString().Trim(), before));
            from = Math.Min(i + 1, text.Length);
        }

        return texts;
    }

    private static void Add(ImportedRule rule, string phrase, string? better = null)
    {
        if (phrase.Length is 0 or > LongestEntry)
        {
            return;
        }

        try
        {
            foreach (string own in PatternPhrases.Of(phrase, ignoresCase: true, rule.LeftOut))
            {
                if (better is null && !rule.Phrases.Contains(own, StringComparer.Ordinal))
                {
                    rule.Phrases.Add(own);
                }
                else if (better is not null
                    && !rule.Replacements.Exists(known => string.Equals(known.Phrase, own, StringComparison.Ordinal)))
                {
                    rule.Replacements.Add((own, [better]));
                }
            }
        }
        catch (FormatException exception)
        {
            rule.LeftOut.Add($"“{phrase}”: {exception.Message}");
        }
    }
}
