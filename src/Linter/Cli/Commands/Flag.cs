using System.CommandLine;

namespace ContentLint.Cli.Commands;

/// <summary>An option that takes no value: it is given or it is not.</summary>
internal sealed class Flag : Option<bool>
{
    public Flag(string name, params string[] aliases)
        : base(name, aliases) => Arity = ArgumentArity.Zero;
}
