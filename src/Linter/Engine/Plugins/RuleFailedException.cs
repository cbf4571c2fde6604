namespace ContentLint.Plugins;

/// <summary>A rule that runs elsewhere failed there; the message says how, as the end of a sentence.</summary>
public sealed class RuleFailedException : Exception
{
    /// <summary>A failure of which nothing is known.</summary>
    public RuleFailedException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">How the rule failed.</param>
    public RuleFailedException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with a cause.</summary>
    /// <param name="message">How the rule failed.</param>
    /// <param name="innerException">The cause.</param>
    public RuleFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
