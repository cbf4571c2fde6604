namespace ContentLint.Reading.Quantities;

/// <summary>A stated change with the figures it belongs to.</summary>
/// <param name="Kind">How the change is stated.</param>
/// <param name="Direction">1 up, -1 down, 0 if a factor alone tells.</param>
/// <param name="Change">Index of the figure that states the change, or -1 if only a direction is stated.</param>
/// <param name="From">Index of the figure before the change.</param>
/// <param name="To">Index of the figure after the change.</param>
/// <param name="DirectionToken">Index of the word that tells the direction, or of the change itself.</param>
/// <param name="FirstToken">Index of the first token of the statement in its own sentence.</param>
/// <param name="EndToken">Index after the last token of the statement in its own sentence.</param>
/// <param name="Sentence">Index of the sentence that states the change.</param>
/// <param name="IsBorrowed">Whether a figure is taken from another sentence.</param>
public readonly record struct ChangeRelation(
    ChangeKind Kind,
    sbyte Direction,
    int Change,
    int From,
    int To,
    int DirectionToken,
    int FirstToken,
    int EndToken,
    int Sentence,
    bool IsBorrowed);
