using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>
/// The findings that were accepted, by file and fingerprint. A finding is known again when its paragraph moves or another sentence of it
/// changes, and is a new one when its own words or its sentence change. One entry accepts one finding. As text it is sorted and has one
/// line for each, so that two branches seldom meet in it.
/// </summary>
public sealed class Baseline
{
    private const int Version = 1;

    private readonly Dictionary<(string Path, string Fingerprint), BaselineEntry> _entries = [];
    private readonly Dictionary<(string Path, ulong SentenceKey), List<BaselineEntry>> _bySentence = [];

    /// <summary>A baseline of these entries; of two for one finding the first counts.</summary>
    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        if (entries is null)
        {
            throw new ArgumentNullException(nameof(entries));
        }

        foreach (BaselineEntry entry in entries)
        {
            (string, string) key = (entry.Path, entry.Fingerprint);
            if (!_entries.ContainsKey(key))
            {
                _entries.Add(key, entry);
                AddBySentence(entry);
            }
        }
    }

    /// <summary>The baseline that accepts nothing.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>The entries in the order of the text.</summary>
    public IReadOnlyList<BaselineEntry> Entries
    {
        get
        {
            var entries = new List<BaselineEntry>(_entries.Values);
            entries.Sort(Compare);
            return entries;
        }
    }

    /// <summary>The entry for a finding, or null.</summary>
    /// <param name="path">The file of the finding.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    public BaselineEntry? Find(string path, string fingerprint) =>
        _entries.TryGetValue((path, fingerprint), out BaselineEntry? entry) ? entry : null;

    /// <summary>The findings of one file, those that are accepted marked as such; the same list if none is.</summary>
    public IReadOnlyList<Finding> Suppress(IReadOnlyList<Finding> findings)
    {
        if (findings is null)
        {
            throw new ArgumentNullException(nameof(findings));
        }

        Finding[]? marked = null;
        int open = 0;
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Suppression is null && Find(findings[i].Path, findings[i].Fingerprint) is { } entry)
            {
                marked ??= [.. findings];
                marked[i] = findings[i] with { Suppression = Suppression.By(entry) };
            }
            else if (findings[i].Suppression is null && _bySentence.ContainsKey((findings[i].Path, findings[i].SentenceKey)))
            {
                open++;
            }
        }

        if (open > 0)
        {
            marked ??= [.. findings];
            SuppressBySentence(marked);
        }

        return marked ?? findings;
    }

    /// <summary>
    /// What the fingerprint did not find again: the paragraph is another, and the sentence the same. An entry that was found accepts no
    /// second finding.
    /// </summary>
    private void SuppressBySentence(Finding[] findings)
    {
        var used = new HashSet<string>(StringComparer.Ordinal); // fingerprints
        foreach (Finding finding in findings)
        {
            if (finding.Suppression?.Entry is { } entry)
            {
                used.Add(entry.Fingerprint);
            }
        }

        for (int i = 0; i < findings.Length; i++)
        {
            if (findings[i].Suppression is null
                && _bySentence.TryGetValue((findings[i].Path, findings[i].SentenceKey), out List<BaselineEntry>? entries)
                && entries.Find(entry => !used.Contains(entry.Fingerprint)) is { } found)
            {
                used.Add(found.Fingerprint);
                findings[i] = findings[i] with { Suppression = Suppression.By(found) };
            }
        }
    }

    private void AddBySentence(BaselineEntry entry)
    {
        if (entry.SentenceKey == 0)
        {
            return;
        }

        if (!_bySentence.TryGetValue((entry.Path, entry.SentenceKey), out List<BaselineEntry>? entries))
        {
            entries = [];
            _bySentence.Add((entry.Path, entry.SentenceKey), entries);
        }

        entries.Add(entry);
    }

    /// <summary>Reads the text of a baseline.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong and where.</exception>
    public static Baseline Parse(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            return Read(ref reader, bytes);
        }
        catch (JsonException exception)
        {
            throw new FormatException(string.Format(CultureInfo.InvariantCulture, "line {0} is not valid JSON",
                (exception.LineNumber ?? 0) + 1), exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException("it holds another kind of value than a baseline does", exception);
        }
    }

    /// <summary>The text of the baseline.</summary>
    public string Format()
    {
        var text = new StringBuilder();
        text.Append("{\n  \"version\": ").Append(Version.ToString(CultureInfo.InvariantCulture)).Append(",\n  \"findings\": [");
        string separator = "\n    ";
        foreach (BaselineEntry entry in Entries)
        {
            text.Append(separator).Append("{ ");
            Append(text, "path", entry.Path).Append(", ");
            Append(text, "rule", entry.Rule).Append(", ");
            Append(text, "words", entry.Words).Append(", ");
            if (entry.Reason.Length > 0)
            {
                Append(text, "reason", entry.Reason).Append(", ");
            }

            if (entry.SentenceKey != 0)
            {
                Append(text, "sentence", entry.SentenceKey.ToString("x16", CultureInfo.InvariantCulture)).Append(", ");
            }

            Append(text, "fingerprint", entry.Fingerprint).Append(" }");
            separator = ",\n    ";
        }

        return text.Append(_entries.Count > 0 ? "\n  ]\n}\n" : "]\n}\n").ToString();
    }

    private static StringBuilder Append(StringBuilder text, string key, string value) =>
        text.Append('"').Append(key).Append("\": \"").Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)).Append('"');

    private static Baseline Read(ref Utf8JsonReader reader, byte[] bytes)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException("it must hold an object in braces");
        }

        var entries = new List<BaselineEntry>();
        bool isVersioned = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            if (string.Equals(key, "version", StringComparison.Ordinal))
            {
                isVersioned = reader.GetInt32() == Version;
            }
            else if (string.Equals(key, "findings", StringComparison.Ordinal) && reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    entries.Add(ReadEntry(ref reader, bytes));
                }
            }
            else
            {
                reader.Skip();
            }
        }

        // Anything after the closing brace makes the reader throw.
        reader.Read();
        return isVersioned ? new Baseline(entries) : throw new FormatException("its version is not 1");
    }

    private static BaselineEntry ReadEntry(ref Utf8JsonReader reader, byte[] bytes)
    {
        int start = (int)reader.TokenStartIndex;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
            {
                values[key] = reader.GetString()!;
            }
            else
            {
                reader.Skip();
            }
        }

        int offset = Encoding.UTF8.GetCharCount(bytes, 0, start);
        var place = new TextSpan(offset, Encoding.UTF8.GetCharCount(bytes, start, (int)reader.BytesConsumed - start));
        foreach (string key in new[] { "path", "rule", "fingerprint" })
        {
            if (!values.ContainsKey(key))
            {
                throw new FormatException($"an entry has no “{key}”");
            }
        }

        return new BaselineEntry(values["path"], values["rule"], Get("words"), Get("reason"), values["fingerprint"])
        {
            Place = place,
            SentenceKey = ulong.TryParse(Get("sentence"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong sentence)
            ? sentence
            : 0,
        };

        string Get(string key) => values.TryGetValue(key, out string? value) ? value : string.Empty;
    }

    private static int Compare(BaselineEntry x, BaselineEntry y)
    {
        int order = string.CompareOrdinal(x.Path, y.Path);
        order = order != 0 ? order : string.CompareOrdinal(x.Rule, y.Rule);
        order = order != 0 ? order : string.CompareOrdinal(x.Words, y.Words);
        return order != 0 ? order : string.CompareOrdinal(x.Fingerprint, y.Fingerprint);
    }
}
