namespace ContentLint.Cli.Commands;

/// <summary>What <c>--help</c> prints; it fits a screen of 24 lines.</summary>
internal static class HelpText
{
    public const string Text = """
        contentlint finds in news articles what an editor would stop the page for.

          contentlint [check] PATH...   lint files, folders or patterns; - is standard input
          contentlint rules             list the rules
          contentlint explain RULE      what a rule finds, and why
          contentlint inspect FILE      what the linter sees in an article (--format json, --tokens)
          contentlint accept RULE FILE:LINE --reason WHY, accept --name NAME, baseline list|prune

          --format FORMAT[=FILE]        console, concise, sarif, json, jsonl, github, junit, rdjson
          -o, --output FILE             the file of a single report; several: --format FORMAT=FILE ...
          --config FILE                 use this rules.json (default: the nearest one upwards)
          --select, --ignore RULES      run these rules alone, or all but these (ids or names, commas)
          --severity LEVEL              least shown: error, warning (console), note (files)
          --fail-on LEVEL               least that fails: error (default), warning, note, never
          --fix, --unsafe-fixes         mend what is safe to mend, and what is offered; --diff: show only
          --baseline FILE               accepted findings; --update-baseline: accept what is found
          --force-exclude               excludes hold for named files too
          --stdin-filename NAME         the name that standard input stands for
          --max-findings N              show the gravest N; --statistics: a table by rule at the end
          --jobs N                      threads; --color auto|always|never; -q, --quiet: findings only

        Exit codes: 0 nothing to fail on, 1 findings, 2 wrong usage, configuration or unreadable input.

        """;
}
