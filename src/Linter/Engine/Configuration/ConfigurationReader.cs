using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.House;
using ContentLint.Plugins;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>
/// Reads <c>rules.json</c>. A mistake never stops it and is never passed over: each becomes a finding at its own place, with
/// the right name next to the wrong one, and the rest of the file counts.
/// </summary>
public sealed partial class ConfigurationReader
{
    private const int LongestList = 300;

    private readonly IReadOnlyList<RuleDescriptor> _rules;
    private readonly MistakeList _mistakes;
    private readonly ConfigurationLayer _layer;
    private Placed<string>? _since;
    private readonly ConfigurationSource _source;
    private readonly bool _isHouseFile;

    private ConfigurationReader(ConfigurationSource source, byte[] bytes, IReadOnlyList<RuleDescriptor> rules, bool isHouseFile)
    {
        _source = source;
        _isHouseFile = isHouseFile;
        _rules = rules;
        _mistakes = new MistakeList(source, bytes);
        _layer = new ConfigurationLayer(source.Path, source.Text);
    }

    /// <summary>Reads the text of a <c>rules.json</c> that stands alone: it can extend profiles and no files.</summary>
    /// <param name="text">The text, as it is on disk.</param>
    /// <param name="path">The name findings carry.</param>
    /// <param name="rules">The rules there are.</param>
    public static ConfigurationResult Read(string text, string path, IReadOnlyList<RuleDescriptor> rules) =>
        Read(new ConfigurationSource(path, path, text), rules, null);

    /// <summary>Reads a <c>rules.json</c> and what it extends.</summary>
    /// <param name="source">The file.</param>
    /// <param name="rules">The rules there are.</param>
    /// <param name="files">Finds the files it extends; null if there are none to find.</param>
    public static ConfigurationResult Read(ConfigurationSource source, IReadOnlyList<RuleDescriptor> rules, IConfigurationFiles? files)
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        var chain = new ConfigurationChain(rules, files);
        chain.Add(source);
        return chain.Complete();
    }

    /// <summary>Whether the text of a <c>rules.json</c> says that its folder is the root; what is wrong with it is not looked at.</summary>
    public static bool SaysRoot(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text),
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            for (bool isOpen = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
                isOpen && reader.Read() && reader.TokenType == JsonTokenType.PropertyName; reader.Skip())
            {
                if (reader.ValueTextEquals("root"))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.True;
                }
            }
        }
        catch (JsonException)
        {
            // What stood before the broken place did not say so.
        }

        return false;
    }

    /// <param name="source">The file.</param>
    /// <param name="rules">The rules there are.</param>
    /// <param name="isHouseFile">Whether it may hold house rules and nothing else.</param>
    internal static (ConfigurationLayer Layer, MistakeList Mistakes) ReadLayer(ConfigurationSource source,
        IReadOnlyList<RuleDescriptor> rules, bool isHouseFile = false)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(source.Text);
        var self = new ConfigurationReader(source, bytes, rules, isHouseFile);
        var reader = new Utf8JsonReader(bytes,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            self.ReadRoot(ref reader);
            int broken = source.Text.IndexOf('\uFFFD');
            if (broken >= 0)
            {
                self._mistakes.Add(new TextSpan(broken, 1),
                    "This is no character: the file is not in UTF-8 here, and the text it stands in fits nothing");
            }
        }
        catch (JsonException exception)
        {
            self._mistakes.Add(exception);
        }
        catch (InvalidOperationException)
        {
            // The only way the reader throws this: a string with half a surrogate pair, written as an escape.
            self._mistakes.Add(self._mistakes.At(ref reader), "This text has half of a surrogate pair in an escape");
        }

        return (self._layer, self._mistakes);
    }

    private void ReadRoot(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            _mistakes.Add(_mistakes.At(ref reader), $"The file must hold an object in braces, not {Describe(reader.TokenType)}");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            while (ReadKey(ref reader, seen, out string key, out TextSpan place))
            {
                ReadSection(ref reader, key, place);
            }

            // Anything after the closing brace makes the reader throw.
            reader.Read();
            LeaveOutLaterRules();
        }
        catch (JsonException exception)
        {
            // What was read up to the broken place stays in force.
            _mistakes.Add(exception);
        }
    }

    /// <summary>A newer command reports no more than the version that the file asks for.</summary>
    private void LeaveOutLaterRules()
    {
        if (_since is not { } since)
        {
            return;
        }

        if (!Version.TryParse(since.Value, out Version? version))
        {
            _mistakes.Add(since.Place, $"“{since.Value}” is no version", "Write two or three numbers: 0.1");
            return;
        }

        Version newest = FindNewest();
        if (new Version(version.Major, version.Minor) > newest)
        {
            _mistakes.Add(since.Place, $"Version {since.Value} is newer than this one, which has the rules of {newest}", $"Write {newest}");
            return;
        }

        foreach (RuleDescriptor rule in _rules)
        {
            if (Version.Parse(rule.Since) > version && !_layer.Scope.Rules.ContainsKey(rule.Id))
            {
                _layer.Scope.Rules.Add(rule.Id, new RuleChange { Severity = new Placed<Severity?>(Severity.None, since.Place) });
            }
        }
    }

    /// <summary>
    /// The version whose rules these are, without its last number: a version that is being made has rules before it has its number.
    /// </summary>
    private Version FindNewest()
    {
        Version product = typeof(ConfigurationReader).Assembly.GetName().Version!;
        var newest = new Version(product.Major, product.Minor);
        foreach (RuleDescriptor rule in _rules)
        {
            if (Version.Parse(rule.Since) is var version && version > newest)
            {
                newest = version;
            }
        }

        return newest;
    }

    /// <summary>
    /// The next key of an object that was not there before, with the reader on its value; false at the end of the object.
    /// </summary>
    private bool ReadKey(ref Utf8JsonReader reader, HashSet<string> seen, out string key, out TextSpan place)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            place = _mistakes.At(ref reader);
            key = reader.GetString()!;
            reader.Read();
            if (seen.Add(key))
            {
                return true;
            }

            _mistakes.Add(place, $"“{key}” is already set above; this one is not used");
            reader.Skip();
        }

        key = string.Empty;
        place = default;
        return false;
    }

    private void ReadSection(ref Utf8JsonReader reader, string key, TextSpan place)
    {
        if (_isHouseFile && key is not ("$schema" or "house"))
        {
            _mistakes.Add(place, $"A file of house rules has no “{key}”", "It has: $schema, house");
            reader.Skip();
            return;
        }

        switch (key)
        {
            case "$schema":
                ReadText(ref reader, key);
                break;
            case "house":
                ReadHouse(ref reader);
                break;
            case "plugins":
                _layer.Plugins = ReadTexts(ref reader, key) ?? _layer.Plugins;
                break;
            case "root":
                ReadRoot(ref reader, key, place);
                break;
            case "extends":
                ReadExtends(ref reader);
                break;
            case "include":
                _layer.Include = ReadPatterns(ref reader, key, place) ?? _layer.Include;
                break;
            case "exclude":
                _layer.Exclude = ReadPatterns(ref reader, key, place) ?? _layer.Exclude;
                break;
            case "corpus":
                _layer.Corpus = ReadPatterns(ref reader, key, place) ?? _layer.Corpus;
                break;
            case "baseline":
                _layer.Baseline = ReadText(ref reader, key) ?? _layer.Baseline;
                break;
            case "overrides":
                ReadOverrides(ref reader);
                break;
            case "since":
                _since = ReadText(ref reader, key);
                break;
            case "helpBaseUri":
                ReadHelpAddress(ref reader);
                break;
            default:
                if (!ReadScope(ref reader, key, _layer.Scope))
                {
                    _mistakes.Add(place, $"There is no section “{key}”", Suggest(key, NamesOf(ConfigurationKeys.Root)));
                    reader.Skip();
                }

                break;
        }
    }

    private void ReadRoot(ref Utf8JsonReader reader, string key, TextSpan place)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            _layer.IsRoot = new Placed<bool>(reader.TokenType == JsonTokenType.True, place);
        }
        else
        {
            AddWrongType(ref reader, key, "true or false");
        }
    }

    /// <summary>What can stand in the file and in an override.</summary>
    private bool ReadScope(ref Utf8JsonReader reader, string key, ConfigurationScope scope)
    {
        switch (key)
        {
            case "names":
                scope.Names = ReadNames(ref reader, key) ?? scope.Names;
                return true;
            case "terms":
                scope.Terms = ReadTexts(ref reader, key) ?? scope.Terms;
                return true;
            case "genre":
                ReadGenre(ref reader, scope);
                return true;
            case "rules":
                ReadRules(ref reader, scope.Rules);
                return true;
            default:
                return false;
        }
    }

    private void ReadGenre(ref Utf8JsonReader reader, ConfigurationScope scope)
    {
        if (ReadText(ref reader, "genre") is not { } text)
        {
            return;
        }

        if (GenreReader.Find(text.Value.AsSpan()) is { } genre)
        {
            scope.Genre = new Placed<Genre>(genre, text.Place);
        }
        else
        {
            _mistakes.Add(text.Place, $"There is no genre “{text.Value}”", Suggest(text.Value, GenreReader.Names));
        }
    }

    private Placed<string>? ReadText(ref Utf8JsonReader reader, string key)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new Placed<string>(reader.GetString()!, _mistakes.At(ref reader));
        }

        AddWrongType(ref reader, key, "a text");
        return null;
    }

    private void ReadExtends(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            _layer.Extends.Add(new Placed<string>(reader.GetString()!, _mistakes.At(ref reader)));
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            _layer.Extends = ReadTexts(ref reader, "extends") ?? _layer.Extends;
        }
        else
        {
            AddWrongType(ref reader, "extends", "a text or a list of texts in brackets");
        }
    }

    private void ReadHelpAddress(ref Utf8JsonReader reader)
    {
        if (ReadText(ref reader, "helpBaseUri") is not { } text)
        {
            return;
        }

        if (HelpAddress.Parse(text.Value) is { } address)
        {
            _layer.Help = new Placed<HelpAddress>(address, text.Place);
        }
        else
        {
            _mistakes.Add(text.Place, $"“{text.Value}” is no web address",
                "It begins with https:// and is the address of a folder, or has {id} in it");
        }
    }

    private void ReadOverrides(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            AddWrongType(ref reader, "overrides", "a list of objects in brackets");
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadOverride(ref reader);
            }
            else
            {
                AddWrongType(ref reader, "overrides", "a list of objects in brackets");
            }
        }
    }

    private void ReadOverride(ref Utf8JsonReader reader)
    {
        TextSpan start = _mistakes.At(ref reader);
        var scope = new ConfigurationScope();
        List<Placed<string>>? files = null;
        bool hasFiles = false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ReadKey(ref reader, seen, out string key, out TextSpan place))
        {
            if (key is "files")
            {
                hasFiles = true;
                files = ReadTexts(ref reader, key);
                if (files is { Count: 0 })
                {
                    _mistakes.Add(place, "“files” is empty: the override is for no file");
                }

                files = CheckPatterns(files);
            }
            else if (!ReadScope(ref reader, key, scope))
            {
                _mistakes.Add(place, $"An override has no “{key}”", Suggest(key, NamesOf(ConfigurationKeys.Override)));
                reader.Skip();
            }
        }

        if (!hasFiles)
        {
            _mistakes.Add(start, "This override does not say for which “files” it is");
        }

        if (files is { Count: > 0 })
        {
            _layer.Overrides.Add(new Placed<ConfigurationOverride>(new ConfigurationOverride(files.Select(file => file.Value), scope),
                start));
        }
    }

    /// <summary>The patterns that mean something; null if there are none of them left.</summary>
    private Placed<IReadOnlyList<string>>? ReadPatterns(ref Utf8JsonReader reader, string key, TextSpan place)
    {
        List<Placed<string>>? texts = ReadTexts(ref reader, key);
        bool isEmpty = texts is { Count: 0 };
        return CheckPatterns(texts) is { } patterns && (isEmpty || patterns.Count > 0)
            ? new Placed<IReadOnlyList<string>>(patterns.ConvertAll(static text => text.Value), place)
            : null;
    }

    /// <summary>A list of texts, or null if it is something else.</summary>
    private List<Placed<string>>? ReadTexts(ref Utf8JsonReader reader, string key)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            AddWrongType(ref reader, key, "a list of texts in brackets");
            return null;
        }

        var texts = new List<Placed<string>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                AddWrongType(ref reader, key, "a list of texts in brackets");
                continue;
            }

            string text = reader.GetString()!;
            TextSpan place = _mistakes.At(ref reader);
            if (string.IsNullOrWhiteSpace(text))
            {
                _mistakes.Add(place, $"An empty text in “{key}” means nothing");
                continue;
            }

            texts.Add(new Placed<string>(text.Trim(), place));
        }

        return texts;
    }

    /// <summary>A list of names. One with a sign that no name in a text has would never match, and nobody would say why.</summary>
    private List<Placed<string>>? ReadNames(ref Utf8JsonReader reader, string key)
    {
        List<Placed<string>>? names = ReadTexts(ref reader, key);
        names?.RemoveAll(name =>
        {
            foreach (char character in name.Value)
            {
                if (!IsPartOfName(character))
                {
                    _mistakes.Add(name.Place, $"“{name.Value}” fits no name in a text, because “{character}” stands in it",
                        "Write the name alone, as articles have it");
                    return true;
                }
            }

            return false;
        });
        return names;
    }

    private static bool IsPartOfName(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character)
        || character is ' ' or '\u00A0' or '-' or '‑' or '–' or '\'' or '’' or '‘' or '.' or '&'
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A pattern that could fit nothing is a mistake.</summary>
    private List<Placed<string>>? CheckPatterns(List<Placed<string>>? patterns)
    {
        const string marks =
            "“*” is any part of a name, “**” any number of folders, “{md,txt}” either, “[ab]” one of these, “!” takes back, a folder is all that lies below";
        for (int i = 0; i < patterns?.Count;)
        {
            Placed<string> pattern = patterns[i];
            if (GlobList.FindMistake(pattern.Value, isFirst: i == 0) is { } wrong)
            {
                _mistakes.Add(pattern.Place, $"“{pattern.Value}” fits no file: {wrong}", marks);
                patterns.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }

        return patterns;
    }

    private void ReadRules(ref Utf8JsonReader reader, Dictionary<string, RuleChange> changes)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            AddWrongType(ref reader, "rules", "an object in braces");
            return;
        }

        var families = new List<(RuleFamily Family, RuleChange Change)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            TextSpan place = _mistakes.At(ref reader);
            string key = reader.GetString()!;
            reader.Read();
            RuleDescriptor? rule = HouseRule.IsNamed(key) ? NameHouseRule(key, place) : Find(_rules, key);
            if (rule is null && PluginName.IsNamed(key))
            {
                // It may come with a plug-in that is not run: what that makes of it is seen when all is read.
                _layer.NamedPlugins.Add(new Placed<string>(PluginName.ToId(key), place));
                reader.Skip();
                continue;
            }

            if (rule is null && reader.TokenType == JsonTokenType.String && RuleFamilyName.Find(key) is { } family and < RuleFamily.House)
            {
                families.Add((family, new RuleChange { Severity = ReadSeverity(ref reader) }));
                continue;
            }

            if (rule is null)
            {
                _mistakes.Add(place, $"There is no rule “{key}”", RuleFamilyName.Find(key) is null
                    ? Suggest(key, NamesOf(_rules))
                    : "A family takes a severity alone, and house rules are named one by one");
                reader.Skip();
                continue;
            }

            RuleChange change = ReadRule(ref reader, rule);
            if (changes.ContainsKey(rule.Id))
            {
                _mistakes.Add(place, $"Rule {rule.Id} {rule.Name} is already set above; this one is not used");
                continue;
            }

            changes.Add(rule.Id, change);
        }

        // Later families win, and what is said of a rule itself wins over all of them.
        for (int i = families.Count - 1; i >= 0; i--)
        {
            foreach (RuleDescriptor rule in _rules)
            {
                if (rule.Family == families[i].Family && !changes.ContainsKey(rule.Id))
                {
                    changes.Add(rule.Id, families[i].Change);
                }
            }
        }
    }

    /// <summary>
    /// House rules may stand below, or in a file that is not read yet: whether there is such a rule is seen when all are.
    /// </summary>
    private RuleDescriptor NameHouseRule(string key, TextSpan place)
    {
        RuleDescriptor rule = HouseRule.CreateReference(key);
        _layer.NamedHouseRules.Add(new Placed<string>(rule.Id, place));
        return rule;
    }

    private RuleChange ReadRule(ref Utf8JsonReader reader, RuleDescriptor rule)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new RuleChange { Severity = ReadSeverity(ref reader) };
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            AddWrongType(ref reader, rule.Id, "a severity or an object in braces");
            return new RuleChange();
        }

        var change = new RuleChange();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ReadKey(ref reader, seen, out string key, out TextSpan place))
        {
            if (key is "severity")
            {
                if (reader.TokenType == JsonTokenType.String)
                {
                    change.Severity = ReadSeverity(ref reader);
                }
                else
                {
                    AddWrongType(ref reader, key, "one of " + string.Join(", ", ConfigurationKeys.Severities));
                }
            }
            else if (key is "options")
            {
                change.Options = ReadOptions(ref reader, rule);
            }
            else
            {
                _mistakes.Add(place, $"A rule has no “{key}”", Suggest(key, NamesOf(ConfigurationKeys.Rule)));
                reader.Skip();
            }
        }

        return change;
    }

    private Placed<Severity?>? ReadSeverity(ref Utf8JsonReader reader)
    {
        string value = reader.GetString()!;
        TextSpan place = _mistakes.At(ref reader);
        Severity? severity = SeverityName.Parse(value);
        if (severity is null && value is not "default")
        {
            _mistakes.Add(place, $"“{value}” is no severity; there are {string.Join(", ", ConfigurationKeys.Severities)}",
                Suggest(value, ConfigurationKeys.Severities));
            return null;
        }

        return new Placed<Severity?>(severity, place);
    }

    private Dictionary<string, Placed<int>> ReadOptions(ref Utf8JsonReader reader, RuleDescriptor rule)
    {
        var options = new Dictionary<string, Placed<int>>(StringComparer.Ordinal);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            AddWrongType(ref reader, "options", "an object in braces");
            return options;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ReadKey(ref reader, seen, out string key, out TextSpan place))
        {
            RuleOption? option = null;
            foreach (RuleOption candidate in rule.Options)
            {
                option = string.Equals(candidate.Name, key, StringComparison.Ordinal) ? candidate : option;
            }

            if (option is null)
            {
                string hint = rule.Options.Count == 0
                    ? $"{rule.Id} has no options"
                    : Suggest(key, rule.Options.Select(candidate => candidate.Name));
                _mistakes.Add(place, $"Rule {rule.Id} {rule.Name} has no option “{key}”", hint);
                reader.Skip();
            }
            else if (reader.TokenType != JsonTokenType.Number)
            {
                AddWrongType(ref reader, key, "a whole number");
            }
            else if (!reader.TryGetInt32(out int value) || value < option.Minimum || value > option.Maximum)
            {
                _mistakes.Add(_mistakes.At(ref reader),
                    string.Format(CultureInfo.InvariantCulture, "“{0}” must be a whole number from {1} to {2}", key, option.Minimum,
                        option.Maximum));
            }
            else
            {
                options.Add(key, new Placed<int>(value, place));
            }
        }

        return options;
    }

    private static RuleDescriptor? Find(IReadOnlyList<RuleDescriptor> rules, string idOrName)
    {
        foreach (RuleDescriptor rule in rules)
        {
            if (string.Equals(rule.Id, idOrName, StringComparison.OrdinalIgnoreCase)
                || string.Equals(rule.Name, idOrName, StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }

        return null;
    }

    private static IEnumerable<string> NamesOf(IReadOnlyList<RuleDescriptor> rules)
    {
        foreach (RuleDescriptor rule in rules)
        {
            yield return rule.Name;
            yield return rule.Id;
        }
    }

    private static IEnumerable<string> NamesOf(IReadOnlyList<ConfigurationKey> keys)
    {
        foreach (ConfigurationKey key in keys)
        {
            yield return key.Name;
        }
    }

    internal static string Suggest(string given, IEnumerable<string> names)
    {
        string? nearest = NearestName.Find(given, names);
        if (nearest is not null)
        {
            return $"Did you mean “{nearest}”?";
        }

        string all = string.Join(", ", names);
        // A list of all rules helps nobody.
        return all.Length > LongestList ? "contentlint rules lists them" : "There are: " + all;
    }

    private void AddWrongType(ref Utf8JsonReader reader, string key, string wanted)
    {
        _mistakes.Add(_mistakes.At(ref reader), $"“{key}” must be {wanted}, not {Describe(reader.TokenType)}");
        reader.Skip();
    }

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };
}
