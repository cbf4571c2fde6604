using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>A finding that was accepted.</summary>
/// <param name="Path">The file: relative, with forward slashes.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Words">The words it was about, for whoever reads the baseline.</param>
/// <param name="Reason">Why it was accepted; empty if nobody said so.</param>
/// <param name="Fingerprint">The fingerprint that finds it again.</param>
public sealed record BaselineEntry(string Path, string Rule, string Words, string Reason, string Fingerprint)
{
    private const int LongestWords = 60;

    /// <summary>What finds it again when the fingerprint does not; 0 in entries without it.</summary>
    public ulong SentenceKey { get; init; }

    /// <summary>Where it stands in the text of the baseline; empty for one that was never written.</summary>
    public TextSpan Place { get; init; }

    /// <summary>The entry for a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="words">The words it is about.</param>
    /// <param name="reason">Why it is accepted.</param>
    public static BaselineEntry Of(Finding finding, ReadOnlySpan<char> words, string reason)
    {
        if (finding is null)
        {
            throw new ArgumentNullException(nameof(finding));
        }

        Span<char> shortened = stackalloc char[LongestWords];
        int length = 0;
        bool gap = false;
        foreach (char character in words)
        {
            if (char.IsWhiteSpace(character))
            {
                gap = length > 0;
                continue;
            }

            if (length + (gap ? 2 : 1) > LongestWords - 1)
            {
                // Half of a character is none.
                length -= char.IsHighSurrogate(shortened[length - 1]) ? 1 : 0;
                shortened[length++] = '…';
                break;
            }

            if (gap)
            {
                shortened[length++] = ' ';
                gap = false;
            }

            shortened[length++] = character;
        }

        return new BaselineEntry(finding.Path, finding.Rule.Id, shortened.Slice(0, length).ToString(), reason,
            finding.Fingerprint)
        { SentenceKey = finding.SentenceKey };
    }
}
