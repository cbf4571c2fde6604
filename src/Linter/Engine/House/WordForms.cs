using ContentLint.Words;

namespace ContentLint.House;

/// <summary>The forms of a word: what <c>utilise*</c> stands for in a house rule.</summary>
internal static class WordForms
{
    /// <summary>Verbs: base, past, participle where it is another word. Nouns: singular and plural after a plus sign.</summary>
    private const string Irregular =
        """
        arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;begin began begun;bend bent;bet bet;
        bid bid;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;burst burst;
        buy bought;cast cast;catch caught;choose chose chosen;cling clung;come came come;cost cost;creep crept;cut cut;deal dealt;dig dug;
        do did done;draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;
        find found;flee fled;fly flew flown;forbid forbade forbidden;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;
        get got;give gave given;go went gone;grind ground;grow grew grown;hang hung;have had;hear heard;hide hid hidden;hit hit;hold held;
        hurt hurt;keep kept;know knew known;lay laid;lead led;leave left;lend lent;let let;lie lay lain;light lit;lose lost;make made;
        mean meant;meet met;pay paid;put put;quit quit;read read;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said;
        see saw seen;seek sought;sell sold;send sent;set set;shake shook shaken;shine shone;shoot shot;show showed shown;
        shrink shrank shrunk;
        shut shut;sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;speak spoke spoken;spend spent;spin spun;split split;
        spread spread;spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;strike struck;strive strove striven;
        swear swore sworn;sweep swept;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;
        throw threw thrown;understand understood;undertake undertook undertaken;wake woke woken;wear wore worn;weep wept;win won;
        withdraw withdrew withdrawn;write wrote written;overcome overcame overcome;oversee oversaw overseen;
        man +men;woman +women;child +children;person +people;foot +feet;tooth +teeth;goose +geese;mouse +mice;life +lives;wife +wives;
        knife +knives;leaf +leaves;half +halves;shelf +shelves;thief +thieves;crisis +crises;analysis +analyses;basis +bases;
        criterion +criteria;phenomenon +phenomena;medium +media;chairman +chairmen;chairwoman +chairwomen;policeman +policemen;
        policewoman +policewomen;fireman +firemen;spokesman +spokesmen;spokeswoman +spokeswomen;businessman +businessmen;
        congressman +congressmen;councilman +councilmen;fisherman +fishermen;salesman +salesmen;workman +workmen;layman +laymen
        """;

    private const string Be = "am is are was were been being";

    private static readonly Lazy<Dictionary<string, string[]>> IrregularWords = new(ReadIrregular);

    private static readonly Lazy<HashSet<uint>> IrregularParticiples = new(ReadParticiples);

    /// <summary>All forms of a word in lower or upper case; of two spellings both.</summary>
    public static void AddTo(List<(string Text, WordForm Form)> forms, string word)
    {
        forms.Add((word, WordForm.Base));
        if (word is "be")
        {
            foreach (string form in Be.Split(' '))
            {
                // Nobody could tell which of them another verb would have here.
                forms.Add((form, form is "been" ? WordForm.Participle : form is "being" ? WordForm.Ing : WordForm.PastAlone));
            }

            return;
        }

        string[]? irregular = IrregularWords.Value.TryGetValue(word.ToLowerInvariant(), out string[]? known) ? known : null;
        if (irregular is not null && irregular[1][0] == '+')
        {
            forms.Add((irregular[1].Substring(1), WordForm.WithS));
            return;
        }

        AddWithS(forms, word);
        if (irregular is not null)
        {
            forms.Add((irregular[1], irregular.Length > 2 ? WordForm.PastAlone : WordForm.Past));
            if (irregular.Length > 2)
            {
                forms.Add((irregular[2], WordForm.Participle));
            }

            AddEnding(forms, word, "ing", WordForm.Ing);
            return;
        }

        AddEnding(forms, word, "ed", WordForm.Past);
        AddEnding(forms, word, "ing", WordForm.Ing);
    }

    /// <summary>The form of a word, or null where it is not certain.</summary>
    public static string? Get(string word, WordForm form)
    {
        var forms = new List<(string Text, WordForm Form)>();
        AddTo(forms, word);
        string? only = null;
        foreach ((string text, WordForm own) in forms)
        {
            bool fits = own == form || (form is WordForm.PastAlone or WordForm.Participle && own == WordForm.Past);
            if (fits && only is not null)
            {
                return null;
            }

            only = fits ? text : only;
        }

        return word is "be" && form is WordForm.PastAlone or WordForm.Past ? null : only;
    }

    /// <summary>Whether a word is a participle of a verb, as far as its letters tell.</summary>
    public static bool IsParticiple(ReadOnlySpan<char> word, uint hash) =>
        IrregularParticiples.Value.Contains(hash)
        || (word.Length > 4 && EndsWith(word, "ed") && !EndsWith(word, "eed") && !EndsWith(word, "ndred") && !EndsWith(word, "acred")
            && !EndsWith(word, "aked"));

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) =>
        word.EndsWith(ending.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static void AddWithS(List<(string Text, WordForm Form)> forms, string word)
    {
        char last = char.ToLowerInvariant(word[word.Length - 1]);
        if (last == 'y' && word.Length > 1 && !IsVowel(word[word.Length - 2]))
        {
            forms.Add((word.Substring(0, word.Length - 1) + "ies", WordForm.WithS));
        }
        else if (last is 's' or 'x' or 'z' || EndsWith(word.AsSpan(), "ch") || EndsWith(word.AsSpan(), "sh"))
        {
            forms.Add((word + "es", WordForm.WithS));
        }
        else
        {
            forms.Add((word + "s", WordForm.WithS));
            if (last == 'o')
            {
                forms.Add((word + "es", WordForm.WithS));
            }
        }
    }

    private static void AddEnding(List<(string Text, WordForm Form)> forms, string word, string ending, WordForm form)
    {
        char last = char.ToLowerInvariant(word[word.Length - 1]);
        char before = word.Length > 1 ? char.ToLowerInvariant(word[word.Length - 2]) : 'a';
        if (last == 'e')
        {
            bool keeps = ending is "ing" && before is 'e' or 'o' or 'y';
            string stem = ending is "ing" && before == 'i'
                ? word.Substring(0, word.Length - 2) + "y"
                : keeps ? word : word.Substring(0, word.Length - 1);
            forms.Add((stem + ending, form));
            return;
        }

        if (last == 'y' && ending is "ed" && !IsVowel(before))
        {
            forms.Add((word.Substring(0, word.Length - 1) + "ied", form));
            return;
        }

        bool mayDouble = !IsVowel(last) && last is not ('w' or 'x' or 'y' or 'h') && IsVowel(before)
            && (word.Length < 3 || !IsVowel(word[word.Length - 3]) || EndsWith(word.AsSpan(), "quit"));
        if (mayDouble)
        {
            forms.Add((word + last + ending, form));
        }

        // One syllable always doubles; of more, some do in one country and not in another.
        if (!mayDouble || CountSyllables(word) > 1)
        {
            forms.Add((word + ending, form));
        }
    }

    private static int CountSyllables(string word)
    {
        int count = 0;
        for (int i = 0; i < word.Length; i++)
        {
            count += IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1])) ? 1 : 0;
        }

        return count;
    }

    private static bool IsVowel(char character) => char.ToLowerInvariant(character) is 'a' or 'e' or 'i' or 'o' or 'u';

    private static Dictionary<string, string[]> ReadIrregular()
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string entry in Irregular.Split(';'))
        {
            string[] forms = entry.Trim().Split(' ');
            words.Add(forms[0], forms);
        }

        return words;
    }

    private static HashSet<uint> ReadParticiples()
    {
        var words = new HashSet<uint>();
        foreach (string[] forms in IrregularWords.Value.Values)
        {
            string last = forms[forms.Length - 1];
            if (last[0] != '+')
            {
                words.Add(WordLexicon.Hash(last.AsSpan()));
            }
        }

        words.Add(WordLexicon.Hash("been".AsSpan()));
        return words;
    }
}
