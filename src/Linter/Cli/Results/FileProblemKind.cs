namespace ContentLint.Cli.Results;

/// <summary>Why something named or found was not linted, or not as it stands.</summary>
internal enum FileProblemKind
{
    /// <summary>A path, pattern or folder that names nothing to lint.</summary>
    NotFound,

    /// <summary>A file that could not be read or linted.</summary>
    Unreadable,

    /// <summary>Bytes that are not valid in the file's encoding; it was linted all the same.</summary>
    InvalidBytes,

    /// <summary>It was linted and could not be fixed as it was asked for.</summary>
    Unwritable,

    /// <summary>It was linted and is not fixed, because its bytes cannot be written back.</summary>
    NotFixed,

    /// <summary>No text.</summary>
    Binary,

    /// <summary>Text in a format that is not read.</summary>
    Unsupported,

    /// <summary>More text than is read at once.</summary>
    TooLarge,

    /// <summary>No English.</summary>
    NotEnglish,

    /// <summary>A program, a licence or anything else that has no sentences to judge.</summary>
    NotArticle,
}
