using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Facts;

/// <summary>Takes the facts of one article from the rules that compare articles, and stores them; it serves one after another.</summary>
public sealed class FactCollector
{
    /// <summary>Enough of a sentence to know it again.</summary>
    private const int LongestQuote = 240;

    /// <summary>How much of a long sentence is kept before the place.</summary>
    private const int QuoteBefore = 100;

    private readonly List<Draft> _drafts = [];
    private readonly List<string> _texts = []; // of one draft after another: its keys, then its values
    private readonly List<ulong> _hashes = []; // of the keys of one draft after another
    private readonly HashSet<(ulong Key, ulong Form)> _seen = [];
    private readonly List<FactKey> _keys = [];
    private readonly ByteWriter _records = new();
    private RuleDescriptor _rule = EngineRules.RuleFailed; // until it is passed to a rule
    private RuleSettings _settings = RuleSettings.Default;
    private bool _comparesEqual;
    private bool _countsStories;
    private int _counted; // up to where the bytes of a line have been counted
    private int _bytesCounted;

    /// <summary>A fact before its place in the file is known.</summary>
    private sealed record Draft(RuleDescriptor Rule, RuleSettings Settings, bool ComparesEqual, bool CountsStories, string Kind,
        string Form, ulong Said, TextSpan Span, TextSpan Around, int FirstText, int FirstHash, int Keys, int Values);

    /// <summary>The facts of the article that was linted last.</summary>
    public ArticleFacts Facts { get; private set; } = ArticleFacts.None;

    /// <summary>States a fact. The first of equal ones counts.</summary>
    /// <param name="kind">What kind of fact it is among those of the rule; one word.</param>
    /// <param name="key">What it is about.</param>
    /// <param name="form">What the article says of it.</param>
    /// <param name="span">Its place: what an editor would change.</param>
    /// <param name="around">The sentence or block that holds it.</param>
    /// <param name="values">What else the rule wants to know when it compares.</param>
    public void Add(string kind, string key, string form, TextSpan span, TextSpan around, params string[] values) =>
        Add(kind, [key], form, span, around, values);

    /// <summary>States a fact that is found under several keys.</summary>
    /// <param name="kind">What kind of fact it is among those of the rule; one word.</param>
    /// <param name="keys">What it is about, each of them.</param>
    /// <param name="form">What the article says of it.</param>
    /// <param name="span">Its place: what an editor would change.</param>
    /// <param name="around">The sentence or block that holds it.</param>
    /// <param name="values">What else the rule wants to know when it compares.</param>
    public void Add(string kind, IReadOnlyList<string> keys, string form, TextSpan span, TextSpan around, params string[] values)
    {
        if (keys is null || values is null)
        {
            throw new ArgumentNullException(nameof(keys));
        }

        int first = _texts.Count;
        int firstHash = _hashes.Count;
        ulong said = FactRecord.HashForm(form.AsSpan());
        ulong kindHash = FactRecord.HashKind(_rule.Id, kind);
        for (int i = 0; i < keys.Count; i++)
        {
            string key = SafeText.OnOneLine(keys[i]);
            ulong hash = FactRecord.HashKey(kindHash, key.AsSpan());
            if (_seen.Add((hash, said)))
            {
                _texts.Add(key);
                _hashes.Add(hash);
            }
        }

        int count = _texts.Count - first;
        if (count > 0)
        {
            _texts.AddRange(values);
            _drafts.Add(new Draft(_rule, _settings, _comparesEqual, _countsStories, kind, form, said, span, around, first, firstHash,
                count, values.Length));
        }
    }

    /// <summary>Makes it the collector of a rule: the rules of one article take turns with it.</summary>
    internal void PassTo(CorpusRule rule, RuleSettings settings)
    {
        _rule = rule.Descriptor;
        _comparesEqual = rule.ComparesEqual;
        _countsStories = rule.CountsStories;
        _settings = settings;
    }

    /// <summary>Makes it ready for an article.</summary>
    internal void Clear()
    {
        _drafts.Clear();
        _texts.Clear();
        _hashes.Clear();
        _seen.Clear();
        _counted = 0;
        _bytesCounted = 0;
        Facts = ArticleFacts.None;
    }

    /// <summary>How many facts there are so far.</summary>
    internal int Count => _drafts.Count;

    /// <summary>Forgets the facts of a rule that failed.</summary>
    internal void Truncate(int count) => _drafts.RemoveRange(count, _drafts.Count - count);

    /// <summary>Stores the facts, with the comments that accept what is found at their places.</summary>
    internal void Complete(ArticleReading reading, LintSettings settings, SuppressionComments? comments)
    {
        if (settings.KnownTerms is { } terms && _drafts.Count > 0)
        {
            _drafts.RemoveAll(draft => terms.Cover(reading.Text.AsSpan(), draft.Span));
        }

        if (_drafts.Count == 0)
        {
            return;
        }

        // Comments are asked, and columns counted, in text order.
        _drafts.Sort(static (x, y) => x.Span.Start.CompareTo(y.Span.Start));
        _records.Clear();
        _keys.Clear();
        string story = _drafts.Exists(static draft => draft.CountsStories) ? StorySketch.Of(reading) : string.Empty;
        foreach (Draft draft in _drafts)
        {
            Complete(reading, draft, draft.CountsStories ? story : string.Empty, comments);
        }

        Facts = new ArticleFacts(_records.ToArray(), [.. _keys]);
    }

    private void Complete(ArticleReading reading, Draft draft, string story, SuppressionComments? comments)
    {
        int record = _records.Length;
        int length = _records.BeginLength();
        _records.WriteText(draft.Rule.Id.AsSpan());
        _records.WriteText(draft.Kind.AsSpan());
        _records.WriteNumber(draft.Keys);
        ulong form = draft.Said | (draft.ComparesEqual ? 1UL : 0);
        for (int i = 0; i < draft.Keys; i++)
        {
            _records.WriteText(_texts[draft.FirstText + i].AsSpan());
            _keys.Add(new FactKey(_hashes[draft.FirstHash + i], form, record));
        }

        _records.WriteText(draft.Form.AsSpan());
        CalendarDate date = reading.DocumentDate.IsCertain ? reading.DocumentDate.Date : default;
        _records.WriteNumber(date.Year);
        _records.WriteNumber(date.Month);
        _records.WriteNumber(date.Day);
        TextSpan place = WritePlace(reading, draft.Span);
        WriteQuote(reading, draft);
        _records.WriteNumber(draft.Values);
        for (int i = 0; i < draft.Values; i++)
        {
            _records.WriteText(_texts[draft.FirstText + draft.Keys + i].AsSpan());
        }

        _records.WriteText(story.AsSpan());
        FactRecord.WriteSettings(_records, draft.Settings, comments?.Find(draft.Rule, place)?.Justification);
        _records.EndLength(length);
    }

    private TextSpan WritePlace(ArticleReading reading, TextSpan span)
    {
        ArticleText source = reading.Article.Source;
        TextSpan place = reading.Article.ToSource(span);
        LinePositionSpan lines = source.Lines.GetPositions(place);
        _records.WriteNumber(place.Start);
        _records.WriteNumber(place.Length);
        _records.WriteNumber(lines.Start.Line);
        _records.WriteNumber(lines.Start.Character);
        _records.WriteNumber(lines.End.Line - lines.Start.Line);
        _records.WriteNumber(lines.End.Character);
        int start = place.Start - lines.Start.Character;
        if (_counted < start || _counted > place.Start)
        {
            _counted = start;
            _bytesCounted = 0;
        }

        _bytesCounted += CountBytes(source.Between(_counted, place.Start));
        _counted = place.Start;
        bool isOneLine = lines.End.Line == lines.Start.Line;
        _records.WriteNumber(1 + _bytesCounted);
        _records.WriteNumber(1
            + (isOneLine
                ? _bytesCounted + CountBytes(source.Between(place.Start, place.End))
                : CountBytes(source.Between(place.End - lines.End.Character, place.End))));
        return place;
    }

    private void WriteQuote(ArticleReading reading, Draft draft)
    {
        int start = Math.Max(draft.Around.Start, Math.Min(draft.Span.Start - QuoteBefore, draft.Around.End - LongestQuote));
        int end = Math.Min(draft.Around.End, start + LongestQuote);
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        start += start > 0 && start < draft.Span.Start && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end > start && end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        _records.WriteQuote(text.Slice(start, end - start), Math.Min(end - start, Math.Max(0, draft.Span.Start - start)));
    }

    /// <summary>How many bytes a part of a line has in UTF-8.</summary>
    private static int CountBytes(ReadOnlySpan<char> text)
    {
        int count = text.Length;
        for (int at = Ascii.Skip(text, 0, text.Length); at < text.Length; at = Ascii.Skip(text, at + 1, text.Length))
        {
            count += text[at] < 0x800 || char.IsSurrogate(text[at]) ? 1 : 2;
        }

        return count;
    }
}
