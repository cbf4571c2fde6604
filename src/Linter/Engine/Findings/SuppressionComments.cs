using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>
/// The comments of one article that accept findings: <c>contentlint-disable-next RULE, RULE: reason</c> for the next block,
/// where a rule may be a whole family,
/// <c>contentlint-disable</c> until <c>contentlint-enable</c> or the end, <c>contentlint-disable-file</c> for all of it.
/// </summary>
internal sealed class SuppressionComments
{
    private const string DisableNext = "disable-next";
    private const string Disable = "disable";
    private const string DisableFile = "disable-file";
    private const string Enable = "enable";
    private static readonly string[] Verbs = [DisableNext, Disable, DisableFile, Enable];

    private readonly Article _article;
    private readonly IReadOnlyList<RuleDescriptor> _rules;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, Queue<Entry>> _byRule = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _openRanges = new(StringComparer.Ordinal);
    private readonly List<(TextSpan Place, string Message, string? Hint)> _mistakes = [];
    private readonly List<TextSpan> _withoutReason = [];
    private int _nextBlock;

    private SuppressionComments(Article article, IReadOnlyList<RuleDescriptor> rules)
    {
        _article = article;
        _rules = rules;
    }

    /// <summary>Reads the comments of an article that has some.</summary>
    /// <param name="article">The article.</param>
    /// <param name="rules">All rules that a comment may name.</param>
    public static SuppressionComments Read(Article article, IReadOnlyList<RuleDescriptor> rules)
    {
        var comments = new SuppressionComments(article, rules);
        foreach (TextSpan comment in article.Comments)
        {
            comments.Read(comment);
        }

        foreach (IGrouping<string, Entry> entries in comments._entries.GroupBy(entry => entry.Rule.Id, StringComparer.Ordinal))
        {
            comments._byRule.Add(entries.Key, new Queue<Entry>(entries.OrderBy(entry => entry.Start)));
        }

        return comments;
    }

    /// <summary>What accepts a finding, or null; remembers that the comment was of use. Findings are asked for in text order.</summary>
    /// <param name="rule">The rule of the finding.</param>
    /// <param name="place">Its place in the file.</param>
    public Suppression? Find(RuleDescriptor rule, TextSpan place)
    {
        if (!_byRule.TryGetValue(rule.Id, out Queue<Entry>? entries))
        {
            return null;
        }

        while (entries.Count > 0 && entries.Peek().End <= place.Start)
        {
            entries.Dequeue();
        }

        if (entries.Count == 0 || entries.Peek().Start > place.Start)
        {
            return null;
        }

        Entry first = entries.Peek();
        first.IsUsed = true;
        return new Suppression(SuppressionKind.InSource, first.Reason);
    }

    /// <summary>What is wrong with the comments themselves, once all findings have been asked for.</summary>
    /// <param name="settings">Severities, and which rules did not run: a comment for such a rule is not without use.</param>
    public List<(RuleDescriptor Rule, Severity Severity, TextSpan Place, string Message, string? Hint)> GetFindings(LintSettings settings)
    {
        var findings = new List<(RuleDescriptor, Severity, TextSpan, string, string?)>();
        Severity useless = settings.Get(EngineRules.UselessSuppression).Grade(EngineRules.UselessSuppression.Severity);
        if (useless != Severity.None)
        {
            foreach ((TextSpan place, string message, string? hint) in _mistakes)
            {
                findings.Add((EngineRules.UselessSuppression, useless, place, message, hint));
            }

            // The rules of a family have one name in the comment, which is of use if one of them is.
            foreach (IGrouping<TextSpan, Entry> named in _entries.GroupBy(static entry => entry.Name))
            {
                if (named.All(entry => !entry.IsUsed && !entry.Rule.ComparesArticles && settings.Get(entry.Rule).Severity != Severity.None))
                {
                    RuleDescriptor rule = named.First().Rule;
                    string what = named.Count() > 1 ? $"the family {RuleFamilyName.Format(rule.Family)}" : $"{rule.Id} {rule.Name}";
                    findings.Add((EngineRules.UselessSuppression, useless, named.Key, $"There is no finding of {what} here to suppress",
                        "Delete it from the comment"));
                }
            }
        }

        Severity unexplained = settings.Get(EngineRules.UnexplainedSuppression).Grade(EngineRules.UnexplainedSuppression.Severity);
        if (unexplained != Severity.None)
        {
            foreach (TextSpan comment in _withoutReason)
            {
                findings.Add((EngineRules.UnexplainedSuppression, unexplained, comment,
                    "The comment does not say why the finding is accepted", "Write the reason after a colon"));
            }
        }

        return findings;
    }

    private void Read(TextSpan comment)
    {
        ReadOnlySpan<char> text = _article.Source.AsSpan(comment);
        int at = text.IndexOf(LinterComments.Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase) + LinterComments.Prefix.Length;
        int end = FindEnd(text, at);
        int verbStart = at;
        while (at < end && (char.IsLetter(text[at]) || text[at] == '-'))
        {
            at++;
        }

        string verb = text.Slice(verbStart, at - verbStart).ToString().ToLowerInvariant();
        if (Array.IndexOf(Verbs, verb) < 0)
        {
            string? nearest = NearestName.Find(verb, Verbs);
            AddMistake(at == verbStart
                ? comment
                : new TextSpan(comment.Start + verbStart, at - verbStart), $"There is no comment “{LinterComments.Prefix}{verb}”",
                nearest is null ? null : $"Did you mean “{LinterComments.Prefix}{nearest}”?");
            return;
        }

        int colon = text.Slice(at, end - at).IndexOf(':');
        int namesEnd = colon < 0 ? end : at + colon;
        string reason = colon < 0 ? "" : text.Slice(namesEnd + 1, end - namesEnd - 1).ToString().Trim();
        List<(RuleDescriptor Rule, TextSpan Name)> rules = ReadRules(text.Slice(0, namesEnd), at, comment.Start, hasColon: colon >= 0,
            out bool any, out int rest);
        if (rest >= 0)
        {
            // "CL201 - our readers know him", "CL201 our readers know him": what is meant is plain, and is said once.
            TextSpan words = TextSpan.FromBounds(comment.Start + rest, comment.Start + text.Slice(0, namesEnd).TrimEnd().Length);
            reason = _article.Source.ToString(words).TrimStart('-', '–', '—', ' ');
            reason = reason.Length == 0 ? "-" : reason;
            AddMistake(words, "The reason stands without a colon before it",
                $"Write it as {LinterComments.Prefix}{verb} {rules[0].Rule.Id}: {reason}");
        }

        if (verb is Enable)
        {
            EndRanges(comment.Start, rules, all: !any);
            return;
        }

        if (!any)
        {
            AddMistake(comment, "The comment names no rule", $"Write it as {LinterComments.Prefix}{verb} RULE: reason");
            return;
        }

        AddEntries(comment, verb, rules, reason);
        if (reason.Length == 0 && rules.Count > 0)
        {
            _withoutReason.Add(comment);
        }
    }

    private void AddEntries(TextSpan comment, string verb, List<(RuleDescriptor Rule, TextSpan Name)> rules, string reason)
    {
        (int from, int to) = verb switch
        {
            DisableFile => (0, int.MaxValue),
            Disable => (comment.End, int.MaxValue),
            _ => FindNextBlock(comment.End),
        };
        foreach ((RuleDescriptor rule, TextSpan name) in rules)
        {
            var entry = new Entry(rule, name, reason) { Start = from, End = to };
            _entries.Add(entry);
            if (verb is Disable)
            {
                if (!_openRanges.TryGetValue(rule.Id, out List<Entry>? ranges))
                {
                    _openRanges.Add(rule.Id, ranges = []);
                }

                ranges.Add(entry);
            }
        }
    }

    /// <summary>
    /// Where the words of a comment end: before <c>--&gt;</c>; in a site's comment before <c>*/}</c>, <c>#}</c> or <c>{% endcomment %}</c>;
    /// in a link definition before its closing mark.
    /// </summary>
    private static int FindEnd(ReadOnlySpan<char> text, int words)
    {
        if (text[0] == '{')
        {
            int tag = text.Slice(words).LastIndexOf("{%".AsSpan());
            ReadOnlySpan<char> closed = tag < 0 ? text : text.Slice(0, words + tag);
            return Math.Max(words, closed.TrimEnd("*/#%-} \n\r\t".AsSpan()).Length);
        }

        ReadOnlySpan<char> rest = text.TrimEnd();
        if (text[0] == '[')
        {
            return Math.Max(words, rest.Length > 0 && rest[rest.Length - 1] is ')' or '"' or '\'' ? rest.Length - 1 : rest.Length);
        }

        return text.EndsWith("-->".AsSpan()) ? Math.Max(words, text.Length - 3) : text.Length;
    }

    private List<(RuleDescriptor Rule, TextSpan Name)> ReadRules(ReadOnlySpan<char> text, int at, int offset, bool hasColon, out bool any,
        out int rest)
    {
        rest = -1;
        var rules = new List<(RuleDescriptor, TextSpan)>();
        any = false;
        while (at < text.Length)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
            {
                at++;
            }

            int start = at;
            bool isListed = start > 0 && text.Slice(0, start).TrimEnd().EndsWith(",".AsSpan());
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != ',')
            {
                at++;
            }

            if (at == start)
            {
                break;
            }

            any = true;
            string name = text.Slice(start, at - start).ToString();
            var place = new TextSpan(offset + start, at - start);
            if (FindRule(name) is { } rule)
            {
                rules.Add((rule, place));
            }
            else if (RuleFamilyName.Find(name) is { } family && _rules.Any(rule => rule.Family == family))
            {
                rules.AddRange(_rules.Where(rule => rule.Family == family).Select(rule => (rule, place)));
            }
            else if (rules.Count > 0 && !hasColon && !isListed && !LooksLikeRule(name))
            {
                rest = start;
                break;
            }
            else
            {
                string? nearest = NearestName.Find(name,
                    _rules.SelectMany(known => new[] { known.Name, known.Id }).Concat(RuleFamilyName.All));
                AddMistake(place, $"There is no rule “{name}”", nearest is null ? null : $"Did you mean “{nearest}”?");
            }
        }

        return rules;
    }

    /// <summary>CL999, loaded-word: a rule that does not exist rather than a word of a reason.</summary>
    private static bool LooksLikeRule(string name) =>
        (name.Length > 2 && name.StartsWith("CL", StringComparison.OrdinalIgnoreCase) && char.IsDigit(name[2]))
        || (name.Length > 1 && char.IsLetter(name[0]) && name.IndexOf('-') > 0);

    private RuleDescriptor? FindRule(string name) => _rules.FirstOrDefault(rule =>
        string.Equals(rule.Id, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase));

    private void EndRanges(int end, List<(RuleDescriptor Rule, TextSpan Name)> rules, bool all)
    {
        foreach (string id in all ? [.. _openRanges.Keys] : rules.Select(rule => rule.Rule.Id))
        {
            if (_openRanges.TryGetValue(id, out List<Entry>? ranges))
            {
                ranges.ForEach(range => range.End = end);
                _openRanges.Remove(id);
            }
        }
    }

    /// <summary>The block after a comment; further comments between the two belong to the same block.</summary>
    private (int Start, int End) FindNextBlock(int after)
    {
        for (; _nextBlock < _article.Outline.Length; _nextBlock++)
        {
            OutlineBlock block = _article.Outline[_nextBlock];
            TextSpan place = _article.ToSource(TextSpan.FromBounds(block.Start, block.End));
            bool isComment = block.Shape == BlockShape.Markup
                && _article.Source.AsSpan(place).IndexOf(LinterComments.Prefix.AsSpan()) is > 0 and < 40;
            if (place.Start >= after && !isComment)
            {
                return (place.Start, place.End);
            }
        }

        return (after, after);
    }

    private void AddMistake(TextSpan place, string message, string? hint) => _mistakes.Add((place, message, hint));

    /// <summary>One rule of one comment, and where it holds in the file.</summary>
    private sealed class Entry(RuleDescriptor rule, TextSpan name, string reason)
    {
        public RuleDescriptor Rule { get; } = rule;

        public TextSpan Name { get; } = name;

        public string Reason { get; } = reason;

        public int Start { get; init; }

        public int End { get; set; }

        public bool IsUsed { get; set; }
    }
}
