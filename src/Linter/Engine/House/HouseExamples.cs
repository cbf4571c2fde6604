using System.Text;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;

namespace ContentLint.House;

/// <summary>Runs the examples of house rules. One that disagrees with its rule is a mistake in the configuration.</summary>
public static class HouseExamples
{
    /// <summary>A CL001 for each example that disagrees, in the order of the rules.</summary>
    /// <param name="house">The rules.</param>
    public static IReadOnlyList<Finding> Run(HouseRuleSet house)
    {
        if (house is null)
        {
            throw new ArgumentNullException(nameof(house));
        }

        var mistakes = new Dictionary<string, MistakeList>(StringComparer.Ordinal);
        foreach (HouseRule rule in house.Rules)
        {
            var engine = new LintEngine([],
                LintSettings.Default with { House = new HouseRuleSet([rule]), Rules = On(rule), Genre = Genre.News });
            foreach (HouseExample example in rule.Examples)
            {
                if (Test(engine, rule, example) is { } problem && example.Source is { } source)
                {
                    if (!mistakes.TryGetValue(rule.Source.Key, out MistakeList? list))
                    {
                        mistakes.Add(rule.Source.Key, list = new MistakeList(rule.Source, Encoding.UTF8.GetBytes(rule.Source.Text)));
                    }

                    list.Add(source.Place, problem.Message, problem.Hint);
                }
            }
        }

        return [.. mistakes.Values.SelectMany(static list => list.Findings)];
    }

    /// <summary>A rule that is off is tested all the same.</summary>
    private static Dictionary<string, RuleSettings> On(HouseRule rule) => new(StringComparer.Ordinal)
    {
        [rule.Descriptor.Id] = RuleSettings.Default with { Severity = Severity.Warning },
    };

    private static (string Message, string? Hint)? Test(LintEngine engine, HouseRule rule, HouseExample example)
    {
        string? message = RuleExamples.Test(engine, rule.Descriptor, example.Text, example.IsBad, out bool isSilent);
        return message is null
            ? null
            : (message, isSilent ? "contentlint inspect shows what it reads; an example is a Markdown file" : null);
    }
}
