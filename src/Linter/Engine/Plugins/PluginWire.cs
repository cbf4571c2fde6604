using System.Text;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Plugins;

/// <summary>
/// What goes between the command and the program that runs plug-ins: requests one way, answers the other, each behind its length. What
/// comes back is a plug-in's, so whatever is read of it is bounded and tested.
/// </summary>
public static class PluginWire
{
    /// <summary>Changes whenever what is written does.</summary>
    public const int Version = 1;

    /// <summary>No answer is longer.</summary>
    private const int LongestMessage = 256 * 1024 * 1024;

    private const int MostItems = 1_000_000;

    /// <summary>Sends a message.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="message">The message.</param>
    public static void Send(Stream stream, MemoryStream message)
    {
        NotNull(stream, nameof(stream));
        NotNull(message, nameof(message));
        byte[] length = BitConverter.GetBytes((int)message.Length);
        stream.Write(length, 0, length.Length);
        message.WriteTo(stream);
        stream.Flush();
    }

    /// <summary>Waits for a message; null at the end of the stream.</summary>
    /// <param name="stream">Where from.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static BinaryReader? Receive(Stream stream)
    {
        NotNull(stream, nameof(stream));
        byte[] header = new byte[sizeof(int)];
        if (!TryFill(stream, header))
        {
            return null;
        }

        int length = BitConverter.ToInt32(header, 0);
        if (length is < 0 or > LongestMessage)
        {
            throw new InvalidDataException("a message has no such length");
        }

        byte[] message = new byte[length];
        return TryFill(stream, message) ? new BinaryReader(new MemoryStream(message, writable: false), Encoding.Unicode) : null;
    }

    /// <summary>Begins a message.</summary>
    public static BinaryWriter Create(MemoryStream message) => new(message, Encoding.Unicode, leaveOpen: true);

    /// <summary>Writes a text that may be missing.</summary>
    public static void Write(BinaryWriter writer, string? text)
    {
        NotNull(writer, nameof(writer));
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    /// <summary>Reads a text that may be missing.</summary>
    public static string? ReadText(BinaryReader reader)
    {
        NotNull(reader, nameof(reader));
        return reader.ReadBoolean() ? reader.ReadString() : null;
    }

    /// <summary>Writes texts.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyCollection<string> texts)
    {
        NotNull(writer, nameof(writer));
        NotNull(texts, nameof(texts));
        writer.Write(texts.Count);
        foreach (string text in texts)
        {
            writer.Write(text);
        }
    }

    /// <summary>Reads texts.</summary>
    public static string[] ReadTexts(BinaryReader reader)
    {
        string[] texts = new string[ReadCount(reader)];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }

    /// <summary>Reads how many there are of something.</summary>
    /// <exception cref="InvalidDataException">There cannot be so many.</exception>
    public static int ReadCount(BinaryReader reader)
    {
        NotNull(reader, nameof(reader));
        int count = reader.ReadInt32();
        return count is >= 0 and <= MostItems ? count : throw new InvalidDataException("a list has no such length");
    }

    /// <summary>Writes what is known of a rule.</summary>
    public static void Write(BinaryWriter writer, RuleDescriptor rule)
    {
        NotNull(writer, nameof(writer));
        NotNull(rule, nameof(rule));
        writer.Write(rule.Id);
        writer.Write(rule.Name);
        writer.Write(rule.Title);
        writer.Write(rule.Description);
        writer.Write((byte)rule.Severity);
        writer.Write((byte)rule.Fix);
        writer.Write(rule.MendsCharacters);
        WriteGenres(writer, rule.QuietIn);
        WriteGenres(writer, rule.NotesIn);
        writer.Write(rule.Options.Count);
        foreach (RuleOption option in rule.Options)
        {
            writer.Write(option.Name);
            writer.Write(option.Default);
            writer.Write(option.Minimum);
            writer.Write(option.Maximum);
            writer.Write(option.Help);
        }
    }

    /// <summary>Reads what is known of a rule.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static RuleDescriptor ReadRule(BinaryReader reader)
    {
        NotNull(reader, nameof(reader));
        string id = reader.ReadString();
        string name = reader.ReadString();
        string title = reader.ReadString();
        string description = reader.ReadString();
        return new RuleDescriptor(id, name, title, description, Read(reader, Severity.Error))
        {
            Fix = Read(reader, FixSafety.Safe),
            MendsCharacters = reader.ReadBoolean(),
            QuietIn = ReadGenres(reader),
            NotesIn = ReadGenres(reader),
            Options = ReadOptions(reader),
        };
    }

    /// <summary>Writes what a rule reports.</summary>
    internal static void Write(BinaryWriter writer, IReadOnlyList<RawFinding> findings)
    {
        writer.Write(findings.Count);
        foreach (RawFinding finding in findings)
        {
            writer.Write((byte)finding.Severity);
            Write(writer, finding.Span);
            writer.Write(finding.Message);
            Write(writer, finding.Hint);
            writer.Write(finding.Related.Count);
            foreach (RelatedPlace place in finding.Related)
            {
                Write(writer, place.Span);
                writer.Write(place.Message);
            }

            Write(writer, finding.Fix);
            writer.Write(finding.Evidence is not null);
            if (finding.Evidence is { } evidence)
            {
                writer.Write(evidence.Score);
                Write(writer, evidence.Reasons);
            }
        }
    }

    /// <summary>Reports what a rule reported elsewhere.</summary>
    /// <param name="reader">The answer.</param>
    /// <param name="context">Where to report.</param>
    /// <param name="length">How long the text is that places lie in.</param>
    /// <exception cref="InvalidDataException">It is no answer; nothing is reported.</exception>
    public static void Report(BinaryReader reader, RuleContext context, int length)
    {
        NotNull(context, nameof(context));
        var findings = new RawFinding[ReadCount(reader)];
        for (int i = 0; i < findings.Length; i++)
        {
            Severity severity = Read(reader, Severity.Error);
            findings[i] = new RawFinding(
                EngineRules.RuleFailed, // the context knows which rule it is
                severity != Severity.None ? severity : throw new InvalidDataException("a finding has no severity"),
                ReadSpan(reader, length),
                reader.ReadString(),
                ReadText(reader),
                ReadRelated(reader, length),
                ReadFix(reader, length),
                reader.ReadBoolean() ? new Evidence(Math.Max(0, Math.Min(100, reader.ReadInt32())), ReadTexts(reader)) : null);
        }

        foreach (RawFinding finding in findings)
        {
            context.Report(finding.Severity, finding.Span, finding.Message, finding.Hint, finding.Related, finding.Fix, finding.Evidence);
        }
    }

    private static RelatedPlace[] ReadRelated(BinaryReader reader, int length)
    {
        var related = new RelatedPlace[ReadCount(reader)];
        for (int i = 0; i < related.Length; i++)
        {
            related[i] = new RelatedPlace(ReadSpan(reader, length), Text.SafeText.OnOneLine(reader.ReadString()));
        }

        return related;
    }

    private static void Write(BinaryWriter writer, Fix? fix)
    {
        writer.Write(fix is not null);
        if (fix is null)
        {
            return;
        }

        writer.Write(fix.Description);
        writer.Write((byte)fix.Safety);
        writer.Write(fix.Edits.Count);
        foreach (Edit edit in fix.Edits)
        {
            Write(writer, edit.Span);
            writer.Write(edit.NewText);
        }
    }

    private static Fix? ReadFix(BinaryReader reader, int length)
    {
        if (!reader.ReadBoolean())
        {
            return null;
        }

        string description = Text.SafeText.OnOneLine(reader.ReadString());
        FixSafety safety = Read(reader, FixSafety.Safe);
        var edits = new Edit[ReadCount(reader)];
        int end = 0;
        for (int i = 0; i < edits.Length; i++)
        {
            edits[i] = new Edit(ReadSpan(reader, length), reader.ReadString());
            end = edits[i].Span.Start >= end
                ? edits[i].Span.End
                : throw new InvalidDataException("the edits of a fix overlap, or are not in the order of the text");
        }

        return new Fix(description, safety, edits);
    }

    private static void Write(BinaryWriter writer, TextSpan span)
    {
        writer.Write(span.Start);
        writer.Write(span.Length);
    }

    private static TextSpan ReadSpan(BinaryReader reader, int length)
    {
        int start = reader.ReadInt32();
        int count = reader.ReadInt32();
        return start >= 0 && count >= 0 && start <= length - count
            ? new TextSpan(start, count)
            : throw new InvalidDataException("a place lies outside the text");
    }

    private static void WriteGenres(BinaryWriter writer, IReadOnlyList<Genre> genres)
    {
        writer.Write(genres.Count);
        foreach (Genre genre in genres)
        {
            writer.Write((byte)genre);
        }
    }

    private static Genre[] ReadGenres(BinaryReader reader)
    {
        var genres = new Genre[ReadCount(reader)];
        for (int i = 0; i < genres.Length; i++)
        {
            genres[i] = (Genre)reader.ReadByte();
        }

        return genres;
    }

    private static RuleOption[] ReadOptions(BinaryReader reader)
    {
        var options = new RuleOption[ReadCount(reader)];
        for (int i = 0; i < options.Length; i++)
        {
            options[i] = new RuleOption(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(),
                Text.SafeText.OnOneLine(reader.ReadString()));
        }

        return options;
    }

    /// <summary>A value of one byte, which may not be greater than the greatest there is.</summary>
    private static T Read<T>(BinaryReader reader, T greatest)
        where T : unmanaged, Enum
    {
        byte value = reader.ReadByte();
        return value <= Convert.ToByte(greatest, System.Globalization.CultureInfo.InvariantCulture)
            ? (T)Enum.ToObject(typeof(T), value)
            : throw new InvalidDataException($"there is no {typeof(T).Name} {value}");
    }

    private static bool TryFill(Stream stream, byte[] buffer)
    {
        for (int filled = 0; filled < buffer.Length;)
        {
            int count = stream.Read(buffer, filled, buffer.Length - filled);
            if (count == 0)
            {
                return false;
            }

            filled += count;
        }

        return true;
    }

    private static void NotNull(object value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
    }
}
