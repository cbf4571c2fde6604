namespace ContentLint.Documents.Code;

/// <summary>What the scanner of C# tells apart: no more than it takes to know prose from code.</summary>
internal enum CodeTokenKind : byte
{
    /// <summary>The end of the file.</summary>
    End,

    /// <summary>A comment that documents nothing.</summary>
    Comment,

    /// <summary>A line of a doc comment: three slashes.</summary>
    DocLine,

    /// <summary>A doc comment between slashes and stars.</summary>
    DocBlock,

    /// <summary>A string of any form.</summary>
    Text,

    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>Any other sign, one character each; numbers and characters among them.</summary>
    Sign,
}
