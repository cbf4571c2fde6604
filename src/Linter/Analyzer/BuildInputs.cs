using System.Collections.Immutable;
using ContentLint.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Analyzer;

/// <summary>
/// What the package's targets say about the project: a list among the additional files, each line a word and a full path.
/// Additional files that it does not name belong to other analyzers.
/// </summary>
internal sealed class BuildInputs : IConfigurationFiles
{
    private const string FileName = "ContentLint.inputs";

    private readonly HashSet<string> _articles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _repositories = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AdditionalText> _rulesByFolder = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.OrdinalIgnoreCase);

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
            inputs._files[file.Path] = file;
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
    public IEnumerable<string> GetArticleFolders() =>
        _articles.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The additional file that a relative path means, or null.</summary>
    /// <param name="reference">The path.</param>
    /// <param name="folder">The folder it starts from.</param>
    public AdditionalText? Find(string reference, string folder) =>
        reference.IndexOf('\0') < 0 && _files.TryGetValue(Path.GetFullPath(Path.Combine(folder, reference)), out AdditionalText? file)
        ? file
        : null;

    /// <inheritdoc/>
    public ConfigurationSource? Find(string reference, ConfigurationSource from, out string? problem)
    {
        problem = null;
        AdditionalText? file = Find(reference, Path.GetDirectoryName(from.Key)!);
        if (file?.GetText() is { } text)
        {
            return new ConfigurationSource(file.Path, file.Path, text.ToString());
        }

        problem = "it is not handed to the compiler (add it to AdditionalFiles)";
        return null;
    }

    /// <inheritdoc/>
    public string? Locate(string reference, ConfigurationSource from, out string? problem)
    {
        if (reference.IndexOf('\0') >= 0 || Path.IsPathRooted(reference))
        {
            problem = "only a relative path can";
            return null;
        }

        problem = null;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from.Key)!, reference));
    }

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
