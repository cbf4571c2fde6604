namespace ContentLint.Rules.Structure;

/// <summary>Tells the last line of a post that was quoted: <c>— Ida Lund (@idalund) May 3, 2014</c>.</summary>
internal static class PostSignature
{
    /// <summary>Room for an account.</summary>
    private const int LongestAccount = 40;

    private const int LongestDate = 24;

    /// <summary>Whether a text ends in the account of who wrote it, with at most a date behind.</summary>
    public static bool Ends(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> end = text.Slice(Math.Max(0, text.Length - LongestAccount - LongestDate));
        int account = end.LastIndexOf("(@".AsSpan());
        return account >= 0 && end.Slice(account).IndexOf(')') is > 0 and var close && end.Length - account - close < LongestDate;
    }
}
