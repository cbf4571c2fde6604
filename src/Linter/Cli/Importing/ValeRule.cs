using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ContentLint.Cli.Importing;

/// <summary>Reads a rule of a Vale style, which is a file of YAML.</summary>
internal sealed class ValeRule
{
    private const int LongestGroup = 120;

    private readonly YamlMappingNode _root;
    private readonly ImportedRule _rule;
    private readonly bool _ignoresCase;

    private ValeRule(YamlMappingNode root, ImportedRule rule)
    {
        _root = root;
        _rule = rule;
        _ignoresCase = Text("ignorecase") is "true";
        rule.IsExact = !_ignoresCase;
    }

    /// <summary>The rule in a text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="origin">The file.</param>
    /// <param name="name">The name of the house rule.</param>
    public static ImportedRule Read(string text, string origin, string name)
    {
        var rule = new ImportedRule { Origin = origin, Name = name };
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            return rule.Fail($"it is not valid YAML: {exception.Message}");
        }

        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            return rule.Fail("it is no rule of Vale");
        }

        try
        {
            return new ValeRule(root, rule).Read();
        }
        catch (FormatException exception)
        {
            return rule.Fail(exception.Message);
        }
    }

    private ImportedRule Read()
    {
        _rule.Severity = Text("level") switch { "error" => "error", "suggestion" => "note", _ => "warning" };
        _rule.Description = Text("description") ?? (Text("link") is { } link ? $"See {link}" : null);
        if (!ReadScope(out string? problem))
        {
            return _rule.Fail(problem);
        }

        switch (Text("extends"))
        {
            case "existence":
                ReadExistence();
                break;
            case "substitution":
                ReadSubstitution();
                break;
            case "occurrence":
                ReadOccurrence();
                break;
            case "conditional":
                ReadConditional();
                break;
            case "capitalization":
                ReadCapitals();
                break;
            case "consistency":
                ReadConsistency();
                break;
            case "repetition":
                return _rule.Fail("a word twice in a row is found by rule doubled-word already");
            case { } other:
                return _rule.Fail($"there is no check of the kind “{other}”");
            default:
                return _rule.Fail("it does not say what it extends");
        }

        foreach (string exception in Texts("exceptions"))
        {
            AddPhrases(_rule.Except, exception, ignoresCase: _ignoresCase);
        }

        return _rule.Kind is not null || _rule.Reason is not null
            ? _rule
            : _rule.Fail(_rule.LeftOut.Count == 0
                ? "it is empty"
                : string.Join("; ", _rule.LeftOut.Distinct(StringComparer.Ordinal).Take(3)));
    }

    private bool ReadScope([System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? problem)
    {
        problem = null;
        foreach (string scope in Texts("scope").Count > 0 ? Texts("scope") : Text("scope") is { } one ? [one] : [])
        {
            bool isNot = scope.StartsWith('~');
            string name = scope.TrimStart('~');
            string[]? own = name switch
            {
                "text" or "summary" or "sentence" or "paragraph" => [],
                "raw" => [],
                "heading" => ["headline", "subhead"],
                "heading.h1" or "title" => ["headline"],
                "list" => ["list"],
                "table" or "table.cell" or "table.header" or "table.caption" => ["table"],
                "alt" => ["alt-text"],
                "figure.caption" => ["caption"],
                _ => name.StartsWith("heading.", StringComparison.Ordinal) ? ["subhead"] : null,
            };
            if (own is null)
            {
                problem = $"there is no scope “{name}”";
                return false;
            }

            if (name is "raw")
            {
                _rule.LeftOut.Add("markup is not read");
            }

            _rule.Scope.AddRange(own.Select(zone => isNot ? "not " + zone : zone));
        }

        return true;
    }

    private void ReadExistence()
    {
        _rule.Message = ToMessage(Text("message"), "{found}");
        var phrases = new List<string>();
        List<string> raw = Texts("raw");
        List<string> tokens = Texts("tokens");
        if (tokens.Count == 0)
        {
            AddPhrases(phrases, string.Concat(raw), _ignoresCase);
        }
        else
        {
            tokens.ForEach(token => AddPhrases(phrases, token, _ignoresCase));
            if (raw.Count > 0)
            {
                phrases = Join(PatternPhrases.Of(string.Concat(raw), _ignoresCase, _rule.LeftOut), phrases);
            }
        }

        _rule.Phrases.AddRange(phrases);
        _rule.Kind = _rule.Phrases.Count > 0 ? "find" : null;
    }

    /// <summary>Each beginning before each ending; single words are put together in groups.</summary>
    private static List<string> Join(List<string> beginnings, List<string> endings)
    {
        var joined = new List<string>();
        List<string> starts = [.. Group(beginnings)];
        foreach (string end in Group(endings))
        {
            joined.AddRange(starts.Select(start => $"{start} {end}"));
        }

        return joined;
    }

    private static IEnumerable<string> Group(List<string> phrases)
    {
        string[] words = [.. phrases.Where(static phrase => phrase.All(char.IsLetter))];
        int from = 0;
        while (from < words.Length)
        {
            int to = from;
            for (int length = 0; to < words.Length && length < LongestGroup; to++)
            {
                length += words[to].Length + 1;
            }

            yield return to - from == 1 ? words[from] : $"({string.Join('|', words[from..to])})";
            from = to;
        }

        foreach (string phrase in phrases.Except(words, StringComparer.Ordinal))
        {
            yield return phrase;
        }
    }

    private void ReadSubstitution()
    {
        string? message = Text("message");
        // Of two places the first is the better word; a single one is what most styles use for it, too.
        _rule.Message = ToMessage(message, "{better}");
        if (Node("swap") is not YamlMappingNode swap)
        {
            return;
        }

        foreach (KeyValuePair<YamlNode, YamlNode> entry in swap)
        {
            string pattern = ((YamlScalarNode)entry.Key).Value ?? string.Empty;
            string better = (entry.Value as YamlScalarNode)?.Value ?? string.Empty;
            if (better.Contains('$', StringComparison.Ordinal) && better.Any(char.IsAsciiDigit))
            {
                _rule.LeftOut.Add($"“{pattern}”: the better word has a part of the found one");
                continue;
            }

            var phrases = new List<string>();
            AddPhrases(phrases, pattern, _ignoresCase);
            foreach (string phrase in phrases)
            {
                if (!_rule.Replacements.Exists(known => string.Equals(known.Phrase, phrase, StringComparison.Ordinal)))
                {
                    _rule.Replacements.Add((phrase,
                        better.Split('|',
                            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } several
                            ? several
                            : [string.Empty]));
                }
            }
        }

        _rule.Kind = _rule.Replacements.Count > 0 ? "replace" : null;
    }

    private void ReadOccurrence()
    {
        _rule.Message = Text("message")?.Replace("%s", "{found}", StringComparison.Ordinal);
        _rule.Most = Number("max");
        _rule.Least = Number("min");
        _rule.Unit = Text("scope") switch
        {
            "sentence" => "sentence",
            "paragraph" or "heading" => "paragraph",
            null or "text" or "summary" => "article",
            _ => "paragraph"
        };
        string token = Text("token") ?? string.Empty;
        if (token is "\\b(\\w+)\\b" or "\\b\\w+\\b" or "[^\\s]+" or "\\w+" or "(\\w+)" or "\\b(\\w+)")
        {
            _rule.Measure = "words";
        }
        else if (token is ".")
        {
            _rule.Measure = "characters";
        }
        else
        {
            AddPhrases(_rule.Phrases, token, _ignoresCase);
            if (_rule.Phrases.Count == 0)
            {
                return;
            }
        }

        if (_rule.Most is null && _rule.Least is null)
        {
            _rule.Fail("it does not say how many");
            return;
        }

        _rule.IsExact = false;
        _rule.Kind = "limit";
    }

    private void ReadConditional()
    {
        _rule.Message = ToMessage(Text("message"), "{found}");
        string first = Text("first") ?? string.Empty;
        if (first.Contains("[A-Z]{", StringComparison.Ordinal) && Text("second") is { } second
            && second.Contains("\\(([A-Z]{", StringComparison.Ordinal))
        {
            _rule.Kind = "first";
            _rule.Value = "acronyms";
            _rule.IsExact = false;
            return;
        }

        AddPhrases(_rule.When, first, _ignoresCase);
        AddPhrases(_rule.Phrases, Text("second") ?? string.Empty, _ignoresCase);
        _rule.Kind = _rule.When.Count > 0 && _rule.Phrases.Count > 0 ? "require" : null;
    }

    private void ReadCapitals()
    {
        _rule.Message = ToMessage(Text("message"), "{found}");
        _rule.IsExact = false;
        _rule.Value = Text("match") switch
        {
            "$sentence" => "sentence",
            "$title" => "title",
            "$lower" => "lower",
            "$upper" => "upper",
            _ => null
        };
        _rule.Kind = _rule.Value is null ? null : "capitals";
        if (_rule.Kind is null)
        {
            _rule.Fail($"headings cannot be made to fit the pattern “{Text("match")}”");
        }
    }

    private void ReadConsistency()
    {
        _rule.Message = ToMessage(Text("message"), "{found}");
        _rule.IsExact = false;
        if (Node("either") is not YamlMappingNode either)
        {
            return;
        }

        foreach (KeyValuePair<YamlNode, YamlNode> entry in either)
        {
            var forms = new List<string>();
            AddPhrases(forms, ((YamlScalarNode)entry.Key).Value ?? string.Empty, ignoresCase: true);
            AddPhrases(forms, (entry.Value as YamlScalarNode)?.Value ?? string.Empty, ignoresCase: true);
            if (forms.Count > 1)
            {
                _rule.Groups.Add(forms);
            }
        }

        _rule.Kind = _rule.Groups.Count > 0 ? "consistent" : null;
    }

    private void AddPhrases(List<string> phrases, string pattern, bool ignoresCase)
    {
        try
        {
            foreach (string phrase in PatternPhrases.Of(pattern, ignoresCase, _rule.LeftOut))
            {
                if (!phrases.Contains(phrase, StringComparer.Ordinal))
                {
                    phrases.Add(phrase);
                }
            }
        }
        catch (FormatException exception)
        {
            _rule.LeftOut.Add($"“{pattern}”: {exception.Message}");
        }
    }

    /// <summary>Vale's places for words in a message.</summary>
    private static string? ToMessage(string? message, string first)
    {
        if (message is null)
        {
            return null;
        }

        var text = new StringBuilder();
        int count = 0;
        for (int i = 0; i < message.Length; i++)
        {
            if (message[i] == '%' && i + 1 < message.Length && message[i + 1] is 's' or 'q')
            {
                text.Append(count++ == 0 ? first : "{found}");
                i++;
            }
            else
            {
                text.Append(message[i]);
            }
        }

        return text.ToString();
    }

    private int? Number(string key) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private YamlNode? Node(string key) => _root.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? node) ? node : null;

    private string? Text(string key) => (Node(key) as YamlScalarNode)?.Value;

    private List<string> Texts(string key) =>
        Node(key) is YamlSequenceNode list
        ? [.. list.OfType<YamlScalarNode>().Select(static item => item.Value ?? string.Empty).Where(static item => item.Length > 0)]
        : [];
}
