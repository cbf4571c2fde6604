using ContentLint.Reading;
using ContentLint.Rules;

namespace ContentLint.Cli.Plugins;

/// <summary>A rule that runs in another process.</summary>
/// <param name="descriptor">What the plug-in says of it.</param>
/// <param name="number">Its number there.</param>
/// <param name="set">Runs it.</param>
internal sealed class PluginRule(RuleDescriptor descriptor, int number, PluginSet set) : Rule(descriptor)
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context) => set.Check(this, number, reading, context);
}
