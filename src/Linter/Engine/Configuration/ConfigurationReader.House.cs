using System.Globalization;
using System.Text.Json;
using ContentLint.House;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>House rules. A mistake in one leaves that one out and the others in force.</summary>
public sealed partial class ConfigurationReader
{
    private const string FindKey = "find";
    private const int LongestName = 60;

    private readonly List<HousePhrase> _phrases = []; // of the rule that is being read
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal); // of that rule
    private int _phraseCount;
    private long _stepCount;
    private bool _isFull; // said once

    /// <summary>The list under <c>house</c>: rules, and names of files that hold more.</summary>
    private void ReadHouse(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            AddWrongType(ref reader, "house", "a list of rules and of files in brackets");
            return;
        }

        using var phrases = new PhraseReader();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                _layer.HouseFiles.Add(new Placed<string>(reader.GetString()!, _mistakes.At(ref reader)));
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                TextSpan start = _mistakes.At(ref reader);
                int before = _mistakes.Findings.Count;
                HouseRule? rule = ReadHouseRule(ref reader, phrases, start);
                if (rule is not null && _mistakes.Findings.Count == before)
                {
                    AddHouseRule(rule);
                }
            }
            else
            {
                AddWrongType(ref reader, "house", "a list of rules and of files in brackets");
            }
        }
    }

    private void AddHouseRule(HouseRule rule)
    {
        if (_layer.House.Count >= HouseKeys.MostRules)
        {
            _mistakes.Add(rule.Place,
                $"There are more than {HouseKeys.MostRules.ToString("N0", CultureInfo.InvariantCulture)} house rules in this file; this one is not used");
        }
        else if (!_layer.HouseIds.Add(rule.Descriptor.Id))
        {
            _mistakes.Add(rule.Place, $"There is a house rule “{rule.Descriptor.Id}” above already; this one is not used");
        }
        else
        {
            _layer.House.Add(rule);
        }
    }

    private HouseRule? ReadHouseRule(ref Utf8JsonReader reader, PhraseReader phrases, TextSpan start)
    {
        _phrases.Clear();
        int mistakes = _mistakes.Findings.Count;
        var draft = new HouseDraft();
        HashSet<string> seen = _keys;
        seen.Clear();
        while (ReadKey(ref reader, seen, out string key, out TextSpan place))
        {
            ReadHouseKey(ref reader, key, place, draft, phrases);
        }

        if (draft.Name is not { } name)
        {
            if (!seen.Contains("name"))
            {
                _mistakes.Add(start, "This house rule has no “name”");
            }

            return null;
        }

        if (draft.Kind is not { } kind)
        {
            // Most likely it is the key that is misspelt, and that was said.
            if (_mistakes.Findings.Count == mistakes)
            {
                _mistakes.Add(name.Place, $"The house rule “{name.Value}” does not say what it checks",
                    "It has one of: " + string.Join(", ", HouseKeys.Kinds));
            }

            return null;
        }

        CheckParts(draft, kind, name.Value);
        return draft.Create(name, kind, [.. _phrases], _source);
    }

    private void CheckParts(HouseDraft draft, HouseKind kind, string name)
    {
        if (draft.PlaceOf("when") is { } when && kind != HouseKind.Require)
        {
            _mistakes.Add(when, $"“when” belongs to a rule with “require”, and “{name}” has “{HouseKeys.Kinds[(int)kind]}”",
                "“unless” excuses what is found");
        }

        if (draft.PlaceOf("fix") is { } fix && kind is not (HouseKind.Replace or HouseKind.Consistent))
        {
            _mistakes.Add(fix, $"“fix” belongs to a rule with “replace” or “consistent”, and “{name}” has “{HouseKeys.Kinds[(int)kind]}”");
        }

        if (draft.PlaceOf("within") is { } within && draft.PlaceOf("when") is null && draft.PlaceOf("unless") is null)
        {
            _mistakes.Add(within, "“within” says how near “unless” or “when” must be, and there is neither");
        }
    }

    private void ReadHouseKey(ref Utf8JsonReader reader, string key, TextSpan place, HouseDraft draft, PhraseReader phrases)
    {
        draft.Places.Add((key, place));
        if (HouseKeys.IndexOf(HouseKeys.Kinds, key) is >= 0 and var kind)
        {
            ReadHouseKind(ref reader, key, (HouseKind)kind, place, draft, phrases);
            return;
        }

        switch (key)
        {
            case "name":
                draft.Name = ReadHouseName(ref reader);
                break;
            case "message":
                draft.Message = ReadText(ref reader, key)?.Value;
                break;
            case "hint":
                draft.Hint = ReadText(ref reader, key)?.Value;
                break;
            case "description":
                draft.Description = ReadText(ref reader, key)?.Value;
                break;
            case "severity":
                draft.Severity = ReadOneOf(ref reader, key, HouseKeys.Severities) is { } severity
                    ? SeverityName.Parse(HouseKeys.Severities[severity])!.Value
                    : Severity.Warning;
                break;
            case "scope":
                ReadHouseScope(ref reader, draft);
                break;
            case "case":
                draft.IsExact = ReadOneOf(ref reader, key, HouseKeys.Cases) == 1;
                break;
            case "within":
                draft.Within = (HouseUnit?)ReadOneOf(ref reader, key, HouseKeys.Units);
                break;
            case "fix":
                draft.Fix = ReadOneOf(ref reader, key, HouseKeys.Fixes) switch
                {
                    1 => FixSafety.Safe,
                    2 => FixSafety.None,
                    _ => FixSafety.Offered
                };
                break;
            case "except" or "unless" or "when":
                PhraseRole role = key switch
                {
                    "except" => PhraseRole.Except,
                    "unless" => PhraseRole.Unless,
                    _ => PhraseRole.When,
                };
                ReadPhrases(ref reader, key, place, role, phrases);
                break;
            case "bad" or "good":
                foreach (Placed<string> text in ReadTextOrTexts(ref reader, key, trims: false))
                {
                    draft.Add(new HouseExample(text.Value, key is "bad") { Source = text });
                }

                break;
            default:
                _mistakes.Add(place, $"A house rule has no “{key}”", Suggest(key, NamesOf(HouseKeys.Rule)));
                reader.Skip();
                break;
        }
    }

    private void ReadHouseKind(ref Utf8JsonReader reader, string key, HouseKind kind, TextSpan place, HouseDraft draft,
        PhraseReader phrases)
    {
        if (draft.Kind is { } other)
        {
            _mistakes.Add(place, $"A house rule checks one thing, and this one has “{HouseKeys.Kinds[(int)other]}” already",
                "Make a rule of each");
            reader.Skip();
            return;
        }

        draft.Kind = kind;
        switch (key)
        {
            case FindKey or "require":
                ReadPhrases(ref reader, key, place, PhraseRole.Main, phrases);
                break;
            case "replace":
                ReadReplacements(ref reader, key, place, draft, phrases);
                break;
            case "first":
                if (reader.TokenType == JsonTokenType.String)
                {
                    draft.TakesAcronyms = ReadOneOf(ref reader, key, ["acronyms"]) is not null;
                }
                else
                {
                    ReadReplacements(ref reader, key, place, draft, phrases);
                }

                break;
            case "consistent":
                ReadGroups(ref reader, place, draft, phrases);
                break;
            case "order":
                ReadOrder(ref reader, place, phrases);
                break;
            case "limit":
                ReadLimit(ref reader, place, draft, phrases);
                break;
            default:
                draft.Capitals = (HouseCapitals)(ReadOneOf(ref reader, key, HouseKeys.Capitals) ?? 0);
                break;
        }
    }

    private Placed<string>? ReadHouseName(ref Utf8JsonReader reader)
    {
        if (ReadText(ref reader, "name") is not { } name)
        {
            return null;
        }

        bool isName = name.Value.Length is > 0 and <= LongestName && name.Value[0] is >= 'a' and <= 'z'
            && name.Value[name.Value.Length - 1] != '-';
        foreach (char character in name.Value)
        {
            isName &= character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
        }

        if (isName)
        {
            return name;
        }

        _mistakes.Add(name.Place, $"“{name.Value}” is no name of a rule",
            $"A name has small letters, digits and hyphens, begins with a letter and has at most {LongestName.ToString(CultureInfo.InvariantCulture)} characters");
        return null;
    }

    private int? ReadOneOf(ref Utf8JsonReader reader, string key, IReadOnlyList<string> values)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            AddWrongType(ref reader, key, "one of " + string.Join(", ", values));
            return null;
        }

        string value = reader.GetString()!;
        for (int i = 0; i < values.Count; i++)
        {
            if (string.Equals(values[i], value, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        _mistakes.Add(_mistakes.At(ref reader), $"“{key}” takes {string.Join(", ", values)}, not “{value}”", Suggest(value, values));
        return null;
    }

    private void ReadHouseScope(ref Utf8JsonReader reader, HouseDraft draft)
    {
        foreach (Placed<string> text in ReadTextOrTexts(ref reader, "scope", trims: true))
        {
            bool isNot = text.Value.StartsWith("not ", StringComparison.OrdinalIgnoreCase);
            string name = isNot ? text.Value.Substring(4).Trim() : text.Value;
            HouseZones zones = HouseScope.FindZones(name);
            HouseCircumstances circumstance = HouseScope.FindCircumstance(name);
            if (zones == HouseZones.None && circumstance == HouseCircumstances.None)
            {
                _mistakes.Add(text.Place, $"There is no scope “{name}”", Suggest(name, HouseScope.Names));
                continue;
            }

            draft.AddScope(text.Value, zones, circumstance, isNot);
        }

        if (draft.Scope is { Zones: HouseZones.None })
        {
            _mistakes.Add(draft.PlaceOf("scope")!.Value, "This scope leaves no part of an article");
        }
    }

    /// <summary>A text or a list of texts, none of them empty; the reader stands behind them.</summary>
    private List<Placed<string>> ReadTextOrTexts(ref Utf8JsonReader reader, string key, bool trims)
    {
        var texts = new List<Placed<string>>();
        if (reader.TokenType == JsonTokenType.String)
        {
            AddText(ref reader, key, texts, trims);
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.String)
                {
                    AddText(ref reader, key, texts, trims);
                }
                else
                {
                    AddWrongType(ref reader, key, "a text or a list of texts in brackets");
                }
            }
        }
        else
        {
            AddWrongType(ref reader, key, "a text or a list of texts in brackets");
        }

        return texts;
    }

    private void AddText(ref Utf8JsonReader reader, string key, List<Placed<string>> texts, bool trims)
    {
        string text = reader.GetString()!;
        TextSpan place = _mistakes.At(ref reader);
        if (string.IsNullOrWhiteSpace(text))
        {
            _mistakes.Add(place, $"An empty text in “{key}” means nothing");
        }
        else
        {
            texts.Add(new Placed<string>(trims ? text.Trim() : text, place));
        }
    }

    private void ReadPhrases(ref Utf8JsonReader reader, string key, TextSpan place, PhraseRole role, PhraseReader phrases)
    {
        int before = _phrases.Count;
        int mistakes = _mistakes.Findings.Count;
        foreach (Placed<string> text in ReadTextOrTexts(ref reader, key, trims: true))
        {
            AddPhrase(text, role, 0, phrases);
        }

        if (_phrases.Count == before && _mistakes.Findings.Count == mistakes)
        {
            _mistakes.Add(place, $"“{key}” is empty: the rule would do nothing");
        }
    }

    private void AddPhrase(Placed<string> text, PhraseRole role, int item, PhraseReader phrases)
    {
        if (phrases.Read(text.Value) is not { } readings)
        {
            _mistakes.Add(PlaceIn(text, phrases.ProblemPlace), phrases.Problem!, phrases.Hint);
            return;
        }

        foreach (PhraseElement[] reading in readings)
        {
            foreach (PhraseElement element in reading)
            {
                _stepCount += Math.Max(1, element.Words.Length);
            }
        }

        if (++_phraseCount > HouseKeys.MostPhrases || _stepCount > HouseKeys.MostSteps)
        {
            if (!_isFull)
            {
                _isFull = true;
                _mistakes.Add(text.Place,
                    $"This file has more than {HouseKeys.MostPhrases.ToString("N0", CultureInfo.InvariantCulture)} phrases, or too many forms of them; this one and those below are not used");
            }

            return;
        }

        _phrases.Add(new HousePhrase(text.Value, role, item, readings));
    }

    /// <summary>The place of a part of a text; that of the whole text if it is written with escapes.</summary>
    private static TextSpan PlaceIn(Placed<string> text, TextSpan part) =>
        text.Place.Length == text.Value.Length && part.End <= text.Value.Length
        ? new TextSpan(text.Place.Start + part.Start, Math.Max(1, part.Length))
        : text.Place;

    private void ReadReplacements(ref Utf8JsonReader reader, string key, TextSpan place, HouseDraft draft, PhraseReader phrases)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            AddWrongType(ref reader, key, key is "first"
                ? "“acronyms”, or an object in braces: the short form and the full one"
                : "an object in braces: a phrase and the better one");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ReadKey(ref reader, seen, out string phrase, out TextSpan phrasePlace))
        {
            var better = new List<string>();
            TextSpan betterPlace = _mistakes.At(ref reader);
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: 0 } && key is "replace")
            {
                better.Add(string.Empty);
            }
            else
            {
                better.AddRange(ReadTextOrTexts(ref reader, key, trims: true).Select(static text => text.Value));
            }

            if (string.IsNullOrWhiteSpace(phrase))
            {
                _mistakes.Add(phrasePlace, $"An empty text in “{key}” means nothing");
                continue;
            }

            AddPhrase(new Placed<string>(phrase.Trim(), phrasePlace), PhraseRole.Main, draft.Better?.Count ?? 0, phrases);
            if (key is "first" && better.Count > 0)
            {
                foreach (string full in better)
                {
                    AddPhrase(new Placed<string>(full, betterPlace), PhraseRole.Long, draft.Better?.Count ?? 0, phrases);
                }
            }

            draft.AddBetter(better);
        }

        if (draft.Better is null)
        {
            _mistakes.Add(place, $"“{key}” is empty: the rule would do nothing");
        }
    }

    private void ReadGroups(ref Utf8JsonReader reader, TextSpan place, HouseDraft draft, PhraseReader phrases)
    {
        const string wanted = "a list of forms in brackets, or a list of such lists";
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            AddWrongType(ref reader, "consistent", wanted);
            return;
        }

        int groups = 0;
        int single = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.StartArray))
            {
                AddWrongType(ref reader, "consistent", wanted);
                continue;
            }

            bool isList = reader.TokenType == JsonTokenType.StartArray;
            List<Placed<string>> forms = ReadTextOrTexts(ref reader, "consistent", trims: true);
            groups += isList ? 1 : 0;
            single += isList ? 0 : 1;
            if (isList && forms.Count == 1)
            {
                _mistakes.Add(forms[0].Place, "One form is always consistent; name the others");
            }

            foreach (Placed<string> form in forms)
            {
                AddPhrase(form, PhraseRole.Main, draft.Groups?.Count ?? 0, phrases);
                draft.AddGroup(isList ? groups : 0);
                draft.AddBetter([form.Value]);
            }
        }

        if (draft.Groups is null || single == 1)
        {
            _mistakes.Add(place, "“consistent” needs two forms or more");
        }
    }

    private void ReadOrder(ref Utf8JsonReader reader, TextSpan place, PhraseReader phrases)
    {
        List<Placed<string>>? headings = ReadTexts(ref reader, "order");
        if (headings is { Count: < 2 })
        {
            _mistakes.Add(place, "“order” needs two headings or more");
        }

        for (int i = 0; headings is not null && i < headings.Count; i++)
        {
            AddPhrase(headings[i], PhraseRole.Main, i, phrases);
        }
    }

    private void ReadLimit(ref Utf8JsonReader reader, TextSpan place, HouseDraft draft, PhraseReader phrases)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            AddWrongType(ref reader, "limit", "an object in braces, as { \"most\": 30, \"of\": \"words\", \"in\": \"sentence\" }");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ReadKey(ref reader, seen, out string key, out TextSpan keyPlace))
        {
            switch (key)
            {
                case "most":
                    draft.Most = ReadCount(ref reader, key, 0);
                    break;
                case "least":
                    draft.Least = ReadCount(ref reader, key, 1);
                    break;
                case "in":
                    ReadLimitUnit(ref reader, draft);
                    break;
                case "of":
                    ReadLimitMeasure(ref reader, keyPlace, draft, phrases);
                    break;
                default:
                    _mistakes.Add(keyPlace, $"A limit has no “{key}”", Suggest(key, HouseKeys.LimitKeys));
                    reader.Skip();
                    break;
            }
        }

        CheckLimit(place, seen, draft);
    }

    /// <summary>Whether a limit says all it must, and what can be counted.</summary>
    private void CheckLimit(TextSpan place, HashSet<string> seen, HouseDraft draft)
    {
        if (!seen.Contains("most") && !seen.Contains("least"))
        {
            _mistakes.Add(place, "The limit does not say how many: “most” or “least”");
        }
        else if (draft is { Most: { } most, Least: { } least } && least > most)
        {
            _mistakes.Add(place, "Nothing can be at least “least” and at most “most” of this limit");
        }

        if (!seen.Contains("of"))
        {
            _mistakes.Add(place, "The limit does not say “of” what",
                "There are: " + string.Join(", ", HouseKeys.Measures) + ", and phrases");
        }

        if (draft.Measure is HouseMeasure.Paragraphs && draft.Unit != HouseUnit.Article)
        {
            _mistakes.Add(place, "Paragraphs are counted in the article", "Write “in”: “article”");
        }
        else if (draft.Measure is HouseMeasure.Sentences && draft.Unit == HouseUnit.Sentence)
        {
            _mistakes.Add(place, "Sentences are counted in a paragraph or the article", "Write “in”: “paragraph”");
        }
        else if (draft is { Measure: HouseMeasure.Phrases, Least: not null } && draft.Unit != HouseUnit.Article)
        {
            _mistakes.Add(place, "At least so many phrases are asked of the article",
                "Write “in”: “article”; “require” with “when” asks for a phrase in a sentence");
        }
    }

    private int? ReadCount(ref Utf8JsonReader reader, string key, int least)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int count) && count >= least && count <= 1_000_000)
        {
            return count;
        }

        if (reader.TokenType == JsonTokenType.Number)
        {
            _mistakes.Add(_mistakes.At(ref reader),
                $"“{key}” must be a whole number from {least.ToString(CultureInfo.InvariantCulture)} to 1,000,000");
        }
        else
        {
            AddWrongType(ref reader, key, "a whole number");
        }

        return null;
    }

    /// <summary>A sentence, a paragraph, the article; or a part of it, each of whose paragraphs counts.</summary>
    private void ReadLimitUnit(ref Utf8JsonReader reader, HouseDraft draft)
    {
        if (reader.TokenType == JsonTokenType.String && HouseScope.FindZones(reader.GetString()!) is var zones and not HouseZones.None)
        {
            draft.Unit = HouseUnit.Paragraph;
            draft.AddScope(reader.GetString()!, zones, HouseCircumstances.None, isNot: false);
        }
        else
        {
            draft.Unit = (HouseUnit)(ReadOneOf(ref reader, "in", [.. HouseKeys.Units, "headline", "lede", "caption", "subhead"]) ?? 0);
        }
    }

    private void ReadLimitMeasure(ref Utf8JsonReader reader, TextSpan place, HouseDraft draft, PhraseReader phrases)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            draft.Measure = (HouseMeasure)(ReadOneOf(ref reader, "of", HouseKeys.Measures) ?? 0);
            return;
        }

        draft.Measure = HouseMeasure.Phrases;
        ReadPhrases(ref reader, "of", place, PhraseRole.Main, phrases);
    }
}
