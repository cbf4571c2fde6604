namespace ContentLint.Cli.Commands;

/// <summary>What <c>--help</c> prints; each text fits a screen of 24 lines.</summary>
internal static class HelpText
{
    /// <summary>The commands, and the options that most need.</summary>
    public const string Overview = """
        contentlint finds in news articles what an editor would stop the page for.

        Check
          contentlint PATH...           files, folders or patterns; - is standard input
            --format FORMAT[=FILE]      console, concise, sarif, json, github, gitlab, html, markdown …
            --select RULES              these rules alone; --ignore RULES: all but these
            --fail-on LEVEL             error (default), warning, note, never
          contentlint watch PATH...     check, and check again what is saved, until Ctrl-C
          contentlint check --help      all options; contentlint map, contentlint reduce: many machines

        Set up
          contentlint init [FOLDER]     write a commented rules.json that fits the folder
          contentlint accept RULE FILE:LINE --reason WHY   keep a finding; accept --name NAME: a name
          contentlint baseline list|prune   what was accepted; take out what is not found any more
          contentlint schema            its JSON schema; contentlint lsp: a language server for editors
          contentlint house import      other linters’ styles as house rules; also: completion, man, help

        Understand
          contentlint rules [RULES]     list the rules; --test: run the examples of house rules
          contentlint explain RULE      what a rule or a family finds and why, with examples
          contentlint inspect FILE      what the linter sees in an article (--format text|json, --tokens)
          contentlint check FILE --show-settings   what is in force for a file, and why

        Exit codes: 0 nothing to fail on, 1 findings, 2 wrong usage, configuration or unreadable input.

        """;

    /// <summary>The options of <c>check</c>.</summary>
    public const string Check = """
        contentlint [check] PATH...     check articles: files, folders or patterns; - is standard input

        What is reported
          --select RULES                these rules alone (ids, names, families; parted by commas)
          --ignore RULES                all rules but these
          --severity LEVEL              least shown: error, warning (console), note (files for programs)
          --max-findings N              the gravest N; --statistics: a table by rule at the end
          --fail-on LEVEL               least that fails: error (default), warning, note, never
          --baseline FILE               but for what was accepted; --update-baseline: accept what is found
        How
          --fix                         mend what is shown and safe; --unsafe-fixes: the offered, too
          --diff                        show what would be mended, and change nothing
          --format FORMAT[=FILE]        console, concise, sarif, json, github, gitlab, html, markdown …
          -o, --output FILE             the file of a single report; several: --format FORMAT=FILE ...
          --color auto|always|never     colours; -q, --quiet: findings only
        Files
          --config FILE                 use this rules.json (default: the nearest one upwards)
          --show-settings               what is in force for PATH, and why; nothing is checked
          --staged                      what is staged in git, compared with all other articles
          --changed-since REV           what changed since; --changed-lines: findings on those lines alone
          --force-exclude               excludes hold for named files too
          --stdin-filename NAME         the name that standard input stands for
          --max-size MB                 the largest article that is read (32)
          --jobs N                      threads (one a processor); --allow-plugins: run rules in C#

        """;

    private const string Init = """
        contentlint init [FOLDER]       write a commented rules.json that fits the folder

        It looks at the folder (default: this one), takes the patterns of the articles that are there, leaves out what belongs to the
        generator of a site, and never writes over a rules.json. Beside it comes rules.schema.json, with which editors complete it;
        .gitignore gets the folder of the index.

          --accept                      accept what is found now into known.json, so that only new findings are reported;
                                        without it that is offered where there is much

        """;

    private const string Accept = """
        contentlint accept RULE FILE:LINE[:COLUMN] --reason WHY     keep a finding as it is
        contentlint accept --name NAME                              a person who needs no introduction

        A finding goes into the baseline, which is made if there is none and entered in rules.json. It is found again when its paragraph
        moves or another sentence changes. A name goes into “names” of rules.json.

          --reason WHY                  why it is right as it is
          --name NAME                   the name, as articles have it
          --baseline FILE               the baseline, where it is not the one of rules.json
          --config FILE                 the rules.json, where it is not the nearest one; --allow-plugins: run rules in C#

        """;

    private const string Baseline = """
        contentlint baseline list       what was accepted, with the reasons
        contentlint baseline prune PATH...   take out what is not found any more; takes the options of check

          --baseline FILE               the baseline, where it is not the one of rules.json
          --config FILE                 the rules.json, where it is not the nearest one

        contentlint check PATH --update-baseline accepts all that is found, and takes out what is not.

        """;

    private const string Rules = """
        contentlint rules [RULES]       list rules by family, with severity, kind of fix and options

        RULES are ids (CL201), names (orphan-surname-speaker) or families (CL2, speakers). Rules of the house stand at the end.

          --test                        run the examples of the house rules and plug-ins of rules.json
          --allow-plugins               run rules in C#
          --config FILE                 the rules.json, where it is not the nearest one

        """;

    private const string Explain = """
        contentlint explain RULE...     what a rule finds and why, with examples of both kinds

        RULE is an id (CL201), a name (orphan-surname-speaker) or a family (CL2, speakers).

          --config FILE                 the rules.json with house rules, where it is not the nearest one
          --allow-plugins               run rules in C#, which are then known too

        """;

    private const string Inspect = """
        contentlint inspect FILE        what the linter sees in an article: blocks, sentences, quotations, names, figures, dates

        For those who write rules, and where a finding puzzles. - is standard input.

          --format text|json            text is for reading, json for programs
          --tokens                      each word and mark too

        """;

    private const string Schema = """
        contentlint schema              the JSON schema of rules.json, with which editors complete and check it
        contentlint schema report       the JSON schema of --format json, and of each line of --format jsonl

        """;

    private const string Completion = """
        contentlint completion SHELL    what makes a shell complete commands, options, rules and values

          bash          contentlint completion bash >> ~/.bashrc
          zsh           contentlint completion zsh >> ~/.zshrc           (after compinit)
          fish          contentlint completion fish > ~/.config/fish/completions/contentlint.fish
          powershell    contentlint completion powershell >> $PROFILE

        """;

    private const string Manual = """
        contentlint man                 all of this as a manual page

          contentlint man > /usr/local/share/man/man1/contentlint.1

        """;

    private const string House = """
        contentlint house import FILES  Vale styles, and word lists of other linters, as house rules

          --output FILE                 where they go (default: standard output); what cannot be carried over is said

        """;

    private const string Map = """
        contentlint map PATH...         what a machine finds in its share of the articles, and what the others need of them

          Lines with a key before each, for sort and contentlint reduce: docs/scale.md shows it.
          With - the articles come as JSON lines on standard input.
          --config FILE                 use this rules.json
          --select RULES, --ignore RULES, --jobs N, --allow-plugins   as in check

        """;

    private const string Reduce = """
        contentlint reduce              what all machines found, from the sorted lines of map on standard input

          contentlint map articles | LC_ALL=C sort | contentlint reduce

        """;

    private const string Watch = """
        contentlint watch [PATH...]     check, and check again whatever is saved, until Ctrl-C

          Only what has changed is linted. Saved configurations, baselines and deleted folders count at once.
          --format html=FILE            write the page anew each time; all formats and options of check that change nothing

        """;

    private const string LanguageServer = """
        contentlint lsp                 a language server on standard input and output; an editor starts it

          It shows the findings of check as one types, and offers their fixes: docs/editors.md sets it up.

        """;

    /// <summary>The text of each command, in the order of the overview.</summary>
    public static readonly (string Command, string Text)[] Commands =
    [
        ("check", Check),
        ("watch", Watch),
        ("init", Init),
        ("accept", Accept),
        ("baseline", Baseline),
        ("rules", Rules),
        ("explain", Explain),
        ("inspect", Inspect),
        ("schema", Schema),
        ("house", House),
        ("map", Map),
        ("reduce", Reduce),
        ("lsp", LanguageServer),
        ("completion", Completion),
        ("man", Manual),
    ];

    /// <summary>The help of a command; the overview if it is none.</summary>
    public static string Get(string? command)
    {
        string? text = Array.Find(Commands, known => string.Equals(known.Command, command, StringComparison.Ordinal)).Text;
        return text ?? Overview;
    }
}
