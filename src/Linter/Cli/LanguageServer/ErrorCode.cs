namespace ContentLint.Cli.LanguageServer;

/// <summary>The errors of the protocol.</summary>
internal static class ErrorCode
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int NotInitialized = -32002;
    public const int ServerCancelled = -32802;
    public const int RequestFailed = -32803;
    public const int RequestCancelled = -32800;
}
