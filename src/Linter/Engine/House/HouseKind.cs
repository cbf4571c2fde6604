namespace ContentLint.House;

/// <summary>What a house rule checks.</summary>
public enum HouseKind : byte
{
    /// <summary>Words that should not stand there.</summary>
    Find,

    /// <summary>Words for which there are better ones.</summary>
    Replace,

    /// <summary>Something that must stand in the article.</summary>
    Require,

    /// <summary>At most, or at least, so many of something.</summary>
    Limit,

    /// <summary>What is spelled out where it is mentioned first.</summary>
    First,

    /// <summary>One of several forms throughout.</summary>
    Consistent,

    /// <summary>Sections in an order.</summary>
    Order,

    /// <summary>The capitals of a heading.</summary>
    Capitals,
}
