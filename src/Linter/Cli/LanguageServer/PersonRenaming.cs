using System.Buffers;
using System.Text.Json;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// Gives a person another spelling in an article: over a surname the surname wherever he is named, over the rest of a full name all of it.
/// What only looks like the name, and another person's name, stays; so do the endings of possessives.
/// </summary>
internal sealed class PersonRenaming(Workspace workspace, ServerMessages messages)
{
    /// <summary>Where one of these stands inside of a name in the file, it holds markup.</summary>
    private static readonly SearchValues<char> Markup = SearchValues.Create("<>*_`[]()~");

    /// <summary>In the strings of code they are written otherwise.</summary>
    private static readonly SearchValues<char> OfCode = SearchValues.Create("\"\\<>&{}");

    /// <summary>Answers what would be renamed at a place; null where nothing can be.</summary>
    public void WritePlace(Utf8JsonWriter json, JsonElement parameters)
    {
        if (workspace.Locate(parameters) is var (document, offset) && workspace.Read(document) is { } opened)
        {
            using ArticleReading reading = opened;
            if (FindPart(reading, offset) is { } part && FindTargets(reading, part, out _, out _) is not null)
            {
                json.WriteStartObject();
                TextSpan place = reading.Article.ToSource(PlaceOf(reading, part.First, part.Last));
                ServerJson.WriteRange(json, "range", document.Content.PlaceOf(place));
                json.WriteString("placeholder", TextOf(reading, part.First, part.Last));
                json.WriteEndObject();
                return;
            }
        }

        json.WriteNullValue();
    }

    /// <summary>Answers a request to rename.</summary>
    public void Answer(JsonElement id, JsonElement parameters)
    {
        string name = JsonParameters.TextOf(parameters, "newName").Trim();
        if (name.Length == 0 || name.AsSpan().ContainsAnyInRange('\0', '\x1F') || name.AsSpan().IndexOfAny('\x85', '\u2028', '\u2029') >= 0)
        {
            messages.Fail(id, ErrorCode.InvalidParams, name.Length == 0 ? "the new name is empty" : "the new name is not on one line");
            return;
        }

        if (workspace.Locate(parameters) is not var (document, offset) || workspace.Read(document) is not { } opened)
        {
            messages.Fail(id, ErrorCode.RequestFailed, "this is no article that is open");
            return;
        }

        using ArticleReading reading = opened;
        if (FindPart(reading, offset) is not { } part)
        {
            messages.Fail(id, ErrorCode.RequestFailed, "no person is named here");
        }
        else if (FindTargets(reading, part, out int unsure, out string? trouble) is not { } targets
            || CreateEdits(reading, part, targets, name, out trouble) is not { } edits)
        {
            messages.Fail(id, ErrorCode.RequestFailed, trouble!);
        }
        else
        {
            messages.Reply(id, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("documentChanges");
                ServerJson.WriteEdits(json, document, edits);
                json.WriteEndArray();
                json.WriteEndObject();
            });
            if (unsure > 0)
            {
                string surname = TextOf(reading, part.Last, part.Last);
                string often = unsure == 1 ? "once" : $"{unsure} times";
                messages.Show(3, $"“{surname}” alone may be another person of that name and stays as it is, {often}");
            }
        }
    }

    /// <summary>The part of a name at a place of the file; null if no person is named there.</summary>
    private static NamePart? FindPart(ArticleReading reading, int offset)
    {
        int found = PersonFinder.FindMention(reading, offset);
        if (found < 0 || !PersonFinder.IsPerson(reading, reading.Mentions[found]))
        {
            return null;
        }

        Mention mention = reading.Mentions[found];
        int surname = PersonFinder.SurnameOf(reading, mention);
        for (int i = mention.NameToken; surname >= 0 && i < mention.EndToken; i++)
        {
            TextSpan place = reading.Article.ToSource(reading.Tokens[i].Span);
            if (place.Start <= offset && offset <= place.End)
            {
                return new NamePart(found, i == surname ? surname : mention.NameToken, surname);
            }
        }

        return null; // over a title, or between two words
    }

    /// <summary>The mentions that are renamed; null if it is not sure whose they are.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="part">What is renamed.</param>
    /// <param name="unsure">How many mentions stay because they may be another person's.</param>
    /// <param name="trouble">Why there are none.</param>
    private static List<int>? FindTargets(ArticleReading reading, NamePart part, out int unsure, out string? trouble)
    {
        unsure = 0;
        trouble = null;
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        Mention named = mentions[part.Mention];
        List<int> all = PersonFinder.FindAll(reading, part.Mention);
        if (!HasNamesake(reading, named, all))
        {
            return all;
        }

        if (!PersonFinder.IsFull(reading, named))
        {
            trouble = "more than one person of this surname is named here; over a full name it is sure who is meant";
            return null;
        }

        var sure = new List<int>();
        foreach (int i in all)
        {
            if (PersonFinder.IsFull(reading, mentions[i]))
            {
                sure.Add(i);
            }
        }

        unsure = all.Count - sure.Count;
        return sure;
    }

    /// <summary>Whether another person of the surname is named in the article.</summary>
    private static bool HasNamesake(ArticleReading reading, Mention named, List<int> all)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        Mention first = named;
        foreach (int i in all)
        {
            if (PersonFinder.IsFull(reading, mentions[i]))
            {
                first = mentions[i];
                break;
            }
        }

        Mention? addressed = null;
        foreach (ref readonly Mention other in mentions)
        {
            if (other.Key != named.Key || !PersonFinder.CanBePerson(other))
            {
                continue;
            }

            if (PersonFinder.AreOthers(reading, other, first)
                || (addressed is { } before && PersonFinder.AreOthers(reading, other, before)))
            {
                return true;
            }

            addressed = other.Title == NameTitle.Honorific ? other : addressed;
        }

        return false;
    }

    /// <summary>The edits of the file; null with the reason if there are none that leave the rest as it is.</summary>
    private static List<Edit>? CreateEdits(ArticleReading reading, NamePart part, List<int> targets, string name, out string? trouble)
    {
        trouble = null;
        if (reading.Article.IsCode && name.AsSpan().ContainsAny(OfCode))
        {
            trouble = "in the strings of code the new name is written otherwise";
            return null;
        }

        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string surname = TextOf(reading, part.Last, part.Last);
        string[] old = WordsOf(reading, part.First, part.Last);
        var edits = new List<Edit>();
        foreach (int target in targets)
        {
            Mention mention = reading.Mentions[target];
            int last = PersonFinder.SurnameOf(reading, mention);
            int first = part.First == part.Last ? last : mention.NameToken;
            if (last < 0)
            {
                continue;
            }

            if (part.First == part.Last)
            {
                Replace(last, last, surname, name);
            }
            else if (last - first == part.Last - part.First && WordsOf(reading, first, last).AsSpan().SequenceEqual(old))
            {
                if (words.Length == old.Length)
                {
                    for (int i = 0; i < old.Length; i++)
                    {
                        Replace(first + i, first + i, old[i], words[i]); // what stands between them stays, a line break and markup too
                    }
                }
                else
                {
                    Replace(first, last, TextOf(reading, first, last), name);
                }
            }
            else
            {
                Replace(last, last, surname, words[^1]);
            }
        }

        foreach (Edit edit in edits)
        {
            if (reading.Article.Source.AsSpan(edit.Span).ContainsAny(Markup))
            {
                trouble = "there is markup inside of the name";
                return null;
            }
        }

        return edits;

        void Replace(int from, int to, string before, string after)
        {
            string written = TextOf(reading, from, to);
            bool isLoud = !string.Equals(written, before, StringComparison.Ordinal);
            if (string.Equals(before, after, StringComparison.Ordinal)
                || (isLoud && !string.Equals(written, before.ToUpperInvariant(), StringComparison.Ordinal)))
            {
                return; // another spelling of the name
            }

            after = isLoud ? after.ToUpperInvariant() : after;
            edits.Add(new Edit(reading.Article.ToSource(PlaceOf(reading, from, to)),
                reading.Article.Format == ArticleFormat.Html
                    ? after.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
                    : after));
        }
    }

    /// <summary>The place of tokens in the text, without the ending of a possessive.</summary>
    private static TextSpan PlaceOf(ArticleReading reading, int first, int last)
    {
        Token end = reading.Tokens[last];
        return TextSpan.FromBounds(reading.Tokens[first].Start, end.Start + NameKey.StripPossessive(reading.TextOf(end)).Length);
    }

    /// <summary>The words of a name, parted by single spaces.</summary>
    private static string TextOf(ArticleReading reading, int first, int last) =>
        string.Join(' ', reading.Text.ToString(PlaceOf(reading, first, last))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] WordsOf(ArticleReading reading, int first, int last)
    {
        string[] words = new string[last - first + 1];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = TextOf(reading, first + i, first + i);
        }

        return words;
    }

    /// <summary>What of a name is renamed.</summary>
    /// <param name="Mention">The mention.</param>
    /// <param name="First">The first token: that of the surname, or that of a full name.</param>
    /// <param name="Last">The token of the surname.</param>
    private sealed record NamePart(int Mention, int First, int Last);
}
