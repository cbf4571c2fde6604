using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Analyzer;

/// <summary>
/// What the package's targets say about the project: a list among the additional files, each line a word and a full path.
/// Additional files that it does not name belong to other analyzers.
/// </summary>
internal sealed class BuildInputs
{
    private const string FileName = "ContentLint.inputs";

    private readonly HashSet<string> _articles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _repositories = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AdditionalText> _rulesByFolder = new(StringComparer.OrdinalIgnoreCase);

    private BuildInputs()
    {
    }

    /// <summary>The folder of the project.</summary>
    public string ProjectFolder { get; private set; } = string.Empty;

    /// <summary>Reads the list; null if there is none, because the project has no articles.</summary>
    public static BuildInputs? Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        AdditionalText? list = files.FirstOrDefault(file => string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.Ordinal));
        if (list?.GetText(cancellation) is not { } text)
        {
            return null;
        }

        var inputs = new BuildInputs();
        var rules = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (TextLine line in text.Lines)
        {
            inputs.Read(line.ToString(), rules);
        }

        foreach (AdditionalText file in files)
        {
            if (rules.Contains(file.Path))
            {
                inputs._rulesByFolder[Path.GetDirectoryName(file.Path)!] = file;
            }
        }

        return inputs;
    }

    public bool IsArticle(string path) => _articles.Contains(path);

    public bool IsRepository(string folder) => _repositories.Contains(folder);

    /// <summary>The <c>rules.json</c> of a folder, or null.</summary>
    public AdditionalText? GetRules(string folder) => _rulesByFolder.TryGetValue(folder, out AdditionalText? file) ? file : null;

    /// <summary>The folders that have articles.</summary>
    public IEnumerable<string> GetArticleFolders() => _articles.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.OrdinalIgnoreCase);

    private void Read(string line, HashSet<string> rules)
    {
        int space = line.IndexOf(' ');
        string path = line.Substring(space + 1);
        switch (line.Substring(0, Math.Max(0, space)))
        {
            case "project":
                ProjectFolder = path;
                break;
            case "repository":
                _repositories.Add(Path.GetDirectoryName(path)!);
                break;
            case "rules":
                rules.Add(path);
                break;
            case "article":
                _articles.Add(path);
                break;
        }
    }
}
