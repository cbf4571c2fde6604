namespace ContentLint.Tables;

/// <summary>All tables of the engine, compiled from their texts.</summary>
internal static class CompiledTables
{
    /// <summary>The files the engine embeds, by name.</summary>
    /// <param name="folder">The folder of the texts.</param>
    /// <exception cref="FormatException">A text has a mistake; the message says where.</exception>
    public static IReadOnlyList<(string Name, byte[] Content)> Compile(string folder)
    {
        var words = new WordTable();
        words.Load(new TableText(folder, "words.txt"));
        words.Load(new TableText(folder, "names.txt"));
        words.LoadCues(new TableText(folder, "cues.txt"));
        words.Load(new TableText(folder, "phrases.txt"));
        var figures = new FigureWords(new TableText(folder, "figures.txt"), words);
        var style = new StyleWords(new TableText(folder, "style.txt"));
        var ordinary = new OrdinaryWordList(new TableText(folder, "ordinary.txt"));
        var residue = new ResiduePatterns(new TableText(folder, "residue.txt"));

        var lexicon = new TableWriter();
        words.Write(lexicon, figures);
        return [("words.table", lexicon.ToArray()), ("style.table", style.Compile()), ("ordinary.table", ordinary.Compile()), ("residue.table", residue.Compile())];
    }
}
