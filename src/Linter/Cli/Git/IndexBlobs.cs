using System.Diagnostics;
using System.Globalization;
using System.Text;
using ContentLint.Cli.Files;

namespace ContentLint.Cli.Git;

/// <summary>Reads what the index holds, through one git process for all files; any number of threads may ask.</summary>
internal sealed class IndexBlobs : IDisposable
{
    private readonly Process _process;
    private readonly Stream _answers;

    public IndexBlobs(string folder)
    {
        _process = GitCommand.Start(folder, ["cat-file", "--batch"]);
        _process.StandardError.Close();
        _answers = new BufferedStream(_process.StandardOutput.BaseStream, 64 * 1024);
    }

    /// <summary>The bytes of a blob.</summary>
    /// <param name="id">Its object id.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="FileTooLargeException">It has more.</exception>
    /// <exception cref="IOException">Git does not have it.</exception>
    public FileBytes Read(string id, int most)
    {
        lock (_process)
        {
            _process.StandardInput.Write(id + "\n");
            _process.StandardInput.Flush();
            // The answer is “id type size”, the bytes, and a line feed.
            string header = ReadLine();
            string[] parts = header.Split(' ');
            if (parts.Length != 3 || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out long size))
            {
                throw new IOException($"git has no such content ({header})");
            }

            try
            {
                FileBytes.Check(size, most);
            }
            catch (FileTooLargeException)
            {
                Pass(size + 1);
                throw;
            }

            FileBytes bytes = FileBytes.ReadExactly(_answers, (int)size);
            _answers.ReadByte();
            return bytes;
        }
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git has gone already.
        }

        _process.WaitForExit();
        _answers.Dispose();
        _process.Dispose();
    }

    /// <summary>Goes on behind a content that nobody wants.</summary>
    private void Pass(long count)
    {
        var bytes = new byte[64 * 1024];
        while (count > 0)
        {
            int read = _answers.Read(bytes, 0, (int)Math.Min(bytes.Length, count));
            count = read > 0 ? count - read : throw new IOException("git ended early");
        }
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (int next = _answers.ReadByte(); next != '\n'; next = _answers.ReadByte())
        {
            if (next < 0)
            {
                throw new IOException("git ended early");
            }

            line.Append((char)next);
        }

        return line.ToString();
    }
}
