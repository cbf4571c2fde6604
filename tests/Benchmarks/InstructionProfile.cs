using System.Globalization;

namespace ContentLint.Benchmarks;

/// <summary>
/// What callgrind counted in a run of the native command, by part of the product. A function that begins a part belongs to it with all
/// it calls, down to the next that begins one. What several parts call is shared out as their calls cost.
/// </summary>
internal sealed class InstructionProfile
{
    /// <summary>The part of what is in no other: the start of the program, the search for files, the settings.</summary>
    public const string Rest = "start, files, settings";

    /// <summary>
    /// The parts, and how the symbols of the functions begin that begin them. A type in place of a function: the compiler has put that
    /// function into its caller.
    /// </summary>
    private static readonly (string Name, string[] Symbols)[] PartSymbols =
    [
        ("rules", ["ContentLint_Engine_ContentLint_Running_LintEngine__Run", "ContentLint_Engine_ContentLint_House_HouseRuleSet__Check"]),
        ("residue and debris",
            ["ContentLint_Engine_ContentLint_Reading_ResidueLayer__Build", "ContentLint_Engine_ContentLint_Reading_DebrisLayer__Build"]),
        ("tokens", ["ContentLint_Engine_ContentLint_Reading_Tokenizer__Run"]),
        ("names, attributions, quantities, dates",
        [
            "ContentLint_Engine_ContentLint_Reading_Names_MentionLayer__Build",
            "ContentLint_Engine_ContentLint_Reading_Names_NameIndex__Build",
            "ContentLint_Engine_ContentLint_Reading_Attributions_AttributionLayer__Build",
            "ContentLint_Engine_ContentLint_Reading_Attributions_CoverageLayer__",
            "ContentLint_Engine_ContentLint_Reading_Quotations_SpeakerLayer__Build",
            "ContentLint_Engine_ContentLint_Reading_Quantities_QuantityLayer__Build",
            "ContentLint_Engine_ContentLint_Reading_Quantities_ChangeLayer__Build",
            "ContentLint_Engine_ContentLint_Reading_Dates_DateLayer__Build",
            "ContentLint_Engine_ContentLint_Reading_Dates_DocumentDateReader__Read",
        ]),
        ("blocks, sentences, quotations",
        [
            "ContentLint_Engine_ContentLint_Reading_BlockLayer__", "ContentLint_Engine_ContentLint_Reading_SentenceLayer__Build",
            "ContentLint_Engine_ContentLint_Reading_Quotations_QuotationLayer__",
        ]),
        ("kind of file and genre",
            ["ContentLint_Engine_ContentLint_Reading_DataFormReader__Find", "ContentLint_Engine_ContentLint_Reading_GenreReader__Read"]),
        ("format", ["ContentLint_Engine_ContentLint_Documents_Article__Read", "ContentLint_Engine_ContentLint_Text_TextDecoder__Decode"]),
        ("comparing articles",
        [
            "ContentLint_Rules_ContentLint_Rules_Corpus_", "ContentLint_Engine_ContentLint_Facts_FactCollector__Complete",
            "contentlint_ContentLint_Cli_Corpus_",
        ]),
        ("findings and report",
            ["ContentLint_Engine_ContentLint_Running_LintEngine__Complete", "contentlint_ContentLint_Cli_Reporting_",
                "contentlint_ContentLint_Cli_Results_"]),
    ];

    /// <summary>What is called only where an article or its settings ask for it.</summary>
    private static readonly string[] Sometimes = ["ContentLint_Engine_ContentLint_House_HouseRuleSet__Check"];

    /// <summary>Enough for what is shared out among functions that call each other.</summary>
    private const int Rounds = 60;

    private readonly Dictionary<int, Function> _functions = [];
    private readonly HashSet<string> _found = new(Sometimes, StringComparer.Ordinal);
    private readonly double[] _sums = new double[PartSymbols.Length + 1];

    private InstructionProfile(string file)
    {
        Read(file);
        ShareOut();
        foreach (Function function in _functions.Values)
        {
            for (int i = 0; i < _sums.Length; i++)
            {
                _sums[i] += function.Own * function.Shares[i];
            }
        }
    }

    /// <summary>The names of the parts, in the order of the table.</summary>
    public static IReadOnlyList<string> Parts { get; } = [.. PartSymbols.Select(part => part.Name), Rest];

    /// <summary>Instructions of each part.</summary>
    public IReadOnlyList<double> Sums => _sums;

    /// <summary>All instructions.</summary>
    public double Total => _sums.Sum();

    /// <summary>
    /// Functions that were not called, because they are named otherwise by now or the command has no symbols: their part would look cheap.
    /// </summary>
    public IEnumerable<string> Missing => PartSymbols.SelectMany(part => part.Symbols).Where(symbol => !_found.Contains(symbol));

    /// <summary>Reads what callgrind wrote.</summary>
    /// <param name="file">Its file.</param>
    public static InstructionProfile Load(string file) => new(file);

    /// <summary>
    /// The format is lines: a function, what it spent itself at its places, whom it called, and what each call cost in all.
    /// </summary>
    private void Read(string file)
    {
        Function current = new(-1);
        Function? called = null;
        bool isCall = false;
        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith("fn=", StringComparison.Ordinal))
            {
                current = GetFunction(line.AsSpan(3));
            }
            else if (line.StartsWith("cfn=", StringComparison.Ordinal))
            {
                called = GetFunction(line.AsSpan(4));
            }
            else if (line.StartsWith("calls=", StringComparison.Ordinal))
            {
                isCall = true;
            }
            else if (line.Length > 0 && line[0] is (>= '0' and <= '9') or '+' or '-' or '*')
            {
                double cost = double.Parse(line.AsSpan(line.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture);
                if (isCall)
                {
                    called!.Callers[current] = called.Callers.GetValueOrDefault(current) + cost;
                    isCall = false;
                }
                else
                {
                    current.Own += cost;
                }
            }
        }
    }

    private Function GetFunction(ReadOnlySpan<char> text)
    {
        int close = text.IndexOf(')');
        int id = int.Parse(text[1..close], CultureInfo.InvariantCulture);
        if (!_functions.TryGetValue(id, out Function? function))
        {
            // A name is written once; after that its number stands for it.
            string name = text[(close + 1)..].Trim().ToString();
            string? begun = PartSymbols.SelectMany(candidate => candidate.Symbols)
                .FirstOrDefault(symbol => name.StartsWith(symbol, StringComparison.Ordinal));
            int part = -1;
            if (begun is not null)
            {
                _found.Add(begun);
                part = Array.FindIndex(PartSymbols, candidate => candidate.Symbols.Contains(begun));
            }

            _functions.Add(id, function = new Function(part));
        }

        return function;
    }

    private void ShareOut()
    {
        foreach (Function function in _functions.Values)
        {
            function.Shares = new double[_sums.Length];
            function.Shares[function.Part >= 0 ? function.Part : _sums.Length - 1] = 1;
        }

        Function[] shared = [.. _functions.Values.Where(function => function.Part < 0 && function.Callers.Count > 0)];
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Function function in shared)
            {
                double all = function.Callers.Sum(caller => ReferenceEquals(caller.Key, function) ? 0 : caller.Value);
                if (all <= 0)
                {
                    continue;
                }

                double[] shares = new double[_sums.Length];
                foreach ((Function caller, double cost) in function.Callers)
                {
                    for (int i = 0; i < shares.Length && !ReferenceEquals(caller, function); i++)
                    {
                        shares[i] += caller.Shares[i] * cost / all;
                    }
                }

                function.Shares = shares;
            }
        }
    }

    private sealed class Function(int part)
    {
        /// <summary>The part it begins; -1 for most.</summary>
        public int Part { get; } = part;

        /// <summary>What it spent itself.</summary>
        public double Own { get; set; }

        /// <summary>What the calls of each caller cost.</summary>
        public Dictionary<Function, double> Callers { get; } = [];

        /// <summary>How much of it belongs to each part.</summary>
        public double[] Shares { get; set; } = [];
    }
}
