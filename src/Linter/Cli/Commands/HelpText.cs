namespace ContentLint.Cli.Commands;

/// <summary>What <c>--help</c> prints; each text fits a screen of 24 lines.</summary>
internal static class HelpText
{
    /// <summary>The commands, and the options that most need.</summary>
    public const string Overview = """
        contentlint finds in news articles what an editor would stop the page for.

        Check
          contentlint PATH...           files, folders or patterns; - is standard input
            --format FORMAT[=FILE]      console, concise, sarif, json, jsonl, github, junit, rdjson, html
            --select RULES              these rules alone; --ignore RULES: all but these
            --fail-on LEVEL             error (default), warning, note, never
          contentlint check --help      all options
          contentlint map | contentlint reduce   the same over many machines: docs/scale.md

        Set up
          contentlint init [FOLDER]     write a commented rules.json that fits the folder
          contentlint accept RULE FILE:LINE --reason WHY   keep a finding; accept --name NAME: a name
          contentlint baseline list|prune   what was accepted; take out what is not found any more
          contentlint schema            the JSON schema of rules.json, for editors; lsp: a language server

        Understand
          contentlint rules             list the rules; --test: run the examples of house rules
          contentlint explain RULE      what a rule finds and why, with examples
          contentlint inspect FILE      what the linter sees in an article (--format text|json, --tokens)
          contentlint check FILE --show-settings   what is in force for a file, and why

        Exit codes: 0 nothing to fail on, 1 findings, 2 wrong usage, configuration or unreadable input.

        """;

    /// <summary>The options of <c>check</c>.</summary>
    public const string Check = """
        contentlint [check] PATH...     check articles: files, folders or patterns; - is standard input

        What is reported
          --select RULES                these rules alone (ids or names, parted by commas)
          --ignore RULES                all rules but these
          --severity LEVEL              least shown: error, warning (console), note (files for programs)
          --max-findings N              the gravest N; --statistics: a table by rule at the end
          --fail-on LEVEL               least that fails: error (default), warning, note, never
          --baseline FILE               but for what was accepted; --update-baseline: accept what is found
        How
          --fix                         mend what is safe to mend; --unsafe-fixes: what is offered, too
          --diff                        show what would be mended, and change nothing
          --format FORMAT[=FILE]        console, concise, sarif, json, jsonl, github, junit, rdjson, html
          -o, --output FILE             the file of a single report; several: --format FORMAT=FILE ...
          --color auto|always|never     colours; -q, --quiet: findings only
        Files
          --config FILE                 use this rules.json (default: the nearest one upwards)
          --show-settings               what is in force for PATH, and why; nothing is checked
          --staged                      what is staged in git instead of the work tree
          --changed-since REV           what changed since; --changed-lines: findings on those lines alone
          --force-exclude               excludes hold for named files too
          --stdin-filename NAME         the name that standard input stands for
          --jobs N                      threads (default: one a processor)

        """;
}
