using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution.Shared;

/// <summary>What the words of a sentence show that may assert something.</summary>
internal struct AssertionSigns
{
    /// <summary>A sentence with fewer tokens asserts too little.</summary>
    private const int LeastTokens = 6;

    private int _loaded;
    private int _wrongs;

    /// <summary>How many days, years and the like show that an event is told.</summary>
    public int Events { get; private set; }

    /// <summary>How things were comes before how they are.</summary>
    public bool Past { get; private set; }

    /// <summary>How things are.</summary>
    public bool Current { get; private set; }

    /// <summary>Before a forecast.</summary>
    public bool Modal { get; private set; }

    /// <summary>What somebody has in mind.</summary>
    public bool Motive { get; private set; }

    /// <summary>The best of all, or what nothing is like.</summary>
    public bool Superlative { get; private set; }

    /// <summary>Something is judged by an adjective after a form of be.</summary>
    public bool Evaluated { get; private set; }

    /// <summary>Reads a sentence.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="passage">The sentence.</param>
    /// <param name="phrases">The phrases in it.</param>
    /// <param name="signs">What is found.</param>
    /// <returns>Whether the sentence is the text's own: nobody speaks in it, the writer does not, and no rule is quoted.</returns>
    public static bool TryRead(ArticleReading reading, in Passage passage, PhraseKinds phrases, out AssertionSigns signs)
    {
        signs = default;
        if (passage.End - passage.First < LeastTokens || reading.Text[reading.Sentences[passage.Sentence].End - 1] == '?')
        {
            return false;
        }

        bool duty = false;
        bool be = false;
        for (int i = passage.First; i < passage.End; i++)
        {
            ref readonly Token token = ref passage[i];
            if (token.InQuotation)
            {
                return false; // somebody's words in the sentence: it is half attributed
            }

            if (!token.IsKnown)
            {
                signs.Events += token.Kind == TokenKind.Number && token.Length == 4 ? 1 : 0;
                continue;
            }

            if (UnattributedAssertionWords.Sign.Has(token))
            {
                duty |= UnattributedAssertionWords.Duty.Has(token);
                if ((UnattributedAssertionWords.Writer.Has(token) && IsWriter(passage, i)) || UnattributedAssertionWords.Saying.Has(token)
                    || (UnattributedAssertionWords.Term.Has(token) && (duty || IsGranted(passage, i))))
                {
                    return false;
                }

                be |= UnattributedAssertionWords.Be.Has(token);
                signs.Note(token);
            }

            if (be && i > passage.First && !signs.Evaluated && phrases.Has(PhraseKind.Evaluation))
            {
                signs.Evaluated = reading.HasPhrase(i, Math.Min(i + 3, passage.End), PhraseKind.Evaluation);
            }
        }

        return true;
    }

    /// <summary>How much the loaded words and the words of wrongdoing weigh.</summary>
    public readonly int RateJudgement() => _loaded == 0 ? Math.Min(_wrongs, 1) : _loaded + _wrongs == 1 ? 2 : 3;

    private void Note(in Token token)
    {
        if (UnattributedAssertionWords.Marked.Has(token))
        {
            Current |= UnattributedAssertionWords.PresentVerb.Has(token);
            Modal |= UnattributedAssertionWords.Modal.Has(token);
            Motive |= UnattributedAssertionWords.Motive.Has(token);
            Superlative |= UnattributedAssertionWords.Superlative.Has(token);
        }

        if (Lists.Judging.Has(token))
        {
            _loaded += Lists.Loaded.Has(token) && !UnattributedAssertionWords.Mild.Has(token) ? 1 : 0;
            _wrongs += !Lists.Loaded.Has(token) ? 1 : 0;
        }

        Events += Lists.Calendar.Has(token) && token.IsCapitalised ? 1 : 0;
        Past |= !Current && (UnattributedAssertionWords.PastVerb.Has(token) || Lists.CuePast.Has(token));
    }

    /// <summary><c>have 30 days</c>: a rule gives a term.</summary>
    private static bool IsGranted(in Passage passage, int at) =>
        passage.Is(at - 2, UnattributedAssertionWords.Having) && passage.Is(at - 1, TokenKind.Number);

    /// <summary>“I” and “We”, and neither “US” nor the number of a war or a king.</summary>
    private static bool IsWriter(in Passage passage, int at)
    {
        ref readonly Token token = ref passage[at];
        return !token.IsCapitalised || (token.Length == 1
            ? at == 0 || !passage[at - 1].IsCapitalised || Lists.Function.Has(passage[at - 1])
            : (token.Flags & TokenFlags.AllCapitals) == 0);
    }
}
