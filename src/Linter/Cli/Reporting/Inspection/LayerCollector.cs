using System.Globalization;
using ContentLint.Lexicon;
using ContentLint.Reading;

namespace ContentLint.Cli.Reporting.Inspection;

/// <summary>Turns the layers of a reading into lists that can be shown. A new layer is one method here and one line in <see cref="Collect"/>.</summary>
internal static class LayerCollector
{
    public static List<InspectionLayer> Collect(ArticleReading reading, bool withTokens)
    {
        var layers = new List<InspectionLayer>
        {
            Blocks(reading),
            Sentences(reading),
            Residue(reading),
        };
        if (withTokens)
        {
            layers.Add(Tokens(reading));
            layers.Add(Phrases(reading));
        }

        return layers;
    }

    private static InspectionLayer Blocks(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        foreach (Block block in reading.Blocks)
        {
            var facts = new List<(string, string)> { ("shape", Name(block.Shape.ToString())) };
            if (block.Level > 0)
            {
                facts.Add(("level", block.Level.ToString(CultureInfo.InvariantCulture)));
            }

            items.Add(new InspectionItem(block.Span, Name(block.Zone.ToString()), facts));
        }

        return new InspectionLayer("blocks", items);
    }

    private static InspectionLayer Sentences(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        foreach (Sentence sentence in reading.Sentences)
        {
            items.Add(new InspectionItem(sentence.Span, "sentence", [("block", sentence.Block.ToString(CultureInfo.InvariantCulture))]));
        }

        return new InspectionLayer("sentences", items);
    }

    private static InspectionLayer Residue(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        foreach (Residue residue in reading.Residue)
        {
            items.Add(new InspectionItem(residue.Span, Name(residue.Category.ToString()), [("wholeLine", Bool(residue.IsWholeLine)), ("sure", Bool(residue.IsSure))]));
        }

        return new InspectionLayer("residue", items);
    }

    private static InspectionLayer Tokens(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        foreach (Token token in reading.Tokens)
        {
            var facts = new List<(string, string)>();
            if (token.Flags != TokenFlags.None)
            {
                facts.Add(("flags", Names(token.Flags.ToString())));
            }

            LexicalClass classes = reading.ClassesOf(token);
            if (classes != LexicalClass.None)
            {
                facts.Add(("classes", Names(classes.ToString())));
            }

            items.Add(new InspectionItem(token.Span, Name(token.Kind.ToString()), facts));
        }

        return new InspectionLayer("tokens", items);
    }

    private static InspectionLayer Phrases(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        ReadOnlySpan<Token> tokens = reading.Tokens;
        foreach (PhraseMatch match in reading.Phrases)
        {
            var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(tokens[match.FirstToken].Start, tokens[match.EndToken - 1].End);
            items.Add(new InspectionItem(span, Name(reading.Lexicon.GetPhrase(match.Phrase).Kind.ToString()), []));
        }

        return new InspectionLayer("phrases", items);
    }

    private static string Bool(bool value) => value ? "true" : "false";

    private static string Names(string flags)
    {
        string[] names = flags.Split(", ");
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Name(names[i]);
        }

        return string.Join(", ", names);
    }

    /// <summary>Names as JSON writes them: the first letter small.</summary>
    private static string Name(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
