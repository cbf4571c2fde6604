using System.Text;
using System.Text.Unicode;

namespace ContentLint.Cli.Git;

/// <summary>The files that git's index holds, and what tells their contents apart: no file is read for it.</summary>
internal sealed class TrackedFiles
{
    private readonly byte[] _lines;
    private readonly List<(int Id, int IdEnd, int Path, int End)> _files = [];

    private TrackedFiles(byte[] lines) => _lines = lines;

    public int Count => _files.Count;

    /// <summary>Asks git; the files come in the order of the bytes of their paths.</summary>
    /// <param name="folder">The folder of the work tree.</param>
    public static TrackedFiles Read(string folder)
    {
        var files = new TrackedFiles(GitCommand.Run(folder, ["ls-files", "--stage", "-z"]));
        files.Parse();
        return files;
    }

    /// <summary>The object id of a file, as text.</summary>
    public ReadOnlySpan<byte> GetId(int file) => _lines.AsSpan(_files[file].Id, _files[file].IdEnd - _files[file].Id);

    /// <summary>Its path, from the folder of the work tree.</summary>
    public ReadOnlySpan<byte> GetPath(int file) => _lines.AsSpan(_files[file].Path, _files[file].End - _files[file].Path);

    /// <summary>The folder it lies in, from that of the work tree.</summary>
    public ReadOnlySpan<byte> GetFolder(int file)
    {
        ReadOnlySpan<byte> path = GetPath(file);
        return path[..Math.Max(0, path.LastIndexOf((byte)'/'))];
    }

    /// <summary>A path as git has it.</summary>
    /// <param name="folder">The folder of the work tree.</param>
    /// <param name="fullPath">The path.</param>
    public static byte[] Encode(string folder, string fullPath)
    {
        string path = Path.GetRelativePath(folder, fullPath);
        return Encoding.UTF8.GetBytes(Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/'));
    }

    /// <summary>The number of a file by its path, or of what would stand in its place the complement.</summary>
    public int Find(ReadOnlySpan<byte> path)
    {
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = GetPath(middle).SequenceCompareTo(path);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    public string GetFullPath(int file, string folder) => Path.GetFullPath(Encoding.UTF8.GetString(GetPath(file)), folder);

    /// <summary>
    /// Each is <c>mode id stage</c>, a tab, a path, a zero. Of a file that is being merged there are several stages and no content yet.
    /// Links and submodules are no files of their own, and a name that is no text cannot be told.
    /// </summary>
    private void Parse()
    {
        for (int start = 0; start < _lines.Length;)
        {
            ReadOnlySpan<byte> line = _lines.AsSpan(start);
            int length = line.IndexOf((byte)0);
            line = line[..(length < 0 ? line.Length : length)];
            int id = line.IndexOf((byte)' ') + 1;
            int idEnd = id + line[id..].IndexOf((byte)' ');
            int tab = line.IndexOf((byte)'\t');
            if (id > 1 && idEnd > id && tab == idEnd + 2 && line[idEnd + 1] == '0' && line.StartsWith("100"u8)
                && Utf8.IsValid(line[(tab + 1)..]))
            {
                _files.Add((start + id, start + idEnd, start + tab + 1, start + line.Length));
            }

            start += line.Length + 1;
        }
    }
}
