using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ContentLint.Cli.Files;

/// <summary>What Linux knows of a file and the framework does not say: what it is, how many names it has, and whose it is.</summary>
internal readonly struct FileStatus
{
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7FF;
    private const int Size = 256;

    private FileStatus(ReadOnlySpan<byte> status)
    {
        Links = BinaryPrimitives.ReadUInt32LittleEndian(status[16..]);
        User = BinaryPrimitives.ReadUInt32LittleEndian(status[20..]);
        Group = BinaryPrimitives.ReadUInt32LittleEndian(status[24..]);
        IsRegular = (BinaryPrimitives.ReadUInt16LittleEndian(status[28..]) & 0xF000) == 0x8000;
        Identity = (BinaryPrimitives.ReadUInt64LittleEndian(status[136..]), BinaryPrimitives.ReadUInt64LittleEndian(status[32..]));
    }

    /// <summary>How many names the file has.</summary>
    public uint Links { get; }

    public uint User { get; }

    public uint Group { get; }

    /// <summary>Whether it is a file that has an end: no pipe, device, socket or folder.</summary>
    public bool IsRegular { get; }

    /// <summary>The same for all names of a file, and for no other file: its disk and its number there.</summary>
    public (ulong Disk, ulong Number) Identity { get; }

    /// <summary>The status of what a path leads to; null where it leads to nothing, or where the system does not say.</summary>
    public static FileStatus? Read(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var status = new byte[Size];
        try
        {
            return NativeStatus(CurrentFolder, Encode(path), 0, BasicFields, status) == 0 ? new FileStatus(status) : null;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return null; // an older C library
        }
    }

    /// <summary>Gives a file the owner this one has, as far as one may.</summary>
    public void GiveOwner(string path) => _ = NativeOwner(Encode(path), User, Group);

    private static byte[] Encode(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeStatus(int folder, byte[] path, int flags, uint fields, [Out] byte[] status);

    [DllImport("libc", EntryPoint = "chown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeOwner(byte[] path, uint user, uint group);
}
