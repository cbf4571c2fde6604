using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Facts;

/// <summary>Takes the facts of one article from the rules that compare articles, and makes lines of them.</summary>
public sealed class FactCollector
{
    /// <summary>Enough of a sentence to know it again.</summary>
    private const int LongestQuote = 240;

    /// <summary>How much of a long sentence is kept before the place.</summary>
    private const int QuoteBefore = 100;

    private readonly List<Draft> _drafts = [];
    private readonly HashSet<(string Rule, string Kind, string Key, string Form)> _seen = [];
    private RuleDescriptor _rule = EngineRules.RuleFailed; // until it is passed to a rule
    private RuleSettings _settings = RuleSettings.Default;

    /// <summary>A fact before its place in the file is known.</summary>
    private readonly record struct Draft(RuleDescriptor Rule, RuleSettings Settings, string Kind, string Key, string Form, TextSpan Span, TextSpan Around, string[] Values);

    /// <summary>The lines of the article that was linted last, in no order that means anything.</summary>
    public IReadOnlyList<byte[]> Lines { get; private set; } = [];

    /// <summary>States a fact. The first of equal ones counts.</summary>
    /// <param name="kind">What kind of fact it is among those of the rule; one word.</param>
    /// <param name="key">What it is about.</param>
    /// <param name="form">What the article says of it.</param>
    /// <param name="span">Its place: what an editor would change.</param>
    /// <param name="around">The sentence or block that holds it.</param>
    /// <param name="values">What else the rule wants to know when it compares.</param>
    public void Add(string kind, string key, string form, TextSpan span, TextSpan around, params string[] values)
    {
        key = SafeText.OnOneLine(key);
        if (_seen.Add((_rule.Id, kind, key, form)))
        {
            _drafts.Add(new Draft(_rule, _settings, kind, key, form, span, around, values));
        }
    }

    /// <summary>Makes it the collector of a rule: the rules of one article take turns with it.</summary>
    internal void PassTo(RuleDescriptor rule, RuleSettings settings)
    {
        _rule = rule;
        _settings = settings;
    }

    /// <summary>How many facts there are so far.</summary>
    internal int Count => _drafts.Count;

    /// <summary>Forgets the facts of a rule that failed.</summary>
    internal void Truncate(int count) => _drafts.RemoveRange(count, _drafts.Count - count);

    /// <summary>Makes lines of the facts, with the comments that accept what is found at their places.</summary>
    internal void Complete(ArticleReading reading, LintSettings settings, SuppressionComments? comments)
    {
        if (settings.KnownTerms is { } terms && _drafts.Count > 0)
        {
            _drafts.RemoveAll(draft => terms.Cover(reading.Text.AsSpan(), draft.Span));
        }

        // Comments are asked in text order.
        _drafts.Sort(static (x, y) => x.Span.Start.CompareTo(y.Span.Start));
        var lines = new byte[_drafts.Count][];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = FactLine.Write(Complete(reading, _drafts[i], comments));
        }

        Lines = lines;
        _drafts.Clear();
        _seen.Clear();
    }

    private static Fact Complete(ArticleReading reading, in Draft draft, SuppressionComments? comments)
    {
        int start = Math.Max(draft.Around.Start, Math.Min(draft.Span.Start - QuoteBefore, draft.Around.End - LongestQuote));
        int end = Math.Min(draft.Around.End, start + LongestQuote);
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        start += start > 0 && start < draft.Span.Start && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end > start && end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        TextSpan place = reading.Article.ToSource(draft.Span);
        LinePositionSpan lines = reading.Article.Source.Lines.GetPositions(place);
        return new Fact(
            draft.Rule.Id,
            draft.Kind,
            draft.Key,
            draft.Form,
            reading.Article.Path,
            reading.DocumentDate.IsCertain ? reading.DocumentDate.Date : default,
            place,
            lines,
            (ByteColumn(reading.Article.Source, place.Start, lines.Start), ByteColumn(reading.Article.Source, place.End, lines.End)),
            SafeText.OnOneLine(text.Slice(start, end - start).ToString()),
            Math.Max(0, draft.Span.Start - start),
            draft.Values,
            draft.Settings,
            comments?.Find(draft.Rule, place)?.Justification);
    }

    private static int ByteColumn(ArticleText source, int offset, LinePosition position)
    {
        int column = 1;
        foreach (char character in source.Between(offset - position.Character, offset))
        {
            column += character < 0x80 ? 1 : character < 0x800 || char.IsSurrogate(character) ? 2 : 3;
        }

        return column;
    }
}
