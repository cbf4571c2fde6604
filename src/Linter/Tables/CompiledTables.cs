using System.Globalization;
using System.Text;

namespace ContentLint.Tables;

/// <summary>All tables of the engine, compiled from their texts, and the handles of their word lists.</summary>
internal static class CompiledTables
{
    private const string FigureOwner = "FigureWords";
    private const string StyleOwner = "StyleWords";

    /// <summary>The files that are embedded or compiled in, by name.</summary>
    /// <param name="folder">The folder of the texts.</param>
    /// <param name="engineLists">The files of word lists that stand beside the code of the engine that alone needs them.</param>
    /// <param name="ruleLists">Those beside the rules.</param>
    /// <exception cref="FormatException">A text has a mistake; the message says where.</exception>
    public static IReadOnlyList<(string Name, byte[] Content)> Compile(string folder, IReadOnlyCollection<string> engineLists,
        IReadOnlyCollection<string> ruleLists) =>
        Compile(folder, engineLists, ruleLists, out _);

    /// <inheritdoc cref="Compile(string, IReadOnlyCollection{string}, IReadOnlyCollection{string})"/>
    public static IReadOnlyList<(string Name, byte[] Content)> Compile(string folder, IReadOnlyCollection<string> engineLists,
        IReadOnlyCollection<string> ruleLists, out ListCatalog lists)
    {
        lists = new ListCatalog();
        var words = new WordTable(lists);
        words.Load(new TableText(folder, "words.txt"));
        words.Load(new TableText(folder, "names.txt"));
        words.LoadCues(new TableText(folder, "cues.txt"));
        words.Load(new TableText(folder, "phrases.txt"));
        var figures = new FigureWords(new TableText(folder, "figures.txt"), words, lists, FigureOwner);
        words.CloseLexicon();
        words.LoadLists(new TableText(folder, "lists.txt"), ListCatalog.Shared);
        var style = new StyleWords(new TableText(folder, "style.txt"), words, lists, StyleOwner);
        var ordinary = new OrdinaryWordList(new TableText(folder, "ordinary.txt"));
        var residue = new ResiduePatterns(new TableText(folder, "residue.txt"));
        Dictionary<string, string> owners = []; // the file of each
        foreach (string path in engineLists.Concat(ruleLists))
        {
            string owner = Path.GetFileNameWithoutExtension(path) + "Words";
            if (!owners.TryAdd(owner, path))
            {
                throw new FormatException($"{path}: {owners[owner]} has the same name");
            }

            words.LoadLists(new TableText(Path.GetDirectoryName(path)!, Path.GetFileName(path)), owner);
        }

        lists.Unite();
        var lexicon = new TableWriter();
        words.Write(lexicon, figures);
        HashSet<string> ofRules = [.. ruleLists.Select(static path => Path.GetFileNameWithoutExtension(path) + "Words")];
        string size = string.Create(CultureInfo.InvariantCulture,
            $"\n/// <summary>The bits of a word, one for each list.</summary>\ninternal static class WordRow\n{{\n    /// <summary>How many bytes they take.</summary>\n    public const int Size = {lists.RowSize};\n}}\n");
        return
        [
            ("words.table", lexicon.ToArray()),
            ("style.table", style.Compile()),
            ("ordinary.table", ordinary.Compile()),
            ("residue.table", residue.Compile()),
            ("EngineLists.g.cs",
                Encoding.UTF8.GetBytes(ListHandles.Write(lists, words.Texts, "ContentLint.Words", owner => !owners.ContainsKey(owner),
                    owner => !ofRules.Contains(owner)) + size)),
            ("RuleLists.g.cs",
                Encoding.UTF8.GetBytes(ListHandles.Write(lists, words.Texts, "ContentLint.Rules", static _ => false, ofRules.Contains)
                    .Replace("namespace ContentLint.Rules;\n", "using ContentLint.Words;\n\nnamespace ContentLint.Rules;\n",
                        StringComparison.Ordinal))),
        ];
    }
}
