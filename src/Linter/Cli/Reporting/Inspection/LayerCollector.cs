using System.Globalization;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quantities;
using ContentLint.Reading.Quotations;
using ContentLint.Rules;
using ContentLint.Running;

namespace ContentLint.Cli.Reporting.Inspection;

/// <summary>
/// Turns the layers of a reading into lists that can be shown. A new layer is one method here and one line in <see cref="Collect"/>.
/// </summary>
internal static class LayerCollector
{
    public static List<InspectionLayer> Collect(ArticleReading reading, bool withTokens)
    {
        var layers = new List<InspectionLayer>
        {
            Blocks(reading),
            Sentences(reading),
            Residue(reading),
            Quotations(reading),
            Names(reading),
            Attributions(reading),
            Quantities(reading),
            Dates(reading),
            Findings(reading),
        };
        if (withTokens)
        {
            layers.Add(Tokens(reading));
            layers.Add(Phrases(reading));
        }

        return layers;
    }

    /// <summary>What the rules report with their own settings, how sure they are, and why.</summary>
    private static InspectionLayer Findings(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        foreach (Finding finding in new LintEngine(RuleCatalog.All, LintSettings.Default).Lint(reading))
        {
            List<(string, string)> facts = [("severity", SeverityName.Format(finding.Severity))];
            if (finding.Evidence is { } evidence)
            {
                facts.Add(("score", Number(evidence.Score)));
                if (evidence.Reasons.Count > 0)
                {
                    facts.Add(("reasons", string.Join(", ", evidence.Reasons)));
                }
            }

            items.Add(new InspectionItem(finding.Span, finding.Rule.Id, facts) { IsInSource = true });
        }

        return new InspectionLayer("findings", items);
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
        ReadOnlySpan<Coverage> coverage = reading.Coverage;
        for (int i = 0; i < coverage.Length; i++)
        {
            Sentence sentence = reading.Sentences[i];
            var facts = new List<(string, string)> { ("block", Number(sentence.Block)) };
            if (coverage[i].Kind != CoverKind.None)
            {
                facts.Add(("cover", Name(coverage[i].Kind.ToString())));
            }

            items.Add(new InspectionItem(sentence.Span, "sentence", facts));
        }

        return new InspectionLayer("sentences", items);
    }

    private static InspectionLayer Residue(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        foreach (Residue residue in reading.Residue)
        {
            items.Add(new InspectionItem(residue.Span, Name(residue.Category.ToString()),
                [("wholeLine", Bool(residue.IsWholeLine)), ("sure", Bool(residue.IsSure))]));
        }

        return new InspectionLayer("residue", items);
    }

    private static InspectionLayer Quotations(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        for (int i = 0; i < reading.Quotations.Length; i++)
        {
            Quotation quotation = reading.Quotations[i];
            QuotationSpeaker speaker = reading.Speakers[i];
            var facts = new List<(string, string)> { ("goesOn", Bool(quotation.IsContinued)), ("link", Name(speaker.Link.ToString())) };
            if (speaker.Mention >= 0)
            {
                facts.Add(("speaker", reading.Text.ToString(reading.Mentions[speaker.Mention].Span)));
            }
            else if (speaker.Attribution >= 0)
            {
                facts.Add(("speaker", reading.Text.ToString(reading.Attributions[speaker.Attribution].GetSourceSpan(reading))));
            }

            items.Add(new InspectionItem(quotation.Span, Name(quotation.Kind.ToString()), facts));
        }

        return new InspectionLayer("quotations", items);
    }

    private static InspectionLayer Names(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        foreach (Mention mention in reading.Mentions)
        {
            Introduction introduction = reading.Names.Find(mention.Key);
            var facts = new List<(string, string)>
            {
                ("parts", Number(mention.Parts)),
                ("key", mention.Key.ToString("x8", CultureInfo.InvariantCulture)),
                ("introduced", Name(introduction.Strength.ToString())),
            };
            if (introduction.Mention >= 0)
            {
                facts.Add(("introducedAs", reading.Text.ToString(reading.Mentions[introduction.Mention].Span)));
            }

            if (mention.Title != NameTitle.None)
            {
                facts.Add(("title", Name(mention.Title.ToString())));
            }

            items.Add(new InspectionItem(mention.Span, Name(mention.Class.ToString()), facts));
        }

        return new InspectionLayer("names", items);
    }

    private static InspectionLayer Attributions(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        ReadOnlySpan<Token> tokens = reading.Tokens;
        foreach (Attribution attribution in reading.Attributions)
        {
            var facts = new List<(string, string)>
            {
                ("cue", reading.Text.ToString(tokens[attribution.Cue].Span)),
                ("head", reading.Text.ToString(tokens[attribution.Head].Span)),
                ("form", Name(attribution.Form.ToString())),
                ("level", Name(attribution.Level.ToString())),
            };
            if (attribution.Standing != attribution.Level)
            {
                facts.Add(("standing", Name(attribution.Standing.ToString())));
            }

            if (attribution.Antecedent >= 0)
            {
                facts.Add(("antecedent", reading.Text.ToString(reading.Mentions[attribution.Antecedent].Span)));
            }

            if (attribution.ContentFirst < attribution.ContentEnd)
            {
                var content = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(tokens[attribution.ContentFirst].Start,
                    tokens[attribution.ContentEnd - 1].End);
                facts.Add(("content", Shorten(reading.Text.ToString(content))));
            }

            items.Add(new InspectionItem(attribution.GetSourceSpan(reading), "source", facts));
        }

        return new InspectionLayer("attributions", items);
    }

    private static InspectionLayer Quantities(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        ReadOnlySpan<Token> tokens = reading.Tokens;
        foreach (Quantity quantity in reading.Quantities)
        {
            var facts = new List<(string, string)>
            {
                ("low", quantity.Value.Low.ToString("R", CultureInfo.InvariantCulture)),
                ("high", quantity.Value.High.ToString("R", CultureInfo.InvariantCulture)),
                ("role", Name(quantity.Role.ToString())),
            };
            if (quantity.HeadToken >= 0)
            {
                facts.Add(("noun", reading.Text.ToString(tokens[quantity.HeadToken].Span)));
            }

            items.Add(new InspectionItem(quantity.SpanIn(tokens), Name(quantity.Dimension.ToString()), facts));
        }

        return new InspectionLayer("quantities", items);
    }

    private static InspectionLayer Dates(ArticleReading reading)
    {
        var items = new List<InspectionItem>();
        foreach (DateMention date in reading.Dates)
        {
            var facts = new List<(string, string)>();
            AddPart(facts, "year", date.Date.Year);
            AddPart(facts, "month", date.Date.Month);
            AddPart(facts, "day", date.Date.Day);
            if (date.Weekday >= 0)
            {
                facts.Add(("weekday", ContentLint.Reading.Dates.Calendar.WeekdayName(date.Weekday)));
            }

            if (date.Kind == DateKind.Clock)
            {
                facts.Add(("minutes", Number(date.Minutes)));
            }

            if (date.Flags != DateFlags.None)
            {
                facts.Add(("flags", Names(date.Flags.ToString())));
            }

            items.Add(new InspectionItem(date.SpanIn(reading.Tokens), Name(date.Kind.ToString()), facts));
        }

        return new InspectionLayer("dates", items);
    }

    private static void AddPart(List<(string, string)> facts, string name, int value)
    {
        if (value > 0)
        {
            facts.Add((name, Number(value)));
        }
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

            string lists = string.Join(", ", reading.Lexicon.GetListNames(token.WordId));
            if (lists.Length > 0)
            {
                facts.Add(("lists", Names(lists)));
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

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The start of a long text: enough to find it.</summary>
    private static string Shorten(string text)
    {
        const int longest = 60;
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, longest), "…");
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
