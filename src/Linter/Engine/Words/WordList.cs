namespace ContentLint.Words;

/// <summary>
/// A word list: a named set of words, declared as a section of a word table and asked by <see cref="WordLists"/>. Its value is its
/// number; the handles (<c>Lists.Opinion</c>) are made from the tables while the engine is built.
/// </summary>
/// <remarks>
/// A handle is a constant, so that a test of a word is one look at memory however the code was compiled. Lists are no flags: one
/// that is made of others is declared in a table (<c>[Speaker] = VagueGroup + RoleNoun</c>).
/// </remarks>
public enum WordList
{
    /// <summary>The list without words.</summary>
    None = 0,
}
