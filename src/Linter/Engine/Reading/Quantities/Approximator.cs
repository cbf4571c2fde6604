namespace ContentLint.Reading.Quantities;

/// <summary>How the words before a number widen it.</summary>
public enum Approximator : byte
{
    /// <summary>No such word.</summary>
    None,

    /// <summary><c>exactly</c></summary>
    Exactly,

    /// <summary><c>about</c>, <c>around</c>, <c>roughly</c>, <c>an estimated</c>: ten percent either way.</summary>
    About,

    /// <summary><c>over</c>, <c>more than</c>: up to a quarter more.</summary>
    Over,

    /// <summary><c>just over</c>: up to six percent more.</summary>
    JustOver,

    /// <summary><c>nearly</c>, <c>almost</c>, <c>just under</c>: up to ten percent less.</summary>
    Nearly,

    /// <summary><c>under</c>, <c>less than</c>, <c>up to</c>: anything from nothing.</summary>
    Under,

    /// <summary><c>at least</c>: no upper end.</summary>
    AtLeast,

    /// <summary><c>just</c>, <c>only</c>: no change by itself.</summary>
    Just,
}
