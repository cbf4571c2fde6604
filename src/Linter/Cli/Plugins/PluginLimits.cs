using System.Globalization;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Plugins;

/// <summary>How long a rule of a plug-in may take for one article, and how much memory all of them may use.</summary>
/// <param name="Seconds">Seconds for a rule and an article.</param>
/// <param name="Megabytes">Megabytes of the heap of the process.</param>
internal sealed record PluginLimits(int Seconds, int Megabytes)
{
    public const string SecondsVariable = "CONTENTLINT_PLUGIN_SECONDS";
    public const string MegabytesVariable = "CONTENTLINT_PLUGIN_MEGABYTES";

    /// <summary>To compile and to load takes its time, whatever the rules do.</summary>
    public static readonly TimeSpan Loading = TimeSpan.FromMinutes(2);

    /// <summary>Reading a long article takes time before a rule sees it.</summary>
    public TimeSpan For(int characters) => TimeSpan.FromSeconds(Seconds + (characters / 1_000_000));

    /// <exception cref="UsageException">A value is no number.</exception>
    public static PluginLimits Read(CommandEnvironment environment) =>
        new(Read(environment, SecondsVariable, 10, 3600), Read(environment, MegabytesVariable, 512, 65_536));

    private static int Read(CommandEnvironment environment, string variable, int usual, int most)
    {
        if (environment.GetVariable(variable) is not { Length: > 0 } value)
        {
            return usual;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most
            ? number
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"{variable} is a whole number from 1 to {most:N0}, not “{value}”"));
    }
}
