namespace ContentLint.Documents.Site;

/// <summary>A value of the metadata that people read.</summary>
/// <param name="Shape">What it is: title, standfirst or byline.</param>
/// <param name="Start">First character of the value, without its marks.</param>
/// <param name="End">After the last character.</param>
/// <param name="Mark">The quotation mark around it, which says what is escaped in it; <c>\0</c> if there is none.</param>
internal readonly record struct FrontMatterField(BlockShape Shape, int Start, int End, char Mark);
