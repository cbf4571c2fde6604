using ContentLint.Findings;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>A mistake that is found by what a configuration names and not by reading it.</summary>
public static class ConfigurationMistake
{
    /// <summary>A CL001.</summary>
    /// <param name="source">The file that it is in.</param>
    /// <param name="place">Where in it.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="hint">What to do about it; null if the message says it.</param>
    public static Finding Create(ConfigurationSource source, TextSpan place, string message, string? hint)
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        var list = new MistakeList(source, []);
        list.Add(place, message, hint);
        return list.Findings[0];
    }
}
