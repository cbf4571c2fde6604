using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ContentLint.Plugins;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.PluginHost;

/// <summary>
/// Makes rules of files: C# is compiled, or taken from the cache if the same was compiled before, and assemblies are loaded.
/// </summary>
/// <param name="files">The files.</param>
/// <param name="cache">The folder for what was compiled; null for none.</param>
internal sealed class PluginLoader(string[] files, string? cache)
{
    private static readonly TimeSpan LongestUnused = TimeSpan.FromDays(90);

    private readonly List<LoadedRule> _rules = [];
    private readonly List<PluginMistake> _mistakes = [];

    public IReadOnlyList<LoadedRule> Rules => _rules;

    /// <summary>What is wrong with the files; the rules of those with which nothing is can be used.</summary>
    public IReadOnlyList<PluginMistake> Mistakes => _mistakes;

    public void Load()
    {
        var sources = new List<(int File, string Path, byte[] Bytes)>();
        for (int i = 0; i < files.Length; i++)
        {
            try
            {
                if (files[i].EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
                {
                    sources.Add((i, files[i], File.ReadAllBytes(files[i])));
                }
                else
                {
                    string comments = Path.ChangeExtension(files[i], ".xml");
                    AddRules(new PluginContext(files[i]).LoadFromAssemblyPath(files[i]), File.Exists(comments)
                        ? File.ReadAllBytes(comments)
                        : [], i);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
            {
                AddMistake(i, exception.Message);
            }
        }

        if (sources.Count > 0)
        {
            AddSources(sources);
        }
    }

    private void AddSources(List<(int File, string Path, byte[] Bytes)> sources)
    {
        string name = "plugins-" + Hash(sources);
        if (ReadCache(name) is { } known && TryLoad(known.Assembly) is { } assembly)
        {
            AddRules(assembly, known.Documentation, sources[0].File, sources);
        }
        else if (Compile(name, sources) is { } fresh)
        {
            WriteCache(name, fresh.Assembly, fresh.Documentation);
            AddRules(TryLoad(fresh.Assembly)!, fresh.Documentation, sources[0].File, sources);
        }
    }

    /// <summary>The assembly; null if what the cache holds is none.</summary>
    private static Assembly? TryLoad(byte[] bytes)
    {
        try
        {
            using var image = new MemoryStream(bytes);
            return new PluginContext(typeof(PluginLoader).Assembly.Location).LoadFromStream(image);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>Not inlined, so that the compiler is not loaded unless it is called.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (byte[] Assembly, byte[] Documentation)? Compile(string name, List<(int File, string Path, byte[] Bytes)> sources) =>
        PluginCompiler.Compile(name, sources, _mistakes);

    private void AddRules(Assembly assembly, byte[] comments, int file, List<(int File, string Path, byte[] Bytes)>? sources = null)
    {
        XDocument? documentation = ReadComments(comments, file);
        int before = _rules.Count;
        int mistakes = _mistakes.Count;
        try
        {
            foreach (Type type in assembly.GetTypes()
                .Where(static type => type is { IsClass: true, IsAbstract: false } && typeof(Rule).IsAssignableFrom(type))
                .OrderBy(static type => type.FullName, StringComparer.Ordinal))
            {
                AddRule(type, documentation, sources is null ? file : FindFile(type, sources));
            }
        }
        catch (ReflectionTypeLoadException exception)
        {
            AddMistake(file,
                $"it fits another version of ContentLint.Engine: {exception.LoaderExceptions.FirstOrDefault()?.Message ?? exception.Message}");
        }

        if (_rules.Count == before && _mistakes.Count == mistakes)
        {
            AddMistake(file, "there is no rule in it: no class that derives from ContentLint.Rules.Rule");
        }
    }

    private void AddRule(Type type, XDocument? documentation, int file)
    {
        if (typeof(CorpusRule).IsAssignableFrom(type))
        {
            AddMistake(file, $"{type.Name} compares articles, and a plug-in sees one at a time");
            return;
        }

        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            AddMistake(file, $"{type.Name} has no constructor without parameters");
            return;
        }

        try
        {
            var rule = (Rule)Activator.CreateInstance(type)!;
            if (PluginName.FindMistake(rule.Descriptor) is { } mistake)
            {
                AddMistake(file, $"{type.Name}: {mistake}");
            }
            else if (_rules.Exists(known => string.Equals(known.Rule.Descriptor.Id, rule.Descriptor.Id, StringComparison.Ordinal)))
            {
                AddMistake(file, $"there are two rules {rule.Descriptor.Id}; the second is not used");
            }
            else
            {
                _rules.Add(new LoadedRule(rule, file, documentation is null ? null : RuleDocumentation.Find(documentation, type)));
            }
        }
#pragma warning disable CA1031 // whatever a constructor throws is told
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Exception cause = exception.InnerException ?? exception;
            AddMistake(file, $"{type.Name} cannot be made ({cause.GetType().Name}: {cause.Message})");
        }
    }

    private XDocument? ReadComments(byte[] comments, int file)
    {
        if (comments.Length == 0)
        {
            return null;
        }

        try
        {
            using var stream = new MemoryStream(comments);
            return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            AddMistake(file, $"its XML documentation cannot be read: {exception.Message}");
            return null;
        }
    }

    /// <summary>The file that a class stands in: the one that has its name behind the word.</summary>
    private static int FindFile(Type type, List<(int File, string Path, byte[] Bytes)> sources)
    {
        byte[] declaration = Encoding.UTF8.GetBytes("class " + type.Name);
        return sources.FirstOrDefault(source => source.Bytes.AsSpan().IndexOf(declaration) >= 0, sources[0]).File;
    }

    /// <summary>What was compiled depends on: the files, the engine, the runtime.</summary>
    private static string Hash(List<(int File, string Path, byte[] Bytes)> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(Rule).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes(Environment.Version.ToString()));
        foreach ((int _, string path, byte[] bytes) in sources)
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(path))));
            hash.AppendData(SHA256.HashData(bytes));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private (byte[] Assembly, byte[] Documentation)? ReadCache(string name)
    {
        if (cache is null || !Directory.Exists(cache) || !IsOwn(cache))
        {
            return null;
        }

        try
        {
            string file = Path.Combine(cache, name + ".dll");
            string comments = Path.ChangeExtension(file, ".xml");
            if (!File.Exists(file) || !File.Exists(comments))
            {
                return null;
            }

            // The system lets nobody but the owner do this: what somebody else has put there is not loaded.
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
            File.SetLastWriteTimeUtc(comments, DateTime.UtcNow);
            return (File.ReadAllBytes(file), File.ReadAllBytes(comments));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The assembly comes last, and under its name when it is whole; a cache that cannot be written is none.</summary>
    private void WriteCache(string name, byte[] assembly, byte[] documentation)
    {
        if (cache is null)
        {
            return;
        }

        try
        {
            if (!Directory.Exists(cache))
            {
                CreateOwn(cache);
            }

            if (!IsOwn(cache))
            {
                return;
            }

            foreach (string old in Directory.EnumerateFiles(cache)
                .Where(static file => DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > LongestUnused))
            {
                File.Delete(old);
            }

            Write(Path.Combine(cache, name + ".xml"), documentation);
            Write(Path.Combine(cache, name + ".dll"), assembly);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is compiled again the next time.
        }
    }

    /// <summary>Makes a folder that is the user's alone: what lies in it is run.</summary>
    private static void CreateOwn(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Whether nobody else may write in a folder.</summary>
    private static bool IsOwn(string folder) =>
        OperatingSystem.IsWindows() || (File.GetUnixFileMode(folder) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    private static void Write(string path, byte[] bytes)
    {
        string temporary = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }

    private void AddMistake(int file, string message) => _mistakes.Add(new PluginMistake(file, -1, 0, SafeText.OnOneLine(message)));
}
