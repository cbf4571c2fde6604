using Microsoft.CodeAnalysis;

namespace ContentLint.Analyzer;

/// <summary>
/// Finds the <c>rules.json</c> that applies to a folder as the command does: the nearest one from there upwards, and none above
/// the folder that holds the repository.
/// </summary>
internal sealed class ConfigurationLocator
{
    private readonly AnalyzerRules _rules;
    private readonly BuildInputs _inputs;
    private readonly Dictionary<string, ConfigurationFile> _byFolder = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ConfigurationFile> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConfigurationFile _default;
    private readonly Lazy<string> _root;

    public ConfigurationLocator(AnalyzerRules rules, BuildInputs inputs)
    {
        _rules = rules;
        _inputs = inputs;
        _default = new ConfigurationFile(rules, null, inputs);
        _root = new Lazy<string>(FindRoot);
        foreach (string folder in inputs.GetArticleFolders())
        {
            AdditionalText? file = FindNearest(folder);
            if (file is null)
            {
                continue;
            }

            if (!_byPath.TryGetValue(file.Path, out ConfigurationFile? read))
            {
                read = new ConfigurationFile(rules, file, inputs);
                _byPath.Add(file.Path, read);
            }

            _byFolder.Add(folder, read);
        }
    }

    /// <summary>What applies to the articles of a folder.</summary>
    public ConfigurationFile Find(string folder) => _byFolder.TryGetValue(folder, out ConfigurationFile? rules) ? rules : _default;

    /// <summary>The <c>rules.json</c> at a path, if it applies to any article.</summary>
    public ConfigurationFile? FindUsed(string path) => _byPath.TryGetValue(path, out ConfigurationFile? rules) ? rules : null;

    /// <summary>The path as the command's reports name it: from the root, with forward slashes.</summary>
    public string GetReportPath(string path)
    {
        string root = _root.Value;
        string relative = path.StartsWith(root, StringComparison.OrdinalIgnoreCase)
            ? path.Substring(root.Length).TrimStart('/', '\\')
            : path;
        return relative.Replace('\\', '/');
    }

    private string FindRoot()
    {
        AdditionalText? file = FindNearest(_inputs.ProjectFolder);
        if (file is not null && (FindUsed(file.Path) ?? new ConfigurationFile(_rules, file, _inputs)).IsRoot)
        {
            return Path.GetDirectoryName(file.Path)!;
        }

        string? folder = _inputs.ProjectFolder;
        while (folder is not null && !_inputs.IsRepository(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? _inputs.ProjectFolder;
    }

    private AdditionalText? FindNearest(string start)
    {
        for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (_inputs.GetRules(folder) is { } file)
            {
                return file;
            }

            if (_inputs.IsRepository(folder))
            {
                return null;
            }
        }

        return null;
    }
}
